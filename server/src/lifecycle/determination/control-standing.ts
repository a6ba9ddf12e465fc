import { addDays } from '#feeds/vocabulary/day.js';
import type { CompensatingControl, ControlCheck } from './determination.js';

export type ControlState = 'in_place' | 'unchecked' | 'lapsed' | 'failed' | 'removed';

/** Where a control stands on a day, by its newest check and its own support. */
export interface ControlStanding {
  readonly state: ControlState;
  /** Since when it stands so; null for a control that was never checked. */
  readonly since: string | null;
  /** The last day on which it holds as things stand; null where it does not hold. */
  readonly holdsUntil: string | null;
}

/**
 * A control holds from the day of a check that found it in place until the day of the next one, and never beyond the end of its own support:
 * what is no longer maintained protects nothing (手引書 6.6.1, 図3: the configuration counts, so it has to be there). It is reckoned from the
 * day, so that a control that lapses turns its devices back the next time anybody looks.
 */
export function controlStanding(
  control: Pick<CompensatingControl, 'ownSupportEndsOn'>,
  checks: readonly ControlCheck[],
  today: string,
): ControlStanding {
  const last = checks
    .filter(({ checkedOn }) => checkedOn <= today)
    .sort(byDay)
    .at(-1);
  if (last === undefined) return { state: 'unchecked', since: null, holdsUntil: null };
  if (last.result !== 'in_place') return { state: last.result, since: last.checkedOn, holdsUntil: null };
  const ends = [last.nextCheckOn, ...(control.ownSupportEndsOn === null ? [] : [control.ownSupportEndsOn])].sort();
  const until = ends[0] ?? last.nextCheckOn;
  return until < today
    ? { state: 'lapsed', since: addDays(until, 1), holdsUntil: null }
    : { state: 'in_place', since: last.checkedOn, holdsUntil: until };
}

/**
 * Until when limited support is extended: the latest day that the maker's document gives for a control that it designates, while the control
 * is in place (M136, M137). Of a control of the hospital's own, of one without a document, and of one without a day, nothing follows.
 */
export function extendedUntil(
  controls: readonly { readonly control: CompensatingControl; readonly standing: ControlStanding }[],
  today: string,
): string | null {
  const days = controls.flatMap(({ control, standing }) => {
    const { designatedBy, documentName, extendsUntil: day } = control;
    const isTheMakers = designatedBy === 'maker' && documentName !== null;
    return isTheMakers && standing.state === 'in_place' && day !== null && day >= today ? [day] : [];
  });
  return days.sort().at(-1) ?? null;
}

function byDay(one: ControlCheck, other: ControlCheck): number {
  return one.checkedOn + one.at < other.checkedOn + other.at ? -1 : 1;
}
