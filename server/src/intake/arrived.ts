import type { Params, RefusalDetail } from '../http/refusal.js';

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
