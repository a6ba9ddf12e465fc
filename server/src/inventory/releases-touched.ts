import type { InventoryRows, InventoryTable, KnownRows, PlannedChange } from './known-inventory.js';

/**
 * Names on which it rests whom a document means. Another name may take a product away from a maker that is not touched itself (a vendor who
 * was a stranger turns out to be somebody; a name that pointed to two models means one), so everything is looked at again.
 */
const NAMES: readonly InventoryTable[] = ['manufacturer', 'manufacturer_alias', 'confirmed_name'];

/** The releases whose devices or identity changed: what has to be matched again. */
export function releasesTouched(changes: readonly PlannedChange[], rows: KnownRows): string[] {
  if (changes.some(({ table }) => NAMES.includes(table))) return [...rows.software_release.keys()];
  const models = new Set(changes.filter(({ table }) => table === 'device_model').map(({ id }) => id));
  const ofModels = [...rows.software_release.values()].filter(({ modelId }) => models.has(modelId)).map(({ id }) => id);
  const devices = changes
    .filter(({ table }) => table === 'device')
    .flatMap(({ before, after }) => [before, after] as (InventoryRows['device'] | null)[]);
  return [...new Set([...ofModels, ...devices.flatMap((device) => device?.releaseId ?? [])])];
}
