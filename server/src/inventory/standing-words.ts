import type { LedgerDeviceRow, WrittenValue } from './device-fields.js';
import { saysNothing } from './ledger/cell.js';

/** Whether a row says at all if the device is still there; a blank state or 不明 does not. */
export function speaksOfStanding(row: LedgerDeviceRow): boolean {
  return standingWords(row) !== undefined;
}

/** The state in words, else the day of disposal; undefined when the row has neither. */
export function standingWords({ values }: LedgerDeviceRow): WrittenValue | undefined {
  const { operatingState: state, disposedOn } = values;
  if (state?.value && !saysNothing(state.value)) return state;
  return disposedOn?.value ? disposedOn : undefined;
}
