import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MorningItem, MorningList } from '../api/types-of-the-morning';
import { en } from '../words/en';
import { ja } from '../words/ja';
import { emptySentences } from './empty-sentences';
import { itemsUnder, lifecycleEventText, morningRows, nextSelected, statusOfKey } from './morning-rows';

const item = (part: Partial<MorningItem>): MorningItem => ({
  id: 'i',
  kind: 'finding',
  reason: 'new',
  tab: 'act',
  why: { code: 'why.affected', params: { devices: 4, connected: 4, lifeSupport: 0, fix: 1 } },
  vulnerability: 'CVE-2026-1',
  vulnerabilities: 1,
  title: 'Remote code execution',
  verdict: 'affected',
  severity: { score: 9.8, version: '3.1', vector: null, band: 'critical' },
  knownExploited: false,
  fixAvailable: true,
  manufacturer: '例示メディカル',
  model: 'RM-Central 7',
  modelId: 'm',
  softwareVersion: '7.2',
  findings: ['f'],
  devices: 4,
  departments: [
    { name: 'ICU', devices: 2 },
    { name: 'HCU', devices: 2 },
  ],
  advisories: [],
  lifecycleEvent: null,
  searchHit: null,
  pageChange: null,
  source: null,
  dueOn: '2026-11-25',
  openTransitions: [],
  ...part,
});
const today = '2026-11-22';

describe('morningRows', () => {
  it('says what it is about, on what, why, and until when', () =>
    expect(morningRows([item({})], ja, today)).toEqual([
      {
        id: 'i',
        look: { shape: '▲', className: 'critical' },
        kind: '緊急 9.8',
        rank: 509.8,
        subject: 'CVE-2026-1',
        about: 'RM-Central 7 7.2',
        title: 'Remote code execution',
        why: '4台が影響を受ける・修正版あり',
        devices: 4,
        devicesText: '4台',
        departments: 'ICU 2・HCU 2',
        isExploited: false,
        hasFix: true,
        isDoubtful: false,
        reason: '新着',
        dueOn: '2026-11-25',
        dueText: '11/25 あと3日',
        isOverdue: false,
      },
    ]));

  it.each([
    [item({ dueOn: '2026-11-21' }), true, '11/21 1日経過'],
    [item({ dueOn: today }), false, '11/22 今日'],
    [item({ dueOn: '2027-01-05' }), false, '2027-01-05 あと44日'],
    [item({ dueOn: null }), false, ''],
  ])('tells what is overdue: %#', (given, isOverdue, dueText) =>
    expect(morningRows([given], ja, today)[0]).toMatchObject({ isOverdue, dueText }),
  );

  it('tells how many vulnerabilities wait for one missing version', () =>
    expect(
      morningRows(
        [
          item({
            verdict: 'undetermined',
            softwareVersion: null,
            vulnerability: null,
            vulnerabilities: 14,
            why: { code: 'why.fact-missing', params: { devices: 6, fact: 'version_unknown', vulnerabilities: 14 } },
          }),
        ],
        ja,
        today,
      )[0],
    ).toMatchObject({
      subject: '判定待ちの脆弱性 14件',
      about: 'RM-Central 7（バージョン未確認）',
      why: '6台のソフトウェアバージョンが不明のため、脆弱性14件を判定できない',
      isDoubtful: true,
    }));

  it('makes a sentence of the facts where the code is not known', () => {
    const given = item({ why: { code: 'why.new', params: {} }, knownExploited: true });
    expect(morningRows([given], ja, today)[0]?.why).toBe('悪用が確認されている・4台が影響を受ける・修正版あり');
    expect(morningRows([given], en, today)[0]?.why).toBe('It is being exploited · 4 devices are affected · a fix is published');
  });

  it('marks a severity nobody told as not known, and as no harmless one', () =>
    expect(morningRows([item({ severity: null })], ja, today)[0]).toMatchObject({ kind: '深刻度不明', look: { className: 'outlined' } }));

  it('tells the life cycle by its event and a silent source by its name', () => {
    const life = item({ kind: 'lifecycle', lifecycleEvent: 'eos_in_180', verdict: null, severity: null });
    const source = item({ kind: 'source', title: '例示 CSAF', model: null, verdict: null, severity: null });
    expect(morningRows([life, source], ja, today).map((row) => [row.kind, row.subject, row.devicesText])).toEqual([
      ['EOL・EOS', 'EOSまで180日以内', '4台'],
      ['情報源', '例示 CSAF', ''],
    ]);
  });
});

describe('the tabs', () => {
  const items = [item({ id: '1', tab: 'act' }), item({ id: '2', tab: 'confirm' })];
  it.each([
    ['act', ['1']],
    ['confirm', ['2']],
    ['all', ['1', '2']],
    ['backlog', ['1', '2']],
    ['overdue', []],
  ] as const)('%s shows %j', (tab, ids) => expect(itemsUnder(tab, items).map(({ id }) => id)).toEqual(ids));
});

describe('lifecycleEventText', () => {
  it.each([
    ['eol_in_365', 'EOLまで365日以内'],
    ['limited_support_started', '限定的サポート期間に入った'],
    ['eos_passed', 'EOSを過ぎた'],
    ['eol_passed', 'EOL経過・EOS未通知（要照会）'],
    ['eos_before_eol', 'EOSがEOLより前'],
    ['something_new', '説明のない区分です（something_new）'],
  ])('%s is %s', (event, text) => expect(lifecycleEventText(event, ja)).toBe(text));
});

describe('the keys', () => {
  it.each([
    ['a', 'affected'],
    ['N', 'not_affected'],
    ['f', 'fixed'],
    ['h', 'held'],
    ['r', 'accepted'],
    ['i', 'under_investigation'],
    ['x', undefined],
    ['constructor', undefined],
  ])('%s decides %s', (key, status) => expect(statusOfKey(key)).toBe(status));
});

describe('nextSelected', () => {
  const entries = (ids: string) => ids.split(' ').map((id) => ({ id }));
  it.each([
    ['a b c', 'a b c', 'b', 'a b c', 'b', 'it is still there'],
    ['a b c', 'a c', 'b', 'a b c', 'c', 'the one behind it took its place'],
    ['a b c', 'a b', 'c', 'a b c', 'b', 'it was the last'],
    ['a b c d', 'a c d', 'b', 'b d', 'd', 'the filter hides c, so nobody decides on it unseen'],
    ['a b c d', 'b c d', 'a', 'd a c', 'c', 'sorted otherwise'],
    ['a b', 'a', 'b', 'b', 'a', 'nothing is left under the filter'],
    ['a b', 'c d', 'b', '', 'c', 'another list'],
  ])('of %s to %s with %s chosen and %s seen: %s, since %s', (before, after, value, seen, expected) =>
    expect(nextSelected(entries(after), { source: entries(before), value }, seen.split(' ').filter(Boolean))).toBe(expected),
  );
});

describe('emptySentences', () => {
  const list = (part: Partial<MorningList>): MorningList => ({
    total: 0,
    items: [],
    lastReview: null,
    asOf: today,
    counts: { act: 0, new: 0, confirm: 0, overdue: 0, lifecycle: 0, backlog: 0 },
    sources: { total: 15, fresh: 15, failing: [], lastFetchedAt: null },
    pending: 0,
    namesToConfirm: 0,
    ...part,
  });
  const now = '2026-11-22T22:00:00Z';
  const failing = { total: 15, fresh: 14, failing: [{ id: 's', name: '架空電機RSS', since: '2026-11-21T10:00:00Z' }], lastFetchedAt: null };
  it.each([
    [list({}), true, ['今朝の分は、すべて判断済みです。', '情報源15件はすべて今朝までに応答しています。'], 'all is well'],
    [
      list({ sources: failing }),
      false,
      ['今朝の分は、すべて判断済みです。', 'ただし、今朝までに応答した情報源は15件中14件です。', '架空電機RSS 36時間取得できず'],
      'a source is silent',
    ],
    [
      list({ pending: 2 }),
      false,
      ['今朝の分は、すべて判断済みです。', '情報源15件はすべて今朝までに応答しています。', 'まだ照合していない文書や変更が2件あります。'],
      'something waits to be matched',
    ],
    [
      list({ sources: { total: 0, fresh: 0, failing: [], lastFetchedAt: null } }),
      false,
      ['今朝の分は、すべて判断済みです。', 'ただし、情報源が登録されていないため、新しい情報は届いていません。'],
      'nothing can arrive',
    ],
    [
      list({ counts: { act: 0, new: 3, confirm: 0, overdue: 0, lifecycle: 0, backlog: 0 } }),
      true,
      ['「要対応」に該当する項目はありません。', '情報源15件はすべて今朝までに応答しています。'],
      'other tabs have entries',
    ],
    [
      list({ counts: { act: 0, new: 0, confirm: 0, overdue: 0, lifecycle: 0, backlog: 428 } }),
      true,
      [
        '今朝の分は、すべて判断済みです。',
        'このほか、使い始める前に公表された情報が428件、判断を待っています。「過去の情報」から順に確認してください。',
        '情報源15件はすべて今朝までに応答しています。',
      ],
      'the first morning: what is old waits in its own queue',
    ],
  ])('%# %s', (given, isWell, sentences) => expect(emptySentences(given, 'act', ja, now)).toEqual({ isWell, sentences }));
});

describe('what the life cycle asks to act on', () => {
  const folder = join(process.cwd(), 'server/src/lifecycle/rules');
  const events = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.includes("'act'"))
    .flatMap((text) => [...text.matchAll(/event: '(\w+)'/g)].flatMap(([, event]) => event ?? []));

  it('is told by several rules', () => expect(events.length).toBeGreaterThan(4));

  it.each(events)('%s has its head in both languages', (event) => {
    for (const words of [ja, en]) expect(lifecycleEventText(event, words)).not.toBe(words.everywhere.unknownCode(event));
  });
});
