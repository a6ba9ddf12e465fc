import { charactersLost, decodeText } from './document-encoding.js';
import { parseJson } from './json-text.js';
import { isRecallPage } from './recall-page.js';
import type { Remark } from './reading.js';

/** A document decoded to text, and parsed where it is JSON. */
export interface ArrivedText {
  readonly text: string;
  /** The parsed value when the text is JSON, else undefined. */
  readonly json: unknown;
  /** What was forgiven on the way here: a guessed encoding, text behind the JSON value. */
  readonly remarks?: readonly Remark[];
}

/**
 * From bytes as they came to text and JSON: any byte order mark, UTF-8, UTF-16 or CP932, text behind the value. Gives the one remark that
 * refuses the document when it is empty, an HTML page (the usual answer of a server that lost the file; recalls are published as pages too), not JSON though it begins
 * so, or nested beyond reason. Linear in time and memory; how large a document may be is the caller's business. Never throws.
 */
export function decodeDocument(bytes: Uint8Array): ArrivedText | Remark {
  const decoded = decodeText(bytes);
  if (decoded === null) return refusal('document.encoding-not-known');
  const text = decoded.text;
  const start = text.search(/[^\s\u0000]/);
  if (start === -1) return refusal('document.empty');
  if (isHtml(text.slice(start, start + 2000)))
    return isRecallPage(text) ? { text, json: undefined, remarks: decoded.remarks } : refusal('document.is-html');
  if (text[start] !== '{' && text[start] !== '[') return { text, json: undefined, remarks: decoded.remarks };
  const outcome = parseJson(text);
  if ('refusal' in outcome) return outcome.refusal;
  const remarks = [...decoded.remarks, ...outcome.remarks];
  if (!ESCAPED_NUL.test(text)) return { text, json: outcome.value, remarks };
  return { text, json: withoutNul(outcome.value), remarks: [...remarks, charactersLost()] };
}

const ESCAPED_NUL = /\\u0000/;

/**
 * JSON can write U+0000 and PostgreSQL has no text with it: it would fail in the middle of storing, on one database of two. It becomes the
 * sign for a letter that is lost, since what stands around it may name a device. Depth is bounded by parseJson.
 */
function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '\ufffd');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNul);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name.replaceAll('\u0000', '\ufffd'), withoutNul(part)]));
}

/** Tells the two results of decodeDocument apart. */
export function isArrivedText(result: ArrivedText | Remark): result is ArrivedText {
  return 'text' in result;
}

/** The comments are matched sign by sign: a lazy `.*?` in a repeated group would try every way to divide a row of comments. */
function isHtml(head: string): boolean {
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head);
}

function refusal(code: string): Remark {
  return { pointer: '', code, gravity: 'refusal' };
}
