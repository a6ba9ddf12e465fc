import { addDays } from '#feeds/vocabulary/day.js';
import type { Connection } from '../inventory/device.js';
import { assessLifecycle } from './assess-lifecycle.js';
import { anchorOf, lifecycleEventsBetween, type LifecycleAnchor, type LifecycleEvent } from './lifecycle-events.js';
import type { LifecycleNotice, WatchedDevice } from './lifecycle-rule.js';
import { lifecycleRules } from './rules.js';
import { lifecycleSteps } from './steps.js';

/** A device as the morning list tells of it. */
export interface FleetDevice extends WatchedDevice {
  readonly deviceId: string;
  readonly deviceModelId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  readonly department: string | null;
  readonly lifeSupport: boolean;
  /** The EOS that was told, where `eos` is the day to which it is extended. Absent: the same. */
  readonly announcedEos?: string | null;
}

/** One thing to tell this morning about the life cycle of one device. */
export interface LifecycleEntry {
  readonly deviceId: string;
  readonly deviceModelId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  readonly department: string | null;
  readonly lifeSupport: boolean;
  readonly connection: Connection;
  readonly event: LifecycleNotice['event'];
  /** The day on which the event happened; null where it follows from no date. */
  readonly date: string | null;
  readonly dueOn: string | null;
  /** True: stays on the list until something is done, whoever looked at it. */
  readonly asksToAct: boolean;
  /** True: happened after the last completed review, or nobody ever reviewed. */
  readonly isNew: boolean;
}

/**
 * What the morning list tells of the life cycle: the events since the last completed review, and the standings that ask to act, which stay.
 *
 * A standing is told as the event that opened it (support ended is `eos_passed` of EOS + 1), so that news and standing are one entry with
 * one identity over the days. Of several events towards the same date only the latest is told: the earlier ones say less of the same.
 *
 * @param since the day of the last completed review, in the hospital's time zone; events of later days are new. Null when nobody ever
 *   reviewed: then all is new, and of the events those of today are told; what the past left behind is in the standings.
 */
export function lifecycleEntriesOf(
  devices: readonly FleetDevice[],
  since: string | null,
  today: string,
  rules = lifecycleRules,
  steps: readonly number[] = lifecycleSteps,
): readonly LifecycleEntry[] {
  const eventsOf = lifecycleEventsBetween(since === null ? today : addDays(since, 1), today, steps);
  return devices.flatMap((device) => {
    const events = latestOfEachAnchor(eventsOf(device)).map((each) => entryOfEvent(device, each));
    const asking = assessLifecycle(device, today, rules, steps)
      .filter((notice) => notice.gravity === 'act')
      .map((notice) => entryOfNotice(device, notice, since));
    return mergedBySubject([...asking, ...events]);
  });
}

function latestOfEachAnchor(events: readonly LifecycleEvent[]): readonly LifecycleEvent[] {
  const latest = new Map<LifecycleAnchor, LifecycleEvent>();
  for (const each of events) latest.set(anchorOf(each.event), each);
  return [...latest.values()];
}

function entryOfEvent(device: FleetDevice, { event, date }: LifecycleEvent): LifecycleEntry {
  const isAboutEos = anchorOf(event) === 'eos' || event === 'limited_support_started';
  return { ...deviceOf(device), event, date, dueOn: isAboutEos ? device.eos : device.eol, asksToAct: false, isNew: true };
}

function entryOfNotice(device: FleetDevice, notice: LifecycleNotice, since: string | null): LifecycleEntry {
  const isNew = since === null || (notice.since !== null && notice.since > since);
  return { ...deviceOf(device), event: notice.event, date: notice.since, dueOn: notice.dueOn, asksToAct: true, isNew };
}

function deviceOf(device: FleetDevice) {
  const { deviceId, deviceModelId, manufacturer, model, softwareVersion, department, lifeSupport, connection } = device;
  return { deviceId, deviceModelId, manufacturer, model, softwareVersion, department, lifeSupport, connection };
}

/** The asking entries stand first, so that an event which also asks to act is kept as asking. */
function mergedBySubject(entries: readonly LifecycleEntry[]): readonly LifecycleEntry[] {
  const bySubject = new Map<string, LifecycleEntry>();
  for (const entry of entries) {
    const subject = `${entry.event} ${entry.date ?? ''}`;
    if (!bySubject.has(subject)) bySubject.set(subject, entry);
  }
  return [...bySubject.values()];
}
