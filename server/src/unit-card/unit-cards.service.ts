import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import { notFound, Refusal } from '../http/refusal.js';
import { DevicesStore } from '../inventory/devices.store.js';
import { duesOf } from './card-due.js';
import type { CardedDevice } from './card-duties.js';
import { changeCard, refusedAt } from './change-card.js';
import type { CardView, ChangedCard, EndedConnection, NewConnection } from './unit-card.contract.js';
import { emptyCard, type CardChange, type MaintenanceConnection } from './unit-card.js';
import { UnitCardsStore } from './unit-cards.store.js';

/** 機器カルテ: what is written down of one device beside its ledger row, and who from outside connected to it. */
@Injectable()
export class UnitCardsService {
  constructor(
    private readonly store: UnitCardsStore,
    private readonly devices: DevicesStore,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(deviceId: string): Promise<CardView> {
    await this.mustExist(deviceId);
    const [kept, openConnections] = await Promise.all([this.store.card(deviceId), this.store.openConnections(deviceId)]);
    const card = { ...emptyCard, ...kept?.content };
    const { revision = 0, updatedAt = null, updatedBy = null } = kept ?? {};
    const shown = { ...card, settings: [...card.settings] };
    return { card: shown, revision, updatedAt, updatedBy, dues: [...duesOf(card, this.clock.today())], openConnections };
  }

  async change(deviceId: string, { revision, ...said }: ChangedCard, asker: Principal): Promise<CardView> {
    await this.mustExist(deviceId);
    await this.transactions.run(async (manager) => {
      await this.store.claim(manager);
      const kept = await this.store.card(deviceId, manager);
      if (revision !== (kept?.revision ?? 0)) throw changedMeanwhile(kept);
      const { card, changes } = changeCard({ ...emptyCard, ...kept?.content }, said, this.clock.today());
      if (Object.keys(changes).length === 0) return;
      const at = { revision: revision + 1, updatedAt: this.clock.now(), updatedBy: asker.name };
      const change = { subjectId: deviceId, revision: at.revision, at: at.updatedAt, by: asker.name, changes };
      await this.store.save(manager, { id: deviceId, content: card, ...at }, { id: randomUUID(), ...change });
    });
    return this.of(deviceId);
  }

  async connect(deviceId: string, asked: NewConnection, asker: Principal): Promise<string> {
    await this.mustExist(deviceId);
    const [startedAt, endedAt] = [instantOf(asked.startedAt), asked.endedAt === null ? null : instantOf(asked.endedAt)];
    this.checkTimes(startedAt, endedAt);
    const id = randomUUID();
    const told: MaintenanceConnection = {
      ...asked,
      ...{ id, deviceId, startedAt, endedAt, means: asked.means || null },
      recordedAt: this.clock.now(),
      recordedBy: asker.name,
    };
    await this.transactions.run((manager) => this.store.addConnection(manager, told));
    return id;
  }

  /** The end of an open connection, once: a log is added to and not written over. Who said so stands in the history of the connection. */
  async disconnect(id: string, asked: EndedConnection, asker: Principal): Promise<void> {
    const endedAt = instantOf(asked.endedAt);
    await this.transactions.run(async (manager) => {
      await this.store.claim(manager);
      const connection = await this.store.connection(id, manager);
      if (!connection) throw notFound('unit-card.connection');
      if (connection.endedAt !== null) throw new Refusal(409, 'unit-card.connection-ended', { at: connection.endedAt });
      this.checkTimes(connection.startedAt, endedAt);
      const change: CardChange = {
        ...{ id: randomUUID(), subjectId: id, revision: 1, at: this.clock.now(), by: asker.name },
        changes: { endedAt: { from: null, to: endedAt } },
      };
      await this.store.endConnection(manager, id, endedAt);
      await this.store.note(manager, change);
    });
  }

  /** Every device in use whose card somebody filled. */
  async carded(): Promise<readonly CardedDevice[]> {
    const cards = await this.store.cards();
    if (cards.length === 0) return [];
    const inUse = new Map((await this.devices.activeDevices()).map((device) => [device.id, device]));
    return cards.flatMap(({ id, content }) => {
      const device = inUse.get(id);
      if (!device) return [];
      return { deviceId: id, modelId: device.modelId, department: device.department, card: { ...emptyCard, ...content } };
    });
  }

  private checkTimes(startedAt: string, endedAt: string | null): void {
    if (startedAt > this.clock.now()) throw refusedAt('startedAt', 'unit-card.connection-ahead');
    if (endedAt === null) return;
    if (endedAt < startedAt) throw refusedAt('endedAt', 'unit-card.connection-ends-first');
    if (endedAt > this.clock.now()) throw refusedAt('endedAt', 'unit-card.connection-ahead');
  }

  private async mustExist(deviceId: string): Promise<void> {
    if (!(await this.devices.device(deviceId))) throw notFound('inventory.device');
  }
}

function instantOf(written: string): string {
  return new Date(written).toISOString();
}

export function changedMeanwhile(kept: { readonly updatedBy: string; readonly updatedAt: string } | null): Refusal {
  return new Refusal(409, 'unit-card.changed-meanwhile', { by: kept?.updatedBy ?? '', at: kept?.updatedAt ?? '' });
}
