import type { CardContent, CardSetting } from '../api/types-of-unit-cards';
import { en } from '../words/en';
import { ja } from '../words/ja';
import { cardGroups, changeOf, factsOf, fieldsOfGroup } from './card-groups';
import { settingsWith } from './setting-fields';

const card = (said: Partial<CardContent>): CardContent => said as CardContent;
const blank = card(
  Object.fromEntries(
    cardGroups.flatMap((group) => fieldsOfGroup(group, card({ usePlace: 'home' }), ja)({}).map(({ name }) => [name, null])),
  ),
);

describe('The card of a device on screen', () => {
  it('lists what is written in the words of people, and nothing where nobody wrote', () => {
    const filled = { ...blank, backupBy: 'hospital', backupEveryMonths: 6, backupOn: '2026-11-01' } as const;
    expect(factsOf('backup', filled, ja).map(({ name, value }) => `${name} ${value}`)).toEqual([
      'バックアップの実施者 医療機関',
      'バックアップの間隔（月） 6か月ごと',
      '最後のバックアップ 2026-11-01',
    ]);
    expect(factsOf('backup', filled, en).map(({ value }) => value)).toEqual(['Hospital', 'every 6 months', '2026-11-01']);
    expect(cardGroups.flatMap((group) => factsOf(group, blank, ja))).toEqual([]);
  });

  it('M071 M109 asks what concerns patients only of what is used at home', () => {
    const asked = (usePlace: string) => fieldsOfGroup('environment', blank, ja)({ usePlace }).map(({ name }) => name);
    expect(asked('hospital')).not.toContain('homeUpdates');
    expect(asked('home')).toEqual([...asked('hospital'), 'homeLeaflet', 'homeTrainedOn', 'homeUpdates']);
  });

  it.each<[values: Record<string, string>, sent: object, why: string]>([
    [
      { inspectionEveryMonths: '12', inspectionOn: '2026-11-01' },
      { inspectionEveryMonths: 12, inspectionOn: '2026-11-01' },
      'a number is sent as one',
    ],
    [{ nextInspectionOn: '' }, { nextInspectionOn: null }, 'blank is nothing said'],
    [{ backupOn: '2026-01-01' }, {}, 'what the group does not ask is not sent'],
  ])('of %j sends %j: %s', (values, sent) => expect(changeOf('inspection', values)).toEqual(sent));

  const settings: readonly CardSetting[] = ['ログ', 'USB'].map((name) => ({
    name,
    recommended: '有効',
    applied: '無効',
    state: 'differs',
  }));
  it.each<[at: number, name: string, names: string, why: string]>([
    [-1, '時刻同期', 'ログ USB 時刻同期', 'added at the end'],
    [0, '監査ログ', '監査ログ USB', 'changed in its place'],
    [1, ' ', 'ログ', 'gone when its name is emptied'],
    [-1, '', 'ログ USB', 'a row without a name is none'],
  ])('M052 setting %d named "%s" leaves %s (%s)', (at, name, names) =>
    expect(
      settingsWith(settings, at, { name })
        .map((setting) => setting.name)
        .join(' '),
    ).toBe(names),
  );
});
