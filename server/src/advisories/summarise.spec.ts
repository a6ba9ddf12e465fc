import { expect, test } from '@jest/globals';
import { read } from '#feeds/formats.js';
import { csafBytes, csafDocument } from '../../test/csaf-document.js';
import { summarise } from './summarise.js';

const words = {
  id: 'KSG-2099-1',
  version: '2',
  title: 'Sazanami ポンプの脆弱性',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0', 'B = - / ｺﾓﾚﾋﾞ / -'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A', 'CVE-2099-1002 fixed: B', 'CVE-2099-1001 fixed: B'],
  vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H',
};
const [advisory] = read(csafBytes(words)).items;

test('what lists, filters and the search box need of an advisory', () => {
  if (!advisory) throw new Error('the document is not read');
  const { searchText, ...rest } = summarise(advisory);
  expect(rest).toEqual({
    publisher: 'Kasugai Meditec',
    trackingId: 'KSG-2099-1',
    revision: '2',
    title: 'Sazanami ポンプの脆弱性',
    publishedAt: '2026-11-20T00:00:00.000Z',
    revisedAt: '2026-11-20T00:00:00.000Z',
    severityScore: 8.1,
    severityVersion: '3.1',
    severityVector: words.vector,
    severityBand: 'high',
    withdrawn: false,
    draft: false,
    vulnerabilities: ['CVE-2099-1001', 'CVE-2099-1002'],
  });
  expect(searchText.split('\n')).toEqual([
    'ksg-2099-1',
    'sazanami ポンプの脆弱性',
    'kasugai meditec',
    'sazanami 310',
    'コモレビ',
    'cve-2099-1001',
    'cve-2099-1001 in words',
    'cve-2099-1002',
    'cve-2099-1002 in words',
  ]);
});

test('a document without a score has none, and that is not "none"', () => {
  const document = csafDocument({ ...words, vulnerabilities: ['CVE-2099-1001 known_affected: A'] });
  const [bare] = read(Buffer.from(JSON.stringify({ ...document, vulnerabilities: [] }))).items;
  if (!bare) throw new Error('the document is not read');
  const { severityScore, severityVersion, severityVector, severityBand, vulnerabilities } = summarise(bare);
  expect([severityScore, severityVersion, severityVector, severityBand, vulnerabilities]).toEqual([null, null, null, 'unknown', []]);
});
