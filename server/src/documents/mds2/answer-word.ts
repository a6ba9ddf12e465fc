import type { Mds2Word } from './mds2.js';

const WORDS: readonly (readonly [Mds2Word, readonly string[]])[] = [
  ['yes', ['yes', 'y', 'はい', '有', '有り', 'あり', 'true']],
  ['no', ['no', 'いいえ', '無', '無し', 'なし', 'false']],
  // A lone "N" is not here: makers write it for "no" and for "N/A" alike.
  ['not_applicable', ['n/a', '#n/a', 'na', 'notapplicable', '該当なし', '該当無し', '対象外', '非該当']],
  ['see_note', ['seenote', 'seenotes', 'seecomment', 'seecomments', '備考参照', '注記参照', '備考を参照']],
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

/** A line to write on, or the prompt of a list from which nobody chose: the form was left blank there. */
const BLANK = /^(?:_+|-+select-+|(?:please )?select(?: one| an answer)?|選択(?:して(?:ください|下さい))?)$/i;

/**
 * The word, then what the maker adds to it: `Yes, optional`, `No: no default accounts`, `N/A (wired only)`, `Yes*`. A slash or "or" adds
 * nothing: `Yes/No` is a form that was not filled in.
 */
const WITH_ADDITION =
  /^(yes|no|n\/a|na|not applicable|はい|いいえ|対象外|該当なし|非該当)\s*(?:[,:;.、。:]|[(\[（「]|[-–—] |[*†‡※]|\d{1,2}$)/i;

/** What an answer says; `other` for free text, null for a blank. */
export function answerWord(written: string | null): Mds2Word | null {
  const clean = written === null ? null : cleanText(written);
  if (clean === null || BLANK.test(clean)) return null;
  return wordOf(clean) ?? wordOf(WITH_ADDITION.exec(clean)?.[1] ?? '') ?? 'other';
}

function wordOf(text: string): Mds2Word | undefined {
  const plain = text.toLowerCase().replace(/[\s._。]/g, '');
  return WORDS.find(([, words]) => words.includes(plain))?.[0];
}

/** A question number without the noise of cells: hyphens of all kinds, blanks, a full stop at its end; undefined when it is none. */
export function questionId(written: string): string | undefined {
  const plain = plainNumber(written).toUpperCase();
  return /^(?:[A-Z]{3,4}-?\d+(?:\.\d+)*|\d{1,2}-\d+(?:\.\d+)*)$/.test(plain) ? plain.replace(/^([A-Z]{3,4})(?=\d)/, '$1-') : undefined;
}

/** As questionId, for the form of 2013, whose questions on personal data have letters: A, B.1. */
export function questionId2013(written: string): string | undefined {
  const plain = plainNumber(written).toUpperCase();
  return /^[A-D](?:\.\d{1,2}){0,2}$/.test(plain) ? plain : questionId(written);
}

/** A number of the Japanese MDS or SDS: 1, 2.1, 6-2, 問3; undefined when it is none. */
export function plainQuestionId(written: string): string | undefined {
  const plain = plainNumber(written).replace(/^(?:設問|質問|問|No\.?|Q)/i, '');
  return /^\d{1,3}(?:[.\-]\d{1,3}){0,3}$/.test(plain) ? plain : undefined;
}

function plainNumber(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\u200b\u2060\ufeff\s]/g, '')
    .replace(/[\u2010-\u2015\u2212\u30fc\uff0d_]/g, '-')
    .replace(/\.$/, '');
}
