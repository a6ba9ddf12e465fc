import { forEachDatabase, type OpenDatabase } from '../../test/for-each-database.js';
import { keptValueTable } from './kept-value.table.js';
import { KeptValues } from './kept-values.store.js';

forEachDatabase('What the installation remembers of itself', (open) => {
  let database: OpenDatabase;
  let kept: KeptValues;

  beforeAll(async () => {
    database = await open();
    kept = new KeptValues(database.reader);
  });
  afterEach(() => database.writer.getRepository(keptValueTable).createQueryBuilder().delete().execute());

  it('is nothing at first: never asked and never set are one', async () => {
    expect(await kept.get('demonstration')).toBeUndefined();
  });

  it.each<[name: 'demonstration' | 'firstImportAt', value: string | boolean]>([
    ['demonstration', true],
    ['demonstration', false],
    ['firstImportAt', '2026-11-21T23:30:00.000Z'],
  ])('comes back as it was: %s is %j', async (name, value) => {
    await database.transactions.run((manager) => kept.set(manager, name, value));
    expect(await kept.get(name)).toBe(value);
  });

  it('is the latest value, and gone when it is to be forgotten', async () => {
    await database.transactions.run((manager) => kept.set(manager, 'demonstration', true));
    await database.transactions.run((manager) => kept.set(manager, 'demonstration', false));
    expect(await kept.get('demonstration')).toBe(false);
    await database.transactions.run((manager) => kept.forget(manager, 'demonstration'));
    expect(await kept.get('demonstration')).toBeUndefined();
  });
});
