import type { Provenance } from './device.js';
import type { WrittenValue } from './device-fields.js';

export interface ImportFacts {
  readonly importId: string;
  readonly ledgerId: string;
  /** The main ledger gives the device its number; another one only where there is none yet. */
  readonly isMain: boolean;
  readonly at: string;
  readonly today: string;
  readonly by: string;
}

/** Where a value comes from that a ledger brings: its row in the file, and what stands there. */
export function provenanceOf({ asWritten, value }: WrittenValue, row: number, facts: ImportFacts): Provenance {
  const { ledgerId, importId, at, by } = facts;
  return { origin: 'ledger', asWritten, ledgerValue: value, ledgerId, row, importId, at, by };
}
