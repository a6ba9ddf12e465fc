import { addDays, addMonths } from '#feeds/vocabulary/day.js';
import type { UnitCard } from './unit-card.js';

export const cardDueCodes = ['backup', 'restore_test', 'restore_test_not_passed', 'update', 'inspection'] as const;

/** Something that the card of a device asks for by a day. */
export interface CardDue {
  readonly code: (typeof cardDueCodes)[number];
  /** Null where it was never done and so is older than any cadence. */
  readonly dueOn: string | null;
  /** The first day on which it is told: a month ahead; null where it follows from no date. */
  readonly since: string | null;
  readonly isOver: boolean;
}

const TOLD_AHEAD_DAYS = 30;

/**
 * What a card asks for, whenever it falls due; {@link isTold} says whether it is near. A cadence that nobody wrote down asks for nothing: how
 * often is the hospital's own decision (手引書 5.4, 6.5), and a card that nobody filled makes no noise.
 */
export function duesOf(card: UnitCard, today: string): readonly CardDue[] {
  const restoreFailed = card.restoreTestResult !== null && card.restoreTestResult !== 'restored';
  const never = card.restoreTestEveryMonths !== null && card.restoreTestOn === null;
  return [
    ...due('backup', after(card.backupOn, card.backupEveryMonths), today),
    ...(restoreFailed || never
      ? [{ code: 'restore_test_not_passed', dueOn: card.restoreTestOn, since: card.restoreTestOn, isOver: true } as const]
      : due('restore_test', after(card.restoreTestOn, card.restoreTestEveryMonths), today)),
    ...due('update', after(card.updateOn, card.updateEveryMonths), today),
    ...due('inspection', nextInspection(card), today),
  ];
}

/** Told from a month before its day on. */
export function isTold({ since }: CardDue, today: string): boolean {
  return since === null || since <= today;
}

/** The planned day; where none is planned after the last inspection, that of the cadence. */
export function nextInspection({ nextInspectionOn, inspectionOn, inspectionEveryMonths }: UnitCard): Next {
  if (nextInspectionOn !== null && (inspectionOn === null || nextInspectionOn > inspectionOn)) return nextInspectionOn;
  return after(inspectionOn, inspectionEveryMonths);
}

/** A day; null: never done though it has a cadence; undefined: nothing asks for it. */
type Next = string | null | undefined;

function after(on: string | null, months: number | null): Next {
  if (months === null) return undefined;
  return on === null ? null : addMonths(on, months);
}

function due(code: CardDue['code'], next: Next, today: string): readonly CardDue[] {
  if (next === undefined) return [];
  if (next === null) return [{ code, dueOn: null, since: null, isOver: true }];
  return [{ code, dueOn: next, since: addDays(next, -TOLD_AHEAD_DAYS), isOver: next < today }];
}
