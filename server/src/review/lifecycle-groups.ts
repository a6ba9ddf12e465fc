import type { LifecycleEntry } from '../lifecycle/lifecycle-entries.js';
import { compareText, departmentsOf, itemId, onePerDevice, type FindingGroup } from './finding-groups.js';
import type { MorningReason } from './finding-rows.js';
import { isConnected, reachOf } from './weights.js';

/** What happened on one day to the devices of one model. */
export interface LifecycleGroup {
  readonly id: string;
  readonly event: LifecycleEntry['event'];
  readonly date: string | null;
  readonly deviceModelId: string;
  readonly manufacturer: string;
  readonly model: string;
  /** Null when the devices run different releases, or nobody knows which. */
  readonly softwareVersion: string | null;
  readonly deviceIds: readonly string[];
  readonly departments: FindingGroup['departments'];
  readonly reach: number;
  readonly connectedDevices: number;
  readonly asksToAct: boolean;
  readonly reason: MorningReason;
  readonly dueOn: string | null;
}

/** One group a model, event and day; the rows of the device that stand in it lie in none other. */
export function groupLifecycle(entries: readonly LifecycleEntry[], today: string): readonly LifecycleGroup[] {
  const groups = new Map<string, LifecycleEntry[]>();
  for (const entry of entries) {
    const id = itemId('lifecycle', entry.event, entry.deviceModelId, entry.date ?? '');
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [entry]);
    else group.push(entry);
  }
  return [...groups].flatMap(([id, group]) => (group[0] === undefined ? [] : [groupOf(id, group[0], group, today)]));
}

function groupOf(id: string, first: LifecycleEntry, entries: readonly LifecycleEntry[], today: string): LifecycleGroup {
  const devices = onePerDevice(entries);
  const versions = new Set(devices.map((entry) => entry.softwareVersion));
  const dueOn = entries.flatMap((entry) => (entry.dueOn === null ? [] : [entry.dueOn])).sort(compareText)[0] ?? null;
  return {
    id,
    event: first.event,
    date: first.date,
    deviceModelId: first.deviceModelId,
    manufacturer: first.manufacturer,
    model: first.model,
    softwareVersion: versions.size === 1 ? first.softwareVersion : null,
    deviceIds: devices.map((entry) => entry.deviceId).sort(),
    departments: departmentsOf(devices),
    reach: devices.reduce((widest, entry) => Math.max(widest, reachOf(entry.connection)), 0),
    connectedDevices: devices.filter((entry) => isConnected(entry.connection)).length,
    asksToAct: entries.some((entry) => entry.asksToAct),
    reason: reasonOf(entries, dueOn, today),
    dueOn,
  };
}

/** What was told before and still asks is `due`, and `overdue` once its day is over. */
function reasonOf(entries: readonly LifecycleEntry[], dueOn: string | null, today: string): MorningReason {
  if (entries.some((entry) => entry.isNew)) return 'new';
  return dueOn !== null && dueOn < today ? 'overdue' : 'due';
}
