import { controlStanding, type ControlStanding } from './control-standing.js';
import type { CompensatingControl, ControlCheck, LegacyDetermination } from './determination.js';

export interface StandingControl {
  readonly control: CompensatingControl;
  readonly standing: ControlStanding;
  readonly checks: readonly ControlCheck[];
}

/** Whom a control or determination concerns: every device of the model, or one. */
export interface Reached {
  readonly modelId: string;
  readonly deviceId: string | null;
}

export function standingControls(
  controls: readonly CompensatingControl[],
  checks: readonly ControlCheck[],
  today: string,
): readonly StandingControl[] {
  const of = Map.groupBy(checks, ({ controlId }) => controlId);
  return controls.map((control) => {
    const own = of.get(control.id) ?? [];
    return { control, checks: own, standing: controlStanding(control, own, today) };
  });
}

export function reaches({ modelId, deviceId }: Reached, device: { readonly id: string; readonly modelId: string }): boolean {
  return modelId === device.modelId && (deviceId === null || deviceId === device.id);
}

/** The newest determination of a device; one of the device itself counts before one of its model. */
export function determinationFor(
  determinations: readonly LegacyDetermination[],
  device: { readonly id: string; readonly modelId: string },
): LegacyDetermination | null {
  const own = determinations.filter((each) => reaches(each, device));
  const newest = (some: readonly LegacyDetermination[]) =>
    [...some].sort((one, other) => (one.determinedOn + one.at < other.determinedOn + other.at ? -1 : 1)).at(-1) ?? null;
  return newest(own.filter(({ deviceId }) => deviceId !== null)) ?? newest(own);
}

/** The controls on which a determination rests, as they stand. One that is not there any more stands as removed. */
export function controlsOf(determination: LegacyDetermination, controls: readonly StandingControl[]): readonly ControlStanding[] {
  return determination.controlIds.map(
    (id) => controls.find(({ control }) => control.id === id)?.standing ?? { state: 'removed', since: null, holdsUntil: null },
  );
}

/** The control of a device that stopped protecting most recently, with its day; null when all are in place or were taken away on purpose. */
export function lapsedControl(controls: readonly StandingControl[]): { readonly name: string; readonly on: string } | null {
  const lapsed = controls.flatMap(({ control, standing }) =>
    (standing.state === 'lapsed' || standing.state === 'failed') && standing.since !== null
      ? [{ name: control.name, on: standing.since }]
      : [],
  );
  return lapsed.sort((one, other) => (one.on < other.on ? -1 : 1)).at(-1) ?? null;
}
