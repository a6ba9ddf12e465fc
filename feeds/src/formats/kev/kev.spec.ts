import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeDocument, isArrivedText } from '../../arrived-text.js';
import { kev } from './kev.js';

function readingOf(name: string) {
  const arrived = decodeDocument(readFileSync(join(import.meta.dirname, 'fixtures', name)));
  if (!isArrivedText(arrived)) throw new Error(arrived.code);
  return kev.read(arrived);
}

test('Both editions say the same of exploitation', () => {
  const marks = (name: string) => readingOf(name).items.map(({ trackingId, vulnerabilities: [mark] }) => [trackingId, mark?.exploited]);
  expect(marks('catalogue-rows.csv')).toEqual(marks('catalogue.json'));
});

test('An entry names no product: it marks findings and concerns no device by itself', () => {
  expect(readingOf('catalogue.json').items.flatMap((item) => item.products)).toEqual([]);
});

test('A catalogue that lost entries is known by its own count', () => {
  const json = { catalogVersion: '1', count: 3, vulnerabilities: [{ cveID: 'CVE-2026-90010', vulnerabilityName: 'x' }] };
  const { items, remarks } = kev.read({ text: '', json });
  expect(items).toHaveLength(1);
  expect(remarks).toEqual([{ pointer: '/count', code: 'kev.count-differs', gravity: 'doubt', params: { count: 3, found: 1 } }]);
});

test.each<[string, object, readonly string[]]>([
  ['a day that is none', { dateAdded: '2026-02-30' }, ['kev.date-not-understood /vulnerabilities/0/dateAdded']],
  ['a CVE that is none', { cveID: 'CVE-26-1' }, ['kev.cve-not-understood /vulnerabilities/0/cveID']],
  ['no id', { cveID: '' }, ['kev.record-without-id /vulnerabilities/0/cveID', 'kev.nothing-read ']],
  ['no name', { vulnerabilityName: undefined }, ['kev.member-missing /vulnerabilities/0/vulnerabilityName']],
])('%s is told with its place', (_name, more, expected) => {
  const entry = { cveID: 'CVE-2026-90010', vulnerabilityName: 'x', ...more };
  const json = JSON.parse(JSON.stringify({ catalogVersion: '1', vulnerabilities: [entry] })) as unknown;
  expect(kev.read({ text: '', json }).remarks.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(expected);
});

test('A CSV of half a million quotation marks ends', () => {
  const text = `cveID,vendorProject,product\n${'"'.repeat(500_000)}`;
  const started = performance.now();
  kev.read({ text, json: undefined });
  expect(performance.now() - started).toBeLessThan(5000);
});
