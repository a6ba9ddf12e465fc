import type { Receipt } from './types-of-inventory';

/** A maker's own account here (server/src/intake/intake.contract.ts). */
export interface FeedAccount {
  readonly name: string;
  readonly manufacturers: readonly string[];
  readonly tellsMatches: boolean;
  readonly takesDocuments: boolean;
  readonly documentsAMinute: number;
  readonly largestMiB: number;
}

/** As a maker gets it: null where the hospital does not tell how many models met. */
export interface FeedReceipt extends Omit<Receipt, 'matchedModels'> {
  readonly matchedModels: number | null;
}
export interface KeptFeedReceipt extends FeedReceipt {
  /** Of this receipt; `id` is that of what the document became. */
  readonly receiptId: string;
  readonly at: string;
}
