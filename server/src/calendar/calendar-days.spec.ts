import { calendarDays, type DatedDevice, type KnownDays } from './calendar-days.js';
import { calendarWords } from './calendar-words.facts.js';

const TODAY = '2026-11-26';
const device = (more: Partial<DatedDevice>): DatedDevice => ({
  modelId: 'm1',
  manufacturer: '架空医療器',
  model: 'さざなみ 310',
  department: 'ICU',
  eol: null,
  eos: null,
  announcedEos: null,
  inspectionOn: null,
  ...more,
});
const nothing: KnownDays = { devices: [], requests: [], acknowledgements: [] };
const told = (known: Partial<KnownDays>, department: string | null = null, language: 'ja' | 'en' = 'ja') =>
  calendarDays({ ...nothing, ...known }, department, TODAY, calendarWords[language]).map(
    ({ from, to, summary }) => `${from}/${to} ${summary}`,
  );

const request = {
  modelId: 'm1',
  manufacturer: '架空医療器',
  model: 'さざなみ 310',
  request: { fiscalYear: 2028, opensOn: '2027-10-01', closesOn: '2027-10-31' },
  devices: 3,
  departments: [{ name: 'ICU', devices: 3 }],
};
const acknowledgement = {
  id: 'a1',
  manufacturer: '架空医療器',
  model: 'さざなみ 310',
  departments: ['ICU', null],
  confirmBy: '2027-05-01',
  responsible: '臨床工学部門の長',
};

describe('The days of the calendar', () => {
  it.each<[known: Partial<KnownDays>, days: readonly string[], why: string]>([
    [
      { devices: [device({ eol: '2027-03-31', eos: '2030-03-31', announcedEos: '2030-03-31' })] },
      ['2027-03-31/2027-03-31 EOL（製品寿命終了）：さざなみ 310（1台）', '2030-03-31/2030-03-31 EOS（サポート終了）：さざなみ 310（1台）'],
      'both ends of a life',
    ],
    [
      {
        devices: [
          device({ eos: '2030-03-31', announcedEos: '2030-03-31' }),
          device({ eos: '2030-03-31', announcedEos: '2030-03-31' }),
          device({ eos: '2031-03-31', announcedEos: '2031-03-31' }),
        ],
      },
      ['2030-03-31/2030-03-31 EOS（サポート終了）：さざなみ 310（2台）', '2031-03-31/2031-03-31 EOS（サポート終了）：さざなみ 310（1台）'],
      'one event a model and day',
    ],
    [
      { devices: [device({ eos: '2032-03-31', announcedEos: '2030-03-31' })] },
      [
        '2030-03-31/2030-03-31 EOS（サポート終了）：さざなみ 310（1台）',
        '2032-03-31/2032-03-31 延長したサポートの終了：さざなみ 310（1台）',
      ],
      'EOS as told, and the end of what the maker extends',
    ],
    [{ devices: [device({ eol: '2025-11-25' })] }, [], 'more than a year ago'],
    [{ devices: [device({ eol: '2025-11-26' })] }, ['2025-11-26/2025-11-26 EOL（製品寿命終了）：さざなみ 310（1台）'], 'a year ago'],
    [
      { devices: [device({ inspectionOn: '2026-12-10' })] },
      ['2026-12-10/2026-12-10 セキュリティ点検：さざなみ 310（1台）'],
      'M112 inspection',
    ],
    [
      { requests: [request, { ...request, modelId: 'm2', model: 'ひびき 7', devices: 2 }] },
      ['2027-10-01/2027-10-31 2028年度予算の要求が最後の機会（2機種・5台）'],
      'M120 one event a fiscal year, over the month of requests',
    ],
    [
      { acknowledgements: [acknowledgement] },
      ['2027-05-01/2027-05-01 EOS後の使用継続に関する確認書の確認期限：さざなみ 310（2台）'],
      'the yearly confirmation',
    ],
  ])('of %j: %j (%s)', (known, days) => expect(told(known)).toEqual(days));

  it('are those of one department where only it is asked for', () => {
    const known = {
      devices: [device({ eol: '2027-03-31' }), device({ eol: '2027-03-31', department: '手術室' })],
      requests: [request],
      acknowledgements: [acknowledgement],
    };
    expect(told(known, '手術室')).toEqual(['2027-03-31/2027-03-31 EOL（製品寿命終了）：さざなみ 310（1台）']);
    expect(told(known, 'ICU')).toHaveLength(3);
  });

  it('speak English where that is asked for, and keep their identifiers', () => {
    const known = {
      devices: [device({ eos: '2030-03-31', announcedEos: '2030-03-31' })],
      requests: [request],
      acknowledgements: [acknowledgement],
    };
    expect(told(known, null, 'en')).toEqual([
      '2027-05-01/2027-05-01 Acknowledgement of continued use after EOS to be confirmed: さざなみ 310 (devices: 2)',
      '2027-10-01/2027-10-31 Last chance to request the budget of fiscal year 2028 (models: 1, devices: 3)',
      '2030-03-31/2030-03-31 EOS (end of support): さざなみ 310 (devices: 1)',
    ]);
    const uids = (language: 'ja' | 'en') =>
      calendarDays({ ...nothing, ...known }, null, TODAY, calendarWords[language]).map(({ uid }) => uid);
    expect(uids('en')).toEqual(uids('ja'));
    expect(uids('ja')).toEqual(['confirmation-a1-2027-05-01@mimamori', 'request-2028@mimamori', 'eos-m1-2030-03-31@mimamori']);
  });
});
