import { Injectable } from '@nestjs/common';
import { notFound } from '../../http/refusal.js';
import type { Device } from '../../inventory/device.js';
import { DevicesStore } from '../../inventory/devices.store.js';
import type { Register } from '../../inventory/register.js';
import { announcedDates, meaningOf, type AnnouncedDates, type MappedStatement } from './announced-dates.js';
import type { DeviceDates, StatementView } from './dates.contract.js';
import { estimatedEol } from './estimate.js';
import { asCle, asOpenEox, type ExportedRelease } from './export-lifecycle.js';
import { newLedgerDates, statementOfLedger } from './ledger-dates.js';
import { LifecycleDatesStore } from './lifecycle-dates.store.js';
import { distinctDates, toTellAgain } from './tell-again.js';
import { proposalFor } from './vocabularies.js';

/** Dates as people look at them. */
@Injectable()
export class DatesViewService {
  constructor(
    private readonly store: LifecycleDatesStore,
    private readonly devices: DevicesStore,
  ) {}

  async ofDevice(id: string): Promise<DeviceDates> {
    const device = await this.devices.device(id);
    if (!device) throw notFound('inventory.device');
    const [history, tellings, siblings, names] = await Promise.all([
      this.store.historyOf(device),
      this.store.tellings([device.modelId]),
      this.store.datedDevices(device.modelId),
      this.names(),
    ]);
    const announced = announcedDates(history, device);
    const whole = [...history, ...notYetWritten(device, history)];
    const now = distinctDates(siblings.filter(({ active }) => active));
    return {
      eol: dateNow(device, 'eol', announced),
      eos: dateNow(device, 'eos', announced),
      estimate: estimatedEol(history, device, device.saleEndedOn),
      history: whole.reverse().map((statement) => viewOf(statement, names, holdsOf(statement, device, announced))),
      tellings: tellings.map(({ modelId: _, dates, ...telling }) => ({ ...telling, dates: dates.map((each) => ({ ...each })) })),
      toTellAgain: toTellAgain(tellings, now).map((each) => ({ ...each, told: each.told.map((dates) => ({ ...dates })) })),
    };
  }

  /** What waits for a person to say what it means. */
  async open(offset: number, limit: number): Promise<{ total: number; items: StatementView[] }> {
    const [statements, names] = await Promise.all([this.store.unmapped(), this.names()]);
    return { total: statements.length, items: statements.slice(offset, offset + limit).map((each) => viewOf(each, names, [])) };
  }

  /** The dates that stand for the releases of a model, in a published vocabulary. Releases whose devices differ are left to the ledger. */
  async exported(deviceId: string, format: 'openeox' | 'cle'): Promise<object> {
    const device = await this.devices.device(deviceId);
    if (!device) throw notFound('inventory.device');
    const { register, releases } = await this.names();
    const model = register.models.get(device.modelId);
    const manufacturer = register.manufacturers.get(model?.manufacturerId ?? '')?.name ?? '';
    const all = await this.devices.devices((await this.store.datedDevices(device.modelId)).map(({ id }) => id));
    const exported = [...Map.groupBy(all, ({ releaseId }) => releaseId)].flatMap(([releaseId, own]): ExportedRelease[] => {
      const [dates, ...others] = distinctDates(own);
      if (!dates || others.length > 0) return [];
      const updatedAt =
        own
          .map((each) => each.updatedAt)
          .sort()
          .at(-1) ?? device.updatedAt;
      const { name = '', modelNumber = null } = model ?? {};
      const saleEndedOn = own[0]?.saleEndedOn ?? null;
      return [
        { manufacturer, model: name, modelNumber, softwareVersion: releases.get(releaseId) ?? null, saleEndedOn, ...dates, updatedAt },
      ];
    });
    if (format === 'openeox') return asOpenEox(exported);
    return asCle(`pkg:generic/${encodeURIComponent(manufacturer)}/${encodeURIComponent(model?.name ?? '')}`, exported);
  }

  private async names(): Promise<Names> {
    const [register, releases] = await Promise.all([this.devices.register(), this.devices.releases()]);
    return { register, releases: new Map(releases.map(({ id, softwareVersion }) => [id, softwareVersion])) };
  }
}

interface Names {
  readonly register: Register;
  readonly releases: ReadonlyMap<string, string | null>;
}

function viewOf(statement: MappedStatement, { register, releases }: Names, holds: StatementView['holds']): StatementView {
  const { modelId, releaseId, deviceId, mappings, ...told } = statement;
  const model = register.models.get(modelId);
  return {
    ...told,
    manufacturer: register.manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
    model: model?.name ?? '',
    softwareVersion: releaseId === null ? null : (releases.get(releaseId) ?? null),
    reach: deviceId !== null ? 'device' : releaseId !== null ? 'release' : 'model',
    deviceId,
    meaning: meaningOf(statement),
    mappings: mappings.map(({ meaning, reason, at, by }) => ({ meaning, reason, at, by })),
    proposal: proposalFor(statement) ?? null,
    holds,
  };
}

/** Ledger dates that came in since the last look at the inventory stand in the history at once. */
function notYetWritten(device: Device, history: readonly MappedStatement[]): readonly MappedStatement[] {
  const last = history.flatMap(({ vocabulary, kind, day }) => (vocabulary === 'ledger' ? [{ deviceId: device.id, kind, day }] : []));
  return newLedgerDates([device], last).flatMap((change) => {
    const from = device.provenance[change.field];
    return from?.origin === 'notice'
      ? []
      : [{ id: `${device.id} ${change.field}`, ...statementOfLedger(change, device, from, device.updatedAt), mappings: [] }];
  });
}

function dateNow(device: Device, field: 'eol' | 'eos', announced: AnnouncedDates): DeviceDates['eol'] {
  const from = device.provenance[field];
  return {
    day: device[field],
    origin: from?.origin ?? null,
    asWritten: from?.asWritten ?? null,
    at: from?.at ?? null,
    by: from?.by ?? null,
    announced: announced[field]?.day ?? null,
  };
}

/** Which dates of the device a statement gives now: an announcement where the device follows it, the ledger's word where it stands. */
function holdsOf(statement: MappedStatement, device: Device, announced: AnnouncedDates): StatementView['holds'] {
  return (['eol', 'eos'] as const).filter((field) => {
    const isNotice = device.provenance[field]?.origin === 'notice';
    if (statement.vocabulary === 'ledger') return !isNotice && statement.kind === field && statement.day === device[field];
    return isNotice && announced[field]?.id === statement.id;
  });
}
