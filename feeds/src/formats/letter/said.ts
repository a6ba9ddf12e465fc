import type { Remediation, Score } from '../../advisory.js';
import { type JsonPlace, memberOf, textOf } from '../../json-place.js';
import type { LetterKind } from '../../letters/letter.js';
import type { RemarkBook } from '../../remark-book.js';
import { scoreOf } from '../../vocabulary/cvss.js';

/** The score that the letter itself gives by its vector; none is made up where it gives none. */
export function scoresOf(said: JsonPlace, remarks: RemarkBook): readonly Score[] {
  const place = memberOf(said, 'cvss');
  const vector = textOf(place, remarks)?.trim() ?? '';
  if (vector === '') return [];
  const version = scoreOf(vector)?.version;
  if (version === undefined) {
    remarks.doubt(place.pointer, 'cvss-not-understood', { text: vector.slice(0, 100) });
    return [];
  }
  return [{ version, vector, published: null, source: null, productIds: [] }];
}

/** What to do, in the words of CSAF: only with a version that mends it, or a correction by the maker, is it a fix. */
export function remediationsOf(said: JsonPlace, kind: LetterKind, remarks: RemarkBook): readonly Remediation[] {
  const place = memberOf(said, 'whatToDo');
  const details = textOf(place, remarks)?.trim() ?? '';
  const category = categoryOf(kind, details);
  if (category === null) return [];
  return [{ category, details, url: null, at: null, productIds: [], restart: null, pointer: place.pointer }];
}

/** CSAF calls `none_available` what has neither fix nor mitigation. */
function categoryOf(kind: LetterKind, details: string): string | null {
  if (kind === 'affected_fixed' || kind === 'recall') return 'vendor_fix';
  if (kind === 'affected_unfixed') return details === '' ? 'none_available' : 'mitigation';
  return null;
}
