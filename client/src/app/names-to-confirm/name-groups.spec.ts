import type { UnconfirmedName } from '../api/types-of-findings';
import { confirmedName, namesMatching, nameKey, withChosen } from './name-groups';

const name = (product: string): UnconfirmedName => ({
  manufacturer: '例示メディカル',
  manufacturerId: 'k1',
  product,
  advisories: [],
  candidates: [],
});

describe('names to confirm', () => {
  it('are chosen and taken back, each name for itself', () => {
    const [one, other] = [nameKey(name('A')), nameKey(name('B'))];
    const chosen = withChosen(withChosen(withChosen(new Map(), one, 'm1', true), other, 'm2', true), one, 'm1', false);
    expect([chosen.get(one), chosen.get(other)]).toEqual([new Set(), new Set(['m2'])]);
  });

  it('are confirmed for every document or for one, and as none of ours', () => {
    expect(confirmedName(name('A'), ['m1'], null)).toEqual({ manufacturerId: 'k1', product: 'A', modelIds: ['m1'], trackingId: null });
    expect(confirmedName(name('A'), [], 'SA-1')).toEqual({ manufacturerId: 'k1', product: 'A', modelIds: [], trackingId: 'SA-1' });
  });

  it.each([
    ['', 2],
    ['ｐｕｍｐ', 1],
    ['例示', 2],
    ['zzz', 0],
  ])('filtered by "%s" are %i', (text, count) => expect(namesMatching([name('Pump 1'), name('Vent 5')], text)).toHaveLength(count));
});
