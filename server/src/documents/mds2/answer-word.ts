import type { Mds2Word } from './mds2.js';

const WORDS: readonly (readonly [Mds2Word, readonly string[]])[] = [
  ['yes', ['yes', 'y', 'はい', '有', 'true']],
  ['no', ['no', 'いいえ', '無', 'false']],
  // A lone "N" is not here: makers write it for "no" and for "N/A" alike.
  ['not_applicable', ['n/a', 'na', 'notapplicable', '該当なし', '該当無し', '対象外', '非該当']],
  ['see_note', ['seenote', 'seenotes', '備考参照', '注記参照', '備考を参照']],
];

/** One line of half-width text without the noise of cells: line breaks, full width, no-break and zero-width blanks. Null when blank. */
export function cleanText(written: string): string | null {
  const clean = written
    .normalize('NFKC')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' ? null : clean;
}

/** What an answer says; `other` for free text, null for a blank. */
export function answerWord(written: string | null): Mds2Word | null {
  const clean = written === null ? null : cleanText(written);
  if (clean === null) return null;
  const plain = clean.toLowerCase().replace(/[\s._。]/g, '');
  return WORDS.find(([, words]) => words.includes(plain))?.[0] ?? 'other';
}

/** A question number without the noise of cells: hyphens of all kinds, blanks, a full stop at its end; undefined when it is none. */
export function questionId(written: string): string | undefined {
  const plain = written
    .normalize('NFKC')
    .replace(/[\u200b\u2060\ufeff\s]/g, '')
    .replace(/[\u2010-\u2015\u2212\u30fc\uff0d_]/g, '-')
    .replace(/\.$/, '')
    .toUpperCase();
  return /^(?:[A-Z]{3,4}-?\d+(?:\.\d+)*|\d{1,2}-\d+(?:\.\d+)*)$/.test(plain) ? plain.replace(/^([A-Z]{3,4})(?=\d)/, '$1-') : undefined;
}
