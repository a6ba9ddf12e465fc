import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { formats } from '#feeds/formats.js';
import { startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { knownSources } from './known-sources/all.facts.js';
import { knownSourcesHere } from './known-sources.js';
import { millisecondsOf } from './source-standing.js';

const NOW = '2026-12-31T15:30:00.000Z';

describe('Every known source', () => {
  test.each(knownSources.map((known) => [known.id, known] as const))('%s has what it takes to be read and understood', (_id, known) => {
    expect(formats.map(({ id }) => id)).toContain(known.reads);
    expect(new URL(known.address).protocol).toBe('https:');
    for (const said of [known.name, known.brings, known.terms ?? ['ない', 'none']]) {
      expect(said[0]).not.toBe('');
      expect(said[1]).not.toMatch(/[\p{scx=Kana}\p{scx=Hani}]/u);
    }
    expect(millisecondsOf(known.every)).toBeGreaterThanOrEqual(3600_000);
  });

  test('is read as its address says, once each', () => {
    const here = knownSourcesHere([], NOW);
    const kindOf = Object.fromEntries(here.map(({ id, readAs }) => [id, readAs]));
    expect(kindOf).toMatchObject({
      jvn: 'document',
      myjvn: 'myjvn',
      nvd: 'nvd',
      'cisa-csaf': 'csaf',
      'cve-list': 'cvelist',
      'fda-recall': 'openfda',
      'pmda-recalls': 'pmda',
      'osv-debian': 'osv',
      epss: 'document',
    });
    expect(new Set(here.map(({ address }) => address)).size).toBe(here.length);
    expect(new Set(here.map(({ id }) => id)).size).toBe(here.length);
  });

  test('of a year is that of Japan, where the year is new nine hours earlier', () => {
    const addressOf = (id: string) => knownSourcesHere([], NOW).find((known) => known.id === id)?.address;
    expect(addressOf('jvndb-year')).toBe('https://jvndb.jvn.jp/ja/rss/years/jvndb_2027.rdf');
    expect(addressOf('jvndb-last-year')).toBe('https://jvndb.jvn.jp/ja/rss/years/jvndb_2026.rdf');
  });

  test('is known by its address, with or without the last slash; one that reads wins', () => {
    const address = 'https://SERVICES.nvd.nist.gov/rest/json/cves/2.0/';
    const own = [
      { id: 'stopped', address, enabled: false },
      { id: 'reads', address, enabled: true },
    ];
    expect(knownSourcesHere(own, NOW).find(({ id }) => id === 'nvd')?.source).toEqual({ id: 'reads', enabled: true });
    expect(knownSourcesHere(own, NOW).filter(({ source }) => source)).toHaveLength(1);
  });
});

describe('In a new hospital', () => {
  let hospital: HospitalOverHttp;
  beforeAll(async () => {
    hospital = await startHospital();
  }, 60_000);
  afterAll(() => hospital.close());

  test('none is switched on, and one is by being added as it stands there', async () => {
    interface Known {
      id: string;
      name: string;
      publisher: string;
      address: string;
      format: string;
      every: string;
      source: { id: string; enabled: boolean } | null;
    }
    expect(await hospital.list('sources')).toEqual([]);
    const known = await hospital.list<Known>('sources/known');
    expect(known.filter(({ source }) => source)).toEqual([]);
    const kev = known.find(({ id }) => id === 'kev');
    if (!kev) throw new Error('KEV is not known');
    const { name, publisher, address, format, every } = kev;
    // Not enabled: specs ask nothing of the internet.
    const asked = { name, publisher, address, format, every, enabled: false };
    const { body } = await hospital.administrator.post('/api/v1/sources').send(asked).expect(201);
    const after = (await hospital.list<Known>('sources/known')).find(({ id }) => id === 'kev');
    expect(after?.source).toEqual({ id: (body as { id: string }).id, enabled: false });
  });
});
