import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';

interface Underway {
  readonly manager: EntityManager;
  isOpen: boolean;
  readonly afterwards: (() => void)[];
}

/** How often, and how long in between, SQLite is asked again while another process writes: half a minute in all. */
const ASKED_AGAIN = 600;
const ASKED_AGAIN_AFTER_MS = 50;

/** Without a write for so long, the write-ahead log is moved into the database. */
const IDLE_MS = 300;

/**
 * Every write of the program goes through here.
 *
 * TypeORM on SQLite has one connection per data source: two requests that write at once would share one transaction, and the rollback of
 * one would remove rows that the other had already been told were stored. So writes wait in a queue (first come, first served), and
 * whoever is inside a transaction already takes part in it. PostgreSQL has a pool and needs no queue.
 * Never wait for the network inside `run`: everybody else waits too.
 */
export class Transactions {
  private tail: Promise<unknown> = Promise.resolve();
  private readonly current = new AsyncLocalStorage<Underway>();
  private written = 0;

  /** @param mover of SQLite's write-ahead log; without one the log is moved here, when nobody waits */
  constructor(
    private readonly writer: DataSource,
    private readonly mover?: { readonly moveSoon: () => boolean; readonly roomToWrite: () => Promise<void> },
  ) {}

  run<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    const outer = this.current.getStore();
    if (outer?.isOpen) return work(outer.manager);
    if (this.writer.options.type === 'postgres') return this.begin(work);
    const result = this.tail.then(() => this.beginWhenFree(work));
    this.tail = result.catch(() => undefined).finally(() => this.moveLog());
    return result;
  }

  /** SQLite would do it within the very commit that fills the log, which takes several times as long as that commit. */
  private moveLog(): void {
    if (!this.mover?.moveSoon()) this.moveLogWhenIdle();
  }

  private moveLogWhenIdle(): void {
    this.written += 1;
    const latest = this.written;
    void pause(IDLE_MS, undefined, { ref: false }).then(() => {
      if (latest !== this.written) return;
      // A reader that holds the log, or an end of the program: then it is moved another time.
      this.tail = this.tail.then(() => this.writer.query('pragma wal_checkpoint(passive)')).catch(() => undefined);
    });
  }

  /** Calls when the transaction underway is stored, and never if it is rolled back; at once where none is underway. */
  afterwards(call: () => void): void {
    const outer = this.current.getStore();
    if (outer?.isOpen) outer.afterwards.push(call);
    else call();
  }

  /** SQLite's own waiting would hold up the whole program; here only those wait who want to write. */
  private async beginWhenFree<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    let hasBegun = false;
    const once = (manager: EntityManager) => {
      hasBegun = true;
      return work(manager);
    };
    await this.mover?.roomToWrite();
    for (let asked = 0; ; asked += 1) {
      try {
        return await this.begin(once);
      } catch (error) {
        if (hasBegun || asked >= ASKED_AGAIN || !isBusy(error)) throw error;
      }
      await pause(ASKED_AGAIN_AFTER_MS);
    }
  }

  private async begin<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    const afterwards: (() => void)[] = [];
    const result = await this.writer.transaction(async (manager) => {
      const underway: Underway = { manager, isOpen: true, afterwards };
      try {
        return await this.current.run(underway, () => work(manager));
      } finally {
        // Timers and signals begun by the work carry its context on: what they do later is no part of a transaction that is over.
        underway.isOpen = false;
      }
    });
    for (const call of afterwards) call();
    return result;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}

/** Rows a single INSERT carries: more columns than this many rows times their number would pass SQLite's limit on parameters. */
const ROWS_AT_ONCE = 400;

export function inChunks<Item>(items: readonly Item[], size = ROWS_AT_ONCE): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

/** Ids asked for at once: SQLite takes 32,766 parameters and PostgreSQL 65,535 in one statement. */
const IDS_AT_ONCE = 5000;

/**
 * What is found for these ids, asked for in pieces, in the order of the pieces. One id may find any number of rows: they are added one by
 * one, since `push(...rows)` ends in a RangeError (every row is an argument on the stack) above some 120,000.
 */
export async function inPieces<Item, Row>(ids: readonly Item[], ask: (ids: Item[]) => Promise<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const some of inChunks(ids, IDS_AT_ONCE)) for (const row of await ask(some)) rows.push(row);
  return rows;
}
