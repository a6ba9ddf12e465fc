import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Advisory } from '#feeds/advisory.js';
import { CLOCK, type Clock } from '../clock.js';
import { Changes } from '../database/changes.store.js';
import { Transactions, inChunks } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import { Refusal } from '../http/refusal.js';
import type { ConfirmedName as ConfirmedNameRow } from '../inventory/device.js';
import { DevicesStore } from '../inventory/devices.store.js';
import { searchable } from '../inventory/search-text.js';
import type { FleetNames } from './fleet.js';
import { FleetService } from './fleet.service.js';
import { judgeAdvisory, type JudgedVerdict } from './judge-advisory.js';
import { ANY, keysOfConfirmed } from './keys-of-advisory.js';
import { namesOfFleet } from './fleet-names.js';
import type { ConfirmedName } from './matching.contract.js';
import { ConfirmedNamesStore } from './confirmed-names.store.js';
import { MatchingStore } from './matching.store.js';
import { confirmedIn } from './meet-products.js';

const ADVISORIES_AT_ONCE = 100;

/** Names of products that only a person can tie to a model, and what tying them would change. */
@Injectable()
export class NamesService {
  constructor(
    private readonly store: MatchingStore,
    private readonly fleet: FleetService,
    private readonly confirmed: ConfirmedNamesStore,
    private readonly devices: DevicesStore,
    private readonly transactions: Transactions,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  countUnconfirmed(): Promise<number> {
    return this.store.countUnmet();
  }

  /** One entry a name and maker, whatever the number of documents that use it; those that keep a device undetermined first. */
  async unconfirmed(q: string | undefined, offset: number, limit: number) {
    const [unmet, register, counts] = await Promise.all([this.store.unmet(), this.devices.register(), this.devices.devicesByModel()]);
    const groups = [...Map.groupBy(unmet, ({ manufacturerId, product }) => `${manufacturerId} ${product}`).values()];
    const advisories = new Map(
      (await this.store.knownAdvisories([...new Set(unmet.map(({ advisoryId }) => advisoryId))])).map((known) => [known.id, known]),
    );
    const items = groups.flatMap((group) => {
      const first = group[0];
      if (!first) return [];
      const candidates = [
        ...new Map(group.flatMap((each) => each.candidates).map((candidate) => [candidate.modelId, candidate])).values(),
      ].flatMap(({ modelId, why, undetermined }) => {
        const model = register.models.get(modelId);
        const devices = counts.get(modelId) ?? 0;
        return model && devices > 0 ? [{ modelId, model: model.name, modelNumber: model.modelNumber, devices, why, undetermined }] : [];
      });
      const told = group
        .flatMap(({ advisoryId }) => advisories.get(advisoryId) ?? [])
        .map(({ id, trackingId, title }) => ({ id, trackingId, title }));
      return [
        {
          manufacturer: register.manufacturers.get(first.manufacturerId)?.name ?? '',
          manufacturerId: first.manufacturerId,
          product: first.product,
          advisories: told,
          candidates,
        },
      ];
    });
    const found = items
      .filter(({ manufacturer, product }) => !q || searchable(`${manufacturer} ${product}`).includes(searchable(q)))
      .sort(
        (one, other) =>
          weightOf(other.candidates) - weightOf(one.candidates) ||
          one.manufacturer.localeCompare(other.manufacturer, 'ja') ||
          one.product.localeCompare(other.product, 'ja'),
      );
    return { total: found.length, items: found.slice(offset, offset + limit) };
  }

  async confirm(asked: ConfirmedName, asker: Principal): Promise<string> {
    const rows = await this.rowsOf(asked, asker.name);
    await this.transactions.run(async (manager) => {
      await this.confirmed.add(manager, rows);
      // Looked for in the transaction: a document that arrives meanwhile waits, and is then judged with the name.
      await this.changes.note(manager, 'advisory', await this.advisoriesNaming(rows), `name confirmed: ${asked.product}`, 'manual');
    });
    return rows[0]?.id ?? '';
  }

  /** What confirming would change, before anybody does it: verdicts that would come, go, or become another. */
  async preview(asked: ConfirmedName): Promise<{ added: number; removed: number; changed: number }> {
    const [{ releases, names: now, written }, rows] = await Promise.all([this.fleet.current(), this.rowsOf(asked, '')]);
    const then = namesOfFleet({ ...written, confirmed: [...written.confirmed, ...rows] });
    const counts = { added: 0, removed: 0, changed: 0 };
    const perRelease = await this.confirmed.devicesByRelease();
    for (const { advisory } of await this.store.advisories(await this.advisoriesNaming(rows))) {
      const [before, after] = [
        worstOf(judgeAdvisory(advisory, releases, now).verdicts),
        worstOf(judgeAdvisory(advisory, releases, then).verdicts),
      ];
      for (const releaseId of new Set([...before.keys(), ...after.keys()])) {
        const devices = perRelease.get(releaseId) ?? 0;
        const [was, is] = [before.get(releaseId), after.get(releaseId)];
        if (was === undefined) counts.added += devices;
        else if (is === undefined) counts.removed += devices;
        else if (was !== is) counts.changed += devices;
      }
    }
    return counts;
  }

  private async rowsOf({ manufacturerId, product, modelIds, trackingId }: ConfirmedName, by: string): Promise<ConfirmedNameRow[]> {
    const { models, manufacturers } = await this.devices.register();
    if (!manufacturers.has(manufacturerId))
      throw new Refusal(422, 'names.manufacturer-not-known', {}, [{ pointer: '/manufacturerId', code: 'names.manufacturer-not-known' }]);
    const unknown = modelIds.findIndex((id) => !models.has(id));
    if (unknown >= 0)
      throw new Refusal(422, 'names.model-not-known', {}, [{ pointer: `/modelIds/${unknown}`, code: 'names.model-not-known' }]);
    const shared = { manufacturerId, trackingId, productName: product, at: this.clock.now(), by };
    return (modelIds.length > 0 ? modelIds : [null]).map((modelId) => ({ id: randomUUID(), modelId, ...shared }));
  }

  /**
   * Every document with a product that would be meant: also those in which the name met a model by itself, since what a person confirmed
   * counts before that.
   */
  private async advisoriesNaming(rows: readonly ConfirmedNameRow[]): Promise<string[]> {
    const names = namesOfFleet({ ...(await this.fleet.current()).written, confirmed: rows });
    const naming: string[] = [];
    const keys = [ANY, ...rows.flatMap(({ productName }) => keysOfConfirmed(productName))];
    for (const ids of inChunks(await this.store.advisoriesWithKeys(keys), ADVISORIES_AT_ONCE)) {
      for (const { known, advisory } of await this.store.advisories(ids)) if (namesAny(advisory, names)) naming.push(known.id);
    }
    return naming;
  }
}

function namesAny(advisory: Advisory, names: FleetNames): boolean {
  return advisory.products.some((product) => confirmedIn(advisory, product, names).length > 0);
}

function weightOf(candidates: readonly { readonly undetermined: boolean; readonly devices: number }[]): number {
  return candidates.reduce((sum, { undetermined, devices }) => sum + (undetermined ? 1000 + devices : 1), 0);
}

function worstOf(verdicts: readonly JudgedVerdict[]): Map<string, string> {
  const order = ['not_affected', 'undetermined', 'affected'];
  const worst = new Map<string, string>();
  for (const { releaseId, verdict } of verdicts)
    if (order.indexOf(verdict) > order.indexOf(worst.get(releaseId) ?? '')) worst.set(releaseId, verdict);
  return worst;
}
