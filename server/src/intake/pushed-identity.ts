import type { Advisory } from '#feeds/advisory.js';
import { identityOf } from '../advisories/revise-advisory.js';
import type { IsOwnMaker } from './whose-products.js';

/** What is known under the identity that a pushed document gives itself. */
export interface KnownUnderIt {
  readonly publisher: string;
  /** SHA-256 of the documents of all its revisions. */
  readonly documentIds: readonly string[];
}

/**
 * The identity under which a pushed document is kept. A key proves who sends; whoever stands in the document as its publisher, and that
 * publisher's namespace, anybody can write. A document in the name of somebody else is therefore kept beside that publisher's own and never
 * takes its place: it would silence what that publisher says of all other devices. The very bytes that are known already are the same.
 */
export function pushedIdentity(
  advisory: Advisory,
  sha256: string,
  pusherId: string,
  isOwnMaker: IsOwnMaker,
  known: KnownUnderIt | null,
): string {
  const identity = identityOf(advisory);
  if (known?.documentIds.includes(sha256)) return identity;
  const isOwn = isOwnMaker(advisory.publisher.name) && (known === null || isOwnMaker(known.publisher));
  return isOwn ? identity : `${identity} by ${pusherId}`;
}
