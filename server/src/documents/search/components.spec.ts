import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { forEachDatabase } from '../../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';

const ledger = ledgerOf(
  'P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
  'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
  'P3 / Kasugai Meditec / Sazanami 310 / SZ-310 / 2.0',
  'M1 / Hoshino Keisoku / Akebono 7 / AK-7 / 3.1',
);
const sbomWith = (...components: readonly object[]) => ({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components });
const library = (purl: string) => ({
  type: 'library',
  name: /\/([^/@]+)@/.exec(purl)?.[1],
  version: decodeURIComponent(purl.split('@')[1] ?? ''),
  purl,
});
const logger = library('pkg:maven/org.example.logging/shirabe-core@2.14.1');
const crypto = { type: 'library', name: 'OpenSSL', version: '3.0.2', cpe: 'cpe:2.3:a:openssl:openssl:3.0.2:*:*:*:*:*:*:*' };

interface Item {
  readonly name: string;
  readonly version: string | null;
  readonly answer: string;
  readonly doubt: string | null;
  readonly models: readonly { readonly model: string; readonly softwareVersion: string; readonly devices: number }[];
}
interface Row {
  readonly name: string;
  readonly ledgerNumber: string | null;
  readonly department: string | null;
}

forEachDatabase('M067 components across the hospital', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;

  beforeAll(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(ledger);
    await bring(sbomWith(logger, crypto), 'Kasugai Meditec', 'SZ-310', '1.4');
    await bring(sbomWith(library('pkg:maven/org.example.logging/shirabe-core@2.17.1'), crypto), 'Kasugai Meditec', 'SZ-310', '2.0');
    await bring(sbomWith(crypto, { type: 'library', name: 'shirabe-core' }), 'Hoshino Keisoku', 'AK-7', '3.1');
  }, 120_000);
  afterAll(() => hospital.close());

  const bring = async (sbom: object, manufacturer: string, model: string, softwareVersion: string) => {
    const sent = hospital.administrator.post('/api/v1/documents');
    void sent.field('manufacturer', manufacturer).field('model', model).field('softwareVersion', softwareVersion);
    await sent.attach('file', Buffer.from(JSON.stringify(sbom)), 'sbom.json').expect(201);
  };
  const ask = async (query: Record<string, string>, path = 'components') =>
    (await hospital.administrator.get(`/api/v1/${path}`).query(query)) as {
      status: number;
      text: string;
      body: { total: number; items: Item[]; error?: { code: string } };
    };
  const told = async (query: Record<string, string>) => {
    const { body } = await ask(query);
    return body.items.map(({ name, version, doubt, models }) => {
      const where = models.map(({ model, softwareVersion, devices }) => `${model} ${softwareVersion}: ${devices}`);
      return [`${name} ${version ?? '?'}`, ...(doubt === null ? [] : [doubt]), ...where].join(' | ');
    });
  };

  it('are one line each, with every model, release and number of devices', async () => {
    expect(await told({ q: 'ssl' })).toEqual(['OpenSSL 3.0.2 | Akebono 7 3.1: 1 | Sazanami 310 1.4: 2 | Sazanami 310 2.0: 1']);
  });

  it('are found by a range in their own version scheme; who cannot be told is there too', async () => {
    expect(await told({ name: 'shirabe-core', range: '< 2.15.0' })).toEqual([
      'shirabe-core ? | component_version_unknown | Akebono 7 3.1: 1',
      'shirabe-core 2.14.1 | Sazanami 310 1.4: 2',
    ]);
  });

  const totals: readonly (readonly [query: Record<string, string>, total: number, because: string])[] = [
    [{ purl: 'pkg:maven/org.example.logging/shirabe-core' }, 2, 'all versions of a package'],
    [{ cpe: 'cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*' }, 1, 'a CPE'],
    [{ cpe: 'cpe:2.3:a:openssl:openssl:1.*:*:*:*:*:*:*:*' }, 0, 'another version'],
    [{ q: 'core', version: '2.17.1' }, 1, 'words and a version'],
    [{ q: 'openssl_' }, 0, 'a sign of a pattern is a sign'],
    [{}, 4, 'everything'],
  ];
  it.each(totals)('%j meets %d: %s', async (query, total) => {
    expect((await ask(query)).body.total).toBe(total);
  });

  it('are turned page by page', async () => {
    const names = [];
    for (const offset of ['0', '2'])
      names.push(...(await ask({ offset, limit: '2' })).body.items.map(({ name, version }) => [name, version]));
    expect(names).toEqual([
      ['OpenSSL', '3.0.2'],
      ['shirabe-core', null],
      ['shirabe-core', '2.14.1'],
      ['shirabe-core', '2.17.1'],
    ]);
    expect((await ask({ q: 'core', offset: '9' })).body).toEqual({ total: 3, items: [] });
  });

  it('are told device by device, with the place, for those who act', async () => {
    const { body } = await ask({ name: 'openssl' }, 'components/devices');
    expect((body.items as unknown as Row[]).map(({ name, ledgerNumber, department }) => [name, ledgerNumber, department])).toEqual([
      ['OpenSSL', 'M1', 'ICU'],
      ['OpenSSL', 'P1', 'ICU'],
      ['OpenSSL', 'P2', 'ICU'],
      ['OpenSSL', 'P3', 'ICU'],
    ]);
  });

  it('are taken out as a table', async () => {
    const { text } = await ask({ name: 'openssl', format: 'csv' }, 'components/export');
    expect(text.split('\r\n').length).toBe(1 + 4 + 1);
    const { status } = await ask({ name: 'openssl', format: 'xlsx' }, 'components/export');
    expect(status).toBe(200);
  });

  const refused: readonly (readonly [query: Record<string, string>, path: string, code: string])[] = [
    [{ range: '< 2.0' }, 'components', 'components.range-alone'],
    [{ name: 'x', range: 'whatever the maker ships' }, 'components', 'components.range-not-understood'],
    [{}, 'components/export', 'components.nothing-sought'],
  ];
  it.each(refused)('%j of /%s is refused: %s', async (query, path, code) => {
    const { status, body } = await ask(query, path);
    expect([status, body.error?.code]).toEqual([422, code]);
  });

  it('of a replaced SBOM are in no device any more, unless another SBOM has them', async () => {
    await bring(sbomWith(library('pkg:npm/kazaguruma@1.0.0')), 'Kasugai Meditec', 'SZ-310', '1.4');
    expect(await told({ q: 'shirabe 2.14.1' })).toEqual([]);
    expect(await told({ q: 'ssl' })).toEqual(['OpenSSL 3.0.2 | Akebono 7 3.1: 1 | Sazanami 310 2.0: 1']);
    expect(await told({ q: 'kaza' })).toEqual(['kazaguruma 1.0.0 | Sazanami 310 1.4: 2']);
  });
});
