import { forEachDatabase, type OpenDatabase } from '../../test/for-each-database.js';
import { DataVersion } from './data-version.store.js';
import { keptValueTable } from './kept-value.table.js';

forEachDatabase('the version of the data', (open) => {
  let database: OpenDatabase;
  let version: DataVersion;
  beforeAll(async () => {
    database = await open();
    version = new DataVersion(database.reader);
  });

  it('is another after anything was stored', async () => {
    const before = await version.current();
    await database.transactions.run((manager) => manager.getRepository(keptValueTable).insert({ id: 'one', value: true }));
    expect(await version.current()).not.toBe(before);
  });

  it('is the same while nothing is stored, whatever is read', async () => {
    const before = await version.current();
    await database.reader.getRepository(keptValueTable).find();
    await database.transactions.run((manager) => manager.getRepository(keptValueTable).find());
    expect(await version.current()).toBe(before);
  });
});
