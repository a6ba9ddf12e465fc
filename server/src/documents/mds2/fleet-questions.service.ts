import { Injectable } from '@nestjs/common';
import { Refusal, notFound } from '../../http/refusal.js';
import { DevicesStore } from '../../inventory/devices.store.js';
import { disclosedTopics, patchingOf, type DisclosedTopic, type Patching } from './disclosed-facts.js';
import { readConditions, sheetForRelease, type Condition, type Fit } from './fleet-question.js';
import { fleetRows } from './fleet-rows.js';
import { disclosureOf, disclosures } from './mds2.js';
import type { FleetFilter, FleetRow } from './mds2.contract.js';
import { DisclosuresStore } from './mds2.store.js';
import type { KeptDisclosure } from './kept-disclosure.js';
import type { KeptDocument } from '../document.js';

export interface DeviceDisclosures {
  readonly sheets: readonly { readonly document: KeptDocument; readonly disclosure: KeptDisclosure; readonly fits: Fit }[];
  readonly patching: Patching | null;
  readonly topics: readonly DisclosedTopic[];
}

/** What sheets say of devices: questions across the fleet, and what bears on one device. */
@Injectable()
export class FleetQuestionsService {
  constructor(
    private readonly store: DisclosuresStore,
    private readonly devices: DevicesStore,
  ) {}

  /** Every device with what its sheet says to the conditions; all of them where nothing is asked, so that missing sheets are seen. */
  async ask(filter: FleetFilter): Promise<{ rows: FleetRow[]; departments: string[]; vlans: string[] }> {
    const read = readConditions(filter.asks);
    if ('wrong' in read) throw new Refusal(422, 'mds2.conditions-not-understood', { condition: read.wrong.slice(0, 200) });
    const [devices, register, sheets] = [
      await this.store.devices(),
      await this.devices.register(),
      await this.standing(filter, read.conditions),
    ];
    const rows = fleetRows(read.conditions, filter, { devices, register, ...sheets });
    return { rows, departments: namesIn(devices.map(({ department }) => department)), vlans: namesIn(devices.map(({ vlan }) => vlan)) };
  }

  private async standing({ kind }: FleetFilter, conditions: readonly Condition[]) {
    const sheets = await this.store.standingSheets(kind);
    const questions = [...new Set(conditions.flatMap((condition) => condition.questions))];
    const answers = await this.store.answersTo(
      questions,
      sheets.map(({ documentId }) => documentId),
    );
    return { sheets, answers };
  }

  /** What the sheets that stand for a device say, with how well each fits its version. */
  async disclosedOf(deviceId: string): Promise<DeviceDisclosures> {
    const device = await this.devices.device(deviceId);
    if (!device) throw notFound('inventory.device');
    return this.disclosedOfRelease(device.modelId, device.releaseId);
  }

  /** The same of a model, for what concerns all its devices. */
  async disclosedOfModel(modelId: string): Promise<DeviceDisclosures> {
    const { models } = await this.devices.register();
    if (!models.has(modelId)) throw notFound('documents.model');
    return this.disclosedOfRelease(modelId, null);
  }

  private async disclosedOfRelease(modelId: string, releaseId: string | null): Promise<DeviceDisclosures> {
    const standing = await this.store.standingSheets(undefined, modelId);
    const kept = new Map((await this.store.ofModel(modelId)).map((one) => [one.document.id, one]));
    const sheets = disclosures.flatMap((disclosure) => {
      const found = sheetForRelease(
        standing.filter(({ form }) => disclosureOf(form) === disclosure),
        releaseId,
      );
      const sheet = kept.get(found?.sheet.documentId ?? '');
      return found && sheet ? [{ ...sheet, fits: found.fits }] : [];
    });
    const mds2 = sheets.find(({ disclosure }) => disclosure.form === 'mds2-2019');
    const answers = mds2 ? await this.store.answers(mds2.document.id) : [];
    return { sheets, patching: mds2 ? patchingOf(answers) : null, topics: disclosedTopics(answers) };
  }
}

function namesIn(values: readonly (string | null)[]): string[] {
  return [...new Set(values.flatMap((value) => (value === null || value === '' ? [] : [value])))].sort((one, other) =>
    one.localeCompare(other, 'ja'),
  );
}
