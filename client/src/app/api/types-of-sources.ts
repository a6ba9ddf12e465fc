import type { PlacedRemark } from './types-of-arrivals';

/** Sources that are asked, and what they brought; named as in the server's `*.contract.ts`. */
export interface NewSource {
  readonly name: string;
  readonly publisher: string;
  readonly format: string;
  readonly address: string;
  readonly every: string;
  readonly tlp: string | null;
  readonly enabled: boolean;
  /** Absent: as it was; null: none. */
  readonly credentials?: Credentials | null;
}
/** Of servers that answer only their members; never told again. */
export type Credentials = { readonly user: string; readonly password: string } | { readonly token: string };
export type ChangedSource = Partial<NewSource>;
export interface KnownSourceView {
  readonly id: string;
  readonly group: 'japan' | 'abroad' | 'makers' | 'catalogues' | 'lifecycles';
  readonly name: string;
  readonly publisher: string;
  readonly address: string;
  readonly format: string;
  readonly readAs: string;
  readonly every: string;
  readonly brings: string;
  readonly terms: string | null;
  /** Null: not switched on. */
  readonly source: { readonly id: string; readonly enabled: boolean } | null;
}
export interface FileRemark extends PlacedRemark {
  readonly fileName: string;
}
export interface LookView {
  readonly address: string;
  readonly foundAt: string | null;
  readonly format: string;
  /** Null: nothing that can be read. */
  readonly readAs: string | null;
  readonly reads: readonly string[];
  readonly name: string;
  readonly publisher: string;
  readonly every: string;
  readonly entries: number | null;
  readonly newestAt: string | null;
  readonly samples: readonly { readonly trackingId: string; readonly title: string; readonly at: string | null }[];
  readonly concern: {
    readonly looked: number;
    readonly models: number;
    readonly makers: number;
    readonly unnamed: number;
    readonly marks: number;
  };
  readonly remarks: readonly FileRemark[];
  readonly collections: readonly { readonly title: string; readonly readable: boolean }[];
  readonly links: readonly { readonly address: string; readonly title: string }[];
  readonly source: { readonly id: string; readonly enabled: boolean } | null;
}
export interface PollResult {
  readonly fetched: number;
  readonly new: number;
  readonly revised: number;
  readonly same: number;
  readonly refused: number;
  readonly remarks: readonly FileRemark[];
  readonly durationMs: number;
}
/** Of a source that bundles bring: how old its knowledge is. */
export interface CarriedView {
  readonly installation: string;
  readonly asOf: string | null;
  readonly failingSince: string | null;
  readonly carriedAt: string | null;
  readonly isExpected: boolean;
  readonly isStale: boolean;
  readonly staleFrom: string | null;
}
export interface SourceView extends Omit<NewSource, 'credentials'> {
  readonly id: string;
  readonly hasCredentials: boolean;
  readonly readAs: string;
  readonly lastPolledAt: string | null;
  readonly lastSuccessAt: string | null;
  readonly nextAt: string | null;
  readonly failing: boolean;
  readonly failingSince: string | null;
  readonly quietSince: string | null;
  readonly carried: CarriedView | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly lastError: string | null;
  readonly polls: readonly {
    readonly at: string;
    readonly ok: boolean;
    readonly new: number;
    readonly revised: number;
    readonly refused: number;
    readonly remarks: readonly FileRemark[];
  }[];
}
