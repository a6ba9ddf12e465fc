import type { ComponentRow } from '../document.js';
import { partIdOf } from './component-part.js';
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

/** What of a new SBOM is looked for and was not in the same release before: what was there already has been told. */
export function newlyFound(
  search: ComponentSearch,
  rows: readonly ComponentRow[],
  partsBefore: ReadonlySet<string>,
  examiner: RangeExaminer,
): FoundInSbom[] {
  const { meets } = readySearch(search, examiner);
  const found = new Map<string, FoundInSbom>();
  for (const { name, version, identifiers } of rows) {
    const part = { name, version, ...identifiers };
    const id = partIdOf(part);
    if (partsBefore.has(id) || found.has(id)) continue;
    const answer = meets(part);
    if (answer) found.set(id, { name, version, ...answer });
  }
  return [...found.values()];
}
