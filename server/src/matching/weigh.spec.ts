import { describe, expect, test } from '@jest/globals';
import { weigh, type WeighedVerdict } from './weigh.js';
import type { Authority, StatementStatus, VerdictKind, Via } from './finding.js';

/**
 * `maker affected`, `coordinator outside`, `other undetermined:version_unknown`, `maker fixed via component`. `outside` is "not affected"
 * without a word of the publisher; `investigated` is the publisher's "under investigation".
 */
function verdictOf(line: string, index: number): WeighedVerdict {
  const [who = '', said = '', , way = 'product'] = line.split(' ');
  const [word = '', doubt = null] = said.split(':');
  const words: Readonly<Record<string, readonly [VerdictKind, StatementStatus]>> = {
    affected: ['affected', 'affected'],
    outside: ['not_affected', 'none'],
    not_affected: ['not_affected', 'not_affected'],
    fixed: ['not_affected', 'fixed'],
    investigated: ['undetermined', 'under_investigation'],
    undetermined: ['undetermined', 'none'],
  };
  const [verdict, statement] = words[word] ?? ['undetermined', 'none'];
  return {
    advisoryId: `advisory ${index}`,
    deviceId: null,
    verdict,
    via: way as Via,
    doubt: doubt ?? (word === 'investigated' ? 'under_investigation' : null),
    authority: who as Authority,
    statement,
    fingerprint: `print ${index}`,
    fixAvailable: false,
  };
}

function weighed(lines: readonly string[]): string | undefined {
  const found = weigh(lines.map(verdictOf));
  return (
    found &&
    [found.verdict, ...(found.doubt === null ? [] : [found.doubt]), found.statement, ...(found.via === 'product' ? [] : [found.via])].join(
      ' ',
    )
  );
}

describe('what all documents together say (matching.md 5.7)', () => {
  const facts: readonly (readonly [said: readonly string[], together: string | undefined, because: string])[] = [
    [[], undefined, 'nobody says anything'],
    [['coordinator affected'], 'affected affected', 'one document'],
    [['maker not_affected', 'coordinator affected'], 'not_affected not_affected', 'the maker knows its own product best'],
    [['maker fixed', 'other affected'], 'not_affected fixed', 'the maker says that this version is fixed'],
    [['maker affected', 'coordinator not_affected'], 'affected affected', 'the maker says so'],
    [['coordinator fixed', 'other affected'], 'not_affected fixed', 'a coordinator before anybody else'],
    [['maker_by_letter fixed', 'coordinator affected'], 'not_affected fixed', 'a letter is the word of the maker'],
    [
      ['maker fixed', 'maker_by_letter affected'],
      'not_affected fixed',
      'what it published itself comes before what somebody here wrote down',
    ],
    [
      ['maker investigated', 'coordinator affected'],
      'undetermined under_investigation under_investigation',
      'the maker has not finished; a person looks',
    ],

    [['maker undetermined:version_unknown', 'coordinator affected'], 'affected affected', 'who cannot tell leaves it to the next'],
    [
      ['maker undetermined:no_version_stated', 'coordinator not_affected'],
      'undetermined no_version_stated none',
      'the open question of the maker is not closed by others',
    ],
    [
      ['maker undetermined:no_version_stated', 'coordinator outside'],
      'undetermined no_version_stated none',
      'still less by what nobody said',
    ],
    [
      ['maker outside', 'coordinator affected'],
      'undetermined documents_contradict none',
      'outside of the ranges of one is no word against another',
    ],
    [['maker outside', 'coordinator not_affected'], 'not_affected not_affected', 'both come to the same'],
    [
      ['maker outside', 'other undetermined:no_version_stated'],
      'not_affected none',
      'a word without versions adds nothing to one with versions',
    ],
    [['maker outside', 'coordinator investigated'], 'undetermined under_investigation under_investigation', 'somebody is still looking'],
    [
      ['maker undetermined:version_unknown', 'other undetermined:name_to_confirm'],
      'undetermined version_unknown none',
      'nobody can tell: the first asks',
    ],

    [['maker affected', 'maker fixed'], 'undetermined documents_contradict none', 'two documents of one rank'],
    [['other affected', 'other not_affected', 'maker fixed'], 'not_affected fixed', 'contradiction below a clear word is none'],
    [['maker affected', 'maker outside'], 'affected affected', 'one document about it, one about another range'],
    [['maker affected', 'maker undetermined:version_unknown'], 'affected affected', 'one of them is sure'],
    [
      ['maker fixed', 'maker undetermined:version_not_comparable'],
      'undetermined version_not_comparable none',
      'another document of the same maker leaves it open',
    ],
    [['maker outside', 'maker undetermined:name_to_confirm'], 'undetermined name_to_confirm none', 'an open question stays'],
    [
      ['maker undetermined:name_to_confirm', 'maker undetermined:version_unknown'],
      'undetermined version_unknown none',
      'the fact that is missing for all comes first',
    ],
    [
      ['maker undetermined:version_only_major_part', 'maker undetermined:name_to_confirm'],
      'undetermined name_to_confirm none',
      'else the same whatever the order',
    ],
    [['maker not_affected', 'maker fixed'], 'not_affected fixed', 'both clear it'],

    [
      ['maker affected via component', 'maker not_affected'],
      'not_affected not_affected',
      'what is said of the product outranks what follows from a component',
    ],
    [
      ['other affected via component', 'maker outside'],
      'undetermined documents_contradict none component',
      'a range that ends before it does not clear the component inside',
    ],
    [
      ['maker affected via serial', 'maker not_affected'],
      'affected affected serial',
      'a list of serial numbers is more specific than the product',
    ],
    [
      ['other affected via component', 'maker undetermined:version_unknown'],
      'affected affected component',
      'the component is there, whatever the product may be',
    ],
  ];
  test.each(facts)('%p: %s (%s)', (said, expected) => {
    expect(weighed(said)).toBe(expected);
    expect(weighed([...said].reverse())).toBe(expected);
  });
});

test('every document leaves its print, and a fix of any of them is a fix', () => {
  const [first, second] = ['maker affected', 'other outside'].map(verdictOf);
  if (!first || !second) throw new Error('two verdicts');
  expect(weigh([second, { ...first, fixAvailable: true }])).toMatchObject({
    fingerprint: 'advisory 0 print 0\nadvisory 1 print 1',
    fixAvailable: true,
  });
  expect(weigh([first, second])).toMatchObject({ fixAvailable: false });
  expect(weigh([first, first])?.fingerprint).toBe('advisory 0 print 0');
});

describe('properties', () => {
  const lines = ['maker', 'coordinator', 'other'].flatMap((who) =>
    ['affected', 'outside', 'not_affected', 'fixed', 'investigated', 'undetermined:version_unknown'].map((said) => `${who} ${said}`),
  );
  const triples = lines.flatMap((a) => lines.flatMap((b) => lines.map((c) => [a, b, c] as const)));

  test('the order in which documents arrive never decides', () => {
    for (const [a, b, c] of triples) expect([weighed([c, a, b]), weighed([b, c, a])]).toEqual([weighed([a, b, c]), weighed([a, b, c])]);
  });

  test('a device is cleared only where nobody of a higher or the same rank calls it affected', () => {
    const rank = (line: string) => ['maker', 'coordinator', 'other'].indexOf(line.split(' ')[0] ?? '');
    const clears = (line: string) => /(not_affected|fixed)$/.test(line);
    for (const triple of triples) {
      if (!weighed(triple)?.startsWith('not_affected')) continue;
      for (const line of triple.filter((each) => each.endsWith(' affected')))
        expect(triple.some((each) => clears(each) && rank(each) < rank(line))).toBe(true);
    }
  });
});
