import { daysBetween } from '#feeds/vocabulary/day.js';
import { itemId } from './finding-groups.js';
import type { MorningReason } from './finding-rows.js';
import { nothingFound } from './morning-items.js';
import type { Place } from './ranking.js';
import type { MorningItem } from './review.contract.js';

/** Something that planning or the record of a device asks the hospital to do by a day. */
export interface Duty {
  readonly code: string;
  /** Tells duties of the same code apart: a model, a fiscal year. */
  readonly subject: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly model: { readonly id: string; readonly name: string; readonly manufacturer: string } | null;
  readonly deviceIds: readonly string[];
  readonly departments: MorningItem['departments'];
  /** The first day on which it asks; null where it follows from no date. */
  readonly since: string | null;
  readonly dueOn: string | null;
  /** Where it is counted; with the life cycle unless said otherwise. */
  readonly tab?: MorningItem['tab'];
}

/** What ran out stands above what is coming; both below what the life cycle itself asks for (ranking.ts, eventWeight). */
export function placeOfDuty(duty: Duty, today: string): Place {
  return { tier: 'lifecycle', weight: 1000 + (isOver(duty, today) ? 20 : 10) };
}

export function itemOfDuty(duty: Duty, lastReviewDay: string | null, today: string): MorningItem {
  return {
    ...nothingFound,
    id: idOfDuty(duty),
    kind: 'lifecycle',
    reason: reasonOf(duty, lastReviewDay, today),
    tab: tabOfDuty(duty),
    why: whyOfDuty(duty, today),
    title: '',
    manufacturer: duty.model?.manufacturer ?? null,
    model: duty.model?.name ?? null,
    modelId: duty.model?.id ?? null,
    softwareVersion: null,
    devices: duty.deviceIds.length,
    departments: [...duty.departments],
    lifecycleEvent: duty.code,
    source: null,
    dueOn: duty.dueOn,
  };
}

export function tabOfDuty({ tab = 'lifecycle' }: Duty): MorningItem['tab'] {
  return tab;
}

export function idOfDuty({ code, subject }: Duty): string {
  return itemId('duty', code, subject);
}

/** `why.<code>` with the duty's own parameters, devices, and where it has a day: on, and days until it (negative after). */
function whyOfDuty({ code, params, deviceIds, dueOn }: Duty, today: string): MorningItem['why'] {
  const when: Readonly<Record<string, string | number>> = dueOn === null ? {} : { on: dueOn, days: daysBetween(today, dueOn) };
  return { code: `why.${code.replaceAll('_', '-')}`, params: { ...params, devices: deviceIds.length, ...when } };
}

function reasonOf(duty: Duty, lastReviewDay: string | null, today: string): MorningReason {
  if (lastReviewDay === null || (duty.since !== null && duty.since > lastReviewDay)) return 'new';
  return isOver(duty, today) ? 'overdue' : 'due';
}

function isOver({ dueOn }: Duty, today: string): boolean {
  return dueOn !== null && dueOn < today;
}
