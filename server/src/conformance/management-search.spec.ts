import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { forEachDatabase } from '../../test/for-each-database.js';
import { startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { advisoryOrders } from '../advisories/advisories.contract.js';
import { properties } from '../advisories/searched-values.js';

/** Three documents that differ in everything that CSAF asks to search for. */
const first = documentOf({
  id: 'AAA-1',
  version: '1.10.0',
  category: 'csaf_base',
  csaf: '2.0',
  publisher: { name: 'Asagao', category: 'vendor', namespace: 'https://asagao.example.com' },
  released: ['2026-10-01', '2026-11-01'],
  summary: 'Corrected wording',
  status: 'interim',
  severity: 'Moderate',
  lang: 'de',
  cve: 'CVE-2099-0003',
  tree: {
    branches: [
      branch('vendor', 'Asagao', branch('product_name', 'Tsuru', branch('product_version', '4.2', product('P-1', { skus: ['SKU-77'] })))),
    ],
  },
});
const second = documentOf({
  id: 'BBB-2',
  version: '1.9.0',
  category: 'csaf_security_advisory',
  csaf: '2.1',
  publisher: { name: 'Botan', category: 'coordinator', namespace: 'https://botan.example.com' },
  released: ['2026-10-02', '2026-11-02'],
  summary: 'New products',
  status: 'final',
  severity: 'Critical',
  lang: 'en',
  cve: 'CVE-2099-0001',
  tree: {
    branches: [
      branch(
        'vendor',
        'Botan',
        branch(
          'product_family',
          'Hana',
          branch(
            'product_name',
            'Tsubomi',
            branch('architecture', 'riscv64', branch('product_version_range', 'vers:generic/<3', product('P-2'))),
          ),
        ),
      ),
    ],
    full_product_names: [product('P-3', { cpe: 'cpe:2.3:a:botan:eda:1.0:*:*:*:*:*:*:*' })],
    product_groups: [{ group_id: 'CSAFGID-9', product_ids: ['P-2', 'P-3'], summary: 'Everything in bloom' }],
    product_paths: [
      {
        beginning_product_reference: 'P-3',
        subpaths: [{ category: 'installed_on', next_product_reference: 'P-2' }],
        full_product_name: product('P-3-ON-2'),
      },
    ],
  },
});
const third = documentOf({
  id: 'CCC-3',
  version: '2.0.0',
  category: 'csaf_vex',
  csaf: '2.0',
  publisher: { name: 'Chidori', category: 'discoverer', namespace: 'https://chidori.example.com' },
  released: ['2026-10-03', '2026-11-03'],
  summary: 'First release',
  status: 'final',
  severity: 'Low',
  lang: 'ja',
  cve: 'CVE-2099-0002',
  tree: { full_product_names: [product('P-4', { serial_numbers: ['SN-4711'] })] },
});

forEachDatabase('CSAF management system, searching', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  const found = async (query: string) =>
    (await hospital.list<{ trackingId: string }>(`advisories?${query}`)).map(({ trackingId }) => trackingId.slice(0, 1)).join('');

  beforeAll(async () => {
    hospital = await startHospital(await newDatabase());
    for (const document of [second, third, first]) await hospital.administrator.post('/api/v1/advisories').send(document).expect(201);
  }, 60_000);
  afterAll(() => hospital.close());

  const ofDocument: readonly (readonly [query: string, ids: string])[] = [
    ['csafVersion=2.1', 'B'],
    ['namespace=chidori.example', 'C'],
    ['publisherCategory=coordinator', 'B'],
    ['revision=1.10.0', 'A'],
    ['publishedSince=2026-10-02', 'CB'],
    ['publishedUntil=2026-10-02', 'BA'],
    ['publishedSince=2026-10-02&publishedUntil=2026-10-02', 'B'],
    ['since=2026-11-02&until=2026-11-02', 'B'],
    ['history=corrected wording', 'A'],
    ['history=2026-11-03', 'C'],
    ['history=1.9.0', 'B'],
    ['title=about BBB', 'B'],
    ['q=csafVersion:2.1', 'B'],
    ['q=namespace:asagao about', 'A'],
  ];
  it.each(ofDocument)('M-6c finds documents by every other required property of the document: %s gives %s', async (query, ids) => {
    expect(await found(query)).toBe(ids);
  });

  const ofTree: readonly (readonly [query: string, ids: string])[] = [
    ['productVersion=4.2', 'A'],
    ['productVersion=vers:generic/<3', 'B'],
    ['identifier=sku-77', 'A'],
    ['identifier=cpe:2.3:a:botan:eda', 'B'],
    ['identifier=SN-47', 'C'],
    ['identifier=P-4', 'C'],
    ['productGroup=csafgid-9', 'B'],
    ['productGroup=in bloom', 'B'],
    ['relationship=installed_on', 'B'],
    ['relationship=P-3 P-2', 'B'],
    ['trait=architecture riscv64', 'B'],
    ['product=hana', 'B'],
    ['vendor=asagao', 'A'],
    ['vendor=aSAGAO', 'A'],
    ['q=trait:riscv64', 'B'],
  ];
  it.each(ofTree)('M-8b finds documents by everything else in the product tree: %s gives %s', async (query, ids) => {
    expect(await found(query)).toBe(ids);
  });

  it('M-9 filters by everything that can be searched for, also by several at once', async () => {
    const filters: Readonly<Record<(typeof properties)[number], string>> = {
      category: 'csaf_security',
      csafVersion: '2.1',
      publisherCategory: 'coordinator',
      namespace: 'botan',
      status: 'final',
      tlp: 'clear',
      language: 'en',
      severityText: 'critical',
      history: 'new products',
      cve: 'CVE-2099-0001',
      vendor: 'botan',
      product: 'tsubomi',
      productVersion: '<3',
      identifier: 'P-2',
      productGroup: 'csafgid-9',
      relationship: 'installed_on',
      trait: 'riscv64',
    };
    const days = { since: '2026-11-02', until: '2026-11-02', publishedSince: '2026-10-02', publishedUntil: '2026-10-02' };
    const own = { publisher: 'Botan', trackingId: 'BBB-2', revision: '1.9.0', title: 'BBB', ...days };
    const all = new URLSearchParams({ ...filters, ...own });
    expect(await found(all.toString())).toBe('B');
    for (const name of all.keys()) {
      const wrong = new URLSearchParams(all);
      wrong.set(name, /until/i.test(name) ? '2026-01-01' : /since/i.test(name) ? '2027-01-01' : 'no such thing');
      expect([name, await found(wrong.toString())]).toEqual([name, '']);
    }
  });

  const orders: readonly (readonly [order: string, ids: string])[] = [
    ['category', 'ABC'],
    ['-csafVersion', 'B'],
    ['publisherCategory', 'BCA'],
    ['namespace', 'ABC'],
    ['-status', 'A'],
    ['language', 'ABC'],
    ['revision', 'BAC'],
    ['publishedAt', 'ABC'],
    ['history', 'ABC'],
    ['cve', 'BCA'],
    ['-cve', 'ACB'],
    ['vendor', 'ABC'],
    ['-vendor', 'BAC'],
    ['product', 'BAC'],
    ['productVersion', 'ABC'],
    ['identifier', 'BAC'],
    ['productGroup', 'B'],
    ['-relationship', 'B'],
    ['trait', 'B'],
    ['tlp', 'B'],
  ];
  it.each(orders)('M-10b sorts documents by everything else that can be searched for: %s begins with %s', async (order, ids) => {
    expect((await found(`sort=${order}`)).startsWith(ids)).toBe(true);
    expect([...(await found(`sort=${order}`))].sort().join('')).toBe('ABC');
  });

  it('M-10b has an order, up and down, for every property', () => {
    expect(properties.filter((property) => !advisoryOrders.some((order) => order === property))).toEqual([]);
  });

  it("M-11b sorts documents by the publisher's word on severity, the gravest words first or last", async () => {
    expect(await found('sort=-severityText')).toBe('BAC');
    expect(await found('sort=severityText')).toBe('CAB');
  });
});

interface Words {
  readonly id: string;
  readonly version: string;
  readonly category: string;
  readonly csaf: '2.0' | '2.1';
  readonly publisher: object;
  readonly released: readonly [first: string, now: string];
  readonly summary: string;
  readonly status: string;
  readonly severity: string;
  readonly lang: string;
  readonly cve: string;
  readonly tree: object;
}

function documentOf({ id, version, category, csaf, publisher, released, summary, status, severity, lang, cve, tree }: Words): object {
  const [initial, current] = released.map((day) => `${day}T00:00:00.000Z`);
  return {
    document: {
      category,
      csaf_version: csaf,
      title: `About ${id}`,
      publisher,
      lang,
      aggregate_severity: { text: severity },
      ...(csaf === '2.1' && { distribution: { tlp: { label: 'CLEAR' } } }),
      tracking: {
        id,
        version,
        status,
        initial_release_date: initial,
        current_release_date: current,
        revision_history: [{ number: version, date: current, summary }],
      },
    },
    product_tree: tree,
    vulnerabilities: [{ cve, notes: [{ category: 'description', text: 'What goes wrong.' }] }],
  };
}

function branch(category: string, name: string, inner: object): object {
  return 'product_id' in inner ? { category, name, product: inner } : { category, name, branches: [inner] };
}

function product(id: string, helper?: object): object {
  return { name: `Product ${id}`, product_id: id, ...(helper && { product_identification_helper: helper }) };
}
