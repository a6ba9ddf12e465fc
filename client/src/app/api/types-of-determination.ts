/** Legacy determinations, compensating controls, and what is on record after EOS, as they cross HTTP. */
export const threats = ['yes', 'no', 'unknown'] as const;
export const updates = ['none', 'planned', 'available', 'applied', 'unknown'] as const;
export const controlAnswers = ['none', 'planned', 'in_place', 'unknown'] as const;
export const adequacies = ['yes', 'no', 'not_assessed'] as const;
export interface LegacyAnswers {
  readonly threatOpen: (typeof threats)[number];
  readonly update: (typeof updates)[number];
  readonly compensatingControls: (typeof controlAnswers)[number];
  readonly controlsAdequate: (typeof adequacies)[number] | null;
  readonly controlsVerifiedOn: string | null;
}
export const legacyOutcomes = ['legacy', 'not_legacy', 'not_legacy_with_controls', 'needs_assessment'] as const;
export type LegacyOutcome = (typeof legacyOutcomes)[number];
export const makerViews = ['told', 'inquired', 'none'] as const;
export const legacyOccasions = [
  'eos_passed',
  'exploited_without_fix',
  'makers_caution',
  'no_security_documents',
  'own_initiative',
] as const;
export type LegacyOccasion = (typeof legacyOccasions)[number];

export interface NewDetermination {
  readonly deviceId: string;
  readonly reach: 'model' | 'device';
  readonly answers: LegacyAnswers;
  readonly outcome: LegacyOutcome;
  readonly grounds: string;
  readonly controlIds: readonly string[];
  readonly makersView: (typeof makerViews)[number];
  readonly makersWords?: string;
  readonly documentName?: string;
  readonly occasion: LegacyOccasion;
  readonly assessor: string;
  readonly determinedOn: string;
  readonly validUntil: string;
}
export interface DeterminationView {
  readonly id: string;
  readonly reach: 'model' | 'device';
  readonly answers: LegacyAnswers;
  readonly outcome: LegacyOutcome;
  readonly grounds: string;
  readonly controlIds: readonly string[];
  readonly makersView: (typeof makerViews)[number];
  readonly makersWords: string | null;
  readonly documentName: string | null;
  readonly occasion: LegacyOccasion;
  readonly assessor: string;
  readonly determinedOn: string;
  readonly validUntil: string;
  readonly at: string;
  readonly by: string;
}
export interface LegacyProposal {
  readonly legacy: LegacyOutcome | null;
  readonly action: 'apply_update' | 'isolate_or_replace' | 'assess' | null;
}

export const controlKinds = [
  'firewall',
  'network_segmentation',
  'intrusion_detection',
  'application_control',
  'physical_access',
  'media_control',
  'remote_access_gateway',
  'virtual_patch',
  'operation',
  'other',
] as const;
export interface NewControl {
  readonly deviceId: string;
  readonly reach: 'model' | 'device';
  readonly kind: (typeof controlKinds)[number];
  readonly name: string;
  readonly designatedBy: 'maker' | 'hospital';
  readonly documentName?: string;
  readonly zone?: string;
  readonly settings?: string;
  readonly extendsUntil?: string;
  readonly ownSupportEndsOn?: string;
}
export const checkResults = ['in_place', 'failed', 'removed'] as const;
export interface NewControlCheck {
  readonly result: (typeof checkResults)[number];
  readonly checkedOn: string;
  readonly nextCheckOn: string;
  readonly note?: string;
}
export interface ControlView {
  readonly id: string;
  readonly reach: 'model' | 'device';
  readonly kind: (typeof controlKinds)[number];
  readonly name: string;
  readonly designatedBy: 'maker' | 'hospital';
  readonly documentName: string | null;
  readonly zone: string | null;
  readonly settings: string | null;
  readonly extendsUntil: string | null;
  readonly ownSupportEndsOn: string | null;
  readonly state: 'in_place' | 'unchecked' | 'lapsed' | 'failed' | 'removed';
  readonly since: string | null;
  readonly holdsUntil: string | null;
  readonly checks: readonly {
    readonly result: string;
    readonly checkedOn: string;
    readonly nextCheckOn: string;
    readonly note: string | null;
    readonly at: string;
    readonly by: string;
  }[];
}
export interface LegacyState extends LegacyProposal {
  readonly basis: 'determination' | 'assessment' | null;
  readonly endedBy: 'expired' | 'control_lapsed' | null;
  readonly occasions: readonly LegacyOccasion[];
  readonly extendedUntil: string | null;
  readonly determinations: readonly DeterminationView[];
  readonly controls: readonly ControlView[];
  readonly assessment: Partial<LegacyAnswers> | null;
}

export interface NewAcknowledgement {
  readonly deviceIds: readonly string[];
  readonly reason: string;
  readonly residualRisk: string;
  readonly conditions: string;
  readonly explainedOn?: string;
  readonly explainedBy?: string;
  readonly explainedTo?: string;
  readonly explainedWith?: string;
  readonly responsible: string;
  readonly confirmBy: string;
}
export type EntryKind = 'approved' | 'confirmed' | 'signed_scan' | 'ended';
export interface NewEntry {
  readonly kind: Exclude<EntryKind, 'signed_scan'>;
  readonly office?: string;
  readonly person: string;
  readonly on: string;
  readonly confirmBy?: string;
  readonly note?: string;
}
export interface AcknowledgementView {
  readonly id: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly devices: readonly {
    readonly deviceId: string;
    readonly ledgerNumber: string | null;
    readonly serialNumber: string | null;
    readonly softwareVersion: string | null;
    readonly department: string | null;
  }[];
  readonly eos: string | null;
  readonly reason: string;
  readonly residualRisk: string;
  readonly conditions: string;
  readonly explainedOn: string | null;
  readonly explainedBy: string | null;
  readonly explainedTo: string | null;
  readonly explainedWith: string | null;
  readonly responsible: string;
  readonly confirmBy: string;
  readonly isApproved: boolean;
  readonly isEnded: boolean;
  readonly entries: readonly {
    readonly id: string;
    readonly kind: EntryKind;
    readonly office: string;
    readonly person: string;
    readonly on: string;
    readonly confirmBy: string | null;
    readonly documentId: string | null;
    readonly documentName: string | null;
    readonly note: string | null;
    readonly at: string;
    readonly by: string;
  }[];
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
export const dutySteps = ['requested', 'received', 'done', 'checked', 'check_failed', 'not_needed'] as const;
export type DutyStepKind = (typeof dutySteps)[number];
export interface NewDuty {
  readonly deviceId: string;
  readonly reach: 'model' | 'device';
  readonly kind: (typeof dutyKinds)[number];
  readonly subject: string;
  readonly dueOn?: string;
}
export interface NewStep {
  readonly kind: DutyStepKind;
  readonly on: string;
  readonly documentName?: string;
  readonly note?: string;
}
export interface DutyView {
  readonly id: string;
  readonly kind: (typeof dutyKinds)[number];
  readonly reach: 'model' | 'device';
  readonly subject: string;
  readonly dueOn: string | null;
  readonly steps: readonly {
    readonly kind: DutyStepKind;
    readonly on: string;
    readonly documentName: string | null;
    readonly note: string | null;
    readonly at: string;
    readonly by: string;
  }[];
  readonly at: string;
  readonly by: string;
}
export interface AfterSupport {
  readonly acknowledgements: readonly AcknowledgementView[];
  readonly duties: readonly DutyView[];
}
