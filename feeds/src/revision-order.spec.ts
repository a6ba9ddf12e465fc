import { compareRevisions, isMajorStep, versioningOf } from './revision-order.js';

const monday = '2026-06-01T00:00:00.000Z';
const tuesday = '2026-06-02T00:00:00.000Z';

describe('The order of revisions of one document', () => {
  test.each<[string, string, -1 | 0 | 1, string]>([
    ['1', '2', -1, 'integers'],
    ['9', '10', -1, 'by value, not by letters'],
    ['10', '10', 0, 'the same'],
    ['20260601000000000001', '20260601000000000002', -1, 'longer than a number holds exactly'],
    ['1.2.3', '1.2.10', -1, 'semantic'],
    ['1.0.0-rc1', '1.0.0', -1, 'a pre-release is older'],
    ['1.0.0-2', '1.0.0-10', -1, 'numbers in pre-releases by value'],
    ['1.0.0-2', '1.0.0-alpha', -1, 'numbers before words'],
    ['1.0.0-alpha', '1.0.0-alpha.1', -1, 'fewer parts before more'],
    ['1.0.0+a', '1.0.0+b', 0, 'what was built does not count'],
    ['2', '2.0.0', 0, 'a maker that turned to semantic versions'],
    ['1.1', '1.1.0.1', -1, 'as many parts as a maker likes'],
    ['v3', '4', -1, 'a v before it'],
    ['Update 9', 'Update 10', -1, 'words with numbers'],
    ['Rev B', 'Rev C', -1, 'letters'],
    ['Initial', '1', -1, 'words before numbers'],
    ['', '', 0, 'none'],
    ['', '1', -1, 'none before any'],
  ])('%s and %s: %d (%s)', (a, b, expected) => {
    expect(compareRevisions(a, b)).toBe(expected);
    expect(compareRevisions(b, a)).toBe(expected === 0 ? 0 : -expected);
  });

  test.each<[string, string | null, string, string | null, -1 | 0 | 1, string]>([
    ['1', tuesday, '2', monday, -1, 'the version counts, whatever the dates'],
    ['1', monday, '1', tuesday, -1, 'equal versions by their dates'],
    ['1', null, '1', monday, -1, 'an unknown date is earlier'],
    ['1', 'someday', '1', null, 0, 'what is no date is unknown'],
    ['AA', tuesday, 'B', monday, 1, 'words by their dates'],
  ])('%s of %s and %s of %s: %d (%s)', (a, revisedA, b, revisedB, expected) => {
    expect(compareRevisions(a, b, revisedA, revisedB)).toBe(expected);
  });

  test('is antisymmetric and transitive, so that the newest does not depend on the order of arrival', () => {
    const versions = [
      '',
      '0',
      '1',
      '01',
      '1.0.0-rc1',
      '1.0.0',
      '1.0.0~x',
      '1.1',
      '2',
      '10',
      'A',
      'Rev 2',
      'Rev 10',
      '2026-06-01',
      'v2',
      '-1',
    ];
    const revisions = versions.flatMap((version) => [null, monday, tuesday].map((revised) => [version, revised] as const));
    const order = ([a, revisedA]: (typeof revisions)[number], [b, revisedB]: (typeof revisions)[number]) =>
      compareRevisions(a, b, revisedA, revisedB);
    for (const a of revisions) {
      for (const b of revisions) {
        expect(order(a, b) + order(b, a)).toBe(0);
        for (const c of revisions) if (order(a, b) <= 0 && order(b, c) <= 0 && order(a, c) > 0) throw new Error([a, b, c].join(' '));
      }
    }
  });
});

describe('How a document counts its versions', () => {
  test.each<[string, ReturnType<typeof versioningOf>]>([
    ['0', 'integer'],
    ['12', 'integer'],
    ['1.0.0', 'semantic'],
    ['1.0.0-rc.1+b', 'semantic'],
    ['1.0', 'other'],
    ['01', 'other'],
    ['Rev B', 'other'],
  ])('%s is %s', (revision, expected) => {
    expect(versioningOf(revision)).toBe(expected);
  });

  test.each<[string, string, boolean, string]>([
    ['1.4.2', '2.0.0', true, 'a greater major number'],
    ['1.4.2', '1.5.0', false, 'a minor step'],
    ['2.0.0', '1.0.0', false, 'a step back'],
    ['1', '2', false, 'integers do not tell'],
  ])('from %s to %s asks for a new comparison with all devices: %s (%s)', (before, after, expected) => {
    expect(isMajorStep(before, after)).toBe(expected);
  });
});
