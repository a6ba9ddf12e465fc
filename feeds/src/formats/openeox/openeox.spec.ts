import { read, recognise } from '../../formats.js';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const statement = (core: object, product: object = { product_name: 'Sazanami 310', vendor_name: 'Kasugai Meditec' }) =>
  bytes({ statements: [{ core: { last_updated: '2026-09-01T00:00:00Z', ...core }, product, product_identification_helper: {} }] });

describe('OpenEoX', () => {
  test('M118 keeps the terms and days as published, and maps none of them', () => {
    const [advisory] = read(statement({ end_of_life: '2030-03-31T23:59:59Z', end_of_sales: 'tba' })).items;
    expect(advisory?.ends?.map(({ term, day, asWritten }) => [term, day, asWritten])).toEqual([
      ['end_of_sales', null, 'tba'],
      ['end_of_life', '2030-03-31', '2030-03-31T23:59:59Z'],
    ]);
  });

  test('a core alone says of no product when it ends, and is refused with that reason', () => {
    const core = bytes({ end_of_life: '2030-03-31T00:00:00Z', last_updated: '2026-09-01T00:00:00Z' });
    expect([recognise(core), read(core).remarks.map(({ code }) => code)]).toEqual(['openeox', ['openeox.product-missing']]);
  });

  test('one document has the same identity over time, whenever it was updated', () => {
    const ids = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'].map((last_updated) => read(statement({ last_updated })).items[0]);
    expect(new Set(ids.map((advisory) => advisory?.trackingId)).size).toBe(1);
    expect(ids.map((advisory) => advisory?.revision)).toEqual(['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z']);
  });
});
