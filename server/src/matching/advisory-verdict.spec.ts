import { describe, expect, test } from '@jest/globals';
import { gravest } from './advisory-verdict.js';
import type { KeptVerdict, VerdictKind } from './finding.js';

function saying(verdict: VerdictKind, vulnerability: string): KeptVerdict {
  return {
    id: vulnerability,
    advisoryId: 'advisory',
    releaseId: 'release',
    deviceId: null,
    vulnerability,
    verdict,
    via: 'product',
    because: [],
    doubt: null,
    authority: 'maker',
    statement: 'none',
    fingerprint: '',
    fixAvailable: false,
  };
}

describe('what a document says of a release as a whole', () => {
  const facts: readonly (readonly [said: readonly VerdictKind[], whole: VerdictKind | undefined, because: string])[] = [
    [[], undefined, 'it says nothing'],
    [['not_affected'], 'not_affected', 'one'],
    [['not_affected', 'undetermined', 'not_affected'], 'undetermined', 'one that cannot be told is enough to ask'],
    [['undetermined', 'affected', 'not_affected'], 'affected', 'one that affects is enough'],
  ];
  test.each(facts)('%p together: %p (%s)', (said, expected) => {
    expect(gravest(said.map((verdict, index) => saying(verdict, `CVE-2099-${index}`)))?.verdict).toBe(expected);
  });

  test('of equals the first, so that its reasons are those of the document from its beginning', () => {
    expect(gravest([saying('affected', 'CVE-2099-1'), saying('affected', 'CVE-2099-2')])?.vulnerability).toBe('CVE-2099-1');
  });
});
