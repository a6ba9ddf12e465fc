import { publishedDocument } from '../api/published';
import { ja } from '../words/ja';
import { changeLines, productLines, statusLines } from './advisory-parts';
import { intakeResultOf, isStartedJob } from './intake-rows';

const document = publishedDocument({
  products: [
    { id: 'P1', name: 'RM-1', vendor: '例示メディカル', version: { kind: 'words', raw: '< 7.4' } },
    { id: 'P2', name: 'RM-2', vendor: null, version: { kind: 'all', raw: 'vers:all/*' } },
    { id: 'P3', name: 'RM-3', vendor: null, version: { kind: 'none' } },
  ],
  vulnerabilities: [
    {
      id: 'CVE-1',
      statuses: [
        { status: 'known_affected', productIds: ['P1', 'P9'] },
        { status: 'fixed', productIds: [] },
        { status: 'new_status', productIds: ['P3'] },
      ],
    },
  ],
});

describe('an advisory', () => {
  it('tells the version words as published; silence is not "all versions"', () =>
    expect(productLines(document, ja).map(({ name, version }) => [name, version])).toEqual([
      ['RM-1', '< 7.4'],
      ['RM-2', 'すべてのバージョン（vers:all/*）'],
      ['RM-3', 'バージョンの記載なし'],
    ]));

  it('tells states by the names of the products; an id without a product stays an id', () =>
    expect(document.vulnerabilities.flatMap((one) => statusLines(one, document, ja))).toEqual([
      { status: 'known_affected', word: '影響あり', products: ['RM-1', 'P9'] },
      { status: 'new_status', word: 'new_status', products: ['RM-3'] },
    ]));

  it('tells differences as text', () =>
    expect(
      changeLines(
        {
          from: '1',
          to: '2',
          changes: [
            { pointer: '/a', kind: 'changed', before: 'x', after: 'y' },
            { pointer: '/b', kind: 'added', after: { c: 1 } },
          ],
        },
        ja,
      ),
    ).toEqual([
      { pointer: '/a', kind: '変更', before: 'x', after: 'y' },
      { pointer: '/b', kind: '追加', before: '', after: '{\n "c": 1\n}' },
    ]));
});

describe('taking documents in', () => {
  it('tells a job from a result', () => {
    expect(isStartedJob({ job: '1' })).toBe(true);
    expect(isStartedJob({ receipts: [], refused: [] })).toBe(false);
  });
  it.each([
    [{ receipts: [] }, { receipts: [], refused: [] }],
    [null, null],
    [{ other: 1 }, null],
  ])('reads the result %j of a job as %j', (result, read) => expect(intakeResultOf(result)).toEqual(read));
});
