import type { EndoflifeIdentifier, EndoflifeRelease } from '#feeds/published-ends.js';

/** What endoflife.date last said about one product, as it came: the newest answer takes the place of the older. */
export interface ProductLifecycle {
  /** Its name in the address: `spring-framework`. */
  readonly product: string;
  readonly label: string;
  readonly category: string;
  readonly aliases: readonly string[];
  readonly identifiers: readonly EndoflifeIdentifier[];
  readonly releases: readonly EndoflifeRelease[];
  /** When the source last changed it, as an instant; null where it does not say. */
  readonly modifiedAt: string | null;
  readonly documentId: string;
  readonly receivedAt: string;
}

/** A supplier of components that is no more, or was bought: support may stop suddenly (手引書 6.6.2.1). */
export interface EndedSupplier {
  readonly id: string;
  readonly name: string;
  readonly what: 'bankrupt' | 'acquired' | 'discontinued';
  readonly endedOn: string;
  readonly documentName: string | null;
  readonly note: string | null;
  readonly at: string;
  readonly by: string;
  /** When, by whom and why the record was taken back; null while it stands. Nothing is deleted. */
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnBecause: string | null;
}
