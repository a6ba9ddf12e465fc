import { coordinator, type CsafWords } from './csaf-document.js';
import { ledgerOf, type HospitalOverHttp } from './hospital-over-http.js';

const HIGH = 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H';
const LOW = 'CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N';

const range: CsafWords = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0', 'B = Kasugai Meditec / Sazanami 320 / < 1.5'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A', 'CVE-2099-1002 known_affected: A B'],
  remediations: ['A B: vendor_fix Update'],
  vector: LOW,
};
const family: CsafWords = {
  id: 'MDVCC-1',
  version: '1',
  publisher: coordinator,
  products: ['A = Kasugai Meditec / Sazanami series / < 3.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A', 'CVE-2099-1003 known_affected: A'],
  vector: HIGH,
};
const cleared: CsafWords = {
  id: 'KSG-2',
  version: '1',
  products: ['A = Harukaze Devices / Sazanami 310 / >= 1.0'],
  vulnerabilities: ['CVE-2099-1003 known_not_affected: A'],
};
const withdrawn: CsafWords = {
  id: 'KSG-3',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / 1.4'],
  vulnerabilities: ['CVE-2099-1004 known_affected: A'],
};
const joined: CsafWords = {
  id: 'MDVCC-2',
  version: '1',
  publisher: coordinator,
  products: [
    'A = Kasugai Meditec, Tokiwagi Instruments / Komorebi 7 / -',
    'B = Tokiwagi Instruments / Komorebi / 5.0',
    'C = Kasugai Meditec / Utatane 9 / 1.0',
  ],
  vulnerabilities: ['CVE-2099-1005 known_affected: A B C'],
};

/** An administrator deletes it: it cleared devices of what others tell, and told of what nobody else does. */
const mistaken: CsafWords = {
  id: 'KSG-4',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / >= 1.0'],
  vulnerabilities: ['CVE-2099-1001 known_not_affected: A', 'CVE-2099-1006 known_affected: A'],
  vector: HIGH,
};

export interface Act {
  readonly name: string;
  readonly after?: readonly string[];
  readonly run: (hospital: HospitalOverHttp) => Promise<unknown>;
}

const bringing = (words: CsafWords, name = `${words.id} ${words.version}`): Act => ({ name, run: (hospital) => hospital.bring(words) });
const importing = (name: string, csv: string, query: string, after: readonly string[] = []): Act => ({
  name,
  after,
  run: (hospital) => hospital.take(csv, query),
});
const changing = (name: string, ledgerNumber: string, values: object): Act => ({
  name,
  after: ['ledger'],
  run: async ({ administrator, deviceId }) =>
    administrator
      .patch(`/api/v1/devices/${await deviceId(ledgerNumber)}`)
      .send(values)
      .expect(200),
});

const exploitedOnes = {
  title: 'Catalogue of exploited vulnerabilities',
  catalogVersion: '2099.01.03',
  dateReleased: '2099-01-03T00:00:00.000Z',
  count: 1,
  vulnerabilities: [
    {
      cveID: 'CVE-2099-2002',
      vendorProject: 'Example',
      product: 'Shirabe',
      vulnerabilityName: 'Shirabe',
      dateAdded: '2099-01-03',
      shortDescription: 'A flaw.',
      requiredAction: 'Apply updates.',
      dueDate: '2099-01-24',
      knownRansomwareCampaignUse: 'Known',
    },
  ],
};

/** Components of the release 1.4 of the pump, and what catalogues say of them. */
const sbom = (version: string, ...components: readonly string[]) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { type: 'device', name: 'Sazanami 310', version } },
  components: components.map((each) => {
    const [name = '', installed = ''] = each.split(' ');
    return { type: 'library', name, version: installed, purl: `pkg:npm/${name}@${installed}` };
  }),
});
const listing = (name: string, content: object, after: readonly string[]): Act => ({
  name,
  after,
  run: ({ administrator }) =>
    administrator
      .post('/api/v1/documents')
      .field('manufacturer', 'Kasugai Meditec')
      .field('model', 'SZ-310')
      .field('softwareVersion', '1.4')
      .attach('file', Buffer.from(JSON.stringify(content)), 'sbom.json')
      .expect(201),
});
const recording = (id: string, cve: string, name: string, events: readonly object[], more: object = {}): Act => ({
  name: id,
  run: ({ administrator }) =>
    administrator
      .post('/api/v1/advisories')
      .send({
        schema_version: '1.6.0',
        id,
        aliases: [cve],
        summary: `A flaw in ${name}`,
        modified: '2099-01-02T00:00:00Z',
        affected: [{ package: { ecosystem: 'npm', name }, ranges: [{ type: 'SEMVER', events }] }],
        ...more,
      })
      .expect(201),
});

/** What happens in a hospital, in its plain order. Any other order that is possible has to come to the same. */
export const acts: readonly Act[] = [
  importing(
    'models',
    'model_key,type,brand_ja,maker\r\nPUMP,SZ-310,Sazanami 310,Kasugai Meditec\r\nSYR,SZ-320,Sazanami 320,Kasugai Meditec',
    '?kind=models',
  ),
  importing('aliases', 'alias,canonical\r\nHarukaze Devices,Kasugai Meditec\r\nTokiwagi KK,Tokiwagi Instruments', '?kind=aliases'),
  importing(
    'ledger',
    ledgerOf(
      'P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
      'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 2.5',
      'P3 / Kasugai Meditec / Sazanami 310 / SZ-310 / ',
      'S1 / Kasugai Meditec / Sazanami 320 / SZ-320 / 1.0',
      'M1 / Tokiwagi KK / Komorebi 7 / KM-7 / 5.0',
      'D1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4 / 廃棄済',
    ),
    '',
    ['models'],
  ),
  bringing(range),
  bringing({
    ...range,
    version: '2',
    products: ['A = Kasugai Meditec / Sazanami 310 / < 2.6', 'B = Kasugai Meditec / Sazanami 320 / < 1.0'],
    released: '2026-11-21T00:00:00.000Z',
  }),
  bringing({
    ...range,
    version: '3',
    status: 'draft',
    vulnerabilities: ['CVE-2099-1009 known_affected: A'],
    released: '2026-11-21T12:00:00.000Z',
  }),
  bringing(family),
  bringing(cleared),
  bringing(withdrawn),
  bringing({ ...withdrawn, version: '2', category: 'csaf_withdrawn', products: [], vulnerabilities: [] }),
  bringing(joined),
  bringing(mistaken),
  {
    name: 'KSG-4 deleted',
    after: ['KSG-4 1'],
    run: async ({ administrator, list }) => {
      const found = (await list<{ id: string; trackingId: string }>('advisories')).find(({ trackingId }) => trackingId === 'KSG-4');
      return administrator.post(`/api/v1/advisories/${found?.id}/deletion`).send({ reason: '誤登録' }).expect(200);
    },
  },
  importing(
    'product names',
    'model_key,type,advisory_id,advisory_product_name\r\nPUMP,SZ-310,MDVCC-1,Sazanami series',
    '?kind=productNames',
    ['models', 'ledger'],
  ),
  listing('SBOM', sbom('1.4', 'kazaguruma 1.4.0', 'shirabe 1.2.0', 'sonata 3.0.0'), ['ledger']),
  recording('GHSA-2099-aaaa-0001', 'CVE-2099-2001', 'kazaguruma', [{ introduced: '0' }, { fixed: '2.0.0' }]),
  recording('GHSA-2099-aaaa-0002', 'CVE-2099-2002', 'shirabe', [{ introduced: '0' }, { fixed: '2.0.0' }]),
  recording('MAL-2099-0002', 'CVE-2099-2002', 'shirabe', [{ introduced: '0' }, { fixed: '1.0.0' }]),
  recording('GHSA-2099-aaaa-0003', 'CVE-2099-2003', 'sonata', [{ introduced: '0' }, { fixed: '2.0.0' }]),
  recording('GHSA-2099-aaaa-0004', 'CVE-2099-2003', 'sonata', [{ introduced: '3.0.0' }], { withdrawn: '2099-01-03T00:00:00Z' }),
  recording('GHSA-2099-aaaa-0005', 'CVE-2099-1001', 'shirabe', [{ introduced: '1.1.0' }, { fixed: '1.1.9' }]),
  {
    name: 'exploited ones',
    run: ({ administrator }) => administrator.post('/api/v1/advisories').send(exploitedOnes).expect(201),
  },
  listing('newer SBOM', sbom('1.4', 'kazaguruma 2.1.0', 'shirabe 1.2.0', 'sonata 1.9.0'), ['ledger', 'SBOM']),
  changing('P2 by hand', 'P2', { softwareVersion: '2.7' }),
  changing('P3 by hand', 'P3', { softwareVersion: '1.9' }),
  changing('M1 out of use', 'M1', { active: false }),
  { ...changing('M1 in use again', 'M1', { active: true }), after: ['M1 out of use'] },
  {
    name: 'none of ours',
    after: ['ledger', 'MDVCC-2 1'],
    run: async ({ administrator, list, settled }) => {
      await settled();
      const names = await list<{ product: string; manufacturerId: string; manufacturer: string }>('product-names/unconfirmed');
      const name = names.find(({ product, manufacturer }) => product === 'Utatane 9' && manufacturer === 'Kasugai Meditec');
      return administrator
        .post('/api/v1/product-names')
        .send({ manufacturerId: name?.manufacturerId, product: 'Utatane 9', modelIds: [] })
        .expect(201);
    },
  },
];
