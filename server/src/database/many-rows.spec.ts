import { forEachDatabase, type OpenDatabase } from '../../test/for-each-database.js';
import { advisoryTable } from '../advisories/advisories.table.js';
import type { KnownAdvisory } from '../advisories/known-advisory.js';
import { allRows, insertRows, putRows } from './many-rows.store.js';

forEachDatabase('many rows at once', (open) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => database.writer.getRepository(advisoryTable).createQueryBuilder().delete().execute());

  const row = (number: number): KnownAdvisory => ({
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    identity: `maker ${number}`,
    publisher: '朝日計測「A」',
    trackingId: `A'${number}`,
    currentRevisionId: `11111111-0000-4000-8000-${String(number).padStart(12, '0')}`,
    revision: '1',
    title: 'Quotes " and \\ and 見守り',
    publishedAt: number % 2 === 0 ? null : '2026-11-22T00:00:00.000Z',
    revisedAt: null,
    receivedAt: '2026-11-22T00:00:00.000Z',
    severityScore: number % 3 === 0 ? null : 7.5,
    severityVersion: null,
    severityVector: null,
    severityBand: 'high',
    withdrawn: number % 2 === 0,
    draft: false,
    vulnerabilities: ['CVE-2099-0001', 'x'],
    searchText: '',
    remarks: number,
  });
  const inOrder = (rows: readonly KnownAdvisory[]) => [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));

  it('are kept and read as TypeORM keeps and reads them', async () => {
    const rows = Array.from({ length: 250 }, (_, number) => row(number));
    await database.transactions.run((manager) => insertRows(manager, advisoryTable, rows));
    expect(inOrder(await allRows(database.reader.manager, advisoryTable))).toEqual(rows);
    expect(await database.reader.getRepository(advisoryTable).find({ order: { id: 'ASC' } })).toEqual(rows);
  });

  it('are replaced where their id is there, and added where it is not', async () => {
    await database.transactions.run((manager) => insertRows(manager, advisoryTable, [row(1), row(2)]));
    const changed = { ...row(2), title: 'another', withdrawn: false, vulnerabilities: [], severityScore: null };
    await database.transactions.run((manager) => putRows(manager, advisoryTable, [changed, row(3)]));
    expect(inOrder(await allRows(database.reader.manager, advisoryTable))).toEqual([row(1), changed, row(3)]);
  });

  it('are all refused when one of them is there already', async () => {
    await database.transactions.run((manager) => insertRows(manager, advisoryTable, [row(2)]));
    await expect(database.transactions.run((manager) => insertRows(manager, advisoryTable, [row(1), row(2)]))).rejects.toThrow();
    expect(await allRows(database.reader.manager, advisoryTable)).toEqual([row(2)]);
  });

  it('may be none', async () => {
    await database.transactions.run((manager) => putRows(manager, advisoryTable, []));
    expect(await allRows(database.reader.manager, advisoryTable)).toEqual([]);
  });
});
