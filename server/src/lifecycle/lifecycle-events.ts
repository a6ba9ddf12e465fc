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
  return lifecycleEventsBetween(from, to, steps)(device);
}

/** The same for many devices: the windows of days are reckoned once, so that a device costs comparisons of text and no calendar. */
export function lifecycleEventsBetween(
  from: string,
  to: string,
  steps: readonly number[] = lifecycleSteps,
): (device: LifecycleDates & { readonly active: boolean }) => readonly LifecycleEvent[] {
  const approaches = steps.map((step) => windowOf(-step, from, to));
  const dayAfter = windowOf(1, from, to);
  const approaching = (anchor: LifecycleAnchor, last: string) =>
    approaches.flatMap((window) => happening(`${anchor}_in_${-window.days}`, last, window));
  return ({ eol, eos, active }) => {
    if (!active || (eol !== null && eos !== null && eol > eos)) return [];
    const events: LifecycleEvent[] = [];
    if (eol !== null) events.push(...approaching('eol', eol));
    if (eos !== null) events.push(...approaching('eos', eos));
    if (eol !== null && eos === null) events.push(...happening('eol_passed', eol, dayAfter));
    if (eol !== null && eos !== null && eol < eos) events.push(...happening('limited_support_started', eol, dayAfter));
    if (eos !== null) events.push(...happening('eos_passed', eos, dayAfter));
    return events.sort(byDay);
  };
}

/** The last days of a stage of which an event so many days after (or before) them happens between two days. */
interface LastDays {
  readonly days: number;
  readonly first: string;
  readonly last: string;
}

function windowOf(days: number, from: string, to: string): LastDays {
  return { days, first: addDays(from, -days), last: addDays(to, -days) };
}

function happening(event: LifecycleEventName, lastDay: string, { days, first, last }: LastDays): readonly LifecycleEvent[] {
  return lastDay >= first && lastDay <= last ? [{ date: addDays(lastDay, days), event }] : [];
}

/** Which of the two dates an event speaks of. `limited_support_started` and `eol_passed` are the end of EOL's stage. */
export function anchorOf(event: LifecycleEventName): LifecycleAnchor {
  return event.startsWith('eos') ? 'eos' : 'eol';
}

function byDay(a: LifecycleEvent, b: LifecycleEvent): number {
  if (a.date === b.date) return 0;
  return a.date < b.date ? -1 : 1;
}
