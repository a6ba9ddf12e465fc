import type { LedgerRow } from './device.js';
import type { Notebook } from './known-inventory.js';
import { openRegister, type ModelRegister } from './model-register.js';
import { openPartyBook, type PartyBook } from './party-book.js';
import type { ImportFacts } from './provenance.js';
import { openConflictBook, type ConflictBook } from './value-conflicts.js';

/** What taking the rows of one ledger works with, built once for a file so that the work is linear in rows and devices. */
export interface ImportWork {
  readonly notebook: Notebook;
  readonly facts: ImportFacts;
  readonly register: ModelRegister;
  readonly conflicts: ConflictBook;
  readonly parties: PartyBook;
  readonly rows: RowBook;
}

/** The rows of all ledgers by the device they mean. */
interface RowBook {
  of(deviceId: string): readonly LedgerRow[];
  put(row: LedgerRow): void;
  remove(row: LedgerRow): void;
}

export function openWork(notebook: Notebook, facts: ImportFacts): ImportWork {
  return {
    notebook,
    facts,
    register: openRegister(notebook),
    conflicts: openConflictBook(notebook),
    parties: openPartyBook(notebook),
    rows: openRowBook(notebook),
  };
}

/** The same work on a row of another ledger or import. */
export function asOf(work: ImportWork, facts: Partial<ImportFacts>): ImportWork {
  return { ...work, facts: { ...work.facts, ...facts } };
}

function openRowBook(notebook: Notebook): RowBook {
  const byDevice = new Map<string, Map<string, LedgerRow>>();
  const deviceOf = new Map<string, string>();
  function forget({ id }: LedgerRow): void {
    byDevice.get(deviceOf.get(id) ?? '')?.delete(id);
  }
  function keep(row: LedgerRow): void {
    forget(row);
    deviceOf.set(row.id, row.deviceId);
    byDevice.set(row.deviceId, (byDevice.get(row.deviceId) ?? new Map<string, LedgerRow>()).set(row.id, row));
  }
  for (const row of notebook.rows.ledger_row.values()) keep(row);
  return {
    of: (deviceId) => [...(byDevice.get(deviceId)?.values() ?? [])],
    put(row) {
      notebook.put('ledger_row', row);
      keep(row);
    },
    remove(row) {
      forget(row);
      notebook.remove('ledger_row', row.id);
    },
  };
}
