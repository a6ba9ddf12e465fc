import { describe, expect, test } from '@jest/globals';
import type { Advisory } from '#feeds/advisory.js';
import {
  advisoryOf,
  coordinator,
  monitor,
  namesWith,
  pump,
  pumpFamilyMember,
  releaseOf,
  vulnerabilityOf,
} from './fixtures/small-hospital.js';
import { judgeAdvisory, unmetOf } from './judge-advisory.js';

const fleet = [
  releaseOf(pump, '1.4'),
  releaseOf(pump, '2.0'),
  releaseOf(pump, null),
  releaseOf(pumpFamilyMember, '1.4'),
  releaseOf(monitor, '5.0'),
];
const products = [
  'A = Kasugai Meditec / Sazanami 310 / < 2.0',
  'B = Kasugai Meditec / Sazanami series / < 2.0',
  'C = Tokiwagi Instruments / Komorebi 7 / all',
];

/** Every verdict, a line each: release, vulnerability, verdict, who says so. */
function verdictsOf(advisory: Advisory): string[] {
  return judgeAdvisory(advisory, fleet, namesWith())
    .verdicts.map(({ releaseId, vulnerability, verdict, authority }) => `${releaseId}: ${vulnerability} ${verdict} by ${authority}`)
    .sort();
}

describe('what a document says of each release in the fleet', () => {
  test('is said by vulnerability, of the products that it names, by a maker of its own and by nobody in particular of others', () => {
    expect(verdictsOf(advisoryOf(products, ['CVE-2099-1 known_affected: A C', 'CVE-2099-2 known_affected: A']))).toEqual([
      'monitor 5.0: CVE-2099-1 affected by other',
      'pump 1.4: CVE-2099-1 affected by maker',
      'pump 1.4: CVE-2099-2 affected by maker',
      'pump 2.0: CVE-2099-1 not_affected by maker',
      'pump 2.0: CVE-2099-2 not_affected by maker',
      'pump ?: CVE-2099-1 undetermined by maker',
      'pump ?: CVE-2099-2 undetermined by maker',
      // The family stands in the tree and in no status: whether it is affected nobody said.
      'syringe 1.4: CVE-2099-1 undetermined by maker',
      'syringe 1.4: CVE-2099-2 undetermined by maker',
    ]);
  });

  test('a vulnerability that names only the family still concerns a model that another one names outright', () => {
    const found = verdictsOf(
      advisoryOf(products, ['CVE-2099-1 known_affected: A', 'CVE-2099-2 known_affected: B'], { publisher: coordinator }),
    );
    expect(found.filter((line) => line.startsWith('pump 1.4'))).toEqual([
      'pump 1.4: CVE-2099-1 affected by coordinator',
      'pump 1.4: CVE-2099-2 undetermined by coordinator',
    ]);
    expect(found.filter((line) => line.startsWith('syringe'))).toEqual(['syringe 1.4: CVE-2099-2 undetermined by coordinator']);
  });

  test('products that stand in the tree and in no status are for a person to look at', () => {
    const { verdicts } = judgeAdvisory(advisoryOf(['C = Tokiwagi Instruments / Komorebi 7 / 5.0'], ['CVE-2099-1']), fleet, namesWith());
    expect(verdicts.map(({ verdict, doubt }) => [verdict, doubt])).toEqual([['undetermined', 'product_without_status']]);
  });

  const silent: readonly (readonly [more: Partial<Advisory>, because: string])[] = [
    [{ withdrawn: true }, 'was taken back: it speaks of nothing'],
    [{ status: 'draft' }, 'is a draft: it never alerts'],
  ];
  test.each(silent)('nothing at all where the document %p %s', (more) => {
    const advisory = advisoryOf(products, ['CVE-2099-1 known_affected: A B C'], more);
    expect(judgeAdvisory(advisory, fleet, namesWith())).toEqual({ verdicts: [], met: [], unmet: [] });
    expect(unmetOf(advisory, fleet, namesWith())).toEqual([]);
  });

  test('an interim document counts like a final one', () => {
    const of = (status: Advisory['status']) => verdictsOf(advisoryOf(products, ['CVE-2099-1 known_affected: A'], { status }));
    expect(of('interim')).toEqual(of('final'));
  });

  test('a document without vulnerabilities says nothing of a device', () => {
    expect(verdictsOf(advisoryOf(products, []))).toEqual([]);
  });
});

describe('what is to be done', () => {
  const fix = (...productIds: string[]) => ({
    category: 'vendor_fix',
    details: 'Install 2.0',
    url: null,
    at: null,
    productIds,
    restart: null,
    pointer: '/fix',
  });
  const withFix = (...ids: string[]) =>
    advisoryOf(products, [], { vulnerabilities: [vulnerabilityOf('CVE-2099-1 known_affected: A C', { remediations: [fix(...ids)] })] });
  const facts: readonly (readonly [productIds: string[], available: readonly string[], because: string])[] = [
    [['A'], ['pump 1.4', 'pump 2.0', 'pump ?'], 'a fix for the pump is no fix for the monitor'],
    [[], ['pump 1.4', 'pump 2.0', 'pump ?', 'monitor 5.0'], 'a fix without products is for all of them'],
    [['Z'], [], 'a fix for something else'],
  ];
  test.each(facts)('a fix for %p is one for %p: %s', (ids, expected) => {
    const { verdicts } = judgeAdvisory(withFix(...ids), fleet, namesWith());
    expect(
      verdicts.filter(({ fixAvailable, releaseId }) => fixAvailable && !releaseId.startsWith('syringe')).map(({ releaseId }) => releaseId),
    ).toEqual(expected);
  });

  test('the fingerprint is that of the products the verdict rests on', () => {
    const of = (advisory: Advisory) => judgeAdvisory(advisory, [releaseOf(pump, '1.4')], namesWith()).verdicts[0]?.fingerprint;
    expect(of(withFix('A'))).not.toBe(of(withFix('C')));
    expect(of(withFix('C'))).toBe(of(withFix('Z')));
  });
});

test('what is open about names rests on all models, and needs no verdict', () => {
  const advisory = advisoryOf(products, ['CVE-2099-1 known_affected: A B']);
  expect(unmetOf(advisory, fleet, namesWith())).toEqual(judgeAdvisory(advisory, fleet, namesWith()).unmet);
  expect(unmetOf(advisory, fleet, namesWith()).map(({ product }) => product)).toEqual(['Sazanami series']);
});
