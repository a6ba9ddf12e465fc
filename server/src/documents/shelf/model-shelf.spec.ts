import { checklist, itemIds } from './checklist.facts.js';
import { sbomHint, shelfOf, type ShelfRow, type ShelvedDocument, type ShelvedModel } from './model-shelf.js';
import type { StatedState } from './shelf-state.js';

const today = '2026-11-26';
const model: ShelvedModel = {
  saleStartYear: 2020,
  eol: null,
  eos: null,
  releases: [{ id: 'r1', softwareVersion: '1.4' }],
  stated: [],
  documents: [],
};
const said = (more: Partial<StatedState>): StatedState => ({
  id: 's',
  modelId: 'm',
  releaseId: null,
  item: 'D06',
  milestone: 'release',
  state: 'received',
  reason: null,
  note: null,
  documentId: null,
  link: null,
  documentVersion: null,
  foundIn: null,
  dueOn: null,
  at: '2026-11-20T00:00:00.000Z',
  by: '佐藤',
  ...more,
});
const document = (more: Partial<ShelvedDocument>): ShelvedDocument => ({
  id: 'd1',
  kind: 'sbom',
  releaseId: 'r1',
  certainty: null,
  fileName: 'sbom.json',
  documentVersion: null,
  receivedAt: '2026-11-21T00:00:00.000Z',
  by: 'admin',
  ...more,
});
const statesOf = (rows: readonly ShelfRow[], item: string) =>
  rows
    .filter((row) => row.item === item)
    .map(({ milestone, softwareVersion, state }) => [milestone, softwareVersion, state].filter(Boolean).join(' '));

describe('M160 the checklist', () => {
  it('has the seventeen documents of the guidance, M050 to M056, M058 to M066 and M068, each once', () => {
    expect(checklist.map(({ item }) => item)).toEqual(itemIds);
    const duties = [50, 51, 52, 53, 54, 55, 56, 58, 59, 60, 61, 62, 63, 64, 65, 66, 68].map((number) => `M0${number}`);
    expect(checklist.map(({ duty }) => duty)).toEqual(duties);
  });
});

describe('the shelf of a model', () => {
  it('owes everything as long as nobody has said anything', () => {
    const rows = shelfOf(model, today);
    expect(rows.map(({ item }) => item)).toEqual(itemIds);
    expect(rows.every(({ state, at }) => state === 'owed' && at === null)).toBe(true);
  });

  const facts: readonly (readonly [item: string, more: Partial<ShelvedModel>, states: readonly string[], because: string])[] = [
    ['D06', { stated: [said({})] }, ['release received'], 'M055 what was said stands'],
    ['D06', { stated: [said({}), said({ state: 'owed', at: '2026-11-22T00:00:00.000Z' })] }, ['release owed'], 'the latest word stands'],
    ['D16', { documents: [document({})] }, ['release 1.4 received'], 'M066 an SBOM fills its row'],
    ['D16', { documents: [document({ releaseId: 'r9' })] }, ['release 1.4 owed'], 'one of another release does not'],
    ['D16', { documents: [document({ certainty: 'low' })] }, ['release 1.4 owed'], 'what the hospital typed is no document of the maker'],
    [
      'D16',
      { releases: [...model.releases, { id: 'r2', softwareVersion: '2.0' }], documents: [document({})] },
      ['release 1.4 received', 'release 2.0 owed'],
      'a row a release in use',
    ],
    ['D16', { releases: [] }, ['release owed'], 'nothing in use: one row for the model'],
    ['D17', { documents: [document({ kind: 'mds2', releaseId: null })] }, ['release received'], 'M068 a sheet fills its row'],
    ['D17', { documents: [document({ kind: 'mds' })] }, ['release owed'], 'MDS is another form than MDS2'],
    [
      'D17',
      { stated: [said({ item: 'D17', state: 'requested' })], documents: [document({ kind: 'mds2' })] },
      ['release received'],
      'what was asked for and came is there',
    ],
    [
      'D17',
      { stated: [said({ item: 'D17', state: 'not_given', at: '2026-11-25T00:00:00.000Z' })], documents: [document({ kind: 'mds2' })] },
      ['release received'],
      'what is there is there, whatever was said',
    ],
    ['D15', { eol: '2027-11-26' }, ['release owed', 'eol owed'], 'M065 a year before EOL the plan of support is asked for'],
    ['D15', { eol: '2027-11-27' }, ['release owed'], 'not before'],
    ['D15', { eol: '2025-01-01', eos: '2026-01-01' }, ['release owed', 'eol owed', 'eos owed'], 'M156 at EOS the state of security'],
    ['D07', { eol: '2025-01-01', eos: '2026-01-01' }, ['release owed', 'eol owed'], 'M056 designated controls at EOL'],
  ];
  it.each(facts)('%s of %j is %j: %s', (item, more, states) => {
    expect(statesOf(shelfOf({ ...model, ...more }, today), item)).toEqual(states);
  });

  it.each([
    ['2026-11-25', true],
    ['2026-11-26', false],
  ])('a request with an answer due on %s is late on the 26th: %s', (dueOn, isLate) => {
    const rows = shelfOf({ ...model, stated: [said({ state: 'requested', dueOn })] }, today);
    expect(rows.find(({ item }) => item === 'D06')?.isLate).toBe(isLate);
  });
});

describe('M187 M188 when no SBOM can be had', () => {
  const hints: readonly (readonly [reason: string, year: number | null, hint: string, because: string])[] = [
    ['outsourced', 2020, 'can_be_made', 'designed since the rule: its configuration is on record'],
    ['in_house_undocumented', null, 'can_be_made', 'nobody says that it is older'],
    ['outsourced', 2015, 'ask_gap_analysis', 'on sale before the rule: the gap to JIS T 2304 was to be analysed'],
    ['before_lifecycle_rule', 2015, 'ask_gap_analysis', 'older, as the maker says'],
    ['before_lifecycle_rule', null, 'ask_gap_analysis', 'older, as the maker says'],
    ['before_lifecycle_rule', 2022, 'ask_design_date', 'on sale long after the rule: when was it designed?'],
  ];
  it.each(hints)('%s, on sale since %s: %s (%s)', (reason, year, hint) => {
    expect(sbomHint(reason, year)).toBe(hint);
    const stated = [said({ item: 'D16', state: 'not_given', reason })];
    expect(shelfOf({ ...model, saleStartYear: year, stated }, today).find(({ item }) => item === 'D16')?.hint).toBe(hint);
  });
});
