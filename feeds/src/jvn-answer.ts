import { memberOf, type JsonPlace } from './json-place.js';
import type { RemarkBook } from './remark-book.js';
import type { XmlElement } from './xml/elements.js';

/** `status:Status` at the end of every answer of MyJVN: HTTP says 200 for an error as well. */
export interface AnswerStatus {
  readonly method: string;
  readonly isError: boolean;
  readonly errorCode: string;
  /** How many entries there are in all, and how many of them in this answer; null where it does not tell. */
  readonly total: number | null;
  readonly returned: number | null;
}

export function statusOfXml(element: XmlElement): AnswerStatus {
  return statusFrom((name) => element.attributes[name] ?? '');
}

export function statusOfJson(place: JsonPlace): AnswerStatus {
  return statusFrom((name) => {
    const { value } = memberOf(place, name);
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  });
}

function statusFrom(valueOf: (name: string) => string): AnswerStatus {
  const returnCode = valueOf('retCd');
  return {
    method: valueOf('method'),
    isError: returnCode !== '' && returnCode !== '0',
    errorCode: valueOf('errCd'),
    total: countOf(valueOf('totalRes')),
    returned: countOf(valueOf('totalResRet')),
  };
}

function countOf(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Says what an answer without entries means: an error is refused, no hits are a good answer. Tells also when entries are missing. */
export function remarkAnswer(status: AnswerStatus | null, found: number, pointer: string, remarks: RemarkBook): void {
  if (status?.isError === true) remarks.refuse(pointer, 'answer-is-error', { error: status.errorCode.slice(0, 100) });
  else if (found === 0 && status !== null && (status.total === 0 || status.returned === 0)) remarks.note(pointer, 'answer-is-empty');
  else if (found === 0) remarks.refuse('', 'nothing-read');
  else if (status !== null && status.returned !== null && status.returned > found) {
    remarks.doubt(pointer, 'count-differs', { count: status.returned, found });
  }
}
