import { createHash } from 'node:crypto';
import type { Advisory } from '#feeds/advisory.js';
import { compareRevisions } from '#feeds/revision-order.js';
import type { AdvisoryDeletion } from './deletion.js';
import { contentOf } from './same-content.js';

/** SHA-256 of what a document says, whatever file brings it. */
export function contentHash(advisory: Advisory): string {
  return createHash('sha256').update(contentOf(advisory)).digest('hex');
}

/**
 * Whether a document that was deleted comes back when its publisher sends it again. What was there already stays away, or the next poll would
 * undo the deletion; news from the publisher (a newer version, or another text under the same) come in, because a person decided about the
 * old text and not about this one. What staff bring by hand always comes in.
 */
export function comesBack(
  deletion: Pick<AdvisoryDeletion, 'revision' | 'revisedAt' | 'revisions'>,
  arrived: { readonly sha256: string; readonly advisory: Advisory; readonly isByStaff: boolean },
): boolean {
  if (arrived.isByStaff) return true;
  const { revision, revisedAt } = arrived.advisory;
  const content = contentHash(arrived.advisory);
  const wasThere = deletion.revisions.some((deleted) => deleted.sha256 === arrived.sha256 || deleted.content === content);
  return !wasThere && compareRevisions(revision, deletion.revision, revisedAt, deletion.revisedAt) >= 0;
}
