import { expect, test } from '@jest/globals';
import type { SbomIssue } from './document.js';
import { isOlderSbom } from './older-sbom.js';

const issue = (written: string): SbomIssue => {
  const [serialNumber = '', version = '', createdAt = ''] = written.split(/ *\| */);
  return { serialNumber: serialNumber || null, version: version || null, createdAt: createdAt || null };
};

const facts: readonly [arriving: string, standing: string, isOlder: boolean, why: string][] = [
  ['urn:a | 1 | 2099-04-02', 'urn:a | 2 | 2099-04-01', true, 'the same document counts its versions, whatever its times say'],
  ['urn:a | 2 | 2099-04-01', 'urn:a | 1 | 2099-04-02', false, ''],
  ['urn:a | 9 |', 'urn:a | 10 |', true, 'versions are numbers, not text'],
  ['urn:a | 1 | 2099-04-02', 'urn:a | 1 | 2099-04-01', false, 'the same version: the times tell'],
  ['urn:a | 1 | 2099-04-02', 'urn:b | 2 | 2099-04-01', false, 'another document, made later'],
  ['urn:a | 2 | 2099-04-01T00:00:00Z', 'urn:b | 1 | 2099-04-01T00:00:01Z', true, 'another document, made earlier'],
  [' | | 2099-04-01T09:00:00+09:00', ' | | 2099-04-01T00:30:00Z', true, 'nine o’clock in Japan is midnight UTC'],
  [' | | 2099-04-01', ' | | 2099-04-01T12:00:00Z', false, 'a day may be any time of it'],
  [' | | 2099-03-31', ' | | 2099-04-01T12:00:00Z', true, ''],
  [' | | 2099-04-01', ' | |', false, 'nothing to compare: what arrives later is newer'],
  [' | | once', ' | | 2099-04-01', false, 'no time at all'],
];

test.each(facts)('%s after %s: older %s, %s', (arriving, standing, isOlder) => {
  expect(isOlderSbom(issue(arriving), issue(standing))).toBe(isOlder);
});

test('what was kept without its issue is never newer', () => {
  expect(isOlderSbom(issue('urn:a | 1 | 2099-04-01'), null)).toBe(false);
  expect(isOlderSbom(null, issue('urn:a | 1 | 2099-04-01'))).toBe(false);
});
