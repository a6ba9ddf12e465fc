import { type Sheet, textOf } from '../../inventory/ledger/cell.js';
import { cleanText, questionId } from './answer-word.js';
import type { WrittenAnswer, WrittenSheet } from './disclosed-sheet.js';

interface Columns {
  readonly row: number;
  readonly id: number;
  readonly answer: number;
  readonly note: number;
  readonly model: number;
  readonly manufacturer: number;
}

const ID = /^(question ?id|questionid|id|設問(番号|id)|質問(番号|id)|項番)$/;
const QUESTION = /^(question|short text|text|設問|質問|質問事項|設問内容)$/;
const ANSWER = /^(answer|answers|response|回答|回答欄)$/;
const NOTE = /^((see )?notes?|comments?|備考|注記|備考欄)( ?#)?$/;
const MODEL = /^(model|model ?key|model ?name|型式|型番|機種|機種名|製品名)$/;
const MANUFACTURER = /^(manufacturer|製造業者|製造業者名|製造販売業者|メーカー)$/;

/** The forms of a worksheet or CSV, one for each model; empty where no heading of a form is found. */
export function tableSheets(sheet: Sheet, carrier: 'xlsx' | 'csv'): readonly WrittenSheet[] {
  const columns = columnsOf(sheet);
  if (!columns) return [];
  const head = sheet.rows.slice(0, columns.row).flat().map(textOf).join(' ');
  const is2013 = /HN\s*1\s*[-–]\s*2013/i.test(head.normalize('NFKC'));
  const byModel = new Map<string, { manufacturer: string | null; answers: WrittenAnswer[] }>();
  sheet.rows.forEach((cells, row) => {
    const at = (column: number): string => (column < 0 ? '' : textOf(cells[column]));
    if (row <= columns.row || !isAnswerRow(at(columns.id), at(columns.answer))) return;
    const model = cleanText(at(columns.model)) ?? '';
    const form = byModel.get(model) ?? { manufacturer: cleanText(at(columns.manufacturer)), answers: [] };
    byModel.set(model, form);
    const pointer = `${sheet.name === null ? '' : `${sheet.name}!`}${row + 1}`;
    form.answers.push({ id: at(columns.id), answer: at(columns.answer), note: at(columns.note), pointer });
  });
  return [...byModel].map(([model, { manufacturer, answers }]) => ({
    carrier,
    is2013,
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
function isAnswerRow(id: string, answer: string): boolean {
  if (cleanText(id) === null) return cleanText(answer) !== null;
  return questionId(id) !== undefined || cleanText(answer) !== null;
}

/** The heading may stand anywhere in the first fifty rows; the answer's column of the official form has no heading of its own. */
function columnsOf(sheet: Sheet): Columns | undefined {
  for (const [row, cells] of sheet.rows.slice(0, 50).entries()) {
    const titles = cells.map((cell) => (cleanText(textOf(cell)) ?? '').toLowerCase().replace(/_/g, ' '));
    const find = (pattern: RegExp): number => titles.findIndex((title) => pattern.test(title));
    const id = find(ID);
    const note = find(NOTE);
    const told = find(ANSWER);
    const question = find(QUESTION);
    const answer = told >= 0 ? told : titles.findIndex((title, column) => column > Math.max(id, question) && title === '');
    if (id < 0 || answer < 0 || (told < 0 && note < 0)) continue;
    if (!sheet.rows.slice(row + 1).some((below) => questionId(textOf(below[id])) !== undefined)) continue;
    return { row, id, answer, note, model: find(MODEL), manufacturer: find(MANUFACTURER) };
  }
  return undefined;
}
