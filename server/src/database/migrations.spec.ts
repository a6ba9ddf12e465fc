import { forEachDatabase } from '../../test/for-each-database.js';
import { migrations } from './all.migration.js';
import { tables } from './tables.js';

forEachDatabase('The migrations', (open) => {
  it('make of an empty database exactly the mapped one', async () => {
    const { writer } = await open();
    const { upQueries } = await writer.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('take away everything they made, and can then be run again', async () => {
    const { writer } = await open();
    for (const _ of migrations) await writer.undoLastMigration();
    const runner = writer.createQueryRunner();
    const left = (await runner.getTables()).map(({ name }) => name.split('.').at(-1));
    await runner.release();
    expect(left.filter((name) => tables.some(({ options }) => options.tableName === name))).toEqual([]);

    expect(await writer.runMigrations()).toHaveLength(migrations.length);
    expect((await writer.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
  });

  it('do nothing on a database that has had them', async () => {
    const { writer } = await open();
    expect(await writer.runMigrations()).toEqual([]);
    expect(await writer.showMigrations()).toBe(false);
  });

  it('stand in the order of their numbers, each once', () => {
    const names = migrations.map(({ name }) => Number(/(\d{13})$/.exec(name)?.[1]));
    expect(names).toEqual([...new Set(names)].sort((one, other) => one - other));
  });

  it('are all there: every table of the program has one', async () => {
    const { writer } = await open();
    const runner = writer.createQueryRunner();
    const missing = [];
    for (const { options } of tables) if (!(await runner.hasTable(options.tableName ?? options.name))) missing.push(options.name);
    await runner.release();
    expect(missing).toEqual([]);
  });
});
