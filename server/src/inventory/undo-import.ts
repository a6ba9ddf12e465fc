import type { ImportChange } from './device.js';
import { inventoryTables, type InventoryRows, type InventoryTable, type Notebook } from './known-inventory.js';
import { placeDevices } from './place-devices.js';

export type TakenBack = { readonly kind: 'done' } | { readonly kind: 'built-upon'; readonly table: string };

/** What was later made of an import refers to these; they stay, and serve again when the same is written (model-index.ts). */
const STAY: readonly string[] = ['manufacturer', 'software_release'];

/**
 * Takes an import back: every row returns to what it was, devices that it brought go out of sight. Refused when a row no longer stands as
 * the import left it, so that undoing never takes away what somebody else has said since. `hashOf` is the hash that the import stored.
 */
export function takeBack(
  changes: readonly ImportChange[],
  kind: string,
  notebook: Notebook,
  { at, hashOf }: { readonly at: string; readonly hashOf: (row: unknown) => string },
): TakenBack {
  const retracted = new Set<string>();
  for (const { tableName, rowId, before, afterHash } of [...changes].reverse()) {
    const table = tableOf(tableName);
    const current = notebook.rows[table].get(rowId);
    const stands = (current === undefined ? '' : hashOf(current)) === afterHash;
    if (!stands) return { kind: 'built-upon', table };
    if (before !== null) notebook.put(table, before as InventoryRows[typeof table]);
    else if (current) removeNew(table, current, notebook, at);
    if (before === null) retracted.add(rowId);
  }
  const orphan = orphanIn(notebook, retracted);
  if (orphan) return { kind: 'built-upon', table: orphan };
  // Devices that came later were placed by what is gone now.
  if (kind === 'aliases' || kind === 'models') placeDevices(notebook, at);
  return { kind: 'done' };
}

function removeNew(table: InventoryTable, row: InventoryRows[InventoryTable], notebook: Notebook, at: string): void {
  if (STAY.includes(table)) return;
  if (table === 'device') return notebook.put('device', { ...(row as InventoryRows['device']), removedAt: at });
  if (table !== 'device_model') return notebook.remove(table, row.id);
  const isReferredTo = [...notebook.rows.software_release.values()].some(({ modelId }) => modelId === row.id);
  if (!isReferredTo) return notebook.remove(table, row.id);
  // Releases and devices out of sight refer to it: it stays as a model that nobody has, and no longer belongs to the master.
  notebook.put('device_model', { ...(row as InventoryRows['device_model']), key: null, gtin14: null, saleStartYear: null });
}

/** What others said since of a device or a row that goes: an assessment, a name, a row of another ledger. */
function orphanIn({ rows }: Notebook, retracted: ReadonlySet<string>): string | undefined {
  if ([...rows.confirmed_name.values()].some(({ modelId }) => modelId !== null && retracted.has(modelId))) return 'confirmed_name';
  const isGone = (deviceId: string | null) => deviceId !== null && (rows.device.get(deviceId)?.removedAt ?? null) !== null;
  const gone = (table: 'assessment' | 'ledger_row') => [...rows[table].values()].some(({ deviceId }) => isGone(deviceId));
  if (gone('ledger_row')) return 'ledger_row';
  const asked = [...rows.doubtful_meeting.values()].filter(({ state }) => state === 'open');
  if (asked.some(({ deviceId, ledgerRowId }) => isGone(deviceId) || !rows.ledger_row.has(ledgerRowId))) return 'doubtful_meeting';
  return gone('assessment') ? 'assessment' : undefined;
}

function tableOf(name: string): InventoryTable {
  const table = inventoryTables.find((each) => each === name);
  if (!table) throw new Error(`an import cannot have written the table ${name}`);
  return table;
}
