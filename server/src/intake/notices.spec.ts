import { afterEach, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { csafBytes } from '../../test/csaf-document.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import type { MadeDocument, NoticeForm } from './notices.contract.js';

type Security = Extract<NoticeForm, { kind: 'security' }>;

const product = { name: 'Sazanami 310', modelNumber: 'SZ-310', versions: 'before', from: null, to: '2.0', fixedIn: '2.0' } as const;
const security: Security = {
  kind: 'security',
  language: 'ja',
  maker: 'Kasugai Meditec',
  namespace: 'https://kasugai.example',
  contact: 'psirt@kasugai.example',
  trackingId: 'KMT SA/2026-001',
  title: 'Sazanami 310 の通信機能の脆弱性',
  summary: '認証なしに設定を変更される可能性があります。',
  status: 'under_investigation',
  products: [{ ...product, fixedIn: null }],
  cves: [],
  cvss: null,
  remedy: '',
  fixedOn: null,
  remedyUrl: null,
  noFix: 'none_available',
  mitigation: '',
  reason: null,
  impact: '',
  reference: null,
  changes: '初版',
  before: null,
};
const lifecycle: NoticeForm = {
  kind: 'lifecycle',
  maker: 'Kasugai Meditec',
  product: 'Sazanami 310',
  version: null,
  saleEndsOn: null,
  eol: '2028-03-31',
  eos: '2031-03-31',
  changes: '初版',
  before: null,
};

forEachDatabase('A maker without tools', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  let key: string;

  const post = (path: string, body: object | string) =>
    request(hospital.address).post(`/api/v1/feed${path}`).set('Authorization', `Bearer ${key}`).type('json').send(body);
  const made = async (notice: NoticeForm) => (await post('/notices', notice).expect(200)).body as MadeDocument;
  const opened = async (text: string) => (await post('/notices/openings', text).expect(200)).body as NoticeForm;

  beforeEach(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(
      ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4', 'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 2.0'),
    );
    const asked = { name: 'Kasugai', manufacturers: ['Kasugai Meditec'] };
    const { id } = (await hospital.administrator.post('/api/v1/publishers').send(asked).expect(201)).body as { id: string };
    ({ key } = (await hospital.administrator.post(`/api/v1/publishers/${id}/keys`).send({}).expect(201)).body as { key: string });
  }, 60_000);
  afterEach(() => hospital.close());

  test('fills in a form, sends its document, and tells more in the next revision of the same', async () => {
    const first = await made(security);
    expect(first).toMatchObject({ fileName: 'kmt_sa_2026-001.json', revision: '1', problems: [] });
    const { body } = await post('', first.text).expect(201);
    expect(body).toMatchObject({
      kind: 'vex',
      outcome: 'new',
      trackingId: 'KMT SA/2026-001',
      revision: '1',
      matchedModels: 1,
      remarks: [],
    });

    hospital.moveClockTo('2026-12-01T09:00:00+09:00');
    const again = (await opened(first.text)) as Security;
    const found = await made({
      ...again,
      status: 'affected_fixed',
      products: [product],
      remedy: '2.0 へ更新してください。',
      changes: '修正版',
    });
    expect((await post('', found.text).expect(201)).body).toMatchObject({
      id: (body as { id: string }).id,
      kind: 'advisory',
      outcome: 'revised',
      revision: '2',
      remarks: [],
    });
    expect(await hospital.findings()).toEqual(['P1 KMT SA/2026-001 affected']);
  });

  test('tells of EOL and EOS, which are proposed to the hospital for both', async () => {
    const { text, problems } = await made(lifecycle);
    expect(problems).toEqual([]);
    expect((await post('', text).expect(201)).body).toMatchObject({ kind: 'lifecycle', outcome: 'new', matchedModels: 1 });
    const statements = await hospital.list<{ term: string; day: string; speakerName: string; proposal: { proposes: string } | null }>(
      'lifecycle/statements',
    );
    expect(statements.map(({ speakerName }) => speakerName)).toEqual(['Kasugai Meditec', 'Kasugai Meditec']);
    expect(statements.map(({ term, day, proposal }) => `${term} ${day} ${String(proposal?.proposes)}`).sort()).toEqual([
      'endOfDevelopment 2028-03-31 eol',
      'endOfLife 2031-03-31 eos',
    ]);
    const later = await made({ ...(await opened(text)), eos: '2032-03-31', changes: '延長' } as NoticeForm);
    expect(later.problems).toEqual([]);
  });

  const lacking: readonly [what: string, notice: NoticeForm, places: readonly string[]][] = [
    ['a fix without a word of it', { ...security, status: 'affected_fixed' }, ['/products/0/fixedIn', '/remedy']],
    ['affected, and no word of what then', { ...security, status: 'affected_unfixed' }, ['/remedy']],
    ['not affected, and no reason', { ...security, status: 'not_affected' }, ['/impact']],
    ['versions without an end', { ...security, products: [{ ...product, to: null }] }, ['/products/0/to']],
    ['a CVE that is none', { ...security, cves: ['CVE-26-1'] }, ['/cves/0']],
    ['a vector that is none', { ...security, cvss: 'CVSS:3.1/AV:N' }, ['/cvss']],
    ['a vector of another version than CSAF 2.0 has', { ...security, cvss: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' }, ['/cvss']],
    [
      'one vector for two vulnerabilities',
      { ...security, cves: ['CVE-2099-1001', 'CVE-2099-1002'], cvss: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
      ['/cvss'],
    ],
    ['no title and no contact', { ...security, title: ' ', contact: '' }, ['/contact', '/title']],
    ['no end at all', { ...lifecycle, eol: null, eos: null }, ['/eol']],
    ['EOS before EOL', { ...lifecycle, eos: '2027-03-31' }, ['/eos']],
  ];
  test.each(lacking)('is told where the form lacks something: %s', async (_what, notice, places) => {
    const { body } = await post('/notices', notice).expect(422);
    expect((body as { error: { details: { pointer: string }[] } }).error.details.map(({ pointer }) => pointer).sort()).toEqual(places);
  });

  test('is told what a push would refuse, with its place, before anything is sent', async () => {
    const { problems } = await made({ ...security, products: [{ ...product, versions: 'one', to: 'all before 2.0', fixedIn: null }] });
    expect(problems).toEqual([
      { pointer: '/product_tree/branches/0/branches/0/branches/0/name', code: 'csaf.test-range-as-version', message: expect.any(String) },
    ]);
    expect(await hospital.list('advisories')).toEqual([]);
  });

  test('does not open documents of other tools, of which a revision would lose something', async () => {
    const bytes = csafBytes({
      id: 'X-1',
      version: '1',
      products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
      vulnerabilities: ['CVE-2099-1001 known_affected: A'],
    });
    const { body } = await post('/notices/openings', bytes.toString()).expect(422);
    expect((body as { error: { code: string } }).error.code).toBe('feed.not-made-here');
  });
});
