import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { readSbom, readSbomFile, recogniseSbom, sbomReaders } from './read-sbom.js';
import type { Component, Sbom } from './sbom.js';

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'fixtures', name));
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const bom = (members: object): object => ({ bomFormat: 'CycloneDX', specVersion: '1.7', ...members });
const xmlBom = (content: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<bom xmlns="http://cyclonedx.org/schema/bom/1.4">${content}</bom>`;
const spdx = (members: object): object => ({ spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', ...members });
const tags = (...lines: readonly string[]): string => ['SPDXVersion: SPDX-2.2', ...lines].join('\n');

/** What is told of a document in one line each: its components, then its remarks. */
function told(document: unknown): readonly string[] {
  const { items, remarks } = readSbom(document instanceof Uint8Array ? document : bytesOf(document));
  const components = items.flatMap((sbom) => sbom.components);
  return [
    ...components.map(({ parentRef, name, version }) =>
      [...(parentRef === null ? [] : [`${parentRef} >`]), name, version ?? '?'].join(' '),
    ),
    ...remarks
      .filter(({ code }) => code !== 'sbom.product-not-described' && code !== 'sbom.type-not-known')
      .map(({ gravity, code, pointer }) => `${gravity} ${code} ${pointer}`),
  ];
}

const unsaid: Omit<Component, 'ref' | 'name' | 'pointer'> = {
  parentRef: null,
  type: null,
  group: null,
  version: null,
  supplier: null,
  purls: [],
  cpes: [],
  swids: [],
  hashes: [],
  licences: [],
  scope: null,
  validUntil: null,
};
const sha1 = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';

function pump(encoding: string, glyphsRef: string, pointers: readonly string[]): Sbom {
  const [os = '', net = '', glyphs = ''] = pointers;
  return {
    format: `cyclonedx-1.5-${encoding}`,
    serialNumber: 'urn:uuid:0b9a1c52-6a7e-4c8e-9c65-3a2f5d1e7b10',
    version: '2',
    createdAt: '2026-04-01T00:00:00.000Z',
    describes: {
      name: 'Yusui 300',
      version: '4.1',
      supplier: 'Minato Medical',
      purls: [],
      cpes: ['cpe:2.3:h:minato:yusui_300:-:*:*:*:*:*:*:*'],
    },
    components: [
      {
        ...unsaid,
        ref: 'os',
        type: 'operating-system',
        name: 'Kobune OS',
        version: '7.10',
        supplier: 'Kobune Systems',
        cpes: ['cpe:2.3:o:kobune:kobune_os:7.10:*:*:*:*:*:*:*'],
        pointer: os,
      },
      {
        ...unsaid,
        ref: 'net',
        parentRef: 'os',
        type: 'library',
        group: 'jp.example',
        name: 'netstack',
        version: '01',
        purls: ['pkg:generic/jp.example/netstack@01'],
        hashes: [{ algorithm: 'SHA-1', value: sha1 }],
        licences: ['MIT'],
        scope: 'required',
        pointer: net,
      },
      {
        ...unsaid,
        ref: glyphsRef,
        type: 'library',
        name: 'glyphs',
        supplier: 'Hama Soft',
        swids: ['hama-glyphs'],
        licences: ['MIT OR Apache-2.0'],
        pointer: glyphs,
      },
    ],
    isComplete: true,
    validUntil: null,
  };
}

function monitor(encoding: string, os: string, net: string): Sbom {
  return {
    format: `spdx-2.3-${encoding}`,
    serialNumber: 'https://minato.example/spdx/mamori-20-1.0',
    version: null,
    createdAt: '2026-04-01T00:00:00.000Z',
    describes: { name: 'Mamori 20', version: '1.0', supplier: 'Minato Medical', purls: [], cpes: [] },
    components: [
      {
        ...unsaid,
        ref: 'SPDXRef-os',
        type: 'operating-system',
        name: 'Kobune OS',
        supplier: 'Kobune Systems (Japan)',
        cpes: ['cpe:2.3:o:kobune:kobune_os:-:*:*:*:*:*:*:*'],
        validUntil: '2029-03-31',
        pointer: os,
      },
      {
        ...unsaid,
        ref: 'SPDXRef-net',
        parentRef: 'SPDXRef-os',
        name: 'netstack',
        version: '01',
        supplier: 'Hana Kobune',
        purls: ['pkg:generic/netstack@01'],
        cpes: ['cpe:/a:kobune:netstack:01'],
        hashes: [{ algorithm: 'SHA1', value: sha1 }],
        licences: ['MIT'],
        pointer: net,
      },
    ],
    isComplete: null,
    validUntil: '2031-03-31',
  };
}

/** Edition 3 tells more: how whole a list is, and how far a component is supported. */
function monitorOf3({ components, ...document }: Sbom): Sbom {
  const [os, net] = components;
  return {
    ...document,
    format: 'spdx-3.0-json',
    isComplete: false,
    components: [
      ...(os ? [{ ...os, support: 'limitedSupport' }] : []),
      ...(net ? [{ ...net, hashes: [{ algorithm: 'sha1', value: sha1 }] }] : []),
    ],
  };
}

const monitorTags: Sbom = {
  format: 'swid-2015-xml',
  serialNumber: 'minato-mamori-20',
  version: '3',
  createdAt: null,
  describes: { name: 'Mamori 20', version: '1.0', supplier: 'Minato Medical', purls: [], cpes: [] },
  components: [
    {
      ...unsaid,
      ref: 'kobune-os',
      name: 'Kobune OS',
      supplier: 'Kobune Systems',
      swids: ['kobune-os'],
      pointer: '/tags/SoftwareIdentity[2]',
    },
    {
      ...unsaid,
      ref: 'netstack-01',
      parentRef: 'kobune-os',
      name: 'netstack',
      version: '01',
      swids: ['netstack-01'],
      pointer: '/tags/SoftwareIdentity[3]',
    },
    { ...unsaid, ref: 'glyphs', name: 'glyphs', swids: ['glyphs'], pointer: '/tags/SoftwareIdentity[2]/Link[2]', isExternal: true },
  ],
  isComplete: null,
  validUntil: null,
};

const unusedColumn = { pointer: 'row 3', code: 'sbom.column-not-used', gravity: 'note', params: { column: '備考' } };
const monitorTable: Sbom = {
  format: 'table-csv',
  serialNumber: null,
  version: null,
  createdAt: null,
  describes: { name: 'Mamori 20', version: '1.0', supplier: 'Minato Medical', purls: [], cpes: [] },
  components: [
    {
      ...unsaid,
      ref: 'row 6',
      name: 'Kobune OS',
      supplier: 'Kobune Systems',
      cpes: ['cpe:2.3:o:kobune:kobune_os:-:*:*:*:*:*:*:*'],
      pointer: 'row 6',
    },
    {
      ...unsaid,
      ref: 'row 5',
      parentRef: 'row 6',
      name: 'netstack',
      version: '01',
      purls: ['pkg:generic/netstack@01'],
      cpes: ['cpe:/a:kobune:netstack:01'],
      pointer: 'row 5',
    },
  ],
  isComplete: null,
  validUntil: null,
};

describe('An SBOM', () => {
  const rdf = '/RDF/Package[1]';
  const xml = [
    '/bom/components/component[1]',
    '/bom/components[1]/component[1]/components[1]/component[1]',
    '/bom/components[1]/component[2]',
  ];
  test.each<[string, string, Sbom]>([
    ['pump.cdx.json', 'cyclonedx-json', pump('json', '/components/1', ['/components/0', '/components/0/components/0', '/components/1'])],
    ['pump.cdx.xml', 'cyclonedx-xml', pump('xml', '/components/1', ['/bom/components[1]/component[1]', xml[1] ?? '', xml[2] ?? ''])],
    ['monitor.spdx.json', 'spdx-json', monitor('json', '/packages/1', '/packages/0')],
    ['monitor.spdx', 'spdx-tag-value', monitor('tag', 'line 24', 'line 10')],
    ['monitor.spdx.yaml', 'spdx-yaml', monitor('yaml', '/packages/1', '/packages/0')],
    ['monitor.spdx.xml', 'spdx-xml', monitor('xml', '/Document/packages[2]', '/Document/packages[1]')],
    ['monitor.spdx.rdf', 'spdx-rdf', monitor('rdf', `${rdf}/relationship[1]/Relationship[1]/relatedSpdxElement[1]/Package[1]`, rdf)],
    ['monitor.spdx3.json', 'spdx3-json', monitorOf3(monitor('json', '/@graph/7', '/@graph/6'))],
    ['monitor.swidtags.xml', 'swid', monitorTags],
    ['monitor.csv', 'table-csv', monitorTable],
  ])('%s is read whole', (name, id, expected) => {
    expect(recogniseSbom(fixture(name))).toBe(id);
    expect(readSbom(fixture(name))).toEqual({ items: [expected], remarks: name.endsWith('.csv') ? [unusedColumn] : [] });
  });

  test('is read the same in UTF-16 and with CRLF', () => {
    const text = new TextDecoder().decode(fixture('monitor.spdx')).replaceAll('\n', '\r\n');
    expect(readSbom(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(readSbom(fixture('monitor.spdx')));
  });

  test('every reader has a fixture, and every fixture a reader of its own', () => {
    const ids = readdirSync(join(import.meta.dirname, 'fixtures')).map((name) => recogniseSbom(fixture(name)));
    expect(ids.toSorted()).toEqual(sbomReaders.map(({ id }) => id).toSorted());
  });
});

describe('Of CycloneDX', () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      'what the product itself lists is counted too',
      bom({ metadata: { component: { name: 'P', components: [{ name: 'a' }] } }, components: [{ name: 'b' }] }),
      ['a ?', 'b ?'],
    ],
    [
      'a component without name is known by its purl',
      bom({ components: [{ purl: 'pkg:npm/a@1' }] }),
      ['pkg:npm/a@1 ?', 'doubt sbom.component-not-named /components/0/name'],
    ],
    [
      'one that nothing names is left out, what it contains is not',
      bom({ components: [{ 'bom-ref': 'x', components: [{ name: 'a' }] }] }),
      ['a ?', 'doubt sbom.component-not-named /components/0/name', 'doubt sbom.component-skipped /components/0'],
    ],
    ['a number is no version', bom({ components: [{ name: 'a', version: 1.1 }] }), ['a ?', 'doubt sbom.wrong-type /components/0/version']],
    [
      'a repeated reference is made unique',
      bom({
        components: [
          { name: 'a', 'bom-ref': 'r' },
          { name: 'b', 'bom-ref': 'r' },
        ],
      }),
      ['a ?', 'b ?', 'doubt sbom.ref-repeated /components/1'],
    ],
    ['a text among components is left out', bom({ components: ['a', { name: 'b' }] }), ['b ?', 'doubt sbom.wrong-type /components/0']],
    [
      'an unknown member is noted',
      bom({ components: [{ name: 'a', vendor: 'x' }] }),
      ['a ?', 'note sbom.member-not-known /components/0/vendor'],
    ],
    [
      'services are no components',
      bom({ components: [{ name: 'a' }], services: [{ name: 's' }] }),
      ['a ?', 'note sbom.part-not-used /services'],
    ],
    ['an empty list is a doubt', bom({ components: [] }), ['doubt sbom.no-components /components']],
    [
      'vulnerabilities without components are a VEX document',
      bom({ vulnerabilities: [{ id: 'x' }] }),
      ['refusal sbom.only-vulnerabilities /vulnerabilities'],
    ],
    [
      'a later minor edition is doubted',
      { bomFormat: 'CycloneDX', specVersion: '1.9', components: [{ name: 'a' }] },
      ['a ?', 'doubt sbom.version-not-known /specVersion'],
    ],
    ['another edition is refused', { bomFormat: 'CycloneDX', specVersion: '3.0' }, ['refusal sbom.version-not-supported /specVersion']],
    [
      'an identifier of 70,000 letters is left out',
      bom({ components: [{ name: 'a', purl: `pkg:npm/${'a'.repeat(70_000)}` }] }),
      ['a ?', 'doubt sbom.text-too-long /components/0/purl'],
    ],
    [
      'a list of which no component can be read is refused, with the places in XML of the elements',
      xmlBom('<components><component type="library"><version>1</version></component></components>'),
      [
        'refusal sbom.no-components /bom/components',
        'doubt sbom.component-not-named /bom/components[1]/component[1]/name',
        'doubt sbom.component-skipped /bom/components[1]/component[1]',
      ].toSorted(),
    ],
    [
      'an element of another namespace is not taken for a name',
      xmlBom('<components><component><x:name xmlns:x="urn:x">no</x:name><name>a</name></component></components>'),
      ['a ?', 'note sbom.member-not-known /bom/components[1]/component[1]/urn:x:name'],
    ],
  ])('%s', (_name, document, expected) => {
    expect(told(document).toSorted()).toEqual(expected.toSorted());
  });

  test.each<[string, readonly object[], boolean | null]>([
    ['complete of the product', [{ aggregate: 'complete', assemblies: ['p'] }], true],
    ['complete of everything', [{ aggregate: 'complete' }], true],
    ['complete of a component', [{ aggregate: 'complete', assemblies: ['x'] }], null],
    [
      'complete of the product, incomplete of a component',
      [
        { aggregate: 'complete', assemblies: ['p'] },
        { aggregate: 'incomplete_third_party_only', assemblies: ['x'] },
      ],
      false,
    ],
    [
      'complete of the product, unknown of a component',
      [
        { aggregate: 'complete', assemblies: ['p'] },
        { aggregate: 'unknown', assemblies: ['x'] },
      ],
      null,
    ],
    ['nothing', [], null],
  ])('said to be %s', (_name, compositions, expected) => {
    const document = bom({ metadata: { component: { name: 'P', 'bom-ref': 'p' } }, components: [{ name: 'a' }], compositions });
    expect(readSbom(bytesOf(document)).items[0]?.isComplete).toBe(expected);
  });

  test('an external component keeps its range', () => {
    const { items } = readSbom(bytesOf(bom({ components: [{ name: 'a', isExternal: true, versionRange: 'vers:npm/>=2' }] })));
    expect(items[0]?.components).toEqual([
      { ...unsaid, ref: '/components/0', name: 'a', pointer: '/components/0', isExternal: true, versionRange: 'vers:npm/>=2' },
    ]);
  });
});

describe('Of SPDX', () => {
  const a = { SPDXID: 'SPDXRef-a', name: 'a' };
  const b = { SPDXID: 'SPDXRef-b', name: 'b' };
  const contains = (from: string, to: string) => ({
    spdxElementId: `SPDXRef-${from}`,
    relationshipType: 'CONTAINS',
    relatedSpdxElement: `SPDXRef-${to}`,
  });
  test.each<[string, unknown, readonly string[]]>([
    [
      'several described packages all stay components',
      spdx({ documentDescribes: ['SPDXRef-a', 'SPDXRef-b'], packages: [a, b] }),
      ['a ?', 'b ?', 'doubt sbom.several-products '],
    ],
    [
      'a loop is cut open',
      spdx({ packages: [a, b], relationships: [contains('a', 'b'), contains('b', 'a')] }),
      ['b ?', 'SPDXRef-b > a ?', 'doubt sbom.contained-in-itself /packages/1'],
    ],
    ['an export inside `sbom` is read', { sbom: spdx({ packages: [a] }) }, ['a ?']],
    [
      'an unused reference is noted',
      spdx({ packages: [{ ...a, externalRefs: [{ referenceCategory: 'OTHER', referenceType: 'x', referenceLocator: 'y' }] }] }),
      ['a ?', 'note sbom.reference-not-used /packages/0/externalRefs/0'],
    ],
    [
      'edition 3 without document and packages tells of no components',
      { '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': [{ type: 'Person', spdxId: 'p' }] },
      ['refusal sbom.no-components /@graph'],
    ],
    ['YAML that is none is refused with its place', 'spdxVersion: SPDX-2.3\npackages: [', ['refusal document.not-yaml ']],
    [
      'RDF of an edition that says nothing of itself is refused',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://spdx.org/rdf/terms#"><Package/></r:RDF>',
      ['refusal sbom.document-not-described '],
    ],
    ['lines may end in a lone CR', tags('PackageName: a', 'PackageVersion: 2').replaceAll('\n', '\r'), ['a 2']],
    [
      'a placeholder of a repairing tool is skipped',
      tags('PackageName: a', 'PackageSupplier: Organization: tag_fixed', 'PackageVersion: 2'),
      ['a 2', 'note sbom.placeholder-skipped line 3'],
    ],
    ['a line that is no statement is told', tags('PackageName: a', 'hello'), ['a ?', 'doubt sbom.line-not-understood line 3']],
    [
      'an open text does not swallow the next package',
      tags('PackageName: a', 'PackageComment: <text>oops', 'PackageName: b', 'PackageComment: <text>x</text>'),
      ['a ?', 'b ?', 'doubt sbom.text-not-closed line 3'],
    ],
    [
      'a second version in one package is a doubt',
      tags('PackageName: a', 'PackageVersion: 1', 'PackageVersion: 2'),
      ['a 1', 'doubt sbom.tag-repeated line 4'],
    ],
    [
      'a version before any package is out of place',
      tags('PackageVersion: 1', 'PackageName: a'),
      ['a ?', 'doubt sbom.tag-out-of-place line 2'],
    ],
    ['files are no packages', tags('PackageName: a', 'FileName: ./x', 'SPDXID: SPDXRef-x'), ['a ?', 'note sbom.part-not-used line 3']],
    ['edition 1 is refused', 'SPDXVersion: SPDX-1.2\nPackageName: a', ['refusal sbom.version-not-supported /spdxVersion']],
  ])('%s', (_name, document, expected) => {
    expect(told(document).toSorted()).toEqual(expected.toSorted());
  });
});

describe('Of SWID tags', () => {
  const namespace = 'xmlns="http://standards.iso.org/iso/19770/-2/2015/schema.xsd"';
  test.each<[string, string, readonly string[]]>([
    [
      'one alone is a component: one too many is seen, one too few is not',
      `<SoftwareIdentity ${namespace} name="a" tagId="t" version="2"/>`,
      ['a 2'],
    ],
    [
      'one without name and id names nothing',
      `<SoftwareIdentity ${namespace}/>`,
      ['doubt sbom.component-skipped /SoftwareIdentity', 'refusal sbom.no-components /SoftwareIdentity'],
    ],
  ])('%s', (_name, document, expected) => {
    expect(told(document).toSorted()).toEqual(expected.toSorted());
  });
});

describe('Of tables', () => {
  test.each<[string, string, readonly string[]]>([
    ['English headings are known', 'Component Name\tVersion\nopenlib\t1.10', ['openlib 1.10']],
    ['levels nest', '階層,部品名,版数\n1,a,1\n2,b,2\n3,c,3\n2,d,4', ['a 1', 'row 2 > b 2', 'row 3 > c 3', 'row 2 > d 4']],
    ['a parent is found by name and version', 'name,version,purl,parent\na,1,,\na,2,,\nb,1,,a 2', ['a 1', 'a 2', 'row 3 > b 1']],
    ['a parent that is not there is a doubt', 'component,version,parent\na,1,x', ['a 1', 'doubt sbom.parent-not-found row 2']],
    ['what says that nothing is known is no version', 'component,version\na,不明\nb,-', ['a ?', 'b ?']],
    ['a row without name is left out', 'component,version\n,1\na,1', ['a 1', 'doubt sbom.component-skipped row 2']],
    ['headings without rows tell of no components', 'component,version\n,', ['refusal sbom.no-components row 1']],
    ['a ledger of devices is none', '管理番号,ソフトウェア名,バージョン\n1,a,1', ['refusal document.format-not-known ']],
    ['a list of names and versions alone may be anything', 'name,version\na,1', ['refusal document.format-not-known ']],
  ])('%s', (_name, document, expected) => {
    expect(told(document).toSorted()).toEqual(expected.toSorted());
  });

  test('a workbook shows a version as it was typed only when it is a text', async () => {
    const cellOf = (value: string | number | Date) => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value });
    const rows: (string | number | Date)[][] = [
      ['Component', 'Version'],
      ['a', '1.10'],
      ['b', 1.1],
      ['c', new Date(Date.UTC(2003, 0, 2))],
    ];
    const workbook = await writeExcelFile(
      rows.map((row) => row.map(cellOf)),
      { sheet: 'SBOM' },
    ).toBuffer();
    const { items, remarks } = await readSbomFile(workbook);
    expect(items[0]?.format).toBe('table-xlsx');
    expect(items[0]?.components.map(({ name, version }) => [name, version])).toEqual([
      ['a', '1.10'],
      ['b', '1.1'],
      ['c', null],
    ]);
    expect(remarks.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'sbom.version-is-a-number SBOM!3',
      'sbom.version-not-a-text SBOM!4',
      'sbom.product-not-described SBOM!1',
    ]);
  });
});
