import type { Party } from './device.js';
import type { Notebook } from './known-inventory.js';

/** The parties of every device. */
export interface PartyBook {
  of(deviceId: string): readonly Party[];
  put(party: Party): void;
  remove(party: Party): void;
}

export function openPartyBook(notebook: Notebook): PartyBook {
  const byDevice = new Map<string, Map<string, Party>>();
  const keep = (party: Party) => {
    if (party.deviceId === null) return;
    byDevice.set(party.deviceId, (byDevice.get(party.deviceId) ?? new Map<string, Party>()).set(party.id, party));
  };
  for (const party of notebook.rows.party.values()) keep(party);
  return {
    of: (deviceId) => [...(byDevice.get(deviceId)?.values() ?? [])],
    put(party) {
      notebook.put('party', party);
      keep(party);
    },
    remove(party) {
      notebook.remove('party', party.id);
      byDevice.get(party.deviceId ?? '')?.delete(party.id);
    },
  };
}
