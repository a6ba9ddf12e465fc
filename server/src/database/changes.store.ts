import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { DataSource, EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { insertRows } from './many-rows.store.js';
import type { PendingChange } from './pending-change.js';
import { pendingChangeTable } from './pending-change.table.js';
import { Transactions, inChunks } from './transactions.js';

/** What changed and is not yet matched. The signal only wakes the matcher early; what counts is in the table. */
@Injectable()
export class Changes {
  private readonly signal = new EventEmitter();

  constructor(
    @InjectDataSource() private readonly reader: DataSource,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async note(
    manager: EntityManager,
    kind: PendingChange['kind'],
    subjectIds: readonly string[],
    cause: string,
    lane: PendingChange['lane'] = 'automatic',
  ): Promise<void> {
    const at = this.clock.now();
    const rows = subjectIds.map((subjectId) => ({ id: randomUUID(), kind, subjectId, lane, cause, at }));
    await insertRows(manager, pendingChangeTable, rows);
    // Once the caller's transaction is over, and not before, is there something to see.
    if (rows.length > 0) this.transactions.afterwards(() => this.signal.emit('changed'));
  }

  onChange(wake: () => void): void {
    this.signal.on('changed', wake);
  }

  count(): Promise<number> {
    return this.reader.getRepository(pendingChangeTable).count();
  }

  /** Oldest first, those a person asked for before all others. */
  next(limit: number): Promise<PendingChange[]> {
    return this.reader.getRepository(pendingChangeTable).find({ order: { lane: 'DESC', at: 'ASC', id: 'ASC' }, take: limit });
  }

  async done(manager: EntityManager, changes: readonly PendingChange[]): Promise<void> {
    for (const chunk of inChunks(changes)) await manager.getRepository(pendingChangeTable).delete(chunk.map(({ id }) => id));
  }
}
