import type { SerialRange } from '../advisory.js';
import type { NoticeProduct } from '../notices/notice.js';

export const letterWays = ['letter', 'fax', 'mail', 'page', 'phone'] as const;
/** How it came: by post, by fax, by mail, on a web page, or told by telephone or in person. */
export type LetterWay = (typeof letterWays)[number];

export const letterKinds = ['affected_fixed', 'affected_unfixed', 'not_affected', 'under_investigation', 'recall', 'lifecycle'] as const;
/** What it announces; `recall` is a voluntary correction or recall (自主改修・回収), `lifecycle` the end of sales, support, … */
export type LetterKind = (typeof letterKinds)[number];

/** `written`: the words of the letter, which matching has to understand; `unstated`: it says nothing of versions, which is never "all". */
export const letterVersions = ['all', 'one', 'up_to', 'before', 'between', 'written', 'unstated'] as const;

/** What a maker told on paper, as a member of the hospital's staff wrote it down. Days are YYYY-MM-DD. */
export interface Letter {
  readonly cameBy: LetterWay;
  readonly kind: LetterKind;
  readonly maker: string;
  readonly receivedOn: string;
  /** The maker's own number and date; null where the paper bears none. */
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly title: string;
  readonly summary: string;
  readonly whatToDo: string;
  readonly language: 'ja' | 'en';
  readonly cves: readonly string[];
  /** As the letter has them; empty where it says nothing. */
  readonly severity: string;
  readonly cvss: string;
  readonly products: readonly LetterProduct[];
  /** With `lifecycle`: what ends when, in the words of the letter. */
  readonly ends: readonly { readonly term: string; readonly day: string }[];
  readonly address: string | null;
}

export interface LetterProduct extends Omit<NoticeProduct, 'versions'> {
  readonly versions: (typeof letterVersions)[number];
  /** Only devices with these serial numbers (CSAF patterns) or in these ranges; both empty: no limit. */
  readonly serialNumbers: readonly string[];
  readonly serialRanges: readonly SerialRange[];
}

/** Where the paper itself, the mail or the page is kept: by the hash of its bytes. */
export interface LetterAttachment {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** A letter with what the hospital knows about its recording: the document that is kept. */
export interface RecordedLetter {
  readonly id: string;
  readonly letter: Letter;
  readonly attachments: readonly LetterAttachment[];
  /** True when the maker took the letter back, or it was recorded by mistake. */
  readonly withdrawn: boolean;
  /** The oldest first; the last is this one. */
  readonly revisions: readonly LetterRevision[];
}

export interface LetterRevision {
  readonly at: string;
  readonly by: string;
  readonly changes: string;
}

/** The edition of the format, by which its reader knows it. */
export const letterEdition = '1.0';

/** The document of a recorded letter, byte for byte the same for the same letter. */
export function letterDocument({ id, letter, attachments, withdrawn, revisions }: RecordedLetter): string {
  return `${JSON.stringify({ mimamoriLetter: letterEdition, id, withdrawn, letter, attachments, revisions }, null, 2)}\n`;
}

/** The number by which people call it: the maker's own, else one of the hospital's that holds the day on which it came. */
export function numberOfLetter(id: string, { number, receivedOn }: Pick<Letter, 'number' | 'receivedOn'>): string {
  return number ?? `L-${receivedOn.replaceAll('-', '')}-${id.slice(0, 4).toUpperCase()}`;
}
