import type { PlacedRemark, Receipt } from './types-of-arrivals';

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

export const noticeStatuses = ['affected_fixed', 'affected_unfixed', 'not_affected', 'under_investigation'] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];
export const affectedVersions = ['all', 'one', 'up_to', 'before', 'between'] as const;
export const notAffectedReasons = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const;
export const fixPlans = ['none_available', 'no_fix_planned'] as const;

export interface NoticeProduct {
  readonly name: string;
  readonly modelNumber: string | null;
  readonly versions: (typeof affectedVersions)[number];
  readonly from: string | null;
  readonly to: string | null;
  readonly fixedIn: string | null;
}

/** What a maker fills in of a vulnerability (feeds/src/notices/notice.ts). */
export interface SecurityNotice {
  readonly kind: 'security';
  readonly language: 'ja' | 'en';
  readonly maker: string;
  readonly namespace: string;
  readonly contact: string;
  readonly trackingId: string;
  readonly title: string;
  readonly summary: string;
  readonly status: NoticeStatus;
  readonly products: readonly NoticeProduct[];
  readonly cves: readonly string[];
  readonly cvss: string | null;
  readonly remedy: string;
  readonly fixedOn: string | null;
  readonly remedyUrl: string | null;
  readonly noFix: (typeof fixPlans)[number];
  readonly mitigation: string;
  readonly reason: (typeof notAffectedReasons)[number] | null;
  readonly impact: string;
  readonly reference: string | null;
  readonly changes: string;
  readonly before: {
    readonly firstPublishedAt: string;
    readonly revisions: readonly { readonly number: string; readonly date: string; readonly summary: string }[];
  } | null;
}

/** What a maker fills in of ends of life; days are YYYY-MM-DD. */
export interface LifecycleNotice {
  readonly kind: 'lifecycle';
  readonly maker: string;
  readonly product: string;
  readonly version: string | null;
  readonly saleEndsOn: string | null;
  readonly eol: string | null;
  readonly eos: string | null;
  readonly changes: string;
  /** The events told before, as the server gave them. */
  readonly before: readonly LifecycleEvent[] | null;
}
interface LifecycleEvent {
  readonly id: number;
  readonly type: string;
  readonly effective: string;
  readonly published: string;
  readonly versions?: readonly { readonly version: string }[];
  readonly eventId?: number;
  readonly reason?: string;
}
export type Notice = SecurityNotice | LifecycleNotice;

export interface MadeDocument {
  readonly fileName: string;
  readonly text: string;
  readonly revision: string;
  readonly problems: readonly PlacedRemark[];
}
