/**
 * EOS後の使用継続に関する確認書: the hospital acknowledges that it goes on using devices whose support is over, though this is not recommended
 * (手引書 6.6.1), that the responsibility passes to it, and that the maker's duties of the law stay with the maker.
 */
export interface EosAcknowledgement {
  readonly id: string;
  readonly modelId: string;
  readonly deviceIds: readonly string[];
  /** The EOS of which it speaks; null where none was told. */
  readonly eos: string | null;
  readonly reason: string;
  readonly residualRisk: string;
  readonly conditions: string;
  /** The maker's explanation (M129): when, by whom, to whom, with which documents. */
  readonly explainedOn: string | null;
  readonly explainedBy: string | null;
  readonly explainedTo: string | null;
  readonly explainedWith: string | null;
  readonly responsible: string;
  /** Until when it is looked at again: a year later at most. */
  readonly confirmBy: string;
  readonly at: string;
  readonly by: string;
}

export const acknowledgementEntryKinds = ['approved', 'confirmed', 'signed_scan', 'ended'] as const;

/** What happened to an acknowledgement afterwards: an approval of the 決裁欄, the yearly confirmation, the signed scan, its end. */
export interface AcknowledgementEntry {
  readonly id: string;
  readonly acknowledgementId: string;
  readonly kind: (typeof acknowledgementEntryKinds)[number];
  /** Of an approval the office (病院長), else empty. */
  readonly office: string;
  readonly person: string;
  readonly on: string;
  /** Of a confirmation: until when it holds. */
  readonly confirmBy: string | null;
  readonly documentId: string | null;
  readonly documentName: string | null;
  readonly note: string | null;
  readonly at: string;
  readonly by: string;
}

export const dutyKinds = [
  'disconnect',
  'security_state',
  'limited_support_plan',
  'component_migration',
  'fallback_control',
  'caution',
  'risk_presentation',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/**
 * Something owed around the end of support: a directive to take devices off the network, a document of the maker, a plan. Each change is a
 * step of its own (DutyStep), so that who did what and when can be shown.
 */
export interface LifecycleDuty {
  readonly id: string;
  readonly kind: DutyKind;
  readonly modelId: string;
  readonly deviceId: string | null;
  /** What it is about: a component, a document, a network. */
  readonly subject: string;
  readonly dueOn: string | null;
  readonly at: string;
  readonly by: string;
}

export const dutyStepKinds = ['requested', 'received', 'done', 'checked', 'check_failed', 'not_needed'] as const;

export interface DutyStep {
  readonly id: string;
  readonly dutyId: string;
  readonly kind: (typeof dutyStepKinds)[number];
  readonly on: string;
  readonly documentName: string | null;
  readonly note: string | null;
  readonly at: string;
  readonly by: string;
}
