/** How a letter came, who wrote it down, and the paper itself. Days are YYYY-MM-DD. */
export interface LetterEvidence {
  readonly kind: string;
  readonly cameBy: string;
  readonly receivedOn: string;
  readonly issuedOn: string | null;
  readonly recordedBy: string;
  readonly attachments: readonly { readonly sha256: string; readonly name: string; readonly type: string; readonly size: number }[];
}
