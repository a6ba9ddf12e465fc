import type { Credentials } from './credentials.js';
import type { Bookmark, Validators } from './polling/poll-run.js';
import type { Params, RefusalDetail } from '../http/refusal.js';
import type { SourceFormat } from './source-formats.js';
import type { Pushed } from './taken-in.js';

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly format: SourceFormat;
  readonly address: string;
  readonly every: string;
  readonly tlp: string | null;
  readonly enabled: boolean;
  readonly createdAt: string;
  readonly lastPolledAt: string | null;
  readonly lastSuccessAt: string | null;
  readonly failingSince: string | null;
  readonly lastError: string | null;
  /** Of sources that are read over the network: where the reading stands. */
  readonly bookmark: Bookmark | null;
  /** After a failure: when it is tried again. */
  readonly retryAt: string | null;
  /** How often in a row it failed. */
  readonly failures: number | null;
  /** The last poll that brought something new. */
  readonly lastNewAt: string | null;
  readonly leasedUntil: string | null;
  readonly leasedBy: string | null;
  readonly credentials: Credentials | null;
}

/** A document that a source lists, when it was done with in which state, and what was wrong with it. */
export interface SourceItem {
  readonly id: string;
  readonly sourceId: string;
  readonly address: string;
  readonly stamp: string;
  readonly at: string;
  readonly problem: string | null;
  readonly validators: Validators | null;
}

export interface SourcePoll {
  readonly id: string;
  readonly sourceId: string;
  readonly at: string;
  readonly ok: boolean;
  readonly result: object;
  /** New and revised documents; null of polls before this was kept. */
  readonly brought: number | null;
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly error: { readonly code: string; readonly params: Params; readonly details: readonly RefusalDetail[] } | null;
  readonly result: object | null;
  readonly by: string;
}

/** What a maker pushed and was told of it. */
export interface FeedReceipt {
  readonly id: string;
  readonly publisherId: string;
  readonly at: string;
  readonly receipt: Pushed;
}
