import { type Cell, type Sheet, textOf } from '../../inventory/ledger/cell.js';
import { answerWord, cleanText, plainQuestionId, questionId, questionId2013 } from './answer-word.js';
import type { DisclosureForm } from './mds2.js';

/** Where the answers of one model stand. */
export interface AnswerColumns {
  /** One column; or one for each word, of which one is ticked: `[column, word]`. */
  readonly answer: number | readonly (readonly [column: number, word: string])[];
  readonly note: number;
  /** The model that a column of its own stands for; null where the sheet is of one model or names it in each row. */
  readonly model: string | null;
}

export interface FormHeading {
  readonly form: DisclosureForm;
  readonly row: number;
  readonly id: number;
  readonly question: number;
  readonly model: number;
  readonly manufacturer: number;
  readonly answers: readonly AnswerColumns[];
}

const ID = /^(question ?id|questionid|id|設問(番号|id)|質問(番号|id)|項番)$/;
/** Headings of MDS/SDS; on other tables they say nothing. */
const PLAIN_ID = /^(no\.?|番号|項目(番号)?|項番|設問(番号)?|質問番号|#)$/;
const QUESTION = /^(question|short text|text|設問|質問|質問事項|設問内容|質問内容|チェック項目|確認項目|内容)$/;
const ANSWER = /^(answer|answers|response|回答|回答欄)$/;
const NOTE = /^((see )?notes?|comments?|備考|注記|備考欄|備考番号)( ?#)?$/;
const MODEL = /^(model|model ?key|model ?name|型式|型番|機種|機種名|製品名)$/;
const MANUFACTURER = /^(manufacturer|製造業者|製造業者名|製造販売業者|メーカー)$/;
const TICKED = /^(はい|いいえ|対象外|yes|no|n\/a)$/;

const HEADING_WITHIN = 60;

export function numberOf(form: DisclosureForm): (written: string) => string | undefined {
  if (form === 'mds2-2019') return questionId;
  return form === 'mds2-2013' ? questionId2013 : plainQuestionId;
}

/**
 * The heading of a form: by what it says, anywhere in the first rows, and by question numbers below it. The answer's column of the official
 * form has no heading of its own; a maker of several models gives each a column.
 */
export function formHeading(sheet: Sheet): FormHeading | undefined {
  for (const [row, cells] of sheet.rows.slice(0, HEADING_WITHIN).entries()) {
    const found = headingAt(sheet, row, titlesOf(cells));
    if (found) return found;
  }
  return undefined;
}

function headingAt(sheet: Sheet, row: number, titles: readonly string[]): FormHeading | undefined {
  const find = (pattern: RegExp): number => titles.findIndex((title) => pattern.test(title));
  const japanese = japaneseForm(sheet, row);
  const id = find(ID) >= 0 ? find(ID) : japanese ? find(PLAIN_ID) : -1;
  if (id < 0) return undefined;
  const form = japanese ?? editionOf(sheet, row, id);
  const below = sheet.rows.slice(row + 1);
  if (!below.some((cells) => numberOf(form)(textOf(cells[id])) !== undefined)) return undefined;
  const place = { form, row, id, question: find(QUESTION), model: find(MODEL), manufacturer: find(MANUFACTURER) };
  const answers = answerColumns(sheet, titles, place);
  return answers.length === 0 ? undefined : { ...place, answers };
}

/** MDS or SDS by the title above; 医療機器セキュリティ開示書 is MDS2 and another form. */
function japaneseForm(sheet: Sheet, row: number): DisclosureForm | undefined {
  const head = headText(sheet, row);
  if (!/医療情報セキュリティ開示書|\bMDS\s*\/\s*SDS\b/.test(head)) return undefined;
  return /サービス事業者による/.test(head) && !/製造業者による/.test(head) ? 'sds' : 'mds';
}

/** The edition that the head names; else 2013 where the numbers are of that form alone. */
function editionOf(sheet: Sheet, row: number, id: number): DisclosureForm {
  if (/HN\s*1\s*[-–]\s*2013/i.test(headText(sheet, row))) return 'mds2-2013';
  if (/HN\s*1\s*[-–]\s*2019/i.test(headText(sheet, row))) return 'mds2-2019';
  const numbers = sheet.rows.slice(row + 1).flatMap((cells) => questionId(textOf(cells[id])) ?? []);
  return numbers.length > 0 && numbers.every((number) => /^\d/.test(number)) ? 'mds2-2013' : 'mds2-2019';
}

function headText(sheet: Sheet, row: number): string {
  const above = sheet.rows.slice(0, row).flat().map(textOf);
  return [sheet.name ?? '', ...above].join(' ').normalize('NFKC');
}

type Place = Omit<FormHeading, 'answers'>;

function answerColumns(sheet: Sheet, titles: readonly string[], place: Place): readonly AnswerColumns[] {
  const notes = titles.flatMap((title, column) => (NOTE.test(title) ? [column] : []));
  const ticked = titles.flatMap((title, column) => (TICKED.test(title) ? [[column, title] as const] : []));
  if (ticked.length >= 2) return [{ answer: ticked, note: notes[0] ?? -1, model: null }];
  const told = titles.flatMap((title, column) => (ANSWER.test(title) ? [column] : []));
  if (told.length === 1) return [{ answer: told[0] ?? -1, note: notes[0] ?? -1, model: null }];
  if (told.length > 1) return told.map((column, nth) => ofModel(column, notes, told[nth + 1], nameAbove(sheet, place.row, column)));
  const first = Math.max(place.id, place.question);
  const named = titles.flatMap((title, column) =>
    column > first && title !== '' && isOfModel(sheet, place, column, title) ? [column] : [],
  );
  if (named.length > 0)
    return named.map((column, nth) => ofModel(column, notes, named[nth + 1], cleanText(textOf(sheet.rows[place.row]?.[column]))));
  const blank = titles.findIndex((title, column) => column > first && title === '');
  return blank >= 0 && notes.length > 0 ? [{ answer: blank, note: notes[0] ?? -1, model: null }] : [];
}

/** The note column between this model's answers and the next model's; where there is but one, it serves all. */
function ofModel(column: number, notes: readonly number[], next: number | undefined, model: string | null): AnswerColumns {
  const own = notes.find((note) => note > column && (next === undefined || note < next));
  return { answer: column, note: own ?? (notes.length === 1 ? (notes[0] ?? -1) : -1), model };
}

/** A column with a model's name above it holds mostly the words of answers. */
function isOfModel(sheet: Sheet, { form, row, id }: Place, column: number, title: string): boolean {
  if ([NOTE, MODEL, MANUFACTURER, ID, QUESTION].some((pattern) => pattern.test(title))) return false;
  const asked = sheet.rows.slice(row + 1).filter((cells) => numberOf(form)(textOf(cells[id])) !== undefined);
  const words = asked.flatMap((cells) => answerWord(textOf(cells[column])) ?? []);
  return words.length > 0 && words.filter((word) => word !== 'other').length * 2 > words.length;
}

/** A name over several columns stands in the first of them. */
function nameAbove(sheet: Sheet, row: number, column: number): string | null {
  const cells = sheet.rows[row - 1] ?? [];
  for (let at = column; at >= 0; at -= 1) {
    const name = cleanText(textOf(cells[at]));
    if (name !== null) return name;
  }
  return null;
}

function titlesOf(cells: readonly Cell[]): readonly string[] {
  return cells.map((cell) => (cleanText(textOf(cell)) ?? '').toLowerCase().replace(/_/g, ' '));
}
