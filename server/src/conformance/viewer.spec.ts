import { describe, expect, it } from '@jest/globals';
import { read } from '#feeds/formats.js';
import { severityOf } from '#feeds/vocabulary/severity.js';
import { ledgerOf, startHospital } from '../../test/hospital-over-http.js';
import { shownDocument } from '../advisories/shown-document.js';
import { bytesOf, notice21, vector } from './fixtures/monitor-notices.js';

const weaker = 'CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'; // 4.6
const severe = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'; // 9.3

function metric(vectorString: string, source?: string, baseScore?: number): object {
  const isFour = vectorString.startsWith('CVSS:4.0');
  const score = { version: isFour ? '4.0' : '3.1', vectorString, ...(baseScore !== undefined && { baseScore }) };
  return { products: ['OLD'], content: { [isFour ? 'cvss_v4' : 'cvss_v3']: score }, ...(source !== undefined && { source }) };
}

/** One metric in two versions of CVSS. */
function bothIn(three: string, four: string): object {
  const content = { cvss_v3: { version: '3.1', vectorString: three }, cvss_v4: { version: '4.0', vectorString: four } };
  return { products: ['OLD'], content };
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

  it('V-1b shows in the full text the number of the vector, says where the one beside it differs, and reckons it where none was written', async () => {
    const hospital = await startHospital();
    try {
      const document = withMetrics(metric(vector, undefined, 3.1), metric(weaker, 'https://catalogue.example'));
      const { body } = await hospital.administrator.post('/api/v1/advisories').send(document).expect(201);
      const [receipt] = (body as { receipts: { id: string }[] }).receipts;
      const { vulnerabilities } = (await hospital.get(`advisories/${receipt?.id ?? ''}`))['document'] as {
        vulnerabilities: { scores: Record<string, unknown>[] }[];
      };
      const scores = vulnerabilities.flatMap((each) => each.scores);
      expect(scores.map(({ published, computed, band, differs }) => ({ published, computed, band, differs }))).toEqual([
        { published: 3.1, computed: 9.8, band: 'critical', differs: true },
        { published: null, computed: 4.6, band: 'medium', differs: false },
      ]);
    } finally {
      await hospital.close();
    }
  }, 60_000);

  it('V-3 sorts remediations: what can be done now before what helps until then and what may never come', () => {
    const [advisory] = read(bytesOf(notice21)).items;
    if (!advisory) throw new Error('the document was not read');
    const categories = ['no_fix_planned', 'workaround', 'own_word', 'vendor_fix', 'mitigation', 'fix_planned'];
    const advice = { details: '', url: null, at: null, productIds: [], restart: null, pointer: '' };
    const [vulnerability] = advisory.vulnerabilities;
    if (!vulnerability) throw new Error('the document has no vulnerability');
    const document = {
      ...advisory,
      vulnerabilities: [{ ...vulnerability, remediations: categories.map((category) => ({ category, ...advice })) }],
    };
    expect(shownDocument(document).vulnerabilities[0]?.remediations.map(({ category }) => category)).toEqual([
      'vendor_fix',
      'mitigation',
      'workaround',
      'fix_planned',
      'no_fix_planned',
      'own_word',
    ]);
  });

  const ofOneAuthor: readonly (readonly [metrics: readonly object[], shown: string, because: string])[] = [
    [[metric(severe), metric(vector)], '9.8 (CVSS 3.1)', 'in two metrics the higher, though of an older version'],
    [[metric(vector), metric(severe)], '9.8 (CVSS 3.1)', 'whatever stands first'],
    [[bothIn(vector, severe)], '9.3 (CVSS 4.0)', 'in one metric they are one assessment: its newest version'],
    [[bothIn(vector, severe), metric(weaker)], '9.3 (CVSS 4.0)', 'of two assessments the higher, each in its newest version'],
  ];
  it.each(ofOneAuthor)('V-2b of two metrics of one author takes the higher, whatever its version: %j is %s (%s)', (metrics, expected) => {
    expect(shown(...metrics)).toBe(expected);
  });

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
