import type { Legacy } from '../lifecycle/legacy.js';
import { standingOf, type LifecycleStatus } from '../lifecycle/standing.js';
import { assessPlan, type AssessedPlan } from './assess-plan.js';
import { horizonOf, type Horizon } from './horizon.js';
import { unplanned, type PlanningRules, type ReplacementPlan } from './replacement-plan.js';

/** What planning knows of a device in use. Nothing here tells its age: no plan may rest on it alone (手引書 6.6.1). */
export interface PlannedDevice {
  readonly deviceId: string;
  readonly deviceModelId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly department: string | null;
  readonly lifeSupport: boolean;
  readonly eol: string | null;
  readonly eos: string | null;
  readonly legacy: Legacy | null;
  /** What was told; `eos` lies later where a control that the maker designates extends support (手引書 6.6.1, figure 3). Absent: the same. */
  readonly announcedEos?: string | null;
}

/** Devices of a plan that have the same dates. */
export interface SameDates {
  readonly eol: string | null;
  readonly eos: string | null;
  /** `eos` itself, unless support is extended beyond it. */
  readonly announcedEos: string | null;
  readonly status: LifecycleStatus;
  readonly devices: number;
}

/** A line of the planning board: the devices of a model (or of a part of it), where they stand, and what is planned. */
export interface PlanRow {
  readonly plan: ReplacementPlan;
  readonly manufacturer: string;
  readonly model: string;
  readonly deviceIds: readonly string[];
  readonly departments: readonly { readonly name: string; readonly devices: number }[];
  readonly lifeSupport: boolean;
  readonly legacy: readonly Legacy[];
  /** The dates of the devices, earliest EOS first, what has none last. */
  readonly dates: readonly SameDates[];
  /** Those of the devices that reach EOS first. */
  readonly eol: string | null;
  readonly eos: string | null;
  readonly status: LifecycleStatus;
  readonly withoutEos: number;
  readonly horizon: Horizon;
  readonly assessed: AssessedPlan;
}

/** The board: a line for each model in use, and one for each part with devices in use, those whose EOS comes first on top. */
export function planRows(
  devices: readonly PlannedDevice[],
  plans: readonly ReplacementPlan[],
  rules: PlanningRules,
  today: string,
): readonly PlanRow[] {
  const partOfDevice = new Map(plans.flatMap((plan) => (plan.deviceIds ?? []).map((id) => [id, plan] as const)));
  const planOfModel = new Map(plans.filter(({ deviceIds }) => deviceIds === null).map((plan) => [plan.modelId, plan]));
  const groups = new Map<string, { readonly plan: ReplacementPlan; readonly devices: PlannedDevice[] }>();
  for (const device of devices) {
    const { deviceModelId } = device;
    const part = partOfDevice.get(device.deviceId);
    // A device that became another model since no longer belongs to a part of the old one.
    const plan = part?.modelId === deviceModelId ? part : (planOfModel.get(deviceModelId) ?? unplanned(deviceModelId));
    const group = groups.get(plan.id);
    if (group === undefined) groups.set(plan.id, { plan, devices: [device] });
    else group.devices.push(device);
  }
  return [...groups.values()].map((group) => rowOf(group.plan, group.devices, rules, today)).sort(byEos);
}

/** 更新済, or used on after EOS: nothing is left to be done. */
export function isFinished({ state }: Pick<ReplacementPlan, 'state'>): boolean {
  return state === 'done' || state === 'continued';
}

/**
 * Lines of kept plans none of whose devices is in use any more: what was planned and paid for them stays in the budget and can be read. The plan of
 * a model whose devices in use all belong to parts has none: they are counted there.
 */
export function rowsWithoutDevices(
  devices: readonly PlannedDevice[],
  plans: readonly ReplacementPlan[],
  rules: PlanningRules,
  today: string,
  nameOf: (modelId: string) => { readonly manufacturer: string; readonly model: string },
): readonly PlanRow[] {
  const modelOf = new Map(devices.map(({ deviceId, deviceModelId }) => [deviceId, deviceModelId]));
  const inUse = new Set(modelOf.values());
  return plans
    .filter(({ modelId, deviceIds }) => (deviceIds === null ? !inUse.has(modelId) : !deviceIds.some((id) => modelOf.get(id) === modelId)))
    .map((plan) => ({ ...rowOf(plan, [], rules, today), ...nameOf(plan.modelId) }))
    .sort(byEos);
}

function rowOf(plan: ReplacementPlan, devices: readonly PlannedDevice[], rules: PlanningRules, today: string): PlanRow {
  const dates = datesOf(devices, today);
  const { eol = null, eos = null, status = 'unknown' } = dates[0] ?? {};
  return {
    plan,
    manufacturer: devices[0]?.manufacturer ?? '',
    model: devices[0]?.model ?? '',
    deviceIds: devices.map(({ deviceId }) => deviceId),
    departments: departmentsOf(devices),
    lifeSupport: devices.some(({ lifeSupport }) => lifeSupport),
    legacy: [...new Set(devices.flatMap(({ legacy }) => legacy ?? []))].sort(),
    dates,
    eol,
    eos,
    status,
    withoutEos: devices.filter((device) => device.eos === null).length,
    horizon: horizonOf(eos, today),
    assessed: assessPlan(plan, eos, today, rules),
  };
}

function datesOf(devices: readonly PlannedDevice[], today: string): readonly SameDates[] {
  const groups = Map.groupBy(devices, ({ eol, eos, announcedEos }) => `${eol ?? ''} ${eos ?? ''} ${announcedEos ?? eos ?? ''}`);
  return [...groups.values()]
    .flatMap(([first, ...more]) =>
      first
        ? [
            {
              eol: first.eol,
              eos: first.eos,
              announcedEos: first.announcedEos ?? first.eos,
              status: standingOf(first, today).status,
              devices: more.length + 1,
            },
          ]
        : [],
    )
    .sort((one, other) => compareDays(one.eos, other.eos) || compareDays(one.eol, other.eol));
}

function departmentsOf(devices: readonly PlannedDevice[]): PlanRow['departments'] {
  const counts = new Map<string, number>();
  for (const { department } of devices) if (department !== null) counts.set(department, (counts.get(department) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, devices: count }))
    .sort((one, other) => other.devices - one.devices || compareText(one.name, other.name));
}

function byEos(one: PlanRow, other: PlanRow): number {
  return (
    compareDays(one.eos, other.eos) ||
    compareText(one.manufacturer, other.manufacturer) ||
    compareText(one.model, other.model) ||
    compareText(one.plan.part ?? '', other.plan.part ?? '') ||
    compareText(one.plan.id, other.plan.id)
  );
}

/** What nobody told stands behind every day. */
function compareDays(one: string | null, other: string | null): number {
  return compareText(one ?? '9999-12-31', other ?? '9999-12-31');
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
