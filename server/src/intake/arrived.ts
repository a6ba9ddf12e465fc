import type { Params, RefusalDetail } from '../http/refusal.js';

/** A document as it came; its bytes lie in the data folder under their hash. */
export interface RawDocument {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly id: string;
  readonly size: number;
  readonly fileName: string | null;
  readonly origin: DocumentOrigin;
  readonly receivedAt: string;
}

export interface DocumentOrigin {
  readonly kind: 'staff' | 'source';
  /** Who brought it: a user's name, or the id of a source. */
  readonly by: string;
}

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly format: string;
  readonly address: string;
  readonly every: string;
  readonly tlp: string | null;
  readonly enabled: boolean;
  readonly createdAt: string;
  readonly lastPolledAt: string | null;
  readonly lastSuccessAt: string | null;
  readonly failingSince: string | null;
  readonly lastError: string | null;
}

export interface SourcePoll {
  readonly id: string;
  readonly sourceId: string;
  readonly at: string;
  readonly ok: boolean;
  readonly result: object;
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
