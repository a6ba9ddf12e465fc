import type { Advisory } from '#feeds/advisory.js';
import { compareRevisions } from '#feeds/revision-order.js';
import { isSameContent } from './same-content.js';

/** A revision that is already known, as far as comparing needs it. */
export interface KnownRevision {
  readonly id: string;
  readonly revision: string;
  readonly revisedAt: string | null;
  readonly documentId: string;
  readonly advisory: Advisory;
}

export type RevisionOutcome =
  /** The first document of this identity. */
  | { readonly outcome: 'new' }
  /** Takes the place of the newest one. `silent`: the publisher changed the text without counting up its version. */
  | { readonly outcome: 'revised'; readonly silent: boolean }
  /** Says what a known revision says. */
  | { readonly outcome: 'same'; readonly as: string }
  /** Kept, and changes nothing. */
  | { readonly outcome: 'older' };

/**
 * Compares a document that was just read with what is known of it, whatever the order of arrival (contract.md, `/feed`). A draft never takes
 * the place of a published revision, however high its number: it would silence what the publisher stands by.
 */
export function reviseAdvisory(
  known: readonly KnownRevision[],
  currentId: string | null,
  documentId: string,
  read: Advisory,
): RevisionOutcome {
  const current = known.find(({ id }) => id === currentId);
  if (!current) return { outcome: 'new' };
  const repeated =
    known.find((revision) => revision.documentId === documentId) ??
    known.find((revision) => revision.revision === read.revision && isSameContent(revision.advisory, read));
  if (repeated) return { outcome: 'same', as: repeated.id };
  const order =
    Number(isPublished(read)) - Number(isPublished(current.advisory)) ||
    compareRevisions(read.revision, current.revision, read.revisedAt, current.revisedAt);
  if (order > 0) return { outcome: 'revised', silent: read.revision === current.revision };
  // The same version with another text: which came later nobody says, so the later arrival counts and a person is told.
  return order === 0 ? { outcome: 'revised', silent: true } : { outcome: 'older' };
}

function isPublished({ status }: Advisory): boolean {
  return status !== 'draft';
}

/** Publisher's namespace (else its name) with the publisher's own id; CSAF 2.0, 3.2.1.12.4: an id is unique for its publisher. */
export function identityOf({ publisher, trackingId }: Advisory): string {
  return `${(publisher.namespace ?? publisher.name).trim().replace(/\/+$/, '').toLowerCase()} ${trackingId.trim().toUpperCase()}`;
}
