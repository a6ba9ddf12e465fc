import type { Device, Provenance } from './device.js';
import type { WrittenValue } from './device-fields.js';
import { canonicalText } from './ledger/cell.js';

/** What a row of a ledger says of one field of a device that already has, or may have, a value there. */
export interface ValueClaim {
  readonly device: Device;
  readonly field: string;
  readonly current: string | null;
  readonly kept: Provenance | undefined;
  readonly offered: WrittenValue;
  /** Row of the file, from 1. */
  readonly row: number;
}

/** Two ledgers each have their own remarks and their own words for a state; that these differ contradicts nothing. */
const OF_EACH_LEDGER = ['note', 'operatingState'];

/**
 * Whose word counts. A ledger owns the values that it brought. What a person or a notice set, and what another ledger owns, stays: a claim
 * that says otherwise contradicts it. Where another ledger has only a blank or a text that is no value, whoever knows a value brings it.
 */
export function weighClaim(
  { field, current, kept, offered }: ValueClaim,
  { ledgerId }: { readonly ledgerId: string },
): 'takes' | 'agrees' | 'contradicts' | 'incomparable' {
  if (!kept || !isOthers(kept, current, ledgerId)) return 'takes';
  if (isAlike(current, offered.value)) return 'agrees';
  return kept.origin === 'ledger' && OF_EACH_LEDGER.includes(field) ? 'incomparable' : 'contradicts';
}

function isOthers(kept: Provenance, current: string | null, ledgerId: string): boolean {
  if (kept.origin !== 'ledger') return true;
  return kept.ledgerId !== ledgerId && current !== null;
}

/** The same but for width and blanks. */
export function isAlike(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : one === other || canonicalText(one) === canonicalText(other);
}
