import { barShape, type LifeDates } from './bar-shape';
import { horizonOf } from './lifecycle-rows';
import type { LifecycleView } from '../api/types-of-inventory';

const today = '2026-11-22';

describe('barShape', () => {
  it.each<[LifeDates, readonly string[], string]>([
    [{ start: '2019-04-01', eol: '2028-03-31', eos: '2031-03-31' }, ['supported', 'limited', 'after'], 'both dates'],
    [{ start: null, eol: '2028-03-31', eos: null }, ['supported', 'unknown'], 'nobody knows what follows EOL'],
    [{ start: null, eol: null, eos: '2028-03-31' }, ['unknown', 'after'], 'nobody knows whether support is still full'],
    [{ start: null, eol: null, eos: null }, ['unknown'], 'no date'],
    [{ start: null, eol: '2028-03-31', eos: '2028-03-31' }, ['supported', 'after'], 'no limited support'],
    [{ start: null, eol: '2030-03-31', eos: '2028-03-31' }, ['unknown'], 'dates that contradict each other tell nothing'],
  ])('%# %s', (dates, kinds) => expect(barShape(dates, today).stretches.map(({ kind }) => kind)).toEqual(kinds));

  it('fills the bar without gap or overlap, with today within', () => {
    const shape = barShape({ start: '2019-04-01', eol: '2028-03-31', eos: '2031-03-31' }, today);
    const ends = shape.stretches.map(({ x, width }) => x + width);
    expect(shape.stretches[0]?.x).toBe(0);
    expect(shape.stretches.slice(1).map(({ x }) => x)).toEqual(ends.slice(0, -1));
    expect(ends.at(-1)).toBeCloseTo(1000);
    expect(shape.today).toBeGreaterThan(0);
    expect(shape.today).toBeLessThan(shape.eol ?? 0);
    expect(shape.years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031]);
  });
});

describe('horizonOf', () => {
  it('counts by fiscal year, gathers what lies outside and tells what has no date', () => {
    const device = (eol: string | null, eos: string | null): LifecycleView => ({ eol, eos }) as LifecycleView;
    const horizon = horizonOf(
      [device('2026-03-31', '2027-03-31'), device('2027-04-01', null), device(null, '2040-01-01'), device('2026-11-22', '2026-04-01')],
      today,
    );
    expect(horizon).toMatchObject({ withoutEol: 1, withoutEos: 1, most: 2 });
    expect(horizon.years.filter(({ eol, eos }) => eol + eos > 0)).toEqual([
      { year: 'past', eol: 1, eos: 0 },
      { year: 2026, eol: 1, eos: 2 },
      { year: 2027, eol: 1, eos: 0 },
      { year: 'later', eol: 0, eos: 1 },
    ]);
  });
});
