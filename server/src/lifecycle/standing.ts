import { daysBetween } from '#feeds/vocabulary/day.js';
import { lifecycleSteps, stepOf } from './steps.js';

export type LifecycleStatus = 'supported' | 'limited_support' | 'eos_passed' | 'unknown' | 'inconsistent';
export const standingFlags = ['eol_missing', 'eos_missing', 'eos_before_eol', 'no_limited_support_period', 'eol_passed'] as const;
export type StandingFlag = (typeof standingFlags)[number];

/** The two days a maker declares, each the last day of its stage (`YYYY-MM-DD`); null when nobody told. */
export interface LifecycleDates {
  readonly eol: string | null;
  readonly eos: string | null;
}

export interface Standing {
  readonly status: LifecycleStatus;
  /** Days from today to the date: 0 on the date itself, negative after it, null when the date is not known. */
  readonly daysToEol: number | null;
  readonly daysToEos: number | null;
  /** The warning step that holds now (steps.ts); null outside every step. */
  readonly eolStep: number | null;
  readonly eosStep: number | null;
  readonly flags: readonly StandingFlag[];
}

/**
 * Where a device stands in its life cycle on a day (手引書 6.6.1, figure 2: support, limited support from EOL to EOS, ended after EOS).
 *
 * A date is the last day of its stage, so the stage changes on the day after. What does not follow from the dates is `unknown`, never
 * guessed: without EOL nobody knows whether support is still full, only EOS ends it for certain; without EOS nobody knows what follows EOL.
 * Dates that contradict each other (EOL after EOS) give `inconsistent`: the days are told, but neither stage nor step is derived from them.
 */
export function standingOf(device: LifecycleDates, today: string, steps: readonly number[] = lifecycleSteps): Standing {
  const daysToEol = device.eol === null ? null : daysBetween(today, device.eol);
  const daysToEos = device.eos === null ? null : daysBetween(today, device.eos);
  const isInconsistent = daysToEol !== null && daysToEos !== null && daysToEol > daysToEos;
  return {
    status: isInconsistent ? 'inconsistent' : statusOf(daysToEol, daysToEos),
    daysToEol,
    daysToEos,
    eolStep: isInconsistent ? null : stepOf(daysToEol, steps),
    eosStep: isInconsistent ? null : stepOf(daysToEos, steps),
    flags: flagsOf(daysToEol, daysToEos),
  };
}

/** Whether EOS is over: undefined where it cannot be told, because EOS is not known or the dates contradict each other. */
export function isEosPassed(standing: Pick<Standing, 'status' | 'daysToEos'>): boolean | undefined {
  if (standing.status === 'eos_passed') return true;
  if (standing.status === 'supported' || standing.status === 'limited_support') return false;
  if (standing.status === 'inconsistent' || standing.daysToEos === null) return undefined;
  return standing.daysToEos < 0;
}

function statusOf(daysToEol: number | null, daysToEos: number | null): LifecycleStatus {
  if (daysToEos !== null && daysToEos < 0) return 'eos_passed';
  if (daysToEol === null) return 'unknown';
  if (daysToEol >= 0) return 'supported';
  return daysToEos === null ? 'unknown' : 'limited_support';
}

function flagsOf(daysToEol: number | null, daysToEos: number | null): readonly StandingFlag[] {
  const flags: StandingFlag[] = [];
  if (daysToEol === null) flags.push('eol_missing');
  if (daysToEos === null) flags.push('eos_missing');
  if (daysToEol !== null && daysToEos !== null && daysToEol > daysToEos) flags.push('eos_before_eol');
  if (daysToEol !== null && daysToEol === daysToEos) flags.push('no_limited_support_period');
  if (daysToEol !== null && daysToEol < 0 && daysToEos === null) flags.push('eol_passed');
  return flags;
}
