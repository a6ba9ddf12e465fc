import type { FindingView } from '../api/types-of-findings';
import { ja } from '../words/ja';
import { historyRows } from './history-rows';
import { notesAbout } from './notes-about';
import { publishedDocument } from '../api/published';
import { alike, devicesBehind, reasonRows } from './reasons';

const finding = (part: Partial<FindingView>): FindingView =>
  ({
    id: 'f',
    deviceId: 'd',
    vulnerability: 'CVE-1',
    verdict: 'affected',
    because: [],
    ledgerNumber: 'HA-1',
    department: 'ICU',
    place: 'ICU 1号室',
    ...part,
  }) as FindingView;

describe('reasons', () => {
  it('are told in the order they were made, a code without words by its code', () =>
    expect(
      reasonRows(
        [
          { code: 'name.same_name', sought: 'RM-1', found: 'RM-1', pointer: '/a' },
          { code: 'new.step', sought: '', found: '', pointer: null },
        ],
        ja,
      ),
    ).toEqual([
      { sentence: '製品名が同じ', facts: [{ label: '院内の機種', value: 'RM-1' }], pointer: '/a' },
      { sentence: '説明のない区分です（new.step）', facts: [], pointer: null },
    ]));

  it.each([
    ['name.similar_name', 'RM 1', 'RM-1', ['公表の製品名 RM 1', '院内の機種 RM-1'], 'two names'],
    ['status.known_affected', 'known_affected', 'RM-1 <7.4', ['対象 RM-1 <7.4'], 'the status is in the sentence'],
    ['version.inside', '< 7.4', 'vers:generic/<7.4', ['読み取った範囲 < 7.4', '公表のまま vers:generic/<7.4'], 'a range and its words'],
    ['compared.holds', '< 7.4 (generic)', '7.2', ['条件 < 7.4 (generic)', 'この機器 7.2'], 'a condition and a version'],
    ['new.step', 'a', 'b', ['公表の記載 a', '台帳の記載 b'], 'a step of a new kind'],
  ])('%s says what was compared: %s, %s', (code, sought, found, facts) =>
    expect(reasonRows([{ code, sought, found, pointer: null }], ja)[0]?.facts.map(({ label, value }) => `${label} ${value}`)).toEqual(
      facts,
    ),
  );

  it('speak of the component where a component of an SBOM was met, and of the device again where its own name follows', () => {
    const step = (code: string, sought = '', given = '') => ({ code, sought, found: given, pointer: null });
    const because = [
      step('component.of_sbom', 'pkg:npm/lib', 'lib'),
      step('name.purl_named', 'pkg:npm/lib', 'pkg:npm/lib@1'),
      step('version.version_unknown', '< 2', '< 2'),
      step('name.component_of_family', 'RM family', 'RM-1'),
      step('version.version_unknown', '< 3', '< 3'),
    ];
    expect(
      reasonRows(because, ja).map(({ sentence, facts }) => [sentence, ...facts.map(({ label, value }) => `${label} ${value}`)]),
    ).toEqual([
      ['部品表（SBOM）の構成部品に一致', '公表の記載 pkg:npm/lib', '部品表（SBOM）の構成部品 lib'],
      ['パッケージURL（purl）が同じ', '公表の記載 pkg:npm/lib', '部品表（SBOM）の記載 pkg:npm/lib@1'],
      ['構成部品のバージョンが部品表（SBOM）にない', '公表のまま < 2'],
      ['シリーズの構成品の名前', '公表の製品名 RM family', '院内の機種 RM-1'],
      ['この機器のバージョンが台帳にない', '公表のまま < 3'],
    ]);
  });

  it('are told once for findings that read alike', () => {
    const groups = alike([finding({ id: '1' }), finding({ id: '2' }), finding({ id: '3', verdict: 'undetermined' })]);
    expect(groups.map((group) => [group.finding.id, group.devices])).toEqual([
      ['1', 2],
      ['3', 1],
    ]);
  });

  it('gather the findings of a device', () =>
    expect(
      devicesBehind([
        finding({ id: '1' }),
        finding({ id: '2', deviceId: 'e', ledgerNumber: null, model: 'RM-1' }),
        finding({ id: '3' }),
      ]).map(({ name, place, findings }) => [name, place, findings.map(({ id }) => id)]),
    ).toEqual([
      ['HA-1', 'ICU 1号室', ['1', '3']],
      ['RM-1', 'ICU 1号室', ['2']],
    ]));
});

describe('notesAbout', () => {
  const document = publishedDocument({
    notes: [
      { category: 'legal_disclaimer', text: 'No warranty.' },
      { category: 'summary', text: 'All in all.' },
    ],
    vulnerabilities: [
      { id: 'CVE-1', notes: [{ category: 'description', text: 'Bad.' }], threats: [{ category: 'impact', details: 'Loss.' }] },
    ],
  });
  it.each([
    ['CVE-1', false, ['Bad.', 'Loss.'], 'what speaks of it'],
    ['CVE-2', false, ['All in all.'], 'else the summary'],
    ['CVE-1', true, ['No warranty.', 'All in all.', 'Bad.', 'Loss.'], 'the whole text'],
  ])('%s, whole %s: %j – %s', (id, isWhole, texts) => expect(notesAbout(document, id, isWhole).map((note) => note.text)).toEqual(texts));
});

describe('historyRows', () => {
  it('are newest first and say who, what and why', () =>
    expect(
      historyRows(
        [
          { at: '2026-11-20T00:00:00Z', by: null, kind: 'opened', from: null, to: 'affected', cause: '', decision: null },
          {
            at: '2026-11-22T00:00:00Z',
            by: null,
            kind: 'closed',
            from: 'affected',
            to: 'not_affected',
            cause: 'fixed: release changed',
            decision: null,
          },
          {
            at: '2026-11-21T00:00:00Z',
            by: '情報 太郎',
            kind: 'decided',
            from: 'open',
            to: 'held',
            cause: '',
            decision: {
              id: 'x',
              status: 'held',
              justification: null,
              ownJudgement: false,
              comment: 'メーカー回答待ち',
              until: '2026-12-01',
              fixedOn: null,
              fixedBy: null,
              newVersion: null,
              at: '',
              by: '',
              stale: false,
            },
          },
        ],
        ja,
      ).map(({ what, change, by, details }) => [what, change, by, details]),
    ).toEqual([
      ['終了しました', '影響あり → 影響なし', '照合による', ['修正済みのバージョンになりました']],
      ['判断しました', '未対応 → 保留', '情報 太郎', ['保留', 'メーカー回答待ち', '期限 2026-12-01']],
      ['見つかりました', '影響あり', '照合による', []],
    ]));
});
