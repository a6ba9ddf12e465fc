import { read } from '../../formats.js';

const document = (events: readonly object[]) =>
  new TextEncoder().encode(JSON.stringify({ identifier: 'pkg:generic/kasugai/sazanami', events }));
const event = (id: number, type: string, effective: string, more: object = {}) => ({ id, type, effective, published: effective, ...more });

describe('CLE', () => {
  test('an event that a later one withdraws never was, whatever the order of writing', () => {
    const events = [
      event(1, 'endOfSupport', '2029-03-31T00:00:00Z'),
      event(3, 'endOfSupport', '2030-03-31T00:00:00Z'),
      event(2, 'withdrawn', '2026-01-01T00:00:00Z', { eventId: 1 }),
    ];
    for (const order of [events, events.toReversed()])
      expect(read(document(order)).items[0]?.ends?.map(({ day }) => day)).toEqual(['2030-03-31']);
  });

  test('an end that is withdrawn, with nothing of its kind in its place, is told', () => {
    const events = [event(1, 'endOfLife', '2029-03-31T00:00:00Z'), event(2, 'withdrawn', '2026-01-01T00:00:00Z', { eventId: 1 })];
    expect(read(document(events)).remarks).toEqual([
      { pointer: '/events/0', code: 'cle.end-taken-back', gravity: 'note', params: { type: 'endOfLife', day: '2029-03-31' } },
    ]);
    expect(read(document([event(3, 'endOfLife', '2030-03-31T00:00:00Z'), ...events])).remarks).toEqual([]);
  });

  test('versions are texts, objects or ranges, each a product of the document', () => {
    const versions = ['1.0', { version: '1.1' }, { range: 'vers:generic/<1.0' }];
    const [advisory] = read(document([event(1, 'endOfLife', '2030-03-31T00:00:00Z', { versions })])).items;
    expect(advisory?.products.map(({ version }) => version.kind === 'words' && [version.raw, version.isRange])).toEqual([
      ['1.0', false],
      ['1.1', false],
      ['vers:generic/<1.0', true],
    ]);
  });

  test('what ends nothing is no end, and what is not known is told', () => {
    const { items, remarks } = read(
      document([event(1, 'released', '2019-04-01T00:00:00Z'), event(2, 'endOfTime', '2099-01-01T00:00:00Z')]),
    );
    expect(items[0]?.ends).toEqual([]);
    expect(remarks.map(({ code }) => code)).toEqual(['cle.event-not-known']);
  });

  test('an event with a hundred thousand versions is read while somebody waits', () => {
    const versions = Array.from({ length: 100_000 }, (_, index) => `1.${index}`);
    const begun = performance.now();
    const [advisory] = read(document([event(1, 'endOfLife', '2030-03-31T00:00:00Z', { versions })])).items;
    expect([advisory?.products.length, advisory?.ends?.at(-1)?.productId]).toEqual([100_000, 'p100000']);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
