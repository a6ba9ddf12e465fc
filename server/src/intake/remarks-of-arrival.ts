import type { Advisory } from '#feeds/advisory.js';
import type { Remark } from '#feeds/reading.js';
import type { AdvisoryDeletion } from '../advisories/deletion.js';
import type { KnownAdvisory } from '../advisories/known-advisory.js';
import type { RevisionOutcome } from '../advisories/revise-advisory.js';

/** Of a catalogue, what was remarked within a record is about that record; what is about the catalogue itself stands with the first. */
export function remarksOn(advisory: Advisory, items: readonly Advisory[], remarks: readonly Remark[]): readonly Remark[] {
  if (items.length === 1) return remarks;
  const isWithin = (place: string, { pointer: record }: Advisory) =>
    record !== undefined && (place === record || place.startsWith(`${record}/`));
  return remarks.filter(
    ({ pointer }) => isWithin(pointer, advisory) || (advisory === items[0] && !items.some((each) => isWithin(pointer, each))),
  );
}

/** What a person should know of how a document stands to what was known. */
export function remarksOfOutcome(found: RevisionOutcome, advisory: Advisory, known: KnownAdvisory | null): readonly Remark[] {
  if (found.outcome === 'revised' && found.silent)
    return [{ pointer: '/document/tracking/version', code: 'advisory.changed-under-same-version', gravity: 'doubt' }];
  if (found.outcome === 'older' && advisory.status === 'draft' && known?.draft === false)
    return [{ pointer: '/document/tracking/status', code: 'advisory.draft-of-published', gravity: 'note' }];
  return [];
}

/** What a person should know of a document that was deleted and came again. */
export function remarksOfDeletion(deletion: AdvisoryDeletion | null, returns: boolean): readonly Remark[] {
  if (!deletion) return [];
  return [{ pointer: '', code: returns ? 'advisory.returned-after-deletion' : 'advisory.deleted-here', gravity: 'note' }];
}

/** The remarks of a document with what was checked of it since, each kind of check once; null when that is nothing new. */
export function withEvidence(remarks: readonly Remark[], evidence: readonly Remark[]): readonly Remark[] | null {
  const told = (one: Remark) => JSON.stringify([one.code, one.params]);
  const known = new Set(remarks.map(told));
  if (evidence.every((each) => known.has(told(each)))) return null;
  return [...evidence, ...remarks.filter(({ code }) => !evidence.some((each) => each.code === code))];
}
