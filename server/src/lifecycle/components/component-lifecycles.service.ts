import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../../clock.js';
import { DataVersion } from '../../database/data-version.store.js';
import { Transactions } from '../../database/transactions.js';
import { WhileUnchanged } from '../../database/while-unchanged.js';
import type { Principal } from '../../http/principal.js';
import { DevicesStore, type WatchedColumns } from '../../inventory/devices.store.js';
import { Refusal, notFound } from '../../http/refusal.js';
import { componentEnds, endsByRelease, type ComponentEnd } from './component-ends.js';
import { ComponentLifecyclesStore } from './component-lifecycles.store.js';
import type { ComponentLifecycleQuery, ComponentLifecycleView, NewEndedSupplier } from './components.contract.js';
import { endedSuppliersByRelease, type EndedSupplierOfRelease } from './ended-suppliers.js';

/** Where the components of the fleet stand in their own lives. */
@Injectable()
export class ComponentLifecyclesService {
  private readonly kept: WhileUnchanged<KnownOfComponents>;

  constructor(
    private readonly store: ComponentLifecyclesStore,
    private readonly devices: DevicesStore,
    version: DataVersion,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.kept = new WhileUnchanged(version);
  }

  async page({
    asOf,
    device,
    status,
    offset,
    limit,
  }: ComponentLifecycleQuery): Promise<{ total: number; items: ComponentLifecycleView[] }> {
    const [{ ends }, releases, register, active] = await Promise.all([
      this.knownOn(asOf ?? this.clock.today()),
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

  knownOn(today: string): Promise<KnownOfComponents> {
    return this.kept.of(today, () => this.read(today));
  }

  private async read(today: string): Promise<KnownOfComponents> {
    const [products, suppliers] = await Promise.all([this.store.products(), this.store.endedSuppliers()]);
    const components = products.length + suppliers.length === 0 ? [] : await this.store.components();
    const ends = products.length === 0 ? [] : componentEnds(components, products, today);
    return {
      ends,
      ending: endsByRelease(ends, today),
      unclear: Map.groupBy(
        ends.filter(({ status }) => status === 'unknown_cycle'),
        ({ releaseId }) => releaseId,
      ),
      endedSuppliers: endedSuppliersByRelease(components, suppliers),
    };
  }

  async supplierEnded(asked: NewEndedSupplier, asker: Principal): Promise<string> {
    const id = randomUUID();
    const { documentName, note, ...told } = asked;
    const record = { id, ...told, documentName: documentName || null, note: note || null, at: this.clock.now(), by: asker.name };
    const supplier = { ...record, withdrawnAt: null, withdrawnBy: null, withdrawnBecause: null };
    await this.transactions.run((manager) => this.store.addEndedSupplier(manager, supplier));
    return id;
  }

  /** Takes a record back that was made by mistake; it stays readable with who took it back and why. */
  withdrawSupplier(id: string, because: string, asker: Principal): Promise<void> {
    return this.transactions.run(async (manager) => {
      const record = await this.store.endedSupplier(manager, id);
      if (!record) throw notFound('lifecycle.ended-supplier');
      if (record.withdrawnAt !== null) throw new Refusal(409, 'lifecycle.supplier-withdrawn-already', { by: record.withdrawnBy ?? '' });
      await this.store.withdrawSupplier(manager, id, {
        withdrawnAt: this.clock.now(),
        withdrawnBy: asker.name,
        withdrawnBecause: because,
      });
    });
  }
}

/** What is known of the components of all releases on one day. */
export interface KnownOfComponents {
  readonly ends: readonly ComponentEnd[];
  /** By release, what ended or will. */
  readonly ending: ReadonlyMap<string, readonly ComponentEnd[]>;
  /** By release, the components of which nobody can tell when they end. */
  readonly unclear: ReadonlyMap<string, readonly ComponentEnd[]>;
  readonly endedSuppliers: ReadonlyMap<string, readonly EndedSupplierOfRelease[]>;
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
