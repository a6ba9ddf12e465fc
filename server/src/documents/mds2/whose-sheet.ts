import type { Remark } from '#feeds/reading.js';
import { sameName } from '../../inventory/names.js';
import { cleanText } from './answer-word.js';
import type { Mds2Sheet } from './mds2.js';

/** DOC-3 may list several models; a slash may also be part of one name, which is therefore tried as a whole first. */
function modelsOf(written: string): readonly string[] {
  const parts = written.split(/[,，、;；\n\r/／]|\band\b|及び|および/).map((part) => part.trim());
  return [written, ...parts.filter((part) => part !== '')];
}

/** Whether a sheet is of a model that has one of these names: `true`, `false` when it names another, undefined when names do not tell. */
export function isOfModel(sheet: Mds2Sheet, names: readonly string[]): boolean | undefined {
  if (sheet.model === null) return undefined;
  const answers = modelsOf(sheet.model).flatMap((stated) => names.map((name) => sameName('product', stated, name)));
  if (answers.includes(true)) return true;
  return answers.every((answer) => answer === false) ? false : undefined;
}

/**
 * The sheet of the model that is meant: in a file of several models its own, and undefined when none names it, since another model's answers
 * must never stand for this one's. A file of one sheet is taken at the word of whoever brings it.
 */
export function sheetOfModel(sheets: readonly Mds2Sheet[], model: string): Mds2Sheet | undefined {
  const own = sheets.find((sheet) => isOfModel(sheet, [model]) === true);
  return own ?? (sheets.length === 1 ? sheets[0] : undefined);
}

/** A sheet that names another model than the one it was brought for is kept, and a person is told. `names` are all that the model has. */
export function remarksOnModel(sheet: Mds2Sheet, names: readonly string[]): readonly Remark[] {
  const { model } = sheet;
  if (model === null || isOfModel(sheet, names) === true || names.some((name) => contains(model, name))) return [];
  const params = { stated: model.slice(0, 200), model: names[0] ?? '' };
  return [{ pointer: '', code: 'mds2.names-another-model', gravity: 'doubt', params }];
}

/** A series or a longer form of the name ("RM-Flow 200 series") says the same model. */
function contains(stated: string, name: string): boolean {
  const plain = (text: string): string => (cleanText(text) ?? '').toLowerCase().replace(/[\s\-_]/g, '');
  return plain(name).length >= 4 && plain(stated).includes(plain(name));
}
