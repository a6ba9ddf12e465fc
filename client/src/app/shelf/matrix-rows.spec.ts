import type { ShelfRow, ShelfView } from '../api/types-of-shelf';
import { countsByState, makerLines, owedRows } from './matrix-rows';

const row = (more: Partial<ShelfRow>): ShelfRow => ({
  item: 'D01',
  milestone: 'release',
  releaseId: null,
  softwareVersion: null,
  state: 'owed',
  reason: null,
  note: null,
  documentId: null,
  fileName: null,
  link: null,
  documentVersion: null,
  foundIn: null,
  dueOn: null,
  isLate: false,
  hint: null,
  at: null,
  by: null,
  ...more,
});
const shelf = (model: string, manufacturer: string, ...rows: readonly ShelfRow[]): ShelfView => ({
  modelId: model,
  manufacturerId: manufacturer,
  manufacturer,
  model,
  modelNumber: null,
  devices: 1,
  eol: null,
  eos: null,
  rows,
});
const shelves = [
  shelf(
    '漣310',
    '春日井',
    row({}),
    row({ item: 'D16', softwareVersion: '1', state: 'received' }),
    row({ item: 'D16', softwareVersion: '2' }),
  ),
  shelf('曙7', '星野', row({ state: 'requested', isLate: true }), row({ item: 'D15', milestone: 'eos' })),
  shelf('曙9', '星野', row({ state: 'not_needed' }), row({ item: 'D16', state: 'not_given', hint: 'can_be_made' })),
];
const all = { q: '', milestone: '', state: '' } as const;

describe('M160 the matrix of owed documents', () => {
  it('has a line a maker with its models, and of several releases shows what asks most', () => {
    const lines = makerLines(shelves, all);
    expect(lines.map(({ manufacturer, owed, owing }) => [manufacturer, owed, Object.fromEntries(owing)])).toEqual([
      ['春日井', 2, { D01: 1, D16: 1 }],
      ['星野', 2, { D01: 1, D15: 1, D16: 0 }],
    ]);
    expect(lines[0]?.models.map(({ cells }) => Object.fromEntries(cells))).toEqual([{ D01: 'owed', D16: 'owed' }]);
    expect(lines[1]?.models.map(({ cells }) => cells.get('D01'))).toEqual(['late', 'not_needed']);
  });

  const filtered: readonly (readonly [filter: Partial<Parameters<typeof makerLines>[1]>, models: readonly string[], because: string])[] = [
    [{ q: '曙' }, ['曙7', '曙9'], 'by the name of the model'],
    [{ q: '春日井' }, ['漣310'], 'by the maker'],
    [{ milestone: 'eos' }, ['曙7'], 'what is asked for at EOS'],
    [{ state: 'not_given' }, ['曙9'], 'what is not given'],
    [{ state: 'late' }, ['曙7'], 'what was asked for and did not come'],
    [{ q: '曙', state: 'owed', milestone: 'release' }, [], 'all of it together'],
  ];
  it.each(filtered)('%j shows %j: %s', (filter, models) => {
    const lines = makerLines(shelves, { ...all, ...filter });
    expect(lines.flatMap((line) => line.models.map((each) => each.shelf.model))).toEqual(models);
  });

  it('counts the rows in each state', () => {
    expect(Object.fromEntries(countsByState(shelves, ''))).toEqual({
      late: 1,
      owed: 3,
      requested: 0,
      not_given: 1,
      received: 1,
      not_needed: 1,
    });
    expect(countsByState(shelves, 'eos').get('owed')).toBe(1);
  });
});

describe('M078 a letter of request', () => {
  it('asks for what is owed, and once more for an SBOM that can be made', () => {
    const asked = owedRows(shelves, undefined).map(({ shelf: { model }, rows }) => [model, rows.map(({ item }) => item)]);
    expect(asked).toEqual([
      ['漣310', ['D01', 'D16']],
      ['曙7', ['D01', 'D15']],
      ['曙9', ['D16']],
    ]);
  });

  it('is about one model where asked', () => {
    expect(owedRows(shelves, '曙9').map(({ shelf: { model } }) => model)).toEqual(['曙9']);
  });
});
