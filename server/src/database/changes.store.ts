import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { DataSource, EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { idsInRow } from './ids-in-row.js';
import { insertRows } from './many-rows.store.js';
import { lanes, type PendingChange } from './pending-change.js';
import { pendingChangeTable } from './pending-change.table.js';
import { Transactions, inChunks } from './transactions.js';

/** What changed and is not yet matched. The signal only wakes the matcher early; what counts is in the table. */
@Injectable()
export class Changes {
  private readonly signal = new EventEmitter();
  private readonly newId = idsInRow(randomUUID());

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
    const rows = subjectIds.map((subjectId) => ({ id: this.newId(), kind, subjectId, lane, cause, at }));
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

  /**
   * Those a person asked for, then what came by itself, then what came in bulk; of each the oldest first. Asked lane by lane, so that
   * the index gives them in order: sorting a first load of some hundred thousand for every hundred that are matched took most of the time.
   *
   * @param without ids that are passed over
   */
  async next(limit: number, without: ReadonlySet<string> = new Set()): Promise<PendingChange[]> {
    const found: PendingChange[] = [];
    for (const lane of lanes) {
      const order = { at: 'ASC', id: 'ASC' } as const;
      const wanted = limit - found.length;
      if (wanted <= 0) break;
      const rows = await this.reader.getRepository(pendingChangeTable).find({ where: { lane }, order, take: wanted + without.size });
      found.push(...rows.filter(({ id }) => !without.has(id)).slice(0, wanted));
    }
    return found;
  }

  async done(manager: EntityManager, changes: readonly PendingChange[]): Promise<void> {
    for (const chunk of inChunks(changes)) await manager.getRepository(pendingChangeTable).delete(chunk.map(({ id }) => id));
  }
}
