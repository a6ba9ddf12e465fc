import type { NoticedDates } from '../../inventory/change-device.js';
import { announcedDates, type ConcernedDevice, type MappedStatement } from './announced-dates.js';
import type { DateOrigin } from './ledger-dates.js';

/** A device with the dates that stand in the inventory, and whose word they are. */
export interface FollowingDevice extends ConcernedDevice {
  readonly eol: string | null;
  readonly eos: string | null;
  readonly provenance: Readonly<Record<string, { readonly origin: DateOrigin }>>;
}

/**
 * What a device has to be told of its dates: one that it does not have and that was announced, and another one than the announcement that it
 * follows (手引書 6.6.1: told again when they change). The latter befalls a device that gets another release or is found to be of another model:
 * what was announced for the old one does not hold for it, and where nothing is announced the ledger's word stands again. A date that a
 * ledger or a person set stays, and who emptied a date by hand meant it.
 *
 * @param statements of the model of the device
 */
export function noticesToGive(device: FollowingDevice, statements: readonly MappedStatement[]): NoticedDates | null {
  const announced = announcedDates(statements, device);
  const told = (['eol', 'eos'] as const).filter((field) => {
    const [day, origin] = [announced[field]?.day ?? null, device.provenance[field]?.origin];
    if (origin === 'notice') return day !== device[field];
    return device[field] === null && day !== null && origin !== 'hand';
  });
  return told.length === 0 ? null : Object.fromEntries(told.map((field) => [field, noticeOf(announced[field])]));
}

/** Null: nothing is announced any more. */
export function noticeOf(statement: MappedStatement | null): { readonly day: string | null; readonly asWritten: string } | null {
  return statement && { day: statement.day, asWritten: statement.dayAsWritten };
}
