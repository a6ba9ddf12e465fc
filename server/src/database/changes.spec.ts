import { makeClock } from '../clock.js';
import { forEachDatabase, type OpenDatabase } from '../../test/for-each-database.js';
import { Changes } from './changes.store.js';
import type { PendingChange } from './pending-change.js';
import { pendingChangeTable } from './pending-change.table.js';

const MORNING = '2026-11-22T08:30:00+09:00';

forEachDatabase('Changes that wait for the matcher', (open) => {
  let database: OpenDatabase;
  let changes: Changes;
  let clock = makeClock(MORNING);
  const note = (...asked: [kind: 'release' | 'advisory', ids: string[], lane?: PendingChange['lane']]) =>
    database.transactions.run((manager) => changes.note(manager, asked[0], asked[1], 'spec', asked[2]));

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.writer.getRepository(pendingChangeTable).createQueryBuilder().delete().execute();
    clock = makeClock(MORNING);
    changes = new Changes(database.reader, database.transactions, { now: () => clock.now(), today: () => clock.today(), elapsed: () => 0 });
  });

  it('are kept with what, when and why', async () => {
    await note('advisory', ['a1']);
    expect(await changes.next(10)).toEqual([
      {
        id: expect.any(String) as string,
        kind: 'advisory',
        subjectId: 'a1',
        lane: 'automatic',
        cause: 'spec',
        at: '2026-11-21T23:30:00.000Z',
      },
    ]);
    expect(await changes.count()).toBe(1);
  });

  it('come oldest first, and what a person asked for before everything else (CSAF 2.1, clause 13)', async () => {
    await note('advisory', ['old']);
    clock = makeClock('2026-11-22T08:31:00+09:00');
    await note('release', ['newer']);
    clock = makeClock('2026-11-22T08:32:00+09:00');
    await note('advisory', ['asked for'], 'manual');
    expect((await changes.next(10)).map(({ subjectId }) => subjectId)).toEqual(['asked for', 'old', 'newer']);
    expect((await changes.next(2)).map(({ subjectId }) => subjectId)).toEqual(['asked for', 'old']);
  });

  it('let what a maker sends pass what a catalogue brought before', async () => {
    await note('advisory', ['one of thousands', 'another'], 'bulk');
    clock = makeClock('2026-11-22T08:31:00+09:00');
    await note('advisory', ['pushed']);
    expect((await changes.next(10))[0]).toMatchObject({ subjectId: 'pushed', lane: 'automatic' });
    expect(await changes.next(10)).toHaveLength(3);
  });

  it('are passed over where they failed, and hold up nothing behind them', async () => {
    await note('advisory', ['fails'], 'manual');
    await note('release', ['next']);
    const [failed] = await changes.next(1);
    expect((await changes.next(1, new Set([failed?.id ?? '']))).map(({ subjectId }) => subjectId)).toEqual(['next']);
    expect(await changes.count()).toBe(2);
  });

  it('go when they are done, and only those', async () => {
    await note('release', ['one', 'two', 'three']);
    const seen = (await changes.next(10)).filter(({ subjectId }) => subjectId !== 'two');
    await database.transactions.run((manager) => changes.done(manager, seen));
    expect((await changes.next(10)).map(({ subjectId }) => subjectId)).toEqual(['two']);
  });

  it('may be thousands at once', async () => {
    await note(
      'release',
      Array.from({ length: 2_500 }, (_, index) => `release ${index}`),
    );
    expect(await changes.count()).toBe(2_500);
    const all = await changes.next(10_000);
    await database.transactions.run((manager) => changes.done(manager, all));
    expect(await changes.count()).toBe(0);
  });

  it('wake who listens once, when they can be seen; a change taken back wakes nobody', async () => {
    const seen: Promise<number>[] = [];
    changes.onChange(() => void seen.push(changes.count()));
    await note('advisory', ['a1']);
    await note('advisory', []);
    const failing = database.transactions.run(async (manager) => {
      await changes.note(manager, 'advisory', ['a2'], 'spec');
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await Promise.all(seen)).toEqual([1]);
    expect(await changes.count()).toBe(1);
  });

  it('let the woken write in a transaction of its own', async () => {
    const done = new Promise<void>((resolve, reject) =>
      changes.onChange(() => {
        const work = changes.next(10).then((all) => database.transactions.run((manager) => changes.done(manager, all)));
        work.then(resolve, reject);
      }),
    );
    await note('advisory', ['a1']);
    await done;
    expect(await changes.count()).toBe(0);
  });
});
