import { DataSource } from 'typeorm';
import { forEachDatabase } from '../../test/for-each-database.js';
import { readerOptions, writerOptions } from './data-sources.js';
import { day, flag, id, instant, integer, json, orNull, real, snakeCase, table, text, word } from './table.js';

interface Sample {
  readonly id: string;
  readonly someWord: string;
  readonly someText: string | null;
  readonly isSo: boolean;
  readonly onDay: string | null;
  readonly atInstant: string;
  readonly size: number;
  readonly score: number | null;
  readonly value: string | number | boolean | object | null;
}

const sampleTable = table<Sample>('sample', {
  id,
  someWord: word,
  someText: orNull(text),
  isSo: flag,
  onDay: orNull(day),
  atInstant: instant,
  size: integer,
  score: orNull(real),
  value: orNull(json),
});

const plain: Sample = {
  id: 'plain',
  someWord: 'open',
  someText: 'text',
  isSo: true,
  onDay: '2026-11-22',
  atInstant: '2026-11-21T23:30:00.000Z',
  size: 1,
  score: 9.8,
  value: { known: true },
};

const samples: readonly [why: string, sample: Partial<Sample>][] = [
  ['nothing where nothing is known, and not an empty text or a zero', { someText: null, onDay: null, score: null, value: null }],
  ['an empty text, which is not nothing', { someText: '' }],
  ['false, which is not nothing', { isSo: false }],
  ['an instant to the millisecond, shifted by no time zone', { atInstant: '1999-12-31T15:00:00.001Z' }],
  ['a day that is yesterday in UTC', { onDay: '2026-01-01' }],
  ['Japanese, half-width katakana, a letter beyond 16 bits, and an accent written apart', { someText: '輸液ポンプ ﾎﾟﾝﾌﾟ 𠮷野 e\u0301' }],
  ['quotes, backslashes and line ends', { someText: `'"\\ \r\n\t%_` }],
  ['a long text', { someText: '長い'.repeat(50_000) }],
  ['the largest number of 32 bits', { size: 2_147_483_647 }],
  ['a fraction that binary does not know', { score: 0.1 }],
  ['nested JSON, with Japanese, null and numbers', { value: { list: [1, 'に', null, { deep: [true] }], empty: {}, none: [] } }],
  ['a JSON text that looks like JSON itself', { value: '{"a":1}' }],
  ['a JSON number', { value: 0 }],
  ['a JSON false', { value: false }],
];

forEachDatabase('A row', (_, newDatabase) => {
  let writer: DataSource;
  let reader: DataSource;

  beforeAll(async () => {
    const settings = await newDatabase();
    const entities = [sampleTable];
    writer = await new DataSource({ ...writerOptions(settings), entities, migrations: [], synchronize: true }).initialize();
    reader = await new DataSource({ ...readerOptions(settings), entities }).initialize();
  });
  afterAll(async () => {
    await reader.destroy();
    await writer.destroy();
  });
  beforeEach(() => writer.getRepository(sampleTable).createQueryBuilder().delete().execute());

  it.each(samples)('comes back as it was: %s', async (_why, sample) => {
    const row = { ...plain, ...sample };
    await writer.getRepository(sampleTable).insert(row);
    expect(await reader.getRepository(sampleTable).findOneByOrFail({ id: 'plain' })).toEqual(row);
  });

  it('comes back as it was after an upsert', async () => {
    await writer.getRepository(sampleTable).insert(plain);
    const changed = { ...plain, isSo: false, value: ['other'], onDay: null };
    await writer.getRepository(sampleTable).upsert(changed, ['id']);
    expect(await reader.getRepository(sampleTable).find()).toEqual([changed]);
  });

  it('is a plain object, not an instance of something', async () => {
    await writer.getRepository(sampleTable).insert(plain);
    const row = await reader.getRepository(sampleTable).findOneByOrFail({ id: 'plain' });
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
  });

  it('is ordered by its instants as text', async () => {
    const instants = ['2026-11-22T00:00:00.000Z', '2025-12-31T23:59:59.999Z', '2026-02-01T00:00:00.000Z'];
    for (const atInstant of instants) await writer.getRepository(sampleTable).insert({ ...plain, id: atInstant, atInstant });
    const rows = await reader.getRepository(sampleTable).find({ order: { atInstant: 'ASC' } });
    expect(rows.map(({ atInstant }) => atInstant)).toEqual([...instants].sort());
  });
});

forEachDatabase('The data source that reads', (open) => {
  it('sees what the other has stored', async () => {
    const { reader, writer } = await open();
    await writer.getRepository('kept_value').insert({ id: 'a', value: true });
    expect(await reader.getRepository('kept_value').count()).toBe(1);
  });

  it('does not write on SQLite, where a stray write would pass the queue by', async () => {
    const { reader } = await open();
    if (reader.options.type !== 'better-sqlite3') return;
    await expect(reader.getRepository('kept_value').insert({ id: 'a', value: true })).rejects.toThrow(/readonly/);
  });
});

describe('The name of a column', () => {
  it.each([
    ['id', 'id'],
    ['displayName', 'display_name'],
    ['lastSignInAt', 'last_sign_in_at'],
  ])('%s is %s', (field, column) => expect(snakeCase(field)).toBe(column));
});
