import type { Connection } from '../../inventory/device.js';

/** A device as the questions across the fleet show it. */
export interface AskedDevice {
  readonly id: string;
  readonly ledgerNumber: string | null;
  readonly modelId: string;
  readonly releaseId: string;
  readonly softwareVersion: string | null;
  readonly department: string | null;
  readonly place: string | null;
  readonly connection: Connection;
  readonly vlan: string | null;
}
