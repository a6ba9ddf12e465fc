/** By what a document names a product beside its name. Texts are as published. */
export interface ProductIdentifiers {
  readonly cpes: readonly string[];
  readonly purls: readonly string[];
  readonly modelNumbers: readonly string[];
  readonly serialNumbers: readonly string[];
  /** Serial numbers from one to another, as letters have them; absent or empty: none. */
  readonly serialRanges?: readonly SerialRange[];
  readonly skus: readonly string[];
  /** Device identifiers (UDI-DI) as GTIN of 14 digits; absent where there are none. */
  readonly gtins?: readonly string[];
  readonly hashes: readonly { readonly algorithm: string; readonly value: string; readonly fileName: string | null }[];
  readonly sbomUrls: readonly string[];
  readonly uris: readonly { readonly namespace: string; readonly uri: string }[];
}

/** Both ends are inside, as written; null is no end on that side. */
export interface SerialRange {
  readonly from: string | null;
  readonly to: string | null;
}
