/**
 * What a maker without tools says of its products, as it fills in a form. security-csaf.ts and lifecycle-cle.ts make the documents of it, and
 * read those documents back.
 */
export type Notice = SecurityNotice | LifecycleNotice;

export const noticeStatuses = ['affected_fixed', 'affected_unfixed', 'not_affected', 'under_investigation'] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];

export const affectedVersions = ['all', 'one', 'up_to', 'before', 'between'] as const;

/** CSAF 2.0, 3.2.3.5.3: why a product is not affected. */
export const notAffectedReasons = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const;

export interface SecurityNotice {
  readonly kind: 'security';
  readonly language: 'ja' | 'en';
  readonly maker: string;
  /** A URI of the maker's own, by which CSAF tells publishers of one name apart. */
  readonly namespace: string;
  readonly contact: string;
  readonly trackingId: string;
  readonly title: string;
  readonly summary: string;
  readonly status: NoticeStatus;
  readonly products: readonly NoticeProduct[];
  /** Empty where the vulnerability has no CVE: the number of the notice then stands for it. */
  readonly cves: readonly string[];
  /** Where products are affected, how grave it is: a vector of CVSS 3, which is the one that CSAF 2.0 has; only of one vulnerability. */
  readonly cvss: string | null;
  /** With `affected_fixed`: how the fix is had, since which day, and where more of it is told. */
  readonly remedy: string;
  readonly fixedOn: string | null;
  readonly remedyUrl: string | null;
  /** With `affected_unfixed`: whether a fix will come at all. */
  readonly noFix: 'none_available' | 'no_fix_planned';
  readonly mitigation: string;
  /** With `not_affected`: one of these, or in words, or both. */
  readonly reason: (typeof notAffectedReasons)[number] | null;
  readonly impact: string;
  readonly reference: string | null;
  /** What this revision changes. */
  readonly changes: string;
  /** The revisions before this one; null for a first one. */
  readonly before: PublishedBefore | null;
}

export interface NoticeProduct {
  readonly name: string;
  readonly modelNumber: string | null;
  readonly versions: (typeof affectedVersions)[number];
  /** Of `between`, the lower end, which is inside. */
  readonly from: string | null;
  /** The version of `one`, the upper end of `up_to` and `between`, which is inside, and of `before`, which is outside. */
  readonly to: string | null;
  /** With `affected_fixed`. */
  readonly fixedIn: string | null;
}

export interface PublishedBefore {
  readonly firstPublishedAt: string;
  readonly revisions: readonly { readonly number: string; readonly date: string; readonly summary: string }[];
}

/** Ends of one product, or of one version of it. Days are YYYY-MM-DD by the clock of Japan and include themselves. */
export interface LifecycleNotice {
  readonly kind: 'lifecycle';
  readonly maker: string;
  readonly product: string;
  readonly version: string | null;
  readonly saleEndsOn: string | null;
  readonly eol: string | null;
  readonly eos: string | null;
  readonly changes: string;
  /** The events told before; null for a first notice. */
  readonly before: readonly LifecycleEvent[] | null;
}

/** An event of ECMA-428 (CLE) as it stands in the document. */
export interface LifecycleEvent {
  readonly id: number;
  readonly type: string;
  readonly effective: string;
  readonly published: string;
  readonly versions?: readonly { readonly version: string }[] | undefined;
  readonly eventId?: number | undefined;
  readonly reason?: string | undefined;
}
