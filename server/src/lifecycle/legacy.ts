import { daysBetween, isDay } from '#feeds/vocabulary/day.js';
import { isEosPassed, type Standing } from './standing.js';

export type Legacy = 'legacy' | 'not_legacy' | 'not_legacy_with_controls' | 'needs_assessment';
export type LegacyAction = 'apply_update' | 'isolate_or_replace' | 'assess';

/**
 * What the hospital recorded about one installation. Words: `threatOpen` yes | no | unknown; `update` none | planned | available | applied |
 * unknown; `compensatingControls` none | planned | in_place | unknown; `controlsAdequate` yes | no | not_assessed. Null and any other word
 * mean: not told.
 */
export interface RiskAssessment {
  readonly threatOpen: string | null;
  readonly update: string | null;
  readonly compensatingControls: string | null;
  readonly controlsAdequate: string | null;
  readonly controlsVerifiedOn: string | null;
}

export interface LegacyJudgement {
  /** Null where nobody assessed the device: no assessment is not a judgement. */
  readonly legacy: Legacy | null;
  readonly action: LegacyAction | null;
}

/** How long a verification of compensating controls holds, in days. Our own choice: the regulator's text names no period. */
const verificationHolds = 365;

/**
 * The legacy judgement of one installation (手引書 6.6.1 and its glossary: legacy is what cannot be protected against current threats by
 * reasonable means, update or compensating control, whatever the years since sale; figure 3: with adequate controls the configuration is
 * not legacy). Age is no input, on purpose: the text forbids judging by it.
 *
 * The first rule that fits decides. Where EOS cannot be told to be over or not, no rule that rests on it fits, and a person is asked.
 */
export function legacyOf(
  assessment: RiskAssessment | null,
  standing: Pick<Standing, 'status' | 'daysToEos'>,
  today: string,
): LegacyJudgement {
  if (assessment === null) return { legacy: null, action: null };
  const isThreatOpen = assessment.threatOpen === 'yes';
  const isEosOver = isEosPassed(standing);
  if (areControlsVerified(assessment, today) && (isThreatOpen || isEosOver === true))
    return { legacy: 'not_legacy_with_controls', action: null };
  if (assessment.threatOpen === 'no' && isEosOver === false) return { legacy: 'not_legacy', action: null };
  if (assessment.update === 'applied' && isEosOver === false) return { legacy: 'not_legacy', action: null };
  if (assessment.update === 'available' && isEosOver === false) return { legacy: 'not_legacy', action: 'apply_update' };
  if (isThreatOpen && assessment.update === 'none' && areControlsWanting(assessment))
    return { legacy: 'legacy', action: 'isolate_or_replace' };
  return { legacy: 'needs_assessment', action: 'assess' };
}

function areControlsVerified(assessment: RiskAssessment, today: string): boolean {
  const { compensatingControls, controlsAdequate, controlsVerifiedOn } = assessment;
  if (compensatingControls !== 'in_place' || controlsAdequate !== 'yes') return false;
  if (controlsVerifiedOn === null || !isDay(controlsVerifiedOn)) return false;
  const age = daysBetween(controlsVerifiedOn, today);
  return age >= 0 && age <= verificationHolds;
}

/** Said to be absent, only planned, or judged not adequate. Controls nobody judged are not wanting: they are not known. */
function areControlsWanting(assessment: RiskAssessment): boolean {
  const { compensatingControls, controlsAdequate } = assessment;
  if (compensatingControls === 'none' || compensatingControls === 'planned') return true;
  return compensatingControls === 'in_place' && controlsAdequate === 'no';
}
