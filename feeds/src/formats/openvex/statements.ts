import type { PublishedStatus } from '../../advisory.js';
import { isBeyondReason } from '../../distinct-ids.js';
import { type JsonPlace, memberOf, noteStrangers, objectOf, textOf, textsOf } from '../../json-place.js';
import { expectedTextAt, instantAt } from '../../json-values.js';
import type { RemarkBook } from '../../remark-book.js';
import { elementsAt, type ProductBook } from './products.js';

/** One statement: what is said of these products about this vulnerability, from this instant on. */
export interface Statement {
  /** Name first, then aliases. */
  readonly vulnerability: readonly string[];
  readonly description: string | null;
  readonly status: PublishedStatus;
  readonly productIds: readonly string[];
  readonly justification: string | null;
  readonly impact: string | null;
  readonly action: string | null;
  readonly actionAt: string | null;
  readonly remark: string | null;
  /** Its own instant, else the document's; null when neither is known. */
  readonly at: string | null;
  readonly pointer: string;
}

const known = new Set(
  (
    '@id version vulnerability vuln_description timestamp last_updated products subcomponents status supplier status_notes justification ' +
    'impact_statement action_statement action_statement_timestamp'
  ).split(' '),
);
const statuses = {
  not_affected: 'known_not_affected',
  affected: 'known_affected',
  fixed: 'fixed',
  under_investigation: 'under_investigation',
} as const satisfies Readonly<Record<string, PublishedStatus>>;
const justifications: ReadonlySet<string> = new Set([
  'component_not_present',
  'inline_mitigations_already_exist',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_not_present',
]);

export function statementOf(place: JsonPlace, inherited: string | null, products: ProductBook, remarks: RemarkBook): Statement | null {
  noteStrangers(place, known, remarks);
  const vulnerability = vulnerabilityOf(place, remarks);
  const status = statusOf(place, remarks);
  const list = memberOf(place, 'products');
  const productIds = elementsAt(withSharedParts(list, place, remarks), remarks).flatMap((entry) => products.idsOf(entry));
  if (productIds.length === 0) remarks.doubt(list.pointer, 'statement-without-products');
  if (vulnerability === null || status === null) return null;
  const statement: Statement = {
    vulnerability: vulnerability.ids,
    description: vulnerability.description,
    status,
    productIds: [...new Set(productIds)],
    justification: textOf(memberOf(place, 'justification'), remarks),
    impact: textOf(memberOf(place, 'impact_statement'), remarks),
    action: textOf(memberOf(place, 'action_statement'), remarks),
    actionAt: instantAt(memberOf(place, 'action_statement_timestamp'), remarks),
    remark: textOf(memberOf(place, 'status_notes'), remarks),
    at: instantAt(memberOf(place, 'timestamp'), remarks) ?? inherited,
    pointer: place.pointer,
  };
  remarkReasons(statement, remarks);
  return statement;
}

/** Version 0.0.1 names the subcomponents once, for all products of the statement. */
function withSharedParts(list: JsonPlace, statement: JsonPlace, remarks: RemarkBook): JsonPlace {
  const { value: parts } = memberOf(statement, 'subcomponents');
  if (!Array.isArray(parts) || parts.length === 0 || !Array.isArray(list.value)) return list;
  if (isBeyondReason(parts.length, list.value.length)) {
    remarks.doubt(list.pointer, 'too-many-combinations', { count: parts.length });
    return { value: [], pointer: list.pointer };
  }
  const value = list.value.map((entry: unknown) => (typeof entry === 'string' ? { '@id': entry, subcomponents: parts } : entry));
  return { value, pointer: list.pointer };
}

function vulnerabilityOf(place: JsonPlace, remarks: RemarkBook): { ids: readonly string[]; description: string | null } | null {
  const member = memberOf(place, 'vulnerability');
  const told = textOf(memberOf(place, 'vuln_description'), remarks);
  if (typeof member.value === 'string' && member.value.trim() !== '') return { ids: [member.value], description: told };
  const found = objectOf(member, remarks);
  const name = found === null ? null : (textOf(memberOf(found, 'name'), remarks) ?? textOf(memberOf(found, '@id'), remarks));
  if (found === null || name === null || name.trim() === '') {
    remarks.doubt(member.pointer, 'vulnerability-not-named');
    return null;
  }
  return {
    ids: [name, ...textsOf(memberOf(found, 'aliases'), remarks)],
    description: textOf(memberOf(found, 'description'), remarks) ?? told,
  };
}

function statusOf(place: JsonPlace, remarks: RemarkBook): PublishedStatus | null {
  const written = expectedTextAt(place, 'status', remarks);
  if (written === null) return null;
  if (Object.hasOwn(statuses, written)) return statuses[written as keyof typeof statuses];
  remarks.doubt(memberOf(place, 'status').pointer, 'status-not-known', { status: written.slice(0, 100) });
  // It is told that something is said of these products, and never taken for an all-clear.
  return 'unknown';
}

/** The specification demands a reason for "not affected" and an action for "affected"; the status holds all the same. */
function remarkReasons({ status, justification, impact, action, pointer }: Statement, remarks: RemarkBook): void {
  if (status === 'known_not_affected' && justification === null && impact === null) remarks.doubt(pointer, 'not-affected-without-reason');
  if (status === 'known_affected' && action === null) remarks.note(pointer, 'affected-without-action');
  if (justification !== null && !justifications.has(justification)) {
    remarks.doubt(`${pointer}/justification`, 'justification-not-known', { label: justification.slice(0, 100) });
  }
}
