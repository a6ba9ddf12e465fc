import type { Advisory } from '../../advisory.js';
import { read } from '../../formats.js';
import type { Reading } from '../../reading.js';

function readingOf(data: string, behind = ''): Reading<Advisory> {
  const entry = `<Vulinfo><VulinfoID>JVNDB-2026-900001</VulinfoID><VulinfoData><Title>t</Title>${data}</VulinfoData></Vulinfo>`;
  return read(
    new TextEncoder().encode(
      `<VULDEF-Document xmlns="http://jvn.jp/vuldef/" xmlns:status="http://jvndb.jvn.jp/myjvn/Status">${entry}${behind}</VULDEF-Document>`,
    ),
  );
}

function affected(versions: string, attributes = ''): string {
  return `<Affected><AffectedItem ${attributes}><Name>青空</Name><ProductName>装置</ProductName>${versions}</AffectedItem></Affected>`;
}

function told({ remarks }: Reading<Advisory>): readonly string[] {
  return remarks.map(({ gravity, code }) => `${gravity} ${code.replace('vuldef.', '')}`);
}

describe('A line of versions', () => {
  test.each<[string, string, object]>([
    ['one version', '<VersionNumber>7.7</VersionNumber>', { kind: 'words', scheme: 'generic', raw: '7.7', isRange: false }],
    [
      'words before a version',
      '<VersionNumber>7.3.7 より前のバージョン</VersionNumber>',
      { kind: 'words', raw: '7.3.7 より前のバージョン', isRange: true },
    ],
    [
      'an edition',
      '<VersionNumber>for Windows 5.8 (Build 1575) 未満</VersionNumber>',
      { kind: 'words', raw: 'for Windows 5.8 (Build 1575) 未満', isRange: true },
    ],
    ['nothing, which is not "all"', '<VersionNumber></VersionNumber>', { kind: 'none' }],
    ['no line', '', { kind: 'none' }],
    ['an operator', '<VersionNumber operator="lt">2.0</VersionNumber>', { kind: 'intervals', raw: '< 2.0' }],
    ['one version with an operator', '<VersionNumber operator="eq">2.0</VersionNumber>', { kind: 'intervals', raw: '>= 2.0, <= 2.0' }],
    ['all but one', '<VersionNumber operator="ne">2.0</VersionNumber>', { kind: 'words', scheme: 'unknown', raw: 'ne 2.0' }],
    [
      'a range',
      '<VersionNumber><RangeBegin operator="gt">1.0</RangeBegin><RangeEnd operator="le">2.0</RangeEnd></VersionNumber>',
      { kind: 'intervals', raw: '> 1.0, <= 2.0' },
    ],
    ['a build', '<VersionNumber><BuildNumber>77</BuildNumber></VersionNumber>', { kind: 'words', scheme: 'unknown' }],
  ])('%s', (_name, versions, expected) => {
    expect(readingOf(affected(versions)).items[0]?.products[0]?.version).toMatchObject(expected);
  });

  test('with a list of CVEs speaks of these alone', () => {
    const related = ['CVE-2025-0354', 'CVE-2025-0355']
      .map((id) => `<RelatedItem type="advisory"><Name>CVE</Name><VulinfoID>${id}</VulinfoID></RelatedItem>`)
      .join('');
    const versions =
      '<VersionNumber>Ver.1.3.0より前のバージョン（CVE-2025-0355）</VersionNumber><VersionNumber>Ver.1.4.2より前のバージョン（CVE-2025-0354、CVE-2025-0355）</VersionNumber>';
    const [advisory] = readingOf(`${affected(versions)}<Related>${related}</Related>`).items;
    const words = new Map(advisory?.products.map(({ id, version }) => [id, version.kind === 'none' ? '' : version.raw]));
    expect(
      advisory?.vulnerabilities.map(({ id, statuses }) => [
        id,
        ...(statuses[0]?.productIds.map((productId) => words.get(productId)) ?? []),
      ]),
    ).toEqual([
      ['CVE-2025-0354', 'Ver.1.4.2より前のバージョン'],
      ['CVE-2025-0355', 'Ver.1.3.0より前のバージョン', 'Ver.1.4.2より前のバージョン'],
    ]);
  });
});

test.each<[string, string]>([
  ['', 'known_affected'],
  ['affectedstatus="vulnerable"', 'known_affected'],
  ['affectedstatus="notvulnerable"', 'known_not_affected'],
  ['affectedstatus="unknown"', 'unknown'],
  ['affectedstatus="notvulnerable_investigating"', 'under_investigation'],
  ['affectedstatus="perhaps"', 'unknown'],
])('An item with %s is %s', (attributes, status) => {
  expect(readingOf(affected('', attributes)).items[0]?.vulnerabilities[0]?.statuses[0]?.status).toBe(status);
});

test.each<[string, readonly string[]]>([
  ['[アップデートする] a [ワークアラウンドを実施する] b', ['vendor_fix [アップデートする] a', 'workaround [ワークアラウンドを実施する] b']],
  ['[CG-1 を使用しない] a', ['mitigation [CG-1 を使用しない] a']],
  ['開発者に聞いてください。', ['mitigation 開発者に聞いてください。']],
])('The solution %s', (text, expected) => {
  const reading = readingOf(`${affected('')}<Solution><SolutionItem><Description>${text}</Description></SolutionItem></Solution>`);
  expect(reading.items[0]?.vulnerabilities[0]?.remediations.map(({ category, details }) => `${category} ${details}`)).toEqual(expected);
});

test.each<[string, string, string, readonly string[]]>([
  ['no product', '', '', ['doubt speaks-of-nothing']],
  [
    'several products without a name',
    '<Affected><AffectedItem><ProductName>(複数の製品)</ProductName></AffectedItem></Affected>',
    '',
    ['doubt product-not-named', 'doubt speaks-of-nothing'],
  ],
  ['an error', '', '<status:Status retCd="1" errCd="E1"/>', ['doubt speaks-of-nothing', 'refusal answer-is-error']],
  ['fewer entries than it counts', affected(''), '<status:Status retCd="0" totalResRet="3"/>', ['doubt count-differs']],
  ['a day that is none', `${affected('')}<DateLastUpdated>昨日</DateLastUpdated>`, '', ['doubt date-not-understood']],
])('%s is told', (_name, data, behind, expected) => {
  expect(told(readingOf(data, behind))).toEqual(expected);
});

test('A line of two hundred thousand blanks ends', () => {
  const started = performance.now();
  readingOf(affected(`<VersionNumber>1${' '.repeat(200_000)}（CVE-2026-1${'、'.repeat(100_000)}</VersionNumber>`));
  expect(performance.now() - started).toBeLessThan(3000);
});
