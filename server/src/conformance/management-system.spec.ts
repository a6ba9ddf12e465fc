import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coordinator, csafBytes, csafDocument, type CsafWords } from '../../test/csaf-document.js';
import { advisoryOrders, AdvisoryView } from '../advisories/advisories.contract.js';
import { startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';

const pumps: CsafWords = {
  id: 'KSG-1',
  version: '1',
  title: 'Pumps',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A'],
};
const monitors: CsafWords = {
  id: 'TKW-9',
  version: '1',
  title: 'Monitors',
  publisher: coordinator,
  products: ['A = Tokiwagi Instruments / Komorebi 7 / 5.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A', 'CVE-2099-1002 known_affected: A'],
};

describe('CSAF management system, over many documents', () => {
  let dataFolder: string;
  let hospital: HospitalOverHttp;
  const found = async (query = '') =>
    (await hospital.list<{ trackingId: string }>(`advisories${query}`)).map(({ trackingId }) => trackingId).sort();

  beforeAll(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'mimamori-conformance-'));
    mkdirSync(join(dataFolder, 'inbox'));
    hospital = await startHospital({ dataFolder });
    await hospital.bring(pumps);
  }, 60_000);
  afterAll(async () => {
    await hospital.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('M-1 takes documents over HTTP and out of a folder', async () => {
    writeFileSync(join(dataFolder, 'inbox', 'tkw-9.json'), csafBytes(monitors));
    const source = { name: 'Inbox', address: 'file:inbox' };
    const { id } = (await hospital.administrator.post('/api/v1/sources').send(source).expect(201)).body as { id: string };
    const { body } = await hospital.administrator.post(`/api/v1/sources/${id}/poll`).expect(200);
    expect(body).toMatchObject({ fetched: 1, new: 1, refused: 0 });
    expect(await found()).toEqual(['KSG-1', 'TKW-9']);
  });

  it('M-2 lists all documents, page by page', async () => {
    const page = async (offset: number) =>
      (await hospital.administrator.get(`/api/v1/advisories?limit=1&offset=${offset}`).expect(200)).body as {
        total: number;
        items: { trackingId: string }[];
      };
    const pages = [await page(0), await page(1), await page(2)];
    expect(pages.map(({ total, items }) => [total, items.length])).toEqual([
      [2, 1],
      [2, 1],
      [2, 0],
    ]);
    expect(pages.flatMap(({ items }) => items.map(({ trackingId }) => trackingId)).sort()).toEqual(['KSG-1', 'TKW-9']);
  });

  it('M-7 finds documents by the CVE, in whatever case', async () => {
    expect(await found('?cve=CVE-2099-1001')).toEqual(['KSG-1', 'TKW-9']);
    expect(await found('?cve=cve-2099-1002')).toEqual(['TKW-9']);
    expect(await found('?cve=CVE-2099-100')).toEqual([]);
  });

  it('M-6a finds documents by title, tracking id, publisher and day of the revision', async () => {
    expect(await found('?q=monitors')).toEqual(['TKW-9']);
    expect(await found('?q=ksg-1')).toEqual(['KSG-1']);
    expect(await found('?trackingId=tkw-9')).toEqual(['TKW-9']);
    expect(await found('?publisher=MDVCC')).toEqual(['TKW-9']);
    expect(await found('?q=kasugai')).toEqual(['KSG-1']);
    expect(await found('?since=2026-11-20')).toEqual(['KSG-1', 'TKW-9']);
    expect(await found('?since=2026-11-21')).toEqual([]);
  });

  it('M-6b finds documents by category, status, sharing scope, language and severity, as they were published', async () => {
    const document = csafDocument({ ...pumps, id: 'KSG-3', category: 'csaf_vex', status: 'interim', products: [], vulnerabilities: [] });
    const head = { ...(document['document'] as object), lang: 'ja', aggregate_severity: { text: 'Important' } };
    const scope = { distribution: { tlp: { label: 'AMBER' } } };
    await hospital.administrator
      .post('/api/v1/advisories')
      .send({ ...document, document: { ...head, ...scope } })
      .expect(201);
    for (const named of ['category:csaf_vex', 'status:interim', 'tlp:amber', 'lang:ja', 'severity:important'])
      expect([named, await found(`?q=${named}`)]).toEqual([named, ['KSG-3']]);
    expect(await found('?q=status:final')).toEqual(['KSG-1', 'TKW-9']);
  });

  it('M-8a finds documents by vendors and names of products in the product tree', async () => {
    expect(await found('?q=sazanami')).toEqual(['KSG-1']);
    expect(await found('?q=tokiwagi%20komorebi')).toEqual(['TKW-9']);
    expect(await found('?q=sazanami%20komorebi')).toEqual([]);
  });
});

describe('CSAF management system, in order', () => {
  const [high, low] = ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'];
  let hospital: HospitalOverHttp;
  const sorted = async (order: string) =>
    (await hospital.list<{ trackingId: string }>(`advisories?sort=${order}`)).map(({ trackingId }) => trackingId);
  beforeAll(async () => {
    hospital = await startHospital();
    await hospital.bring({ ...pumps, title: 'B', vector: low, released: '2026-11-22T00:00:00.000Z' });
    await hospital.bring({ ...monitors, title: 'C', vector: high, released: '2026-11-20T00:00:00.000Z' });
    await hospital.bring({ ...pumps, id: 'ASG-5', title: 'A', released: '2026-11-21T00:00:00.000Z' });
  }, 60_000);
  afterAll(() => hospital.close());

  const orders: readonly (readonly [order: string, ids: readonly string[]])[] = [
    ['trackingId', ['ASG-5', 'KSG-1', 'TKW-9']],
    ['-trackingId', ['TKW-9', 'KSG-1', 'ASG-5']],
    ['title', ['ASG-5', 'KSG-1', 'TKW-9']],
    ['revisedAt', ['TKW-9', 'ASG-5', 'KSG-1']],
    ['-publisher', ['TKW-9', expect.any(String) as unknown as string, expect.any(String) as unknown as string]],
    ['-revisedAt', ['KSG-1', 'ASG-5', 'TKW-9']],
  ];
  it.each(orders)('M-10a sorts documents by tracking id, title, publisher and day of the revision: %s', async (order, ids) => {
    expect(await sorted(order)).toEqual(ids);
  });

  it('M-10a sorts documents without leaving anything out of them', async () => {
    for (const order of advisoryOrders) {
      for (const item of await hospital.list<{ id: string }>(`advisories?sort=${order}`))
        expect([order, item]).toEqual([order, AdvisoryView.parse(await hospital.get(`advisories/${item.id}`))]);
    }
  });

  it('M-11a sorts documents by CVSS, those without a score last either way', async () => {
    expect(await sorted('-score')).toEqual(['TKW-9', 'KSG-1', 'ASG-5']);
    expect(await sorted('score')).toEqual(['KSG-1', 'TKW-9', 'ASG-5']);
  });
});

describe('CSAF management system, over revisions of one document', () => {
  const second: CsafWords = { ...pumps, version: '2', title: 'Pumps, again', released: '2026-11-21T00:00:00.000Z' };
  const third: CsafWords = {
    ...second,
    version: '3',
    vulnerabilities: [...pumps.vulnerabilities, 'CVE-2099-1003 known_affected: A'],
    released: '2026-11-22T00:00:00.000Z',
  };
  let hospital: HospitalOverHttp;
  beforeEach(async () => {
    hospital = await startHospital();
  }, 60_000);
  afterEach(() => hospital.close());

  const orders: readonly (readonly CsafWords[])[] = [
    [pumps, second, third],
    [third, second, pumps],
    [second, third, pumps],
  ];
  it.each(orders)('M-12 knows the latest version, in whatever order they come: $version, $version, $version', async (...order) => {
    let id = '';
    for (const words of order) ({ id } = await hospital.bring(words));
    expect(await hospital.list('advisories')).toEqual([expect.objectContaining({ trackingId: 'KSG-1', revision: '3' })]);
    const revisions = await hospital.list<{ revision: string; current: boolean }>(`advisories/${id}/revisions`);
    expect(revisions.map(({ revision, current }) => `${revision} ${current}`).sort()).toEqual(['1 false', '2 false', '3 true']);
  });

  it('M-13 shows what differs between any two versions', async () => {
    let id = '';
    for (const words of [pumps, second, third]) ({ id } = await hospital.bring(words));
    const difference = async (query: string) => {
      const { from, to, changes } = (await hospital.get(`advisories/${id}/diff${query}`)) as {
        from: string;
        to: string;
        changes: { pointer: string; kind: string; before?: unknown; after?: unknown }[];
      };
      return [`${from} → ${to}`, ...changes.map(({ pointer, kind }) => `${kind} ${pointer}`)];
    };
    const latest = await difference('');
    expect(latest[0]).toBe('2 → 3');
    expect(latest.filter((line) => line.includes('/vulnerabilities'))).toEqual([expect.stringMatching(/^added \/vulnerabilities\//)]);
    expect(latest).not.toContain('changed /title');
    expect(await difference('?from=1&to=2')).toEqual(expect.arrayContaining(['1 → 2', 'changed /title']));
    expect((await difference('?from=1&to=3'))[0]).toBe('1 → 3');
  });
});
