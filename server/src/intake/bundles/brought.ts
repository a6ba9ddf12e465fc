import { count, noCounts, type Counts, type PollRemark } from '../polling/poll-counts.js';
import type { FileOutcome } from '../taken-in.js';
import type { BundleReport } from './bundle.js';
import type { BundleDocument } from './bundle-manifest.js';

type Tally = Counts & { known: number; older: number };

/** What became of the documents of a bundle so far. */
export interface Brought {
  /** By the id that the source has on the other machine. */
  readonly counts: Map<string, Tally>;
  readonly remarks: PollRemark[];
  /** What was new or revised: `HNT-1 2`, by which findings tell what opened them. */
  readonly causes: Set<string>;
}

/** Beyond these nobody reads on. */
const MOST_REMARKS = 500;

export function countBrought(brought: Brought, { source }: BundleDocument, outcome: FileOutcome | 'known'): void {
  const tally = brought.counts.get(source) ?? { ...noCounts(), known: 0, older: 0 };
  brought.counts.set(source, tally);
  if (outcome === 'known') {
    tally.known += 1;
    return;
  }
  count(tally, outcome);
  if ('refused' in outcome) {
    if (brought.remarks.length < MOST_REMARKS) brought.remarks.push({ fileName: outcome.fileName, ...outcome.refused });
    return;
  }
  for (const { outcome: what, trackingId, revision } of outcome.receipts) {
    if (what === 'older') tally.older += 1;
    if (what === 'new' || what === 'revised') brought.causes.add(`${trackingId} ${revision}`);
  }
}

export function reportOf({ counts, remarks }: Brought, gap: BundleReport['gap'], leftOut: BundleReport['leftOut']): BundleReport {
  const sum = (name: 'known' | 'new' | 'revised' | 'same' | 'older' | 'refused') =>
    [...counts.values()].reduce((total, tally) => total + tally[name], 0);
  const [known, fresh, revised] = [sum('known'), sum('new'), sum('revised')];
  return {
    known,
    new: fresh,
    revised,
    same: sum('same'),
    older: sum('older'),
    refused: sum('refused'),
    remarks,
    gap,
    leftOut,
    opened: null,
  };
}
