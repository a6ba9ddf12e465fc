import { describe, expect, it } from '@jest/globals';
import { read } from '#feeds/formats.js';
import { severityOf } from '#feeds/vocabulary/severity.js';
import { ledgerOf, startHospital } from '../../test/hospital-over-http.js';
import { bytesOf, notice21, vector } from './fixtures/monitor-notices.js';

const weaker = 'CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'; // 4.6
const severe = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'; // 9.3

function metric(vectorString: string, source?: string, baseScore?: number): object {
  const isFour = vectorString.startsWith('CVSS:4.0');
  const score = { version: isFour ? '4.0' : '3.1', vectorString, ...(baseScore !== undefined && { baseScore }) };
  return { products: ['OLD'], content: { [isFour ? 'cvss_v4' : 'cvss_v3']: score }, ...(source !== undefined && { source }) };
}

function withMetrics(...metrics: readonly object[]): object {
  const [vulnerability] = notice21.vulnerabilities;
  return { ...notice21, vulnerabilities: [{ ...vulnerability, metrics }] };
}

function shown(...metrics: readonly object[]): string {
  const [advisory] = read(bytesOf(withMetrics(...metrics))).items;
  if (!advisory) throw new Error('the document was not read');
  const { score, version } = severityOf(advisory);
  return `${score} (CVSS ${version})`;
}

describe('CSAF viewer', () => {
  it('V-1a shows what the vector says where the attributes beside it say something else, and notes the difference', async () => {
    const document = withMetrics(metric(vector, undefined, 3.1));
    expect(read(bytesOf(document)).remarks.map(({ code }) => code)).toContain('csaf.score-differs-from-vector');
    const hospital = await startHospital();
    try {
      await hospital.take(ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4'));
      await hospital.administrator.post('/api/v1/advisories').send(document).expect(201);
      const severity = { score: 9.8, version: '3.1', vector, band: 'critical' };
      expect(await hospital.list('advisories')).toEqual([expect.objectContaining({ severity })]);
      expect(await hospital.list('findings')).toEqual([expect.objectContaining({ ledgerNumber: 'P1', severity })]);
    } finally {
      await hospital.close();
    }
  }, 60_000);

  const choices: readonly (readonly [metrics: readonly object[], shown: string, because: string])[] = [
    [
      [metric(vector, 'https://catalogue.example'), metric(weaker)],
      '4.6 (CVSS 3.1)',
      'the author of the document before a source, though lower',
    ],
    [[metric(weaker, 'https://a.example'), metric(vector, 'https://b.example')], '9.8 (CVSS 3.1)', 'of two sources the higher'],
    [[metric(severe, 'https://a.example'), metric(vector, 'https://b.example')], '9.8 (CVSS 3.1)', 'the higher before the newer version'],
    [[metric(vector, 'https://a.example'), metric(weaker, 'https://a.example')], '9.8 (CVSS 3.1)', 'twice the same source: the higher'],
  ];
  it.each(choices)('V-2a of several metrics of one product takes the right one: %j is %s (%s)', (metrics, expected) => {
    expect(shown(...metrics)).toBe(expected);
  });
});
