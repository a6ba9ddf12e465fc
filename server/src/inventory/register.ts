import type { DeviceModel, Manufacturer } from './device.js';

/** Models and makers by id: some hundreds, so a page of devices takes them from here rather than through joins. */
export interface Register {
  readonly models: ReadonlyMap<string, DeviceModel>;
  readonly manufacturers: ReadonlyMap<string, Manufacturer>;
}
