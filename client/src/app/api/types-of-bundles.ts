import type { FileRemark } from './types-of-sources';

export interface BundleView {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly fileName: string | null;
  readonly installation: string;
  readonly fingerprint: string;
  readonly madeAt: string;
  readonly coversFrom: string | null;
  readonly coversUntil: string;
  readonly documents: number;
  readonly state: 'running' | 'matching' | 'done' | 'failed' | 'interrupted';
  readonly done: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly by: string;
  readonly sources: readonly {
    readonly name: string;
    readonly asOf: string | null;
    readonly failingSince: string | null;
    readonly documents: number;
  }[];
  readonly report: BundleReport | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}
export interface BundleReport {
  readonly known: number;
  readonly new: number;
  readonly revised: number;
  readonly same: number;
  readonly older: number;
  readonly refused: number;
  readonly remarks: readonly FileRemark[];
  readonly gap: { readonly from: string | null; readonly until: string } | null;
  readonly leftOut: { readonly pushed: number; readonly lost: number };
  readonly opened: number | null;
}
export interface InboxView {
  readonly path: string | null;
  readonly isReadable: boolean;
  readonly waiting: readonly string[];
  readonly refused: readonly string[];
}
export interface NewBundle {
  readonly since: string | null;
  readonly afterLast: boolean;
}
export interface BundleKeyView {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
}
export interface BundleKeys {
  readonly total: number;
  readonly items: readonly BundleKeyView[];
  readonly own: Pick<BundleKeyView, 'name' | 'key' | 'fingerprint'>;
}
