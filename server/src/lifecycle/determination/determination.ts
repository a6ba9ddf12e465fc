import type { RiskAssessment } from '../legacy.js';

export const legacyOutcomes = ['legacy', 'not_legacy', 'not_legacy_with_controls', 'needs_assessment'] as const;
export const makerViews = ['told', 'inquired', 'none'] as const;

/**
 * 院内判定: what a person of the hospital determined about a model or device, from the definition of the guide (6.6.1, glossary), with its
 * grounds and until when it holds. The maker's own view stands beside it and does not decide.
 */
export interface LegacyDetermination {
  readonly id: string;
  readonly modelId: string;
  /** Null: every device of the model in the same configuration. */
  readonly deviceId: string | null;
  readonly answers: RiskAssessment;
  readonly outcome: (typeof legacyOutcomes)[number];
  readonly grounds: string;
  /** The controls on which it rests: when one of them lapses, it holds no more. */
  readonly controlIds: readonly string[];
  /** メーカー見解：あり／照会中／なし */
  readonly makersView: (typeof makerViews)[number];
  readonly makersWords: string | null;
  readonly documentName: string | null;
  /** What proposed it, in the words of legacy-proposals.ts; never an age. */
  readonly occasion: string;
  readonly assessor: string;
  readonly determinedOn: string;
  /** Its last day; at most a year later. */
  readonly validUntil: string;
  readonly at: string;
  readonly by: string;
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
export const designators = ['maker', 'hospital'] as const;

/** A compensating control (補完的対策) that protects the devices of a model, or one device. */
export interface CompensatingControl {
  readonly id: string;
  readonly modelId: string;
  readonly deviceId: string | null;
  readonly kind: (typeof controlKinds)[number];
  readonly name: string;
  /** The maker names it as part of the environment of use (6.6.1, 図3), or it is the hospital's own (院内). */
  readonly designatedBy: (typeof designators)[number];
  readonly documentName: string | null;
  readonly zone: string | null;
  readonly settings: string | null;
  /** Until when the maker's document extends limited support with it; only ever of a control that the maker designates in a document. */
  readonly extendsUntil: string | null;
  /** The last day of the control's own support: what is no longer maintained protects nothing. */
  readonly ownSupportEndsOn: string | null;
  readonly at: string;
  readonly by: string;
}

/** One look at a control. Never changed; the newest counts. */
export interface ControlCheck {
  readonly id: string;
  readonly controlId: string;
  readonly result: 'in_place' | 'failed' | 'removed';
  readonly checkedOn: string;
  /** Until this day the check holds. */
  readonly nextCheckOn: string;
  readonly note: string | null;
  readonly at: string;
  readonly by: string;
}
