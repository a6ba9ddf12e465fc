import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import type { Assessment } from '../inventory/device.js';
import { DevicesStore, type WatchedColumns } from '../inventory/devices.store.js';
import type { Register } from '../inventory/register.js';
import { legacyOf } from './legacy.js';
import { isLifeSupporting } from './life-support.js';
import type { FleetDevice } from './lifecycle-entries.js';
import { lifecycleEventsBetween } from './lifecycle-events.js';
import type { LifecycleEventQuery, LifecycleQuery, LifecycleView } from './lifecycle.contract.js';
import { standingOf } from './standing.js';

/** Where every device in use stands in its life, for any day. Nothing is stored: dates and the day give it. */
@Injectable()
export class LifecycleService {
  constructor(
    private readonly devices: DevicesStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async standings({ asOf, status, department, offset, limit }: LifecycleQuery): Promise<{ total: number; items: LifecycleView[] }> {
    const today = asOf ?? this.clock.today();
    const [devices, register, assessments] = await Promise.all([this.devices.activeDevices(), this.devices.register(), this.assessments()]);
    const views = devices
      .filter((device) => !department || device.department === department)
      .map((device) => viewOf(device, register, assessments.get(device.id) ?? null, today))
      .filter((view) => !status || view.status === status);
    return { total: views.length, items: views.slice(offset, offset + limit) };
  }

  async events({ from, to, offset, limit }: LifecycleEventQuery) {
    const devices = await this.devices.activeDevices();
    const eventsOf = lifecycleEventsBetween(from, to);
    const events = devices.flatMap((device) =>
      eventsOf(device).map(({ date, event }) => ({
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

  /** Every device in use as the morning list watches it. */
  async fleet(today: string): Promise<(FleetDevice & { readonly releaseId: string })[]> {
    const [devices, { models, manufacturers }, assessments] = await Promise.all([
      this.devices.activeDevices(),
      this.devices.register(),
      this.assessments(),
    ]);
    return devices.map((device) => {
      const model = models.get(device.modelId);
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
        eol: device.eol,
        eos: device.eos,
        legacy: legacyOf(assessments.get(device.id) ?? null, standingOf(device, today), today).legacy,
      };
    });
  }

  private async assessments(): Promise<Map<string, Assessment>> {
    return new Map((await this.devices.assessments()).map((assessment) => [assessment.deviceId, assessment]));
  }
}

function viewOf(device: WatchedColumns, { models, manufacturers }: Register, assessment: Assessment | null, today: string): LifecycleView {
  const model = models.get(device.modelId);
  const standing = standingOf(device, today);
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
    ...standing,
    flags: [...standing.flags],
    ...legacyOf(assessment, standing, today),
  };
}
