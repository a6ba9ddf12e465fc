import { Injectable } from '@nestjs/common';
import { AfterSupportStore } from './after-support/after-support.store.js';
import { ComponentLifecyclesService } from './components/component-lifecycles.service.js';
import { LifecycleDatesStore } from './dates/lifecycle-dates.store.js';
import { DeterminationsStore } from './determination/determinations.store.js';
import { LegacyEventsService } from './determination/legacy-events.service.js';
import { standingControls } from './determination/standing-controls.js';
import { changedTellings, recordOf, type DeviceRecord } from './device-record.js';
import { ProcurementTime } from './procurement-time.service.js';
import type { WatchedForLife } from './watched-for-life.store.js';

/** Reads everything on record once, for any number of devices. */
@Injectable()
export class LifecycleFactsService {
  constructor(
    private readonly dates: LifecycleDatesStore,
    private readonly determinations: DeterminationsStore,
    private readonly after: AfterSupportStore,
    private readonly components: ComponentLifecyclesService,
    private readonly events: LegacyEventsService,
    private readonly procurement: ProcurementTime,
  ) {}

  /**
   * @param fleet every device in use, of all models or of the one that is asked for
   * @param modelId null: of all models
   */
  async open(
    fleet: readonly WatchedForLife[],
    today: string,
    modelId: string | null = null,
  ): Promise<(device: WatchedForLife) => DeviceRecord> {
    const models = modelId === null ? null : [modelId];
    const [statements, tellings, determinations, controls, checks, acknowledgements, duties, components, eventsOf, procurementOf] =
      await Promise.all([
        this.dates.announced(models),
        this.dates.tellings(models),
        this.determinations.determinations(models),
        this.determinations.controls(models),
        this.determinations.checks(),
        this.after.acknowledgements(models),
        this.after.duties(models),
        this.components.knownOn(today),
        this.events.all(today),
        this.procurement.open(),
      ]);
    const known = {
      ...{ statements: byModel(statements), determinations: byModel(determinations), acknowledgements: byModel(acknowledgements) },
      ...{ duties: byModel(duties), againSince: changedTellings(tellings, fleet, statements), components, eventsOf, procurementOf },
      controls: Map.groupBy(standingControls(controls, checks, today), ({ control }) => control.modelId),
    };
    return (device) => recordOf(device, known, today);
  }
}

function byModel<Row extends { readonly modelId: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, ({ modelId }) => modelId);
}
