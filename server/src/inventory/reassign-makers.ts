import type { Notebook } from './known-inventory.js';
import { openRegister } from './model-register.js';
import { searchTextOf } from './search-text.js';

/**
 * After aliases or the model master changed: every device finds its maker and model anew from what its ledger wrote. A device whose maker
 * is now known under another name moves to that maker's model; the release goes with it.
 */
export function reassignMakers(notebook: Notebook, at: string): number {
  const register = openRegister(notebook);
  let moved = 0;
  for (const device of [...notebook.rows.device.values()]) {
    const model = notebook.rows.device_model.get(device.modelId);
    if (!model || device.removedAt !== null) continue;
    const found = register.modelOf(
      {
        manufacturer: device.manufacturerAsWritten,
        name: model.name,
        modelNumber: model.modelNumber,
        genericName: model.genericName,
        deviceClass: model.deviceClass,
      },
      at,
    );
    if (found.id === model.id) continue;
    moved += 1;
    const next = { ...device, modelId: found.id, releaseId: register.releaseOf(found.id, device.softwareVersion).id, updatedAt: at };
    const maker = notebook.rows.manufacturer.get(found.manufacturerId)?.name ?? '';
    notebook.put('device', { ...next, searchText: searchTextOf(next, found, maker) });
  }
  return moved;
}
