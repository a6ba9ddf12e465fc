import type { ComponentLifecycleView } from '../api/types-of-lifecycle';
import { daysBetween } from '../words/dates';

/** How the standing of a component looks: the class of its mark and the shape before its word. */
export const componentLooks: Readonly<Record<ComponentLifecycleView['status'], readonly [className: string, shape: string]>> = {
  end_of_life: ['critical', '×'],
  extended_support_only: ['medium', '╍'],
  unknown_cycle: ['medium', '？'],
  supported: ['good', '━'],
};

/** A release in use with those of its components whose end is known or in doubt. */
export interface DeviceOfComponents {
  readonly id: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  readonly devices: number;
  readonly eos: string | null;
  readonly components: readonly ComponentLife[];
}
export interface ComponentLife extends ComponentLifecycleView {
  readonly id: string;
  /** Days for which the device outlives the component; null where it does not, or where one of the two ends is not known. */
  readonly gapDays: number | null;
  /** Days since the component ended; null while it has not. */
  readonly endedDays: number | null;
}

/** Under each release its components, the first to end first; releases with the widest gap first, those whose gap nobody can tell next. */
export function devicesOfComponents(items: readonly ComponentLifecycleView[], today: string): readonly DeviceOfComponents[] {
  const groups = new Map<string, ComponentLifecycleView[]>();
  for (const item of items) {
    const key = JSON.stringify([item.manufacturer, item.model, item.softwareVersion]);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [item]);
    else own.push(item);
  }
  return [...groups]
    .flatMap(([id, own]): DeviceOfComponents[] => {
      const [first] = own;
      if (first === undefined) return [];
      const { manufacturer, model, softwareVersion, devices, deviceEos: eos } = first;
      const components = own.map((one, index) => componentLife(one, `${id} ${index}`, today)).sort(byEnd);
      return [{ id, manufacturer, model, softwareVersion, devices, eos, components }];
    })
    .sort((one, other) => widest(other) - widest(one) || one.model.localeCompare(other.model, 'ja'));
}

/** The components of one model, whatever its release, the first to end first; equal ones of several releases once. */
export function componentsBelow(
  items: readonly ComponentLifecycleView[],
  { manufacturer, model }: Pick<ComponentLifecycleView, 'manufacturer' | 'model'>,
  today: string,
): readonly ComponentLife[] {
  const own = items.filter((one) => one.manufacturer === manufacturer && one.model === model);
  const each = new Map(own.map((one) => [JSON.stringify([one.component, one.version, one.cycle]), one]));
  return [...each].map(([id, one]) => componentLife(one, id, today)).sort(byEnd);
}

function componentLife(one: ComponentLifecycleView, id: string, today: string): ComponentLife {
  const { eol, deviceEos } = one;
  return {
    ...one,
    id,
    gapDays: eol !== null && deviceEos !== null && eol < deviceEos ? daysBetween(eol, deviceEos) : null,
    endedDays: eol !== null && eol < today ? daysBetween(eol, today) : null,
  };
}

/** What has no day may have ended: it stands before what ends later. */
function byEnd(one: ComponentLife, other: ComponentLife): number {
  return (one.eol ?? '').localeCompare(other.eol ?? '') || one.component.localeCompare(other.component);
}

function widest({ components }: DeviceOfComponents): number {
  return Math.max(...components.map(({ gapDays, endedDays }) => gapDays ?? endedDays ?? 0));
}
