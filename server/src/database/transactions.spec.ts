import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { forEachDatabase, type OpenDatabase } from '../../test/for-each-database.js';
import { keptValueTable } from './kept-value.table.js';
import { inChunks, Transactions } from './transactions.js';

const keep = (manager: EntityManager, id: string) => manager.getRepository(keptValueTable).insert({ id, value: true });

forEachDatabase('Transactions', (open) => {
  let database: OpenDatabase;
  const kept = async () => (await database.reader.getRepository(keptValueTable).find({ order: { id: 'ASC' } })).map(({ id }) => id);

  beforeAll(async () => {
    database = await open();
  });
  afterEach(() => database.writer.getRepository(keptValueTable).createQueryBuilder().delete().execute());

  it('keep what was written, and give back what the work gives', async () => {
    const given = await database.transactions.run(async (manager) => {
      await keep(manager, 'one');
      return 'done';
    });
    expect(given).toBe('done');
    expect(await kept()).toEqual(['one']);
  });

  it('take back everything when the work throws, and let the reason through', async () => {
    const failing = database.transactions.run(async (manager) => {
      await keep(manager, 'one');
      await keep(manager, 'two');
      throw new Error('the reason');
    });
    await expect(failing).rejects.toThrow('the reason');
    expect(await kept()).toEqual([]);
  });

  // On SQLite all share one connection: without the queue the writer that rolls back takes the rows of the others with it, who have been
  // told that theirs are stored.
  it('never let the rollback of one take away rows of another', async () => {
    const writers = Array.from({ length: 30 }, (_, index) => {
      const fails = index % 3 === 1;
      const name = `${fails ? 'refused' : 'stored'}-${String(index).padStart(2, '0')}`;
      return database.transactions
        .run(async (manager) => {
          await keep(manager, `${name}-a`);
          await wait(1);
          await keep(manager, `${name}-b`);
          if (fails) throw new Error(name);
          return name;
        })
        .catch((error: Error) => error.message);
    });
    const told = (await Promise.all(writers)).filter((name) => name.startsWith('stored'));
    expect(told).toHaveLength(20);
    expect(await kept()).toEqual(told.flatMap((name) => [`${name}-a`, `${name}-b`]).sort());
  });

  it('show nobody what is not yet stored', async () => {
    let seenMeanwhile: string[] = ['not asked'];
    await database.transactions.run(async (manager) => {
      await keep(manager, 'one');
      seenMeanwhile = await kept();
    });
    expect(seenMeanwhile).toEqual([]);
    expect(await kept()).toEqual(['one']);
  });

  it('are one transaction when one is begun inside another', async () => {
    const failing = database.transactions.run(async (manager) => {
      await database.transactions.run((inner) => keep(inner, 'inner'));
      await keep(manager, 'outer');
      throw new Error('both go');
    });
    await expect(failing).rejects.toThrow('both go');
    expect(await kept()).toEqual([]);
  });

  it('go on after one has failed', async () => {
    const failing = database.transactions.run(() => Promise.reject(new Error('no')));
    const next = database.transactions.run((manager) => keep(manager, 'next'));
    await expect(failing).rejects.toThrow('no');
    await next;
    expect(await kept()).toEqual(['next']);
  });

  it('do not mistake a later transaction for part of one that is over', async () => {
    let later: Promise<unknown> = Promise.resolve();
    await database.transactions.run(async (manager) => {
      await keep(manager, 'first');
      // Begun by what the work left behind (a signal, a timer): it runs when the transaction it came from has ended.
      later = wait(20).then(() =>
        database.transactions.run(async (own) => {
          await keep(own, 'later');
          throw new Error('taken back as a whole');
        }),
      );
    });
    await expect(later).rejects.toThrow('taken back as a whole');
    expect(await kept()).toEqual(['first']);
  });

  it('call afterwards what waits for them, when the rows can be seen, and never after a rollback', async () => {
    const heard: string[][] = [];
    const calls: Promise<void>[] = [];
    const listen = () => void calls.push(kept().then((names) => void heard.push(names)));
    await database.transactions.run(async (manager) => {
      database.transactions.afterwards(listen);
      await keep(manager, 'one');
      await wait(5);
      await keep(manager, 'two');
    });
    const failing = database.transactions.run(() => {
      database.transactions.afterwards(listen);
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    await Promise.all(calls);
    expect(heard).toEqual([['one', 'two']]);
  });
});

forEachDatabase('Transactions that come at once', (open) => {
  it('are served one after the other in the order in which they came; on PostgreSQL side by side', async () => {
    const { transactions, writer } = await open();
    const order: string[] = [];
    await Promise.all(
      ['first', 'second', 'third'].map((name, index) =>
        transactions.run(async () => {
          order.push(`${name} begins`);
          await wait(6 - index * 3);
          order.push(`${name} ends`);
        }),
      ),
    );
    const oneByOne = ['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends'];
    if (writer.options.type === 'better-sqlite3') expect(order).toEqual(oneByOne);
    else expect([...order].sort()).toEqual([...oneByOne].sort());
  });
});

forEachDatabase('Transactions beside a thread that moves the log', (open) => {
  it('begin on SQLite when the log has room, and tell of every write; PostgreSQL moves its log by itself', async () => {
    const { writer } = await open();
    const order: string[] = [];
    const mover = {
      moveSoon: () => order.push('move') > 0,
      roomToWrite: async () => {
        order.push('asked for room');
        await wait(5);
        order.push('room');
      },
    };
    const transactions = new Transactions(writer, mover);
    await transactions.run(() => Promise.resolve(order.push('write')));
    await wait(1);
    expect(order).toEqual(writer.options.type === 'better-sqlite3' ? ['asked for room', 'room', 'write', 'move'] : ['write']);
  });
});

describe('inChunks', () => {
  it.each<[items: number, size: number, lengths: number[], why: string]>([
    [0, 3, [], 'nothing to write, no statement'],
    [3, 3, [3], 'just full'],
    [7, 3, [3, 3, 1], 'the rest goes last'],
  ])('%i items, %i at once: %j (%s)', (items, size, lengths) => {
    const chunks = inChunks(
      Array.from({ length: items }, (_, index) => index),
      size,
    );
    expect(chunks.map((chunk) => chunk.length)).toEqual(lengths);
    expect(chunks.flat()).toEqual(Array.from({ length: items }, (_, index) => index));
  });
});
