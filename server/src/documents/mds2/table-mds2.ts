import { type Cell, type Sheet, textOf } from '../../inventory/ledger/cell.js';
import { cleanText } from './answer-word.js';
import type { WrittenAnswer, WrittenSheet } from './disclosed-sheet.js';
import { formHeading, numberOf, type AnswerColumns, type FormHeading } from './form-heading.js';
import { beginsNote, gatheredNotes, noteText } from './note-references.js';

/** The forms of a CSV or of all worksheets of a workbook, one for each model; empty where no heading of a form is found. */
export function tableSheets(sheets: readonly Sheet[], carrier: 'xlsx' | 'csv'): readonly WrittenSheet[] {
  const notes = gatheredNotes(sheets);
  const written = sheets.flatMap((sheet) => {
    const heading = formHeading(sheet);
    return heading ? heading.answers.flatMap((columns) => sheetsIn(sheet, heading, columns, carrier, notes)) : [];
  });
  const ofModels = Map.groupBy(written, ({ form, model }) => JSON.stringify([form, model]));
  return [...ofModels.values()].flatMap(joined);
}

interface JoinedForm {
  readonly first: WrittenSheet;
  readonly answers: WrittenAnswer[];
  readonly asked: Set<string>;
}

/** A form with a worksheet for each section is one form: parts of one model that share no question. */
function joined(parts: readonly WrittenSheet[]): WrittenSheet[] {
  const forms: JoinedForm[] = [];
  for (const part of parts) {
    const known = forms.find(({ asked }) => !part.answers.some(({ id }) => asked.has(id)));
    const form = known ?? { first: part, answers: [], asked: new Set<string>() };
    if (!known) forms.push(form);
    for (const answer of part.answers) {
      form.answers.push(answer);
      form.asked.add(answer.id);
    }
  }
  return forms.map(({ first, answers }) => ({ ...first, answers }));
}

function sheetsIn(
  sheet: Sheet,
  heading: FormHeading,
  columns: AnswerColumns,
  carrier: 'xlsx' | 'csv',
  notes: ReadonlyMap<string, string>,
): WrittenSheet[] {
  const byModel = new Map<string, { manufacturer: string | null; answers: WrittenAnswer[] }>();
  sheet.rows.forEach((cells, row) => {
    const at = (column: number): string => (column < 0 ? '' : textOf(cells[column]));
    const answer = writtenAnswer(cells, columns);
    if (row <= heading.row || !isAnswerRow(at(heading.id), answer, heading)) return;
    const model = cleanText(at(heading.model)) ?? columns.model ?? '';
    const form = byModel.get(model) ?? { manufacturer: cleanText(at(heading.manufacturer)), answers: [] };
    byModel.set(model, form);
    const pointer = `${sheet.name === null ? '' : `${sheet.name}!`}${row + 1}`;
    const note = noteText(at(columns.note), notes);
    form.answers.push({ id: at(heading.id), question: at(heading.question), answer, note, pointer });
  });
  return [...byModel].map(([model, { manufacturer, answers }]) => ({
    form: heading.form,
    carrier,
    manufacturer,
    model: model === '' ? null : model,
    documentId: null,
    releaseDate: null,
    softwareVersion: null,
    answers,
    pointer: answers[0]?.pointer ?? '',
  }));
}

/** A section's title has no answer; a number that is not understood but answered must not be lost. */
function isAnswerRow(id: string, answer: string, { form }: FormHeading): boolean {
  if (beginsNote(id)) return false;
  if (cleanText(id) === null) return cleanText(answer) !== null;
  return numberOf(form)(id) !== undefined || cleanText(answer) !== null;
}

const TICK = /^(?:[○◯〇●◎☑☒✓✔レ■✗xX1]|true|はい|いいえ|対象外)$/i;

/** The word whose column is ticked; where several are, all of them stand there as written and are none of the form's words. */
function writtenAnswer(cells: readonly Cell[], { answer }: AnswerColumns): string {
  if (typeof answer === 'number') return textOf(cells[answer]);
  const ticked = answer.filter(([column]) => TICK.test(cleanText(textOf(cells[column])) ?? ''));
  return ticked.map(([, word]) => word).join(' / ');
}
