import { isObject, type JsonPlace, memberOf } from '../../../json-place.js';
import type { RemarkBook } from '../../../remark-book.js';
import { objectsAt, repeated, textAt, textsAt } from './places.js';

const AFFECTED = ['first_affected', 'known_affected', 'last_affected'];
const NOT_AFFECTED = ['known_not_affected'];
const FIXED = ['first_fixed', 'fixed'];

/** Categories of remediations that cannot both be true of one product (CSAF 2.1, 6.1.35), each pair once. */
const CONTRADICTING: Readonly<Record<string, readonly string[]>> = {
  none_available: ['workaround', 'mitigation', 'vendor_fix', 'optional_patch', 'fix_planned', 'no_fix_planned'],
  optional_patch: ['workaround', 'mitigation', 'vendor_fix', 'fix_planned', 'no_fix_planned'],
  fix_planned: ['vendor_fix', 'no_fix_planned'],
  no_fix_planned: ['vendor_fix'],
};

/** Statuses in which a product needs no such remediation (CSAF 2.1, 6.1.36). */
const POINTLESS: Readonly<Record<string, readonly string[]>> = {
  workaround: [...NOT_AFFECTED, ...FIXED],
  mitigation: [...NOT_AFFECTED, ...FIXED],
  vendor_fix: [...NOT_AFFECTED, ...FIXED],
  optional_patch: AFFECTED,
  none_available: [...NOT_AFFECTED, ...FIXED],
  fix_planned: FIXED,
  no_fix_planned: FIXED,
};

/** Ids of products, those of groups resolved. */
export type ProductIds = (place: JsonPlace) => readonly string[];

/** So many products of groups are looked at in one document; reading it has the same bound, and doubts what lies beyond. */
const MOST_OF_GROUPS = 3_000_000;

export function productIdsOf(root: JsonPlace): ProductIds {
  const groups = new Map(
    objectsAt(root, 'product_tree', 'product_groups').map((group) => [
      textAt(group, 'group_id'),
      textsAt(group, 'product_ids').map(({ value }) => value),
    ]),
  );
  let looked = 0;
  return (place) => {
    const ids = new Set(textsAt(place, 'product_ids').map(({ value }) => value));
    for (const { value } of textsAt(place, 'group_ids')) {
      const members = groups.get(value) ?? [];
      looked += members.length;
      if (looked <= MOST_OF_GROUPS) for (const id of members) ids.add(id);
    }
    return [...ids];
  };
}

/** 6.1.24, 33, and of CSAF 2.1 35 and 36: what is said of vulnerabilities. */
export function testStatements(root: JsonPlace, isNewer: boolean, remarks: RemarkBook): void {
  const vulnerabilities = objectsAt(root, 'vulnerabilities');
  const idsOf = productIdsOf(root);
  for (const vulnerability of vulnerabilities) {
    testParties(vulnerability, remarks);
    testFlags(vulnerability, idsOf, remarks);
    if (isNewer) testRemediations(vulnerability, idsOf, remarks);
  }
}

function testParties(vulnerability: JsonPlace, remarks: RemarkBook): void {
  const involvements = objectsAt(vulnerability, 'involvements');
  const key = (each: JsonPlace): string => `${textAt(each, 'party')} ${String(Date.parse(textAt(each, 'date')))}`;
  for (const twice of repeated(involvements, key)) {
    const party = textAt(twice, 'party');
    remarks.note(twice.pointer, 'test-party-repeated', { party });
  }
}

/** One justification a product (6.1.33). */
function testFlags(vulnerability: JsonPlace, idsOf: ProductIds, remarks: RemarkBook): void {
  const flagged = new Set<string>();
  for (const flag of objectsAt(vulnerability, 'flags')) {
    const ids = idsOf(flag);
    const [twice] = ids.filter((id) => flagged.has(id));
    if (twice !== undefined) remarks.note(flag.pointer, 'test-several-justifications', { id: twice });
    for (const id of ids) flagged.add(id);
  }
}

function testRemediations(vulnerability: JsonPlace, idsOf: ProductIds, remarks: RemarkBook): void {
  const statuses = statusesOf(vulnerability);
  const categories = new Map<string, Set<string>>();
  for (const remediation of objectsAt(vulnerability, 'remediations')) {
    const category = textAt(remediation, 'category');
    for (const id of idsOf(remediation)) {
      const others = categories.get(id) ?? new Set<string>();
      categories.set(id, others);
      if ([...others].some((other) => isContradicting(category, other) || isContradicting(other, category)))
        remarks.note(remediation.pointer, 'test-remediations-contradict', { id, category });
      others.add(category);
      const status = POINTLESS[category]?.find((each) => statuses.get(id)?.has(each));
      if (status !== undefined) remarks.note(remediation.pointer, 'test-remediation-contradicts-status', { id, category, status });
    }
  }
}

function isContradicting(one: string, other: string): boolean {
  return CONTRADICTING[one]?.includes(other) ?? false;
}

/** The statuses of each product. */
function statusesOf(vulnerability: JsonPlace): ReadonlyMap<string, ReadonlySet<string>> {
  const statuses = new Map<string, Set<string>>();
  const { value } = memberOf(vulnerability, 'product_status');
  for (const status of isObject(value) ? Object.keys(value) : [])
    for (const { value: id } of textsAt(vulnerability, 'product_status', status)) {
      statuses.set(id, (statuses.get(id) ?? new Set<string>()).add(status));
    }
  return statuses;
}
