import type { Params } from '../../http/refusal.js';
import type { FileOutcome } from '../taken-in.js';

/** What one poll of a source brought. */
export interface Polled {
  readonly fetched: number;
  readonly new: number;
  readonly revised: number;
  readonly same: number;
  readonly refused: number;
  readonly remarks: readonly PollRemark[];
  readonly durationMs: number;
  /** What kept the source from being read; absent when nothing did. */
  readonly problem?: { readonly code: string; readonly params: Params };
}

export interface PollRemark {
  readonly fileName: string;
  readonly pointer: string;
  readonly code: string;
  readonly params: Params;
}

export type Counts = { -readonly [Name in 'fetched' | 'new' | 'revised' | 'same' | 'refused']: number } & {
  readonly remarks: PollRemark[];
};

const MOST_REMARKS = 500;

export function noCounts(): Counts {
  return { fetched: 0, new: 0, revised: 0, same: 0, refused: 0, remarks: [] };
}

/** Remarks beyond these are more than anybody reads, and a poll of a whole year would hold thousands of them in memory. */
export function remark(counts: Counts, ...remarks: readonly PollRemark[]): void {
  counts.remarks.push(...remarks.slice(0, MOST_REMARKS - counts.remarks.length));
}

/** A disk that is full, a database that was busy: the document is not to blame and must be asked for again. */
export function isOwnFault(outcome: FileOutcome): boolean {
  return 'refused' in outcome && outcome.refused.code === 'intake.failed';
}

/** Adds what became of one document. */
export function count(counts: Counts, outcome: FileOutcome): void {
  const { fileName } = outcome;
  counts.fetched += 1;
  if ('refused' in outcome) {
    counts.refused += 1;
    remark(counts, { fileName, ...outcome.refused });
    return;
  }
  for (const { outcome: what, remarks } of outcome.receipts) {
    if (what === 'new' || what === 'revised' || what === 'same') counts[what] += 1;
    if (what === 'same') continue;
    const doubts = remarks.filter(({ gravity }) => gravity === 'doubt');
    remark(counts, ...doubts.map(({ pointer, code, params = {} }) => ({ fileName, pointer, code, params })));
  }
}
