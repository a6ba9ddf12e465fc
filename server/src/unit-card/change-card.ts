import { Refusal } from '../http/refusal.js';
import type { Changes, UnitCard } from './unit-card.js';

/** Days on which something was done: none of them lies ahead. */
const doneOn = ['backupOn', 'restoreTestOn', 'updateOn', 'inspectionOn', 'homeTrainedOn'] as const;

export interface ChangedCard {
  readonly card: UnitCard;
  /** Empty when everything was said already. */
  readonly changes: Changes;
}

/**
 * A card with what somebody says of it now. Blank words are nothing said.
 *
 * @throws Refusal 422 with the field: `unit-card.day-ahead`, `unit-card.result-missing`, `unit-card.inspection-before-last`
 */
export function changeCard(card: UnitCard, said: Partial<UnitCard>, today: string): ChangedCard {
  const wanted: UnitCard = { ...card, ...withoutBlanks(said) };
  refuseContradictions(wanted, said, today);
  return { card: wanted, changes: differences(card, wanted) };
}

/** Field by field what became different, of flat values whose fields may hold lists. */
export function differences<Value extends object>(before: Value, after: Value): Changes {
  const old = new Map<string, unknown>(Object.entries(before));
  const different = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(old.get(field) ?? null) !== JSON.stringify(value ?? null),
  );
  return Object.fromEntries(
    different.map(([field, value]: [string, unknown]) => [field, { from: old.get(field) ?? null, to: value ?? null }]),
  );
}

export function withoutBlanks<Value extends object>(said: Value): Value {
  return Object.fromEntries(Object.entries(said).map(([field, value]: [string, unknown]) => [field, value === '' ? null : value])) as Value;
}

function refuseContradictions(card: UnitCard, said: Partial<UnitCard>, today: string): void {
  for (const field of doneOn) {
    const day = said[field];
    if (day && day > today) throw refusedAt(field, 'unit-card.day-ahead');
  }
  // A test without its result would stand as one that was passed.
  if (card.restoreTestOn !== null && card.restoreTestResult === null) throw refusedAt('restoreTestResult', 'unit-card.result-missing');
  const { inspectionOn, nextInspectionOn } = card;
  if (said.nextInspectionOn && nextInspectionOn !== null && inspectionOn !== null && nextInspectionOn < inspectionOn)
    throw refusedAt('nextInspectionOn', 'unit-card.inspection-before-last');
}

export function refusedAt(field: string, code: string): Refusal {
  return new Refusal(422, code, {}, [{ pointer: `/${field}`, code }]);
}
