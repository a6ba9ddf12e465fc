import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { DataVersion } from '../database/data-version.store.js';
import { WhileUnchanged } from '../database/while-unchanged.js';
import { notFound } from '../http/refusal.js';
import type { Assessment } from '../inventory/device.js';
import { DevicesStore } from '../inventory/devices.store.js';
import type { Register } from '../inventory/register.js';
import { judgementOf } from './determination/judgement.js';
import { effectiveDates, stageOf } from './effective-dates.js';
import { isLifeSupporting } from './life-support.js';
import type { FleetDevice } from './lifecycle-entries.js';
import { lifecycleEventsBetween } from './lifecycle-events.js';
import type { DeviceRecord } from './device-record.js';
import { LifecycleFactsService } from './lifecycle-facts.service.js';
import type { DeviceLifecycle, LifecycleEventQuery, LifecycleQuery, LifecycleView } from './lifecycle.contract.js';
import { lifecycleRules } from './rules.js';
import { standingOf } from './standing.js';
import { WatchedForLifeStore, type WatchedForLife } from './watched-for-life.store.js';

interface InUse {
  readonly device: WatchedForLife;
  readonly assessment: Assessment | null;
}

/** A device with all that its standing follows from. */
interface Known extends InUse {
  readonly record: DeviceRecord;
}

/** Where every device in use stands in its life, for any day. Nothing of it is stored: dates, records and the day give it. */
@Injectable()
export class LifecycleService {
  /** Apart from what holds on a day and from what was published: no device is read again because somebody asks for another day, or an advisory came. */
  private readonly fleetInUse: WhileUnchanged<readonly InUse[]>;
  private readonly onDay: WhileUnchanged<readonly Known[]>;

  constructor(
    private readonly devices: DevicesStore,
    private readonly watched: WatchedForLifeStore,
    private readonly facts: LifecycleFactsService,
    version: DataVersion,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.fleetInUse = new WhileUnchanged({ current: async () => (await watched.edition()) ?? version.current() });
    this.onDay = new WhileUnchanged(version);
  }

  async standings({ asOf, status, department, offset, limit }: LifecycleQuery): Promise<{ total: number; items: LifecycleView[] }> {
    const today = asOf ?? this.clock.today();
    const [known, register] = await Promise.all([this.known(today), this.devices.register()]);
    const views = known
      .filter(({ device }) => !department || device.department === department)
      .map((each) => viewOf(each, register, today))
      .filter((view) => !status || view.status === status);
    return { total: views.length, items: views.slice(offset, offset + limit) };
  }

  async events({ from, to, offset, limit }: LifecycleEventQuery) {
    const known = await this.known(this.clock.today());
    const eventsOf = lifecycleEventsBetween(from, to);
    const events = known.flatMap(({ device, record }) =>
      eventsOf({ active: device.active, ...effectiveDates(device, record.facts.extendedUntil) }).map(({ date, event }) => ({
        date,
        ledgerNumber: device.ledgerNumber,
        deviceId: device.id,
        event,
      })),
    );
    events.sort(
      (one, other) =>
        one.date.localeCompare(other.date) ||
        (one.ledgerNumber ?? '').localeCompare(other.ledgerNumber ?? '') ||
        one.event.localeCompare(other.event),
    );
    return { total: events.length, items: events.slice(offset, offset + limit) };
  }

  /** Where one device stands, why, and what follows. One that is not in use warns about nothing, and stands nowhere. */
  async ofDevice(id: string): Promise<DeviceLifecycle> {
    const today = this.clock.today();
    const asked = await this.devices.device(id);
    if (!asked) throw notFound('inventory.device');
    const [ofModel, register] = await Promise.all([this.inUse(asked.modelId), this.devices.register()]);
    const known = (await this.onRecord(ofModel, today, asked.modelId)).find(({ device }) => device.id === id);
    if (!known) throw notFound('inventory.device');
    const watched = watchedOf(known, register, today);
    const standing = standingOf(watched, today);
    const notices = lifecycleRules.flatMap((rule) => {
      const noticed = rule.notice(standing, watched, today);
      if (noticed === undefined) return [];
      const { code, params, since, dueOn, gravity } = noticed;
      return [{ rule: rule.id, clauses: [...rule.clauses], code, params, since, dueOn, gravity }];
    });
    return { standing: viewOf(known, register, today), notices };
  }

  /** Every device in use as the morning list watches it. */
  async fleet(today: string): Promise<(FleetDevice & { readonly releaseId: string })[]> {
    const [known, register] = await Promise.all([this.known(today), this.devices.register()]);
    return known.map((each) => watchedOf(each, register, today));
  }

  private known(today: string): Promise<readonly Known[]> {
    return this.onDay.of(today, async () => this.onRecord(await this.fleetInUse.of('', () => this.inUse(null)), today, null));
  }

  /** @param modelId null: of all models. The devices of one model are read together: what was told of it is told of all of them. */
  private async inUse(modelId: string | null): Promise<readonly InUse[]> {
    const [devices, assessed] = await Promise.all([this.watched.active(modelId), this.devices.assessments()]);
    const assessments = new Map(assessed.map((assessment) => [assessment.deviceId, assessment]));
    return devices.map((device) => ({ device, assessment: assessments.get(device.id) ?? null }));
  }

  private async onRecord(inUse: readonly InUse[], today: string, modelId: string | null): Promise<Known[]> {
    const devices = inUse.map(({ device }) => device);
    const recordOf = await this.facts.open(devices, today, modelId);
    return inUse.map(({ device, assessment }) => ({ device, assessment, record: recordOf(device) }));
  }
}

function watchedOf(
  { device, record, assessment }: Known,
  { models, manufacturers }: Register,
  today: string,
): FleetDevice & { readonly releaseId: string } {
  const model = models.get(device.modelId);
  const dates = effectiveDates(device, record.facts.extendedUntil);
  return {
    deviceId: device.id,
    deviceModelId: device.modelId,
    releaseId: device.releaseId,
    manufacturer: manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
    model: model?.name ?? '',
    softwareVersion: device.softwareVersion,
    department: device.department,
    lifeSupport: isLifeSupporting(model?.genericName ?? null),
    connection: device.connection,
    active: device.active,
    ...dates,
    announcedEos: device.eos,
    legacy: judgementOf(record.determination, record.controls, assessment, standingOf(dates, today), today).legacy,
    facts: record.facts,
  };
}

function viewOf(known: Known, { models, manufacturers }: Register, today: string): LifecycleView {
  const { device, record, assessment } = known;
  const model = models.get(device.modelId);
  const standing = standingOf(effectiveDates(device, record.facts.extendedUntil), today);
  const { legacy, action, basis } = judgementOf(record.determination, record.controls, assessment, standing, today);
  const stage = stageOf(standing, device, today);
  return {
    deviceId: device.id,
    ledgerNumber: device.ledgerNumber,
    manufacturer: manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
    model: model?.name ?? '',
    softwareVersion: device.softwareVersion,
    department: device.department,
    connection: device.connection,
    eol: device.eol,
    eos: device.eos,
    // Named one by one: a spread in the middle makes each of 100,000 views several times as slow.
    status: standing.status,
    daysToEol: standing.daysToEol,
    daysToEos: standing.daysToEos,
    eolStep: standing.eolStep,
    eosStep: standing.eosStep,
    flags: [...standing.flags],
    legacy,
    action,
    stage,
    extendedUntil: stage === 'extended' ? record.facts.extendedUntil : null,
    estimatedEol: device.eol === null ? record.facts.estimatedEol : null,
    legacyBasis: basis,
    controlled: legacy === 'not_legacy_with_controls' && stage !== 'extended',
    acknowledgedUntil: record.facts.acknowledgement?.confirmBy ?? null,
  };
}
