import type { LedgerRow } from './device.js';
import type { LedgerDeviceRow } from './device-fields.js';
import { identityKey } from './ledger/device-row.js';
import { valuesOf } from './row-content.js';

/** The rows that a ledger is known to have, and which row of the file is which of them. */
interface KnownLedger {
  /** The known row that this row of the file is; undefined when it is new to the ledger. */
  rowOf(row: LedgerDeviceRow): LedgerRow | undefined;
  /** The known rows that the file does not have. */
  readonly vanished: readonly LedgerRow[];
}

/**
 * A row is known by its key. Where a device that was told by maker, model and serial number now has a number of its own, or its number is
 * blank in this file, it is the same row still: the contract says a row without a number is the device of that maker, model and serial
 * number, and a blank never erases what is known. A row with another number is another row, and perhaps a renumbered device (meetings.ts).
 */
export function knownLedger(known: Iterable<LedgerRow>, rows: readonly LedgerDeviceRow[]): KnownLedger {
  const byKey = new Map([...known].map((row) => [row.key, row]));
  const inFile = new Set(rows.map(({ key }) => key));
  const absent = [...byKey.values()].filter(({ key }) => !inFile.has(key));
  const adopted = new Map<string, LedgerRow>();
  const byIdentity = uniqueBy(absent, ({ content }) => identityKey(valuesOf(content)));
  const fresh = uniqueBy(
    rows.filter(({ key }) => !byKey.has(key)),
    ({ values }) => identityKey(values),
  );
  for (const [identity, row] of fresh) {
    const same = byIdentity.get(identity);
    if (same && (row.ledgerNumber === null || !isNumbered(same))) adopted.set(row.key, same);
  }
  const taken = new Set([...adopted.values()].map(({ id }) => id));
  return {
    rowOf: ({ key }) => byKey.get(key) ?? adopted.get(key),
    vanished: absent.filter(({ id }) => !taken.has(id)),
  };
}

/** Keys of rows with a number of their own begin so (ledger/device-row.ts). */
const NUMBERED = 'number ';

export function isNumbered({ key }: { readonly key: string }): boolean {
  return key.startsWith(NUMBERED);
}

/** The key of a row as a person knows it. */
export function shownKey(key: string): string {
  return key.replace(/^(number|device) /, '');
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): Map<string, Item> {
  const counts = new Map<string, number>();
  const found = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    found.set(key, item);
  }
  return new Map([...found].filter(([key]) => counts.get(key) === 1));
}
