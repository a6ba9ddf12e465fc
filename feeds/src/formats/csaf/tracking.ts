import type { Advisory, RevisionEntry } from '../../advisory.js';
import { isPresent, type JsonPlace, memberOf, noteStrangers, objectOf, objectsOf, textOf, textsOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { instantOf } from './instants.js';
import { knownMembers } from './members.js';
import { identifyingText } from './required-text.js';

export type Tracking = Pick<Advisory, 'trackingId' | 'aliases' | 'revision' | 'status' | 'revisions' | 'publishedAt' | 'revisedAt'>;

const statuses = ['draft', 'interim', 'final'] as const;

/** Reads `document.tracking`; null, with a refusal, without an id. */
export function trackingOf(document: JsonPlace, remarks: RemarkBook): Tracking | null {
  const place = memberOf(document, 'tracking');
  const tracking = objectOf(place, remarks);
  if (tracking === null) {
    remarks.refuse(place.pointer, 'required-missing');
    return null;
  }
  noteStrangers(tracking, knownMembers.tracking, remarks);
  const trackingId = identifyingText(memberOf(tracking, 'id'), remarks);
  const revision = versionTextOf(memberOf(tracking, 'version'), remarks);
  const revisions = objectsOf(memberOf(tracking, 'revision_history'), remarks).map((entry) => revisionOf(entry, remarks));
  const status = statusOf(tracking, revision, remarks);
  if (!revisions.some((entry) => entry.revision === revision)) {
    remarks.note(memberOf(tracking, 'revision_history').pointer, 'revision-not-in-history', { revision });
  }
  const rest = {
    aliases: textsOf(memberOf(tracking, 'aliases'), remarks),
    publishedAt: dateOf(memberOf(tracking, 'initial_release_date'), remarks),
    revisedAt: dateOf(memberOf(tracking, 'current_release_date'), remarks),
  };
  return trackingId === null ? null : { trackingId, revision, revisions, status, ...rest };
}

function revisionOf(place: JsonPlace, remarks: RemarkBook): RevisionEntry {
  noteStrangers(place, knownMembers.revision, remarks);
  return {
    revision: versionTextOf(memberOf(place, 'number'), remarks),
    at: instantOf(memberOf(place, 'date'), remarks),
    summary: textOf(memberOf(place, 'summary'), remarks) ?? '',
  };
}

/** A whole number instead of a text loses nothing; any other number may (1.10 arrives as 1.1) and is refused as a wrong type. */
function versionTextOf(place: JsonPlace, remarks: RemarkBook): string {
  if (Number.isSafeInteger(place.value)) {
    remarks.note(place.pointer, 'version-is-a-number');
    return String(place.value);
  }
  const text = textOf(place, remarks);
  if (!isPresent(place)) remarks.doubt(place.pointer, 'member-missing');
  return text ?? '';
}

/**
 * `draft` never alerts, so it is taken only from the word itself. A final document with a version that CSAF reserves for drafts (0, 0.y.z, a
 * pre-release; mandatory tests 6.1.17 to 6.1.20) is taken as its status says and doubted; an unknown status alerts as `interim`.
 */
function statusOf(tracking: JsonPlace, revision: string, remarks: RemarkBook): Advisory['status'] {
  const place = memberOf(tracking, 'status');
  const written = textOf(place, remarks);
  const status = statuses.find((known) => known === written);
  if (status === undefined) remarks.doubt(place.pointer, 'status-not-known', { status: written ?? '' });
  else if (status !== 'draft' && /^0(?:\.|$)|^\d+\.\d+\.\d+-/.test(revision)) {
    remarks.doubt(place.pointer, 'status-contradicts-version', { status, revision });
  }
  return status ?? 'interim';
}

function dateOf(place: JsonPlace, remarks: RemarkBook): string | null {
  if (!isPresent(place)) remarks.doubt(place.pointer, 'member-missing');
  return instantOf(place, remarks);
}
