/**
 * What a reader returns: the things it understood, and a remark for everything it did not. A reader never throws on rubbish and
 * never drops a part in silence; who calls it decides what a remark means (quarantine, a line in a receipt, a hint on a page).
 */
export interface Reading<T> {
  readonly items: readonly T[];
  readonly remarks: readonly Remark[];
}

/** Something about one place of a document. Codes and parameters only: the sentence is made where a person reads it. */
export interface Remark {
  /** JSON pointer (RFC 6901), XPath-like path, or line number; '' is the whole document. */
  readonly pointer: string;
  /** `<format>.<what>`, for example `csaf.version-not-understood`. */
  readonly code: string;
  /** `refusal`: the document (or this item) could not be taken; `doubt`: kept, a person should look; `note`: kept and understood. */
  readonly gravity: 'refusal' | 'doubt' | 'note';
  readonly params?: Readonly<Record<string, string | number>>;
}

export function hasRefusal(reading: { readonly remarks: readonly Remark[] }): boolean {
  return reading.remarks.some((remark) => remark.gravity === 'refusal');
}
