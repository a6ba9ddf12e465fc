import type { Advisory } from '../../advisory.js';
import { type JsonPlace, memberOf, noteStrangers, objectOf, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { criticalExtensions } from './extensions.js';
import { knownMembers } from './members.js';
import { expectedText, identifyingText } from './required-text.js';
import { type Tracking, trackingOf } from './tracking.js';

/** What `document` says of the advisory as a whole, notes and references apart. */
export type DocumentHead = Tracking &
  Pick<Advisory, 'format' | 'kind' | 'publisher' | 'title' | 'language' | 'category' | 'tlp' | 'withdrawn' | 'severityText'>;

const publisherCategories = ['vendor', 'coordinator', 'discoverer', 'multiplier', 'translator', 'user', 'other'] as const;
const sharingScopes: ReadonlySet<string> = new Set(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED']);

/**
 * Reads the head. Null, with a refusal at the place, when the document has no title, no publisher or no tracking id: without the latter two
 * nobody can tell which document it is a revision of.
 */
export function readHead(root: JsonPlace, remarks: RemarkBook): DocumentHead | null {
  const document = memberOf(root, 'document');
  noteStrangers(document, knownMembers.document, remarks);
  criticalExtensions(document, remarks);
  const title = identifyingText(memberOf(document, 'title'), remarks);
  const publisher = publisherOf(document, remarks);
  const tracking = trackingOf(document, remarks);
  const category = expectedText(document, 'category', remarks);
  const format = formatOf(document, remarks);
  const head = {
    format,
    kind: profileOf(category) === 'csaf_vex' ? ('vex' as const) : ('advisory' as const),
    language: textOf(memberOf(document, 'lang'), remarks),
    category,
    tlp: sharingScopeOf(document, remarks),
    withdrawn: isWithdrawn(category, document, remarks),
    severityText: aggregateSeverityOf(document, remarks),
  };
  if (title === null || publisher === null || tracking === null) return null;
  return { ...head, ...tracking, title, publisher };
}

/** Profile names are compared without regard to case and to the sign between words (CSAF 2.0, mandatory test 6.1.26). */
export function profileOf(category: string | null): string {
  return (category ?? '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_');
}

function formatOf(document: JsonPlace, remarks: RemarkBook): string {
  const place = memberOf(document, 'csaf_version');
  const version = textOf(place, remarks);
  if (version === '2.0' || version === '2.1') return `csaf-${version}`;
  // Read all the same: the shape is close, and a remark keeps it honest.
  remarks.doubt(place.pointer, 'csaf-version-not-known', { version: version ?? '' });
  return 'csaf-2.0';
}

function publisherOf(document: JsonPlace, remarks: RemarkBook): Advisory['publisher'] | null {
  const place = memberOf(document, 'publisher');
  const publisher = objectOf(place, remarks);
  if (publisher === null) {
    remarks.refuse(place.pointer, 'required-missing');
    return null;
  }
  noteStrangers(publisher, knownMembers.publisher, remarks);
  const name = identifyingText(memberOf(publisher, 'name'), remarks);
  const namespace = expectedText(publisher, 'namespace', remarks);
  const written = textOf(memberOf(publisher, 'category'), remarks);
  const category = publisherCategories.find((known) => known === written);
  if (category === undefined)
    remarks.doubt(memberOf(publisher, 'category').pointer, 'publisher-category-not-known', { category: written ?? '' });
  return name === null ? null : { name, namespace, category: category ?? 'other' };
}

function aggregateSeverityOf(document: JsonPlace, remarks: RemarkBook): string | null {
  const severity = objectOf(memberOf(document, 'aggregate_severity'), remarks);
  return severity === null ? null : expectedText(severity, 'text', remarks);
}

/** TLP 1 called CLEAR WHITE; some publishers write the prefix as well. A label of no known scheme is kept, since it may forbid sharing. */
function sharingScopeOf(document: JsonPlace, remarks: RemarkBook): string | null {
  const distribution = objectOf(memberOf(document, 'distribution'), remarks);
  if (distribution === null) return null;
  noteStrangers(distribution, knownMembers.distribution, remarks);
  const tlp = objectOf(memberOf(distribution, 'tlp'), remarks);
  const written = tlp === null ? null : expectedText(tlp, 'label', remarks);
  if (tlp === null || written === null) return null;
  const scope = written
    .trim()
    .toUpperCase()
    .replace(/^TLP:\s*/, '')
    .replace(/^WHITE$/, 'CLEAR');
  if (!sharingScopes.has(scope)) remarks.doubt(memberOf(tlp, 'label').pointer, 'tlp-not-known', { label: written });
  return scope;
}

/**
 * CSAF 2.1, profiles 7 and 8: the revision that withdraws or supersedes has neither products nor vulnerabilities. If it has, it contradicts
 * itself: it is taken as withdrawn, as its category says, and a person is told.
 */
function isWithdrawn(category: string | null, document: JsonPlace, remarks: RemarkBook): boolean {
  const profile = profileOf(category);
  if (profile !== 'csaf_withdrawn' && profile !== 'csaf_superseded') return false;
  remarks.note(memberOf(document, 'category').pointer, profile === 'csaf_withdrawn' ? 'withdrawn' : 'superseded');
  return true;
}
