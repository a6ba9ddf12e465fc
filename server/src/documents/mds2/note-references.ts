import { type Sheet, textOf } from '../../inventory/ledger/cell.js';
import { cleanText } from './answer-word.js';

const DEFINITION = /^(?:notes?|備考|注記?)\s*(\d{1,3})\s*[:.)]?\s*(.*)$/i;
const REFERENCE = /^(?:(?:see )?notes?|備考|注記?)?\s*(\d{1,3})$/i;

/** Notes that a form gathers under its table or on a sheet of their own, by their number. */
export function gatheredNotes(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const { rows } of sheets) {
    for (const cells of rows) {
      const [first, ...others] = cells.map(textOf).filter((text) => cleanText(text) !== null);
      const found = DEFINITION.exec(first === undefined ? '' : (cleanText(first) ?? ''));
      const [, number = '', rest = ''] = found ?? [];
      const text = rest === '' ? others.join(' ').trim() : rest;
      if (number !== '' && text !== '' && !notes.has(number)) notes.set(number, text);
    }
  }
  return notes;
}

/** Whether a row begins a gathered note, and so is no answer. */
export function beginsNote(first: string): boolean {
  return DEFINITION.test(cleanText(first) ?? '');
}

/** What the note says: its own text, or the gathered one to which its number points, number first. */
export function noteText(written: string, notes: ReadonlyMap<string, string>): string {
  const number = REFERENCE.exec(cleanText(written) ?? '')?.[1];
  const text = number === undefined ? undefined : notes.get(number);
  return text === undefined ? written : `${number}: ${text}`;
}
