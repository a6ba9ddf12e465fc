import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { writerOptions } from './data-sources.js';
import { keptValueTable } from './kept-value.table.js';
import { Transactions } from './transactions.js';

/** A command of the command line beside the running server: two programs that write to one SQLite file. */
describe('two programs on one SQLite database', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'mimamori-two-programs-'));
  const sources: DataSource[] = [];

  async function open(): Promise<Transactions> {
    const source = await new DataSource(writerOptions({ dataFolder, databaseUrl: undefined })).initialize();
    await source.query('pragma busy_timeout = 20');
    sources.push(source);
    return new Transactions(source);
  }

  afterAll(async () => {
    for (const source of sources) await source.destroy();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  // With a plain BEGIN the second one to write is refused at once, since it has read what is no longer the newest.
  it('lose no write, though each reads before it writes and neither knows of the other', async () => {
    const [server, command] = [await open(), await open()];
    const addOne = (transactions: Transactions) =>
      transactions.run(async (manager) => {
        const repository = manager.getRepository(keptValueTable);
        const { value } = (await repository.findOneBy({ id: 'count' })) ?? { value: '0' };
        await pause(1);
        await repository.upsert({ id: 'count', value: String(Number(value) + 1) }, ['id']);
      });
    await Promise.all(Array.from({ length: 20 }, () => [addOne(server), addOne(command)]).flat());
    expect(await sources[0]?.getRepository(keptValueTable).findOneBy({ id: 'count' })).toEqual({ id: 'count', value: '40' });
  });

  it('let the reason of a failing work through, without beginning it again', async () => {
    const server = await open();
    let begun = 0;
    const failing = server.run(() => {
      begun += 1;
      return Promise.reject(Object.assign(new Error('the reason'), { code: 'SQLITE_BUSY' }));
    });
    await expect(failing).rejects.toThrow('the reason');
    expect(begun).toBe(1);
  });
});
