import type { VersionStatement } from '../../advisory.js';
import type { CpeWords } from '../../cpe-words.js';
import { type JsonPlace, memberOf, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { intervalStatement, unreadableVersions, writtenInterval } from '../../version-intervals.js';
import { certainOrder } from '../../version-order.js';

/**
 * What one cpeMatch says of versions: its bounds; else the version in the name itself; else every version when the name has `*`, and nothing
 * when it has `-` (the product has no versions: matching is then by the name alone). NVD does not tell how a product numbers.
 */
export function versionOfMatch(match: JsonPlace, words: CpeWords | null, remarks: RemarkBook): VersionStatement {
  const { pointer } = match;
  const [startIncluding, startExcluding, endIncluding, endExcluding] = [
    'versionStartIncluding',
    'versionStartExcluding',
    'versionEndIncluding',
    'versionEndExcluding',
  ].map((name) => textOf(memberOf(match, name), remarks)?.trim() || null);
  const from = startIncluding ?? startExcluding ?? null;
  const to = endIncluding ?? endExcluding ?? null;
  if (from === null && to === null) return ofName(match, words);
  const interval = { from, fromInclusive: from === null || startIncluding !== null, to, toInclusive: to === null || endIncluding !== null };
  const order = from === null || to === null ? -1 : certainOrder(from, to);
  if (order === 1 || (order === 0 && !(interval.fromInclusive && interval.toInclusive))) {
    remarks.doubt(pointer, 'range-contradicts-itself', { range: writtenInterval(interval).slice(0, 200) });
    return unreadableVersions(writtenInterval(interval), pointer);
  }
  return intervalStatement('generic', [interval], [], pointer);
}

function ofName(match: JsonPlace, words: CpeWords | null): VersionStatement {
  const { pointer } = memberOf(match, 'criteria');
  if (words === null || words.version === '-') return { kind: 'none' };
  if (words.version === null) return { kind: 'all', raw: '*', pointer };
  return intervalStatement('generic', [], [words.version], pointer);
}
