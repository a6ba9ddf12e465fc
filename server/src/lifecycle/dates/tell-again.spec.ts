import { distinctDates, toTellAgain } from './tell-again.js';
import type { LifecycleTelling, ToldDates } from './statement.js';

const dates = (...pairs: readonly string[]): readonly ToldDates[] =>
  pairs.map((pair) => {
    const [eol = '', eos = ''] = pair.split('/');
    return { eol: eol || null, eos: eos || null };
  });
const told = (toldTo: string, toldOn: string, ...pairs: readonly string[]): LifecycleTelling => ({
  id: `${toldTo}${toldOn}`,
  modelId: 'm1',
  toldTo,
  means: '回覧',
  toldOn,
  dates: dates(...pairs),
  at: `${toldOn}T00:00:00.000Z`,
  by: 'spec',
});

const facts: readonly [readonly LifecycleTelling[], readonly ToldDates[], readonly string[], string][] = [
  [[], dates('2028-03-31/2031-03-31'), [], 'nobody was told'],
  [[told('ICU', '2026-04-01', '2028-03-31/2031-03-31')], dates('2028-03-31/2031-03-31'), [], 'they know'],
  [[told('ICU', '2026-04-01', '2028-03-31/2031-03-31')], dates('2028-03-31/2030-03-31'), ['ICU'], 'EOS is another one'],
  [[told('ICU', '2026-04-01', '2028-03-31/')], dates('2028-03-31/2030-03-31'), ['ICU'], 'EOS was told since'],
  [[told('ICU', '2020-04-01', '2028-03-31/2031-03-31')], dates('2028-03-31/'), ['ICU'], 'told long ago, taken back since'],
  [
    [told('ICU', '2026-04-01', '2028-03-31/2030-03-31'), told('ICU', '2026-06-01', '2028-03-31/2031-03-31')],
    dates('2028-03-31/2031-03-31'),
    [],
    'told again',
  ],
  [
    [told('ICU', '2026-04-01', '2028-03-31/2031-03-31'), told('HCU', '2026-06-01', '2028-03-31/2032-03-31')],
    dates('2028-03-31/2032-03-31'),
    ['ICU'],
    'only who does not know',
  ],
  [[told('ICU', '2026-04-01', '2029-03-31/', '2028-03-31/')], dates('2028-03-31/', '2029-03-31/'), [], 'the order says nothing'],
];

describe('telling again', () => {
  it.each(facts)('M118 M120 %#: %j', (tellings, now, expected) => {
    expect(toTellAgain(tellings, now).map(({ toldTo }) => toldTo)).toEqual(expected);
  });

  it('names each pair of dates once', () => {
    expect(distinctDates(dates('2028-03-31/', '2028-03-31/', '/'))).toEqual(dates('/', '2028-03-31/'));
  });
});
