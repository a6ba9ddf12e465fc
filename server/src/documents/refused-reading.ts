import type { Remark } from '#feeds/reading.js';
import { Refusal } from '../http/refusal.js';

/** Codes of a document that cannot be read at all, or whose format nobody here knows; anything else was read and is not valid. */
const UNREADABLE = [
  'document.empty',
  'document.not-json',
  'document.nested-too-deep',
  'document.encoding-not-known',
  'document.not-xml',
  'document.not-yaml',
  'mds2.file-damaged',
];
const UNKNOWN_FORMAT = ['document.format-not-known', 'document.is-html', 'mds2.file-not-a-table', 'mds2.not-a-form'];
const MOST_DETAILS = 50;

/** The answer to a document that was refused: the first reason as its code, every reason with its place. */
export function refusalOfReading(remarks: readonly Remark[]): Refusal {
  const refused = remarks.filter(({ gravity }) => gravity === 'refusal');
  const code = refused[0]?.code ?? 'document.says-nothing';
  const status = UNREADABLE.includes(code) ? 400 : UNKNOWN_FORMAT.includes(code) ? 415 : 422;
  return new Refusal(
    status,
    code,
    refused[0]?.params ?? {},
    refused.slice(0, MOST_DETAILS).map(({ pointer, code: each, params }) => ({ pointer, code: each, ...(params && { params }) })),
  );
}
