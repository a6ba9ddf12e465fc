import type { Params } from '../../http/refusal.js';
import type { PollRemark } from '../polling/poll-counts.js';

/** A bundle that was made here, or was carried in. */
export interface Bundle {
  readonly id: string;
  readonly direction: 'in' | 'out';
  /** SHA-256 of its manifest: the same bundle again is the same. Empty of one that is being made. */
  readonly manifestId: string;
  readonly fileName: string | null;
  readonly keyId: string;
  readonly installation: string;
  readonly madeAt: string;
  readonly coversFrom: string | null;
  readonly coversUntil: string;
  readonly documents: number;
  /** matching: everything is taken in, and what follows from it is being worked out. */
  readonly state: 'running' | 'matching' | 'done' | 'failed';
  readonly done: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly by: string;
  readonly sources: readonly BroughtSource[];
  readonly report: BundleReport | null;
  readonly error: { readonly code: string; readonly params: Params } | null;
  /** Until when it is certain that somebody works on it. */
  readonly leasedUntil: string | null;
}

/** What a bundle says of a source: until when it knows it, and what came from it. */
export interface BroughtSource {
  readonly name: string;
  readonly asOf: string | null;
  readonly failingSince: string | null;
  readonly documents: number;
}

/** What became of the documents of a bundle. */
export interface BundleReport {
  /** Documents that were here already. */
  readonly known: number;
  /** Records of the others, by what became of them; `refused` are documents. */
  readonly new: number;
  readonly revised: number;
  readonly same: number;
  readonly older: number;
  readonly refused: number;
  readonly remarks: readonly PollRemark[];
  /** Received by the other machine in between, and brought by no bundle so far; from null: from its beginning. */
  readonly gap: { readonly from: string | null; readonly until: string } | null;
  readonly leftOut: { readonly pushed: number; readonly lost: number };
  /** Findings that were opened by it; null until everything is matched. */
  readonly opened: number | null;
}

/** What a bundle last said of a source of another machine, and to which source here it belongs. */
export interface CarriedSource {
  /** Hash of key and id over there. */
  readonly id: string;
  readonly sourceId: string;
  readonly keyId: string;
  readonly installation: string;
  readonly every: string;
  /** Whether it was switched on over there: of one that was not, nobody expects news. */
  readonly enabled: boolean;
  readonly asOf: string | null;
  readonly failingSince: string | null;
  readonly bundleMadeAt: string | null;
  readonly carriedAt: string | null;
}
