import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import type { Principal } from '../../http/principal.js';
import { Refusal, notFound } from '../../http/refusal.js';
import type { SoftwareRelease } from '../../inventory/device.js';
import { DevicesStore, type WatchedColumns } from '../../inventory/devices.store.js';
import { reasonsNotGiven, reasonsNotNeeded } from './checklist.facts.js';
import type { DeviceInterface, InterfaceList } from './interface-list.js';
import { shelfOf, type ShelfRow } from './model-shelf.js';
import { ShelfStore } from './shelf.store.js';
import { instantAfter, type StatedState } from './shelf-state.js';

/** The shelf of a model with the names that people know. */
export interface ModelShelf {
  readonly modelId: string;
  readonly manufacturerId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly modelNumber: string | null;
  readonly devices: number;
  readonly eol: string | null;
  readonly eos: string | null;
  readonly rows: readonly ShelfRow[];
}

/** What a person says of a row; the release by its version, none for the model as a whole. */
export type SaidState = Omit<StatedState, 'id' | 'modelId' | 'releaseId' | 'documentId' | 'at' | 'by'> & {
  readonly softwareVersion: string | null;
};

/** What is there of the documents that a maker owes, and what is not (手引書 5.5). */
@Injectable()
export class ShelfService {
  constructor(
    private readonly store: ShelfStore,
    private readonly devices: DevicesStore,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Models with devices in use, by maker and name; one model also when none is in use. */
  async shelves(only?: { readonly modelId?: string; readonly manufacturerId?: string }): Promise<ModelShelf[]> {
    const modelId = only?.modelId;
    const [register, watched, stated, documents, releases] = await Promise.all([
      this.devices.register(),
      this.devices.activeDevices(),
      this.store.stated(modelId),
      this.store.documents(modelId),
      this.store.releases(),
    ]);
    const inUse = Map.groupBy(watched, (device) => device.modelId);
    const saidOf = Map.groupBy(stated, (each) => each.modelId);
    const documentsOf = Map.groupBy(documents, (each) => each.modelId);
    const today = this.clock.today();
    return [...register.models.values()]
      .filter(
        ({ id, manufacturerId }) =>
          (modelId === undefined ? inUse.has(id) : id === modelId) && (only?.manufacturerId ?? manufacturerId) === manufacturerId,
      )
      .map((model) => {
        const { id, manufacturerId, name, modelNumber, saleStartYear } = model;
        const devices = inUse.get(id) ?? [];
        const dates = { eol: earliest(devices, 'eol'), eos: earliest(devices, 'eos') };
        const known = { ...dates, saleStartYear, releases: releasesOf(devices, releases) };
        const rows = shelfOf({ ...known, stated: saidOf.get(id) ?? [], documents: documentsOf.get(id) ?? [] }, today);
        const manufacturer = register.manufacturers.get(manufacturerId)?.name ?? '';
        return { modelId: id, manufacturerId, manufacturer, model: name, modelNumber, devices: devices.length, ...dates, rows };
      })
      .sort((one, other) => compare(one.manufacturer, other.manufacturer) || compare(one.model, other.model));
  }

  async shelf(modelId: string): Promise<ModelShelf & { stated: StatedState[]; interfaces: InterfaceList[] }> {
    const [shelf] = await this.shelves({ modelId });
    if (!shelf) throw notFound('documents.model');
    return { ...shelf, stated: (await this.store.stated(modelId)).reverse(), interfaces: await this.store.interfaces(modelId) };
  }

  /** Several rows at once: what a letter asks for is asked for as a whole. */
  async say(said: readonly (SaidState & { readonly modelId: string })[], asker: Principal): Promise<void> {
    const { models } = await this.devices.register();
    const releases = await this.store.releases();
    const checked = said.map(({ softwareVersion, ...each }) => {
      if (!models.has(each.modelId)) throw notFound('documents.model');
      check(each);
      return { ...each, releaseId: releaseOf(releases, each.modelId, softwareVersion), documentId: null, by: asker.name };
    });
    await this.transactions.run(async (manager) => {
      const at = instantAfter(this.clock.now(), await this.store.lastSaidAt(manager));
      await this.store.state(
        manager,
        checked.map((each): StatedState => ({ ...each, id: randomUUID(), at })),
      );
    });
  }

  async listInterfaces(
    modelId: string,
    { entries, note, softwareVersion }: { entries: readonly DeviceInterface[]; note: string | null; softwareVersion: string | null },
    asker: Principal,
  ): Promise<void> {
    const { models } = await this.devices.register();
    if (!models.has(modelId)) throw notFound('documents.model');
    await this.transactions.run(async (manager) => {
      const at = instantAfter(this.clock.now(), await this.store.lastListedAt(manager, modelId));
      await this.store.addInterfaces(manager, { id: randomUUID(), modelId, softwareVersion, entries, note, at, by: asker.name });
    });
  }
}

/** "Not given" without its reason is an open question, and a link that a browser would run is none. */
function check({ state, reason, link }: Pick<SaidState, 'state' | 'reason' | 'link'>): void {
  const reasons: readonly string[] | undefined = { not_given: reasonsNotGiven, not_needed: reasonsNotNeeded }[state as string];
  if (reasons && !reasons.includes(reason ?? '')) throw new Refusal(422, 'documents.reason-missing');
  if (link !== null && !/^https?:\/\//i.test(link)) throw new Refusal(422, 'documents.link-not-web', { link });
}

function releaseOf(releases: readonly SoftwareRelease[], modelId: string, softwareVersion: string | null): string | null {
  if (softwareVersion === null) return null;
  const release = releases.find((each) => each.modelId === modelId && each.softwareVersion === softwareVersion);
  if (!release) throw new Refusal(422, 'documents.release-not-known', { softwareVersion });
  return release.id;
}

function releasesOf(devices: readonly WatchedColumns[], releases: readonly SoftwareRelease[]) {
  const ids = new Set(devices.map(({ releaseId }) => releaseId));
  return releases
    .filter(({ id }) => ids.has(id))
    .sort((one, other) => compare(one.softwareVersion ?? '', other.softwareVersion ?? ''))
    .map(({ id, softwareVersion }) => ({ id, softwareVersion }));
}

function earliest(devices: readonly WatchedColumns[], field: 'eol' | 'eos'): string | null {
  return devices.flatMap((device) => device[field] ?? []).sort()[0] ?? null;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
