import { Injectable } from '@nestjs/common';
import { DevicesStore } from '../inventory/devices.store.js';
import { AfterSupportStore } from './after-support/after-support.store.js';
import { acknowledgementFor, disconnectState, documentState } from './after-support/duty-standing.js';
import { earliestEnds } from './components/component-ends.js';
import { ComponentLifecyclesService } from './components/component-lifecycles.service.js';
import { ComponentLifecyclesStore } from './components/component-lifecycles.store.js';
import { announcedDates, concerns, meaningOf, type MappedStatement } from './dates/announced-dates.js';
import { estimatedEol } from './dates/estimate.js';
import { LifecycleDatesStore } from './dates/lifecycle-dates.store.js';
import { distinctDates, toTellAgain } from './dates/tell-again.js';
import { extendedUntil } from './determination/control-standing.js';
import { DeterminationsStore } from './determination/determinations.store.js';
import { LegacyEventsService } from './determination/legacy-events.service.js';
import { legacyProposals } from './determination/legacy-proposals.js';
import { controlsOf, determinationFor, lapsedControl, reaches, standingControls } from './determination/standing-controls.js';
import type { ControlStanding } from './determination/control-standing.js';
import type { LegacyDetermination } from './determination/determination.js';
import type { LifecycleFacts } from './lifecycle-rule.js';
import type { WatchedForLife } from './watched-for-life.store.js';

/** What is on record about a device beside its dates, with the determination that stands for it. */
export interface DeviceRecord {
  readonly facts: LifecycleFacts;
  readonly determination: LegacyDetermination | null;
  readonly controls: readonly ControlStanding[];
}

const suppliedKinds = ['end_of_parts', 'end_of_repair', 'end_of_maintenance', 'end_of_updates'];

/** Reads everything on record once, for any number of devices. */
@Injectable()
export class LifecycleFactsService {
  constructor(
    private readonly devices: DevicesStore,
    private readonly dates: LifecycleDatesStore,
    private readonly determinations: DeterminationsStore,
    private readonly after: AfterSupportStore,
    private readonly components: ComponentLifecyclesService,
    private readonly lifecycles: ComponentLifecyclesStore,
    private readonly events: LegacyEventsService,
  ) {}

  /** @param fleet every device in use */
  async open(fleet: readonly WatchedForLife[], today: string): Promise<(device: WatchedForLife) => DeviceRecord> {
    const [statements, tellings, determinations, controls, checks, acknowledgements, duties, ends, suppliers, eventsOf] = await Promise.all(
      [
        this.dates.announced(null),
        this.dates.tellings(null),
        this.determinations.determinations(null),
        this.determinations.controls(null),
        this.determinations.checks(),
        this.after.acknowledgements(null),
        this.after.duties(null),
        this.components.endsOn(today),
        this.lifecycles.endedSuppliers(),
        this.events.all(today),
      ],
    );
    const of = {
      statements: Map.groupBy(statements, ({ modelId }) => modelId),
      determinations: Map.groupBy(determinations, ({ modelId }) => modelId),
      controls: Map.groupBy(standingControls(controls, checks, today), ({ control }) => control.modelId),
      acknowledgements: Map.groupBy(acknowledgements, ({ modelId }) => modelId),
      duties: Map.groupBy(duties, ({ modelId }) => modelId),
    };
    const firstEnds = earliestEnds(ends.filter(({ status }) => status !== 'unknown_cycle'));
    const goneSuppliers = new Map(suppliers.map((each) => [each.name.normalize('NFKC').toLowerCase().trim(), each]));
    const supplierOf = new Map(
      ends.flatMap(({ releaseId, supplier }) => {
        const gone = supplier === null ? undefined : goneSuppliers.get(supplier.normalize('NFKC').toLowerCase().trim());
        return gone ? [[releaseId, { name: gone.name, on: gone.endedOn }] as const] : [];
      }),
    );
    const againSince = changedTellings(tellings, fleet, statements);
    return (device) => {
      const own = of.statements.get(device.modelId) ?? [];
      const ownControls = (of.controls.get(device.modelId) ?? []).filter(({ control }) => reaches(control, device));
      const ownDuties = (of.duties.get(device.modelId) ?? []).filter(({ deviceId }) => deviceId === null || deviceId === device.id);
      const determination = determinationFor(of.determinations.get(device.modelId) ?? [], device);
      const end = firstEnds.get(device.releaseId);
      const facts: LifecycleFacts = {
        ownership: device.ownership,
        maintenanceUntil: device.maintenanceUntil,
        eosAnnouncedOn: announcedDates(own, device).eos?.announcedOn ?? null,
        procurementDays: null,
        limitedSupportPlan: documentState(ownDuties, 'limited_support_plan'),
        securityState: documentState(ownDuties, 'security_state'),
        riskPresentation: documentState(ownDuties, 'risk_presentation'),
        supplied: suppliedBy(own.filter((statement) => concerns(statement, device))),
        estimatedEol: estimatedEol(own, device, device.saleEndedOn)?.eol ?? null,
        componentEnd: end === undefined || end.eol === null ? null : { name: end.component, on: end.eol },
        hasMigrationPlan: documentState(ownDuties, 'component_migration') === 'received',
        endedSupplier: supplierOf.get(device.releaseId) ?? null,
        extendedUntil: extendedUntil(ownControls, today),
        lapsedControl: lapsedControl(ownControls),
        acknowledgement: acknowledgementFor(of.acknowledgements.get(device.modelId) ?? [], device.id),
        disconnect: disconnectState(ownDuties),
        legacyOccasions: legacyProposals(eventsOf(device)).filter((occasion) => occasion !== 'eos_passed'),
        toTellAgainSince: againSince.get(device.modelId) ?? null,
      };
      return { facts, determination, controls: determination === null ? [] : controlsOf(determination, ownControls) };
    };
  }
}

function suppliedBy(statements: readonly MappedStatement[]): LifecycleFacts['supplied'] {
  const last = new Map<string, string>();
  for (const { kind, day, mappings } of statements)
    if (suppliedKinds.includes(kind) && day !== null && meaningOf({ mappings }) !== 'withdrawn') last.set(kind, day);
  return [...last].map(([kind, until]) => ({ kind, until }));
}

/** The models of which somebody knows other dates than hold now, with the day of the word that changed them. */
function changedTellings(
  tellings: Parameters<typeof toTellAgain>[0],
  fleet: readonly WatchedForLife[],
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
      .flatMap(({ mappings }) => mappings.map(({ at }) => at.slice(0, 10)));
    if (first !== undefined) since.set(modelId, changes.sort().at(-1) ?? first);
  }
  return since;
}
