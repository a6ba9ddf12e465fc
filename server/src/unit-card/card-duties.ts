import { duesOf, isTold, type CardDue } from './card-due.js';
import type { UnitCard } from './unit-card.js';

/** A device in use with its card. */
export interface CardedDevice {
  readonly deviceId: string;
  readonly modelId: string;
  readonly department: string | null;
  readonly card: UnitCard;
}

export interface CardDuty {
  readonly code: 'restore_test_due' | 'restore_test_not_passed' | 'security_inspection_due';
  readonly modelId: string;
  readonly deviceIds: readonly string[];
  readonly departments: readonly { readonly name: string; readonly devices: number }[];
  readonly since: string | null;
  readonly dueOn: string | null;
}

/** Backups and updates stand on the page of the device alone: told each month of each device they would be a flood. */
const dutyOf: Readonly<Partial<Record<CardDue['code'], CardDuty['code']>>> = {
  restore_test: 'restore_test_due',
  restore_test_not_passed: 'restore_test_not_passed',
  inspection: 'security_inspection_due',
};

/** What the desk is told of cards: one entry a model and kind, with the first day of its devices. */
export function cardDuties(devices: readonly CardedDevice[], today: string): readonly CardDuty[] {
  const told = devices.flatMap((device) =>
    duesOf(device.card, today).flatMap((due) => {
      const code = dutyOf[due.code];
      return code !== undefined && isTold(due, today) ? [{ device, due, code }] : [];
    }),
  );
  return [...Map.groupBy(told, ({ device, code }) => `${code} ${device.modelId}`).values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    return {
      code: first.code,
      modelId: first.device.modelId,
      deviceIds: some.map(({ device }) => device.deviceId),
      departments: departmentsOf(some.map(({ device }) => device)),
      since:
        some
          .flatMap(({ due }) => due.since ?? [])
          .sort()
          .at(-1) ?? null,
      dueOn: some.flatMap(({ due }) => due.dueOn ?? []).sort()[0] ?? null,
    };
  });
}

function departmentsOf(devices: readonly CardedDevice[]): CardDuty['departments'] {
  const named = devices.flatMap(({ department }) => department ?? []);
  return [...Map.groupBy(named, (name) => name)]
    .map(([name, some]) => ({ name, devices: some.length }))
    .sort((one, other) => other.devices - one.devices || (one.name < other.name ? -1 : 1));
}
