import { addMonths, daysBetween } from '#feeds/vocabulary/day.js';
import { dayOfInstant } from '../clock.js';
import type { AcknowledgementEntry, DutyStep, EosAcknowledgement, LifecycleDuty } from './after-support/acknowledgement.js';
import { acknowledgementFor, disconnectState, documentState } from './after-support/duty-standing.js';
import type { ComponentEnd } from './components/component-ends.js';
import { isPlannedFor } from './components/component-plans.js';
import type { EndedSupplierOfRelease } from './components/ended-suppliers.js';
import { announcedDates, concerns, meaningOf, type ConcernedDevice, type MappedStatement } from './dates/announced-dates.js';
import { estimatedEol } from './dates/estimate.js';
import type { LifecycleTelling } from './dates/statement.js';
import { distinctDates, toTellAgain } from './dates/tell-again.js';
import { extendedUntil, type ControlStanding } from './determination/control-standing.js';
import type { LegacyDetermination } from './determination/determination.js';
import { legacyProposals, type LegacyEvents } from './determination/legacy-proposals.js';
import { controlsOf, determinationFor, lapsedControl, reaches, type StandingControl } from './determination/standing-controls.js';
import type { LifecycleFacts } from './lifecycle-rule.js';

/** What is on record about a device beside its dates, with the determination that stands for it. */
export interface DeviceRecord {
  readonly facts: LifecycleFacts;
  readonly determination: LegacyDetermination | null;
  readonly controls: readonly ControlStanding[];
}

/** A device in use, as far as its record needs it. */
export interface RecordedDevice extends ConcernedDevice {
  readonly eol: string | null;
  readonly eos: string | null;
  readonly saleEndedOn: string | null;
  readonly ownership: LifecycleFacts['ownership'];
  readonly maintenanceUntil: string | null;
}

type Duty = LifecycleDuty & { readonly steps: readonly DutyStep[] };

/** Everything that is on record, by model or by release. */
export interface OnRecord {
  readonly statements: ReadonlyMap<string, readonly MappedStatement[]>;
  readonly determinations: ReadonlyMap<string, readonly LegacyDetermination[]>;
  readonly controls: ReadonlyMap<string, readonly StandingControl[]>;
  readonly acknowledgements: ReadonlyMap<string, readonly (EosAcknowledgement & { readonly entries: readonly AcknowledgementEntry[] })[]>;
  readonly duties: ReadonlyMap<string, readonly Duty[]>;
  readonly components: {
    readonly ending: ReadonlyMap<string, readonly ComponentEnd[]>;
    readonly unclear: ReadonlyMap<string, readonly ComponentEnd[]>;
    readonly endedSuppliers: ReadonlyMap<string, readonly EndedSupplierOfRelease[]>;
  };
  readonly eventsOf: (device: RecordedDevice) => LegacyEvents;
  /** Months that it takes to replace the device; null where that is decided or under way. */
  readonly procurementOf: (device: ConcernedDevice) => number | null;
  readonly againSince: ReadonlyMap<string, string>;
}

/** What is on record about one device. */
export function recordOf(device: RecordedDevice, known: OnRecord, today: string): DeviceRecord {
  const own = known.statements.get(device.modelId) ?? [];
  const controls = (known.controls.get(device.modelId) ?? []).filter(({ control }) => reaches(control, device));
  const duties = (known.duties.get(device.modelId) ?? []).filter(({ deviceId }) => deviceId === null || deviceId === device.id);
  const determination = determinationFor(known.determinations.get(device.modelId) ?? [], device);
  const months = known.procurementOf(device);
  const { componentEnd, unclearComponents, endedSupplier } = componentFacts(device.releaseId, known.components, duties);
  const facts: LifecycleFacts = {
    ownership: device.ownership,
    maintenanceUntil: device.maintenanceUntil,
    eosAnnouncedOn: announcedDates(own, device).eos?.announcedOn ?? null,
    procurementDays: months === null ? null : daysBetween(today, addMonths(today, months)),
    limitedSupportPlan: documentState(duties, 'limited_support_plan'),
    securityState: documentState(duties, 'security_state'),
    riskPresentation: documentState(duties, 'risk_presentation'),
    supplied: suppliedBy(own.filter((statement) => concerns(statement, device))),
    estimatedEol: estimatedEol(own, device, device.saleEndedOn)?.eol ?? null,
    // Named one by one: a spread in the middle makes each of 100,000 records several times as slow.
    componentEnd,
    unclearComponents,
    endedSupplier,
    extendedUntil: extendedUntil(controls, today),
    lapsedControl: lapsedControl(controls),
    acknowledgement: acknowledgementFor(known.acknowledgements.get(device.modelId) ?? [], device.id),
    disconnect: disconnectState(duties),
    legacyOccasions: legacyProposals(known.eventsOf(device)).filter((occasion) => occasion !== 'eos_passed'),
    toTellAgainSince: known.againSince.get(device.modelId) ?? null,
  };
  return { facts, determination, controls: determination === null ? [] : controlsOf(determination, controls) };
}

/** What a plan was received for is no longer asked for; every other component of the device is. */
function componentFacts(
  releaseId: string,
  { ending, unclear, endedSuppliers }: OnRecord['components'],
  duties: readonly Duty[],
): Pick<LifecycleFacts, 'componentEnd' | 'unclearComponents' | 'endedSupplier'> {
  const plans = duties
    .filter(({ kind }) => kind === 'component_migration')
    .filter((duty) => documentState([duty], 'component_migration') === 'received')
    .map(({ subject }) => subject);
  const isOpen = ({ component, supplier }: ComponentEnd): boolean => !isPlannedFor({ component, supplier }, plans);
  const end = (ending.get(releaseId) ?? []).find(isOpen);
  const unknown = (unclear.get(releaseId) ?? []).filter(isOpen);
  const gone = (endedSuppliers.get(releaseId) ?? []).find(
    ({ name, components }) =>
      !isPlannedFor({ component: null, supplier: name }, plans) &&
      components.some((component) => !isPlannedFor({ component, supplier: null }, plans)),
  );
  return {
    componentEnd: end === undefined ? null : { name: end.component, on: end.eol },
    unclearComponents: unknown[0] === undefined ? null : { name: unknown[0].component, count: unknown.length },
    endedSupplier: gone === undefined ? null : { name: gone.name, on: gone.endedOn },
  };
}

const suppliedKinds = ['end_of_parts', 'end_of_repair', 'end_of_maintenance', 'end_of_updates'];

function suppliedBy(statements: readonly MappedStatement[]): LifecycleFacts['supplied'] {
  const last = new Map<string, string>();
  for (const { kind, day, mappings } of statements)
    if (suppliedKinds.includes(kind) && day !== null && meaningOf({ mappings }) !== 'withdrawn') last.set(kind, day);
  return [...last].map(([kind, until]) => ({ kind, until }));
}

const DATES: readonly (string | null)[] = ['eol', 'eos', 'withdrawn'];

/**
 * The models of which somebody knows other dates than hold now, with the day of the word that changed them. Only what gives or takes away a date
 * changes one: that a statement means neither EOL nor EOS does not make the entry of the morning list another one.
 *
 * @param fleet the devices in use
 */
export function changedTellings(
  tellings: readonly LifecycleTelling[],
  fleet: readonly Pick<RecordedDevice, 'modelId' | 'eol' | 'eos'>[],
  statements: readonly MappedStatement[],
): ReadonlyMap<string, string> {
  const told = Map.groupBy(tellings, ({ modelId }) => modelId);
  const devices = Map.groupBy(
    fleet.filter(({ modelId }) => told.has(modelId)),
    ({ modelId }) => modelId,
  );
  const since = new Map<string, string>();
  for (const [modelId, own] of told) {
    const again = toTellAgain(own, distinctDates(devices.get(modelId) ?? []));
    const [first] = again.map(({ toldOn }) => toldOn).sort();
    const changes = statements
      .filter((each) => each.modelId === modelId)
      .flatMap(({ mappings }) => mappings.flatMap(({ meaning, at }) => (DATES.includes(meaning) ? [dayOfInstant(at)] : [])));
    if (first !== undefined) since.set(modelId, changes.sort().at(-1) ?? first);
  }
  return since;
}
