import type { Remark } from '#feeds/reading.js';
import type { Params } from '../http/refusal.js';
import type { RevisionOutcome } from '../advisories/revise-advisory.js';

/** A receipt without its sentences. */
export interface TakenIn {
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string | null;
  readonly format: string;
  readonly kind: 'advisory' | 'vex' | 'lifecycle';
  readonly publisher: string;
  readonly trackingId: string;
  readonly revision: string;
  readonly outcome: RevisionOutcome['outcome'];
  readonly matchedModels: number;
  readonly remarks: readonly Remark[];
}

/** What a maker pushed: advisories, and documents about its models. */
export interface Pushed extends Omit<TakenIn, 'kind'> {
  readonly kind: TakenIn['kind'] | 'sbom' | 'mds2';
}

/** What became of one file of an archive or a folder. */
export type FileOutcome = { readonly fileName: string } & (
  | { readonly receipts: readonly TakenIn[] }
  | {
      readonly refused: { readonly code: string; readonly params: Params; readonly pointer: string };
      /** The reading of the archive ended here: what lies behind was not seen. */
      readonly endsArchive?: true;
    }
);

/** The sentence of a code in the language of whoever reads it. */
type SentenceOf = (code: string, params: NonNullable<Remark['params']>) => string;

/** A receipt with the sentences of its remarks. */
export function spokenReceipt<Kind extends Pick<Pushed, 'remarks'>>(receipt: Kind, sentenceOf: SentenceOf) {
  return {
    ...receipt,
    remarks: receipt.remarks.map(({ pointer, code, params }) => ({ pointer, code, message: sentenceOf(code, params ?? {}) })),
  };
}
