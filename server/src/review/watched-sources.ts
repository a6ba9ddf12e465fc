import type { Source } from '../intake/arrived.js';
import type { CarriedStanding } from '../intake/bundles/carried-standing.js';
import { isFresh } from '../intake/source-standing.js';

/** How old the knowledge of sources is that bundles bring, by the id of the source. */
export type Carried = ReadonlyMap<string, CarriedStanding>;

/** A source of advisories as the morning list tells of it: only what fails, has been silent for too long or is carried in no more is an entry. */
export interface SourceStanding {
  readonly id: string;
  readonly name: string;
  readonly failing: boolean;
  /** Since when it fails; null when it does not, or nobody knows. */
  readonly since: string | null;
  readonly quietSince: string | null;
  /** Of one that only bundles bring, when its knowledge is too old: until when it is known, and since when that is too old. */
  /** Of a machine outside, what its bundles left out; `from` null: everything before. */
  readonly gap?: { readonly from: string | null; readonly until: string };
  readonly stale?: { readonly asOf: string | null; readonly from: string | null };
}

/** Since when a source is an entry of the morning list. */
export function sinceOfSource({ failing, since, quietSince, stale, gap }: SourceStanding): string | null {
  if (failing) return since;
  if (gap) return gap.until;
  return stale ? stale.from : quietSince;
}

/** The sources that are expected to bring something: those that are read here, and those that bundles bring. */
export function watchedSources(sources: readonly Source[], carried: Carried, now: string) {
  return sources.flatMap((source) => {
    const { id, name, enabled, lastSuccessAt } = source;
    if (enabled) return [{ id, name, isFresh: isFresh(source, now), lastSuccessAt }];
    const standing = carried.get(id);
    return standing?.isExpected ? [{ id, name, isFresh: !standing.isStale, lastSuccessAt: standing.asOf }] : [];
  });
}
