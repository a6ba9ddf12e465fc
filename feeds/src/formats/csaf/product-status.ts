import type { PublishedStatus, VulnerabilityStatement } from '../../advisory.js';
import { isPresent, type JsonPlace, memberOf, noteStrangers, objectOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { knownMembers } from './members.js';
import { productIdsAt } from './product-groups.js';
import type { ProductTree } from './product-tree.js';

/**
 * The statuses of CSAF and the groups of which a product may be in one only (mandatory test 6.1.6); `recommended` may stand beside any. The
 * order is that of the reading.
 */
const groupOf: Readonly<Record<PublishedStatus, string | null>> = {
  known_affected: 'affected',
  first_affected: 'affected',
  last_affected: 'affected',
  fixed: 'fixed',
  first_fixed: 'fixed',
  known_not_affected: 'not_affected',
  under_investigation: 'under_investigation',
  unknown: 'unknown',
  recommended: null,
};
const statusNames = Object.keys(groupOf) as readonly PublishedStatus[];

/**
 * Reads `product_status`. A product in two groups stays in both: which one is meant, the maker alone knows, and matching must not choose.
 */
export function statusesOf(vulnerability: JsonPlace, tree: ProductTree, remarks: RemarkBook): VulnerabilityStatement['statuses'] {
  const place = memberOf(vulnerability, 'product_status');
  const status = objectOf(place, remarks);
  if (status === null) {
    if (!isPresent(place)) remarks.doubt(place.pointer, 'vulnerability-without-status');
    return [];
  }
  noteStrangers(status, knownMembers.productStatus, remarks);
  const statuses = statusNames
    .filter((name) => isPresent(memberOf(status, name)))
    .map((name) => ({ status: name, productIds: productIdsAt(memberOf(status, name), tree, remarks) }));
  if (!statuses.some((group) => group.productIds.length > 0)) remarks.doubt(place.pointer, 'vulnerability-without-status');
  doubtContradictions(statuses, place.pointer, remarks);
  return statuses;
}

function doubtContradictions(statuses: VulnerabilityStatement['statuses'], pointer: string, remarks: RemarkBook): void {
  const groups = new Map<string, Set<string>>();
  for (const { status, productIds } of statuses) {
    const group = groupOf[status];
    if (group === null) continue;
    for (const id of productIds) groups.set(id, (groups.get(id) ?? new Set()).add(group));
  }
  for (const [id, found] of groups) {
    if (found.size > 1) remarks.doubt(pointer, 'status-contradicts-itself', { id, groups: [...found].sort().join(', ') });
  }
}
