import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../../clock.js';
import { DataVersion } from '../../database/data-version.store.js';
import { Transactions } from '../../database/transactions.js';
import type { Principal } from '../../http/principal.js';
import { DevicesStore, type WatchedColumns } from '../../inventory/devices.store.js';
import { componentEnds, type ComponentEnd } from './component-ends.js';
import { ComponentLifecyclesStore } from './component-lifecycles.store.js';
import type { ComponentLifecycleQuery, ComponentLifecycleView, NewEndedSupplier } from './components.contract.js';

/** Where the components of the fleet stand in their own lives. */
@Injectable()
export class ComponentLifecyclesService {
  private kept: { readonly key: string; readonly ends: Promise<readonly ComponentEnd[]> } | undefined;

  constructor(
    private readonly store: ComponentLifecyclesStore,
    private readonly devices: DevicesStore,
    private readonly version: DataVersion,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page({
    asOf,
    device,
    status,
    offset,
    limit,
  }: ComponentLifecycleQuery): Promise<{ total: number; items: ComponentLifecycleView[] }> {
    const [ends, releases, register, active] = await Promise.all([
      this.endsOn(asOf ?? this.clock.today()),
      this.devices.releases(),
      this.devices.register(),
      this.devices.activeDevices(),
    ]);
    const byRelease = Map.groupBy(active, ({ releaseId }) => releaseId);
    const only = device === undefined ? null : (active.find(({ id }) => id === device)?.releaseId ?? '');
    const known = new Map(releases.map((release) => [release.id, release]));
    const items = ends
      .filter((end) => (only === null || end.releaseId === only) && (status === undefined || end.status === status))
      .map(({ releaseId, ...end }): ComponentLifecycleView => {
        const release = known.get(releaseId);
        const model = register.models.get(release?.modelId ?? '');
        return {
          manufacturer: register.manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
          model: model?.name ?? '',
          softwareVersion: release?.softwareVersion ?? null,
          ...end,
          devices: byRelease.get(releaseId)?.length ?? 0,
          deviceEos: latestEos(byRelease.get(releaseId) ?? []),
        };
      });
    return { total: items.length, items: items.slice(offset, offset + limit) };
  }

  /** Kept until something is stored or another day is asked: pages of one list, and the rules of the morning, ask for the same. */
  async endsOn(today: string): Promise<readonly ComponentEnd[]> {
    const key = `${today} ${await this.version.current()}`;
    if (this.kept?.key === key) return this.kept.ends;
    const ends = this.read(today);
    this.kept = { key, ends };
    ends.catch(() => {
      if (this.kept?.key === key) this.kept = undefined;
    });
    return ends;
  }

  private async read(today: string): Promise<readonly ComponentEnd[]> {
    const products = await this.store.products();
    return products.length === 0 ? [] : componentEnds(await this.store.components(), products, today);
  }

  async supplierEnded(asked: NewEndedSupplier, asker: Principal): Promise<string> {
    const id = randomUUID();
    const { documentName, note, ...told } = asked;
    const record = { id, ...told, documentName: documentName || null, note: note || null, at: this.clock.now(), by: asker.name };
    const supplier = { ...record, withdrawnAt: null, withdrawnBy: null, withdrawnBecause: null };
    await this.transactions.run((manager) => this.store.addEndedSupplier(manager, supplier));
    return id;
  }
}

/** Null when one of them has none: then how long the component must hold is not known. */
function latestEos(devices: readonly WatchedColumns[]): string | null {
  const dates = devices.map(({ eos }) => eos);
  return dates.includes(null)
    ? null
    : (dates
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null);
}
