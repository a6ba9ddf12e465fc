import type { Advisory, Assessment, Score, VulnerabilityStatement } from '../advisory.js';
import { bandOf, severityOf, type Severity } from './severity.js';

const v2 = 'AV:N/AC:L/Au:N/C:C/I:C/A:C'; // 10.0
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'; // 9.8
const v31medium = 'CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'; // 4.6
const v4 = 'CVSS:4.0/AV:L/AC:L/AT:P/PR:N/UI:A/VC:L/VI:L/VA:L/SC:N/SI:N/SA:N'; // 1.8

describe('The severity that is shown', () => {
  test.each<[string, readonly Score[], readonly string[] | undefined, Severity]>([
    ['no score is unknown', [], undefined, unknown()],
    ['the vector decides, not the number beside it', [score(v31, { published: 5 })], undefined, shown(9.8, '3.1', v31, 'critical')],
    ['a number alone counts as published', [score('', { published: 7.2 })], undefined, shown(7.2, '3.1', null, 'high')],
    [
      'a vector that nobody can read leaves the number',
      [score('CVSS:3.1/AV:?', { published: 4 })],
      undefined,
      shown(4, '3.1', null, 'medium'),
    ],
    ['neither vector nor number is unknown', [score('CVSS:3.1/AV:?', {})], undefined, unknown()],
    ['version 2 has no critical', [score(v2, {})], undefined, shown(10, '2.0', v2, 'high')],
    ['of one author the newest version, even if it is lower', [score(v2, {}), score(v31, {}), score(v4, {})], undefined, low()],
    ['the author before a quoted source', [score(v31, { source: 'https://nvd.example' }), score(v31medium, {})], undefined, medium()],
    [
      'of two quoted sources the higher',
      [score(v31medium, { source: 'a' }), score(v31, { source: 'b' })],
      undefined,
      shown(9.8, '3.1', v31, 'critical'),
    ],
    ['of two products the higher', [of('P-1', v31medium), of('P-2', v31)], undefined, shown(9.8, '3.1', v31, 'critical')],
    ['of the products asked for', [of('P-1', v31medium), of('P-2', v31)], ['P-1'], medium()],
    ['a product that has no score is unknown', [of('P-1', v31)], ['P-9'], unknown()],
    [
      'a newer version of another product does not hide an older one',
      [of('P-1', v4), of('P-2', v31)],
      undefined,
      shown(9.8, '3.1', v31, 'critical'),
    ],
  ])('%s', (_name, scores, productIds, expected) => {
    expect(severityOf(vulnerability(scores), productIds)).toEqual(expected);
  });

  test.each<[string, Advisory, Severity]>([
    [
      'an advisory shows its worst',
      advisory([vulnerability([score(v31medium, {})]), vulnerability([score(v31, {})])]),
      shown(9.8, '3.1', v31, 'critical'),
    ],
    ['a rating stands in for a score', advisory([vulnerability([], [rating('high')])]), { ...unknown(), band: 'high' }],
    [
      'a higher rating beside a score',
      advisory([vulnerability([score(v31medium, {})]), vulnerability([], [rating('critical')])]),
      { ...unknown(), band: 'critical' },
    ],
    ['a score before a rating', advisory([vulnerability([score(v31medium, {})], [rating('critical')])]), medium()],
    ['the overall word, when it is one of the five', { ...advisory([]), severityText: ' High ' }, { ...unknown(), band: 'high' }],
    ['a word of the maker alone is not translated', { ...advisory([]), severityText: 'Important' }, unknown()],
    ['none is an answer', { ...advisory([]), severityText: 'none' }, { ...unknown(), band: 'none' }],
  ])('%s', (_name, document, expected) => {
    expect(severityOf(document)).toEqual(expected);
  });

  test.each<[number, Score['version'], string]>([
    [0, '3.1', 'none'],
    [0.1, '3.1', 'low'],
    [3.9, '3.1', 'low'],
    [4, '3.1', 'medium'],
    [6.9, '4.0', 'medium'],
    [7, '4.0', 'high'],
    [8.9, '3.0', 'high'],
    [9, '3.0', 'critical'],
    [0, '2.0', 'low'],
    [3.9, '2.0', 'low'],
    [6.9, '2.0', 'medium'],
    [10, '2.0', 'high'],
  ])('%d of version %s is %s', (score, version, band) => {
    expect(bandOf(score, version)).toBe(band);
  });
});

function score(vector: string, changes: Partial<Score>): Score {
  return {
    version: vector.startsWith('CVSS:4') ? '4.0' : vector.startsWith('AV') ? '2.0' : '3.1',
    vector,
    published: null,
    source: null,
    productIds: [],
    ...changes,
  };
}

function of(productId: string, vector: string): Score {
  return score(vector, { productIds: [productId] });
}

function rating(word: 'critical' | 'high'): Assessment {
  return { kind: 'rating', rating: word, at: null, source: null, productIds: [] };
}

function shown(value: number, version: Score['version'], vector: string | null, band: Severity['band']): Severity {
  return { score: value, version, vector, band };
}

function medium(): Severity {
  return shown(4.6, '3.1', v31medium, 'medium');
}

function low(): Severity {
  return shown(1.8, '4.0', v4, 'low');
}

function unknown(): Severity {
  return { score: null, version: null, vector: null, band: 'unknown' };
}

function vulnerability(scores: readonly Score[], assessments: readonly Assessment[] = []): VulnerabilityStatement {
  return {
    id: 'CVE-2026-1',
    cve: 'CVE-2026-1',
    otherIds: [],
    title: null,
    weaknesses: [],
    notes: [],
    scores,
    statuses: [],
    remediations: [],
    threats: [],
    justifications: [],
    references: [],
    assessments,
    pointer: '',
  };
}

function advisory(vulnerabilities: readonly VulnerabilityStatement[]): Advisory {
  return {
    format: 'csaf-2.0',
    kind: 'advisory',
    publisher: { name: 'Aozora Medical', namespace: null, category: 'vendor' },
    trackingId: 'AZ-1',
    aliases: [],
    revision: '1',
    status: 'final',
    revisions: [],
    title: 'Pump',
    language: null,
    category: null,
    tlp: null,
    publishedAt: null,
    revisedAt: null,
    withdrawn: false,
    severityText: null,
    notes: [],
    references: [],
    products: [],
    vulnerabilities,
  };
}
