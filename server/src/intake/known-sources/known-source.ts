import type { SourceFormat } from '../source-formats.js';

/** [Japanese, English]. */
export type InBoth = readonly [ja: string, en: string];

export const knownSourceGroups = ['japan', 'abroad', 'makers', 'catalogues', 'lifecycles'] as const;

/** Somebody who publishes for all, and how it is read. */
export interface KnownSource {
  readonly id: string;
  readonly group: (typeof knownSourceGroups)[number];
  readonly name: InBoth;
  readonly publisher: string;
  /** `{year}` is the year in Japan, `{lastYear}` the one before. */
  readonly address: string;
  readonly format: SourceFormat;
  /** The reader of what comes (feeds/src/formats.ts). */
  readonly reads: string;
  /** ISO 8601 duration. */
  readonly every: string;
  readonly brings: InBoth;
  /** What is known of the conditions under which it may be used; null where nothing is. */
  readonly terms: InBoth | null;
}
