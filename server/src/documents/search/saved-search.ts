import type { ComponentPart, PartWords } from './component-part.js';
import { readySearch, type ComponentSearch, type SearchAnswer } from './component-search.js';
import type { RangeExaminer } from './range-examiner.js';

/** A search that is repeated on every SBOM that comes in, so that a component is noticed on the day it comes into the house. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly search: ComponentSearch;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly removedAt: string | null;
  readonly removedBy: string | null;
}

/** A new SBOM brought what a search looks for. It waits on the morning list until a person has seen to it. */
export interface SearchHit {
  readonly id: string;
  readonly searchId: string;
  readonly documentId: string;
  readonly modelId: string;
  readonly releaseId: string;
  readonly components: readonly FoundInSbom[];
  readonly foundAt: string;
  readonly settledAt: string | null;
  readonly settledBy: string | null;
}

export interface FoundInSbom extends SearchAnswer {
  readonly name: string;
  readonly version: string | null;
}

/** A component with what is looked through for it, which is reckoned once for all searches. */
export interface LookedThrough {
  readonly words: PartWords;
  readonly part: ComponentPart;
}

/** What of a new SBOM is looked for and was not in the same release before: what was there already has been told. */
export function newlyFound(
  search: ComponentSearch,
  parts: readonly LookedThrough[],
  partsBefore: ReadonlySet<string>,
  examiner: RangeExaminer,
): FoundInSbom[] {
  const { meets } = readySearch(search, examiner);
  return parts.flatMap(({ words, part: { id, sought } }) => {
    const answer = partsBefore.has(id) ? undefined : meets(words, sought);
    return answer ? [{ name: words.name, version: words.version, ...answer }] : [];
  });
}
