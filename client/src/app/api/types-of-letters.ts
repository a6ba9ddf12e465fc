import type { AdvisoryDeviceView } from './types-of-findings';

export const letterWays = ['letter', 'fax', 'mail', 'page', 'phone'] as const;
export const letterKinds = ['affected_fixed', 'affected_unfixed', 'not_affected', 'under_investigation', 'recall', 'lifecycle'] as const;
export const letterVersions = ['unstated', 'all', 'one', 'up_to', 'before', 'between', 'written'] as const;
export const letterEnds = [
  'eol',
  'eos',
  'end_of_sales',
  'end_of_manufacture',
  'end_of_parts',
  'end_of_repair',
  'end_of_maintenance',
  'end_of_updates',
] as const;

export interface LetterProduct {
  readonly name: string;
  readonly modelNumber: string | null;
  readonly versions: (typeof letterVersions)[number];
  readonly from: string | null;
  readonly to: string | null;
  readonly fixedIn: string | null;
  /** One number or range a line. */
  readonly serials: string;
}

/** What staff write down of a letter (server/src/intake/letters/letters.contract.ts). Days are YYYY-MM-DD. */
export interface LetterForm {
  readonly cameBy: (typeof letterWays)[number];
  readonly kind: (typeof letterKinds)[number];
  readonly maker: string;
  readonly receivedOn: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly title: string;
  readonly summary: string;
  readonly whatToDo: string;
  readonly language: 'ja' | 'en';
  readonly cves: readonly string[];
  readonly severity: string;
  readonly cvss: string;
  readonly products: readonly LetterProduct[];
  readonly ends: readonly { readonly kind: (typeof letterEnds)[number]; readonly day: string }[];
  readonly address: string | null;
}

export interface LetterRevision {
  readonly letter: LetterForm;
  /** The revision that was looked at. */
  readonly base: string;
  readonly changes: string;
  readonly withdrawn: boolean;
  /** Hashes of the attachments that stay. */
  readonly kept: readonly string[];
}

export interface LetterAttachment {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export interface LetterView {
  readonly letter: LetterForm;
  readonly revision: string;
  readonly withdrawn: boolean;
  readonly attachments: readonly LetterAttachment[];
}

/** What a letter would mean here; `items` are the first devices, the gravest in front. */
export interface LetterTrial {
  readonly affected: number;
  readonly undetermined: number;
  readonly total: number;
  readonly items: readonly AdvisoryDeviceView[];
  readonly unmet: readonly string[];
  readonly serials: readonly {
    readonly numbers: readonly string[];
    readonly ranges: readonly { readonly from: string | null; readonly to: string | null }[];
  }[];
}

export interface ReadMail {
  readonly from: string | null;
  readonly sentAt: string | null;
  readonly subject: string | null;
  readonly text: string;
  readonly attachments: readonly string[];
}

/** A watched page that changed, and at which nobody has looked since. */
export interface PageChangeView {
  readonly id: string;
  readonly sourceId: string;
  readonly name: string;
  readonly publisher: string;
  readonly address: string;
  readonly seenAt: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}
