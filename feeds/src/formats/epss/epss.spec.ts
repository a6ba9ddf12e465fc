import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScores } from '../../epss-scores.js';
import { read } from '../../formats.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('Scores', () => {
  test.each<[string, object]>([
    [
      'scores.csv',
      {
        modelVersion: 'v2026.03.01',
        scoredOn: '2026-11-20',
        scores: new Map([
          ['CVE-2026-90010', { probability: 0.97567, percentile: 0.99995 }],
          ['CVE-2026-90020', { probability: 0.00043, percentile: 0.128 }],
        ]),
      },
    ],
    [
      'answer.json',
      { modelVersion: null, scoredOn: '2026-11-20', scores: new Map([['CVE-2026-90010', { probability: 0.94425, percentile: 0.99955 }]]) },
    ],
  ])('of %s', (name, expected) => {
    expect(readScores(readFileSync(join(import.meta.dirname, 'fixtures', name))).items).toEqual([expected]);
  });

  test('of the oldest files, which tell neither model nor percentile', () => {
    expect(readScores(bytesOf('cve,epss\nCVE-2020-5902,0.65117\n')).items).toEqual([
      { modelVersion: null, scoredOn: null, scores: new Map([['CVE-2020-5902', { probability: 0.65117, percentile: null }]]) },
    ]);
  });

  test.each(['CVE-2026-90010,1.5,0.1', 'CVE-2026-90010,-0.1,0.1', 'CVE-2026-90010,0.1,x', 'GHSA-1,0.1,0.1', 'CVE-2026-90010,NaN,0.1'])(
    'never from a line such as %s',
    (line) => {
      const { items, remarks } = readScores(bytesOf(`cve,epss,percentile\n${line}\n`));
      expect(items).toEqual([]);
      expect(remarks.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['epss.line-not-understood /2', 'epss.nothing-read ']);
    },
  );

  test.each(['', 'hello', '{"data":[]}', 'cve,cvss\n'])('never from "%s"', (text) => {
    const { items, remarks } = readScores(bytesOf(text));
    expect(items).toEqual([]);
    expect(remarks.some((remark) => remark.gravity === 'refusal')).toBe(true);
  });

  test('of 300,000 lines', () => {
    const lines = Array.from({ length: 300_000 }, (_, index) => `CVE-2026-${100_000 + index},0.00043,0.128`);
    const started = performance.now();
    const { items } = readScores(
      bytesOf(`#model_version:v1,score_date:2026-11-20T00:00:00+0000\ncve,epss,percentile\n${lines.join('\n')}`),
    );
    const milliseconds = Math.round(performance.now() - started);
    console.log(JSON.stringify({ scores: items[0]?.scores.size, milliseconds }));
    expect(items[0]?.scores.size).toBe(300_000);
    expect(milliseconds).toBeLessThan(8000);
  });
});

test('A file of scores has one receipt and no statement of its own', () => {
  const { items } = read(bytesOf('cve,epss\nCVE-2020-5902,0.65117\n'));
  expect(items.map(({ trackingId, products, vulnerabilities }) => [trackingId, products, vulnerabilities])).toEqual([['EPSS', [], []]]);
});
