import { legacyOf, type LegacyJudgement, type RiskAssessment } from '../legacy.js';
import type { Standing } from '../standing.js';
import type { ControlStanding } from './control-standing.js';
import type { LegacyDetermination } from './determination.js';

/** The judgement that stands for a device, and what it rests on. */
export interface StandingJudgement extends LegacyJudgement {
  /** `determination`: a person determined it; `assessment`: it follows from a recorded assessment; null: nobody judged. */
  readonly basis: 'determination' | 'assessment' | null;
  /** Why a determination holds no more; null while it holds, or where there is none. */
  readonly endedBy: 'expired' | 'control_lapsed' | null;
}

const actions: Readonly<Record<LegacyDetermination['outcome'], LegacyJudgement['action']>> = {
  legacy: 'isolate_or_replace',
  not_legacy: null,
  not_legacy_with_controls: null,
  needs_assessment: 'assess',
};

/**
 * The newest determination counts while it is valid and every control on which it rests is in place; it then stands before what follows from
 * an assessment, since a person weighed more than a table can. When a control lapses or its validity is over, the device is to be judged
 * again; it never falls back to an answer that nobody gave (手引書 6.6.1, 図3). Neither determination nor assessment knows an age.
 *
 * @param controls of the determination, as they stand on the day
 */
export function judgementOf(
  determination: LegacyDetermination | null,
  controls: readonly ControlStanding[],
  assessment: RiskAssessment | null,
  standing: Pick<Standing, 'status' | 'daysToEos'>,
  today: string,
): StandingJudgement {
  if (determination === null) {
    const judged = legacyOf(assessment, standing, today);
    return { ...judged, basis: judged.legacy === null ? null : 'assessment', endedBy: null };
  }
  const endedBy = endOf(determination, controls, today);
  if (endedBy !== null) return { legacy: 'needs_assessment', action: 'assess', basis: 'determination', endedBy };
  return { legacy: determination.outcome, action: actions[determination.outcome], basis: 'determination', endedBy: null };
}

function endOf(
  { validUntil, controlIds }: LegacyDetermination,
  controls: readonly ControlStanding[],
  today: string,
): StandingJudgement['endedBy'] {
  if (validUntil < today) return 'expired';
  const areAllInPlace = controls.length >= controlIds.length && controls.every(({ state }) => state === 'in_place');
  return areAllInPlace ? null : 'control_lapsed';
}
