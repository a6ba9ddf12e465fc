import type { EndedSupplier } from './component-lifecycle.js';
import { endedSuppliersByRelease } from './ended-suppliers.js';

const record = (name: string, endedOn: string, withdrawnAt: string | null = null): EndedSupplier => ({
  id: `${name} ${endedOn}`,
  name,
  what: 'bankrupt',
  endedOn,
  documentName: null,
  note: null,
  at: '2026-11-22T00:00:00.000Z',
  by: 'spec',
  withdrawnAt,
  withdrawnBy: null,
  withdrawnBecause: null,
});
const component = (releaseId: string, name: string, supplier: string | null) => ({ releaseId, name, supplier });

describe('Suppliers of components that are no more', () => {
  it('M140 are found by the supplier that the SBOM names, with and without the form of the company, the earliest end first', () => {
    const components = [
      component('r1', 'Wing', 'Hibari, Inc.'),
      component('r1', 'Feather', 'HIBARI'),
      component('r1', 'Nest', '株式会社つばめ'),
      component('r2', 'Wing', 'Hibari Systems'),
      component('r3', 'Wing', null),
    ];
    const found = endedSuppliersByRelease(components, [record('Hibari', '2026-10-01'), record('つばめ', '2026-03-31')]);
    expect([...found]).toEqual([
      [
        'r1',
        [
          { name: 'つばめ', endedOn: '2026-03-31', components: ['Nest'] },
          { name: 'Hibari', endedOn: '2026-10-01', components: ['Wing', 'Feather'] },
        ],
      ],
    ]);
  });

  it('count by the earlier of two records, and not when the record was taken back', () => {
    const components = [component('r1', 'Wing', 'Hibari')];
    const both = [record('Hibari', '2026-10-01'), record('Hibari Ltd.', '2026-04-01')];
    expect(endedSuppliersByRelease(components, both).get('r1')).toEqual([
      { name: 'Hibari Ltd.', endedOn: '2026-04-01', components: ['Wing'] },
    ]);
    expect(endedSuppliersByRelease(components, [record('Hibari', '2026-10-01', '2026-11-22T00:00:00.000Z')])).toEqual(new Map());
  });
});
