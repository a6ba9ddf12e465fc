import type { PublishedStatus, VersionStatement, VulnerabilityStatement } from '../../advisory.js';
import { type JsonPlace, memberOf, objectsOf, textOf } from '../../json-place.js';
import { joinedStatuses } from '../../merged-vulnerabilities.js';
import type { RemarkBook } from '../../remark-book.js';
import type { Analysis } from './analysis.js';
import type { ProductBook } from './products.js';

type VersionStatus = 'affected' | 'unaffected' | 'unknown';

/** What the analysis says of a product as a whole, and of a version that is listed with a status of its own. */
const statusOf: Readonly<Record<NonNullable<Analysis['state']> | 'none', Readonly<Record<VersionStatus | 'whole', PublishedStatus>>>> = {
  exploitable: { whole: 'known_affected', affected: 'known_affected', unaffected: 'known_not_affected', unknown: 'unknown' },
  in_triage: {
    whole: 'under_investigation',
    affected: 'under_investigation',
    unaffected: 'known_not_affected',
    unknown: 'under_investigation',
  },
  resolved: { whole: 'fixed', affected: 'known_affected', unaffected: 'fixed', unknown: 'unknown' },
  not_affected: { whole: 'known_not_affected', affected: 'under_investigation', unaffected: 'known_not_affected', unknown: 'unknown' },
  not_known: { whole: 'under_investigation', affected: 'known_affected', unaffected: 'under_investigation', unknown: 'unknown' },
  // A vulnerability that nobody has assessed yet, as scanners report it.
  none: { whole: 'under_investigation', affected: 'known_affected', unaffected: 'known_not_affected', unknown: 'unknown' },
};

/** `affects` with the statuses that follow from the analysis. A vulnerability that names nothing is of the described product. */
export function affectsOf(
  vulnerability: JsonPlace,
  analysis: Analysis,
  products: ProductBook,
  remarks: RemarkBook,
): { readonly statuses: VulnerabilityStatement['statuses']; readonly productIds: readonly string[] } {
  const list = memberOf(vulnerability, 'affects');
  const ofState = statusOf[analysis.state ?? 'none'];
  if (analysis.state === null) remarks.note(analysis.pointer, 'without-analysis');
  const statuses: { status: PublishedStatus; productIds: readonly string[] }[] = [];
  for (const target of objectsOf(list, remarks)) {
    const ref = textOf(memberOf(target, 'ref'), remarks)?.trim() ?? '';
    if (ref === '') {
      remarks.doubt(memberOf(target, 'ref').pointer, 'reference-missing');
      continue;
    }
    const versions = objectsOf(memberOf(target, 'versions'), remarks);
    if (versions.length === 0) statuses.push({ status: ofState.whole, productIds: [products.idOf(ref, memberOf(target, 'ref'))] });
    for (const version of versions) {
      const status = versionStatusOf(version, analysis, remarks);
      const statement = versionOf(version, remarks);
      statuses.push({ status: ofState[status], productIds: [products.idOf(ref, memberOf(target, 'ref'), statement)] });
    }
  }
  if (statuses.length === 0) {
    remarks.doubt(list.pointer, 'affects-missing');
    if (products.described !== null) statuses.push({ status: ofState.whole, productIds: [products.idOf(products.described, list)] });
  }
  const joined = joinedStatuses(statuses);
  return { statuses: joined, productIds: [...new Set(joined.flatMap((each) => each.productIds))] };
}

/**
 * The schema makes `affected` of a status that is left out, which contradicts an analysis "not affected" that merely lists its versions. Only a
 * status that is written can contradict it; then a person decides.
 */
function versionStatusOf(version: JsonPlace, { state }: Analysis, remarks: RemarkBook): VersionStatus | 'whole' {
  const place = memberOf(version, 'status');
  const written = textOf(place, remarks)?.trim();
  if (written === undefined) return state === 'resolved' || state === null ? 'affected' : 'whole';
  if (written === 'affected' && state === 'not_affected') remarks.doubt(place.pointer, 'status-contradicts-analysis');
  if (written === 'affected' || written === 'unaffected' || written === 'unknown') return written;
  remarks.doubt(place.pointer, 'status-not-known', { status: written.slice(0, 100) });
  return 'unknown';
}

function versionOf(place: JsonPlace, remarks: RemarkBook): VersionStatement {
  const single = textOf(memberOf(place, 'version'), remarks)?.trim() ?? '';
  const range = textOf(memberOf(place, 'range'), remarks)?.trim() ?? '';
  if (single !== '') return { kind: 'words', scheme: 'generic', raw: single, isRange: false, pointer: place.pointer };
  if (range === '') {
    remarks.doubt(place.pointer, 'versions-not-said');
    return { kind: 'none' };
  }
  const vers = /^vers:([^/\s]+)\/([^]*)$/i.exec(range);
  const scheme = vers?.[1]?.toLowerCase() ?? 'generic';
  if (vers?.[2] === '*' && scheme !== 'none') return { kind: 'all', raw: range, pointer: place.pointer };
  return { kind: 'words', scheme, raw: range, isRange: true, pointer: place.pointer };
}
