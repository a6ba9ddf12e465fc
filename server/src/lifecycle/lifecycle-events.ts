import { addDays } from '#feeds/vocabulary/day.js';
import type { LifecycleDates } from './standing.js';
import { lifecycleSteps } from './steps.js';

export type LifecycleEventName = `eol_in_${number}` | `eos_in_${number}` | 'limited_support_started' | 'eol_passed' | 'eos_passed';

export interface LifecycleEvent {
  readonly date: string;
  readonly event: LifecycleEventName;
}

/** What the events of a device count towards. */
export type LifecycleAnchor = 'eol' | 'eos';

/**
 * What happens in the life of a device from one day to another, both included, in order of days. A stage ends on the day after its last
 * day: `limited_support_started` is EOL + 1, `eos_passed` EOS + 1, `eol_passed` EOL + 1 where no EOS was told, so that what follows is not
 * known. With EOL and EOS on one day no limited support ever starts. A device that is not in use, or whose dates contradict each other,
 * has no events: nothing may be derived from such dates.
 */
export function lifecycleEventsOf(
  device: LifecycleDates & { readonly active: boolean },
  from: string,
  to: string,
  steps: readonly number[] = lifecycleSteps,
): readonly LifecycleEvent[] {
  const { eol, eos, active } = device;
  if (!active || (eol !== null && eos !== null && eol > eos)) return [];
  const events: LifecycleEvent[] = [];
  if (eol !== null) events.push(...approaching('eol', eol, steps));
  if (eos !== null) events.push(...approaching('eos', eos, steps));
  if (eol !== null && eos === null) events.push({ date: addDays(eol, 1), event: 'eol_passed' });
  if (eol !== null && eos !== null && eol < eos) events.push({ date: addDays(eol, 1), event: 'limited_support_started' });
  if (eos !== null) events.push({ date: addDays(eos, 1), event: 'eos_passed' });
  return events.filter((each) => each.date >= from && each.date <= to).sort(byDay);
}

/** Which of the two dates an event speaks of. `limited_support_started` and `eol_passed` are the end of EOL's stage. */
export function anchorOf(event: LifecycleEventName): LifecycleAnchor {
  return event.startsWith('eos') ? 'eos' : 'eol';
}

function approaching(anchor: LifecycleAnchor, last: string, steps: readonly number[]): readonly LifecycleEvent[] {
  return steps.map((step) => ({ date: addDays(last, -step), event: `${anchor}_in_${step}` as const }));
}

function byDay(a: LifecycleEvent, b: LifecycleEvent): number {
  if (a.date === b.date) return 0;
  return a.date < b.date ? -1 : 1;
}
