import { readSbom } from './read-sbom.js';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const bom = (members: object): object => ({ bomFormat: 'CycloneDX', specVersion: '1.7', ...members });
const xmlBom = (content: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<bom xmlns="http://cyclonedx.org/schema/bom/1.4">${content}</bom>`;
const spdx = (members: object): object => ({ spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', ...members });
const tags = (...lines: readonly string[]): string => ['SPDXVersion: SPDX-2.2', ...lines].join('\n');

describe('A broken or hostile document', () => {
  const bomb = `<!DOCTYPE bom [<!ENTITY a "${'x'.repeat(1000)}">${'<!ENTITY b "&a;&a;&a;&a;&a;">'.repeat(1000)}]>`;
  const yamlBomb = `a0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`).join('\n')}`;
  const rdf = (content: string) =>
    `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://spdx.org/rdf/terms#">${content}</r:RDF>`;
  const spdx3 = (count: number) => ({
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': Array.from({ length: count }, (_, n) => [
      { type: 'software_Package', spdxId: `p${n}`, name: 'n', suppliedBy: `p${n}` },
      { type: 'Relationship', spdxId: `r${n}`, from: `p${n}`, to: [`p${n}`, `p${(n + 1) % count}`], relationshipType: 'contains' },
    ]).flat(),
  });
  const tableChain = Array.from({ length: 50_000 }, (_, n) => `c${n},1,c${n + 1}`).join('\n');
  const chain = Array.from({ length: 50_000 }, (_, index) => ({
    spdxElementId: `r${index}`,
    relationshipType: 'CONTAINS',
    relatedSpdxElement: `r${index + 1}`,
  }));
  const manyPurls = Array.from({ length: 200_000 }, (_, n) => ({
    referenceCategory: 'PACKAGE-MANAGER',
    referenceType: 'purl',
    referenceLocator: `pkg:npm/n@${n}`,
  }));
  const packages = Array.from({ length: 50_001 }, (_, index) => ({ SPDXID: `r${index}`, name: 'n' }));
  test.each<[string, unknown, string | null]>([
    ['nothing', '', 'document.empty'],
    ['an HTML page', '<!doctype html><html></html>', 'document.is-html'],
    ['a table', '日付,担当,内容\n2026-10-01,山本,連絡', 'document.format-not-known'],
    ['JSON of something else', {}, 'document.format-not-known'],
    ['JSON cut off', '{"bomFormat":"CycloneDX","components":[{"na', 'document.not-json'],
    ['XML cut off', xmlBom('<components>').slice(0, -6), 'document.not-xml'],
    ['a bomb of entities', xmlBom('<components><component><name>&b;</name></component></components>', bomb), 'document.doctype-forbidden'],
    ['an entity from outside', xmlBom('', '<!DOCTYPE bom [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 'document.doctype-forbidden'],
    ['a hundred thousand levels of JSON', `{"bomFormat":"CycloneDX","x":${'['.repeat(100_000)}`, 'document.nested-too-deep'],
    ['a hundred thousand levels of XML', xmlBom('<components><component>'.repeat(50_000)), 'document.nested-too-deep'],
    ['an encoding that nobody knows', '<?xml version="1.0" encoding="x-moon"?><bom/>', 'document.encoding-not-known'],
    ['a hundred thousand open texts', tags('PackageName: a', ...Array.from({ length: 100_000 }, () => 'PackageComment: <text>')), null],
    ['a name of a million letters', bom({ components: [{ name: 'a'.repeat(1_000_000) }] }), null],
    [
      'a hundred thousand repeated references',
      bom({ components: Array.from({ length: 100_000 }, () => ({ name: 'a', 'bom-ref': 'r' })) }),
      null,
    ],
    ['a chain of fifty thousand containers', spdx({ packages, relationships: chain }), null],
    ['a bomb of YAML aliases', `spdxVersion: SPDX-2.3\n${yamlBomb}`, 'document.too-many-aliases'],
    ['ten thousand levels of YAML in brackets', `spdxVersion: SPDX-2.3\nx: ${'['.repeat(10_000)}`, 'document.nested-too-deep'],
    ['ten thousand levels of YAML in lists', `spdxVersion: SPDX-2.3\nx:\n ${'- '.repeat(10_000)}a`, 'document.nested-too-deep'],
    [
      'a staircase of YAML',
      `spdxVersion: SPDX-2.3\n${Array.from({ length: 3000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')}`,
      'document.nested-too-deep',
    ],
    ['YAML of twenty megabytes', `spdxVersion: SPDX-2.3\n#${'x'.repeat(20_000_000)}`, 'document.too-long-for-yaml'],
    ['a bomb in RDF', `${bomb.replace('DOCTYPE bom', 'DOCTYPE rdf:RDF')}${rdf('&b;')}`, 'document.doctype-forbidden'],
    ['fifty thousand levels of RDF', rdf('<s:Package><s:relationship>'.repeat(50_000)), 'document.nested-too-deep'],
    [
      'a hundred thousand packages of RDF named alike',
      rdf('<s:SpdxDocument/><s:Package r:about="#a"/>'.repeat(100_000)),
      'sbom.version-not-supported',
    ],
    [
      'a SWID tag from outside',
      `<!DOCTYPE SoftwareIdentity SYSTEM "http://evil.example/x.dtd"><SoftwareIdentity name="a"/>`,
      'document.doctype-forbidden',
    ],
    ['SPDX 3 that refers to itself', spdx3(10_000), null],
    [
      'a set of licences that is twenty times a member of itself',
      rdf(
        `<s:SpdxDocument><s:specVersion>SPDX-2.3</s:specVersion></s:SpdxDocument><s:Package r:about="#p"><s:name>a</s:name>
        <s:licenseDeclared r:resource="#l"/></s:Package>
        <s:ConjunctiveLicenseSet r:about="#l">${'<s:member r:resource="#l"/>'.repeat(20)}</s:ConjunctiveLicenseSet>`,
      ),
      null,
    ],
    [
      'a package with two hundred thousand identifiers',
      spdx({ packages: [{ SPDXID: 'SPDXRef-p', name: 'n', externalRefs: manyPurls }] }),
      null,
    ],
    ['a table of fifty thousand rows in a chain', `component,version,parent\n${tableChain}`, null],
    ['a table with an open quote', `component,version\n"a,1\n${'b,2\n'.repeat(100_000)}`, 'document.format-not-known'],
    [
      'a member named __proto__',
      '{"bomFormat":"CycloneDX","specVersion":"1.4","__proto__":{"x":1},"components":[{"name":"a","__proto__":null}]}',
      null,
    ],
    [
      'nulls everywhere',
      bom({ metadata: null, components: [{ name: 'a', version: null, supplier: null, components: null }], compositions: null }),
      null,
    ],
  ])('%s is answered in bounded time', (_name, document, code) => {
    const bytes = bytesOf(document);
    const before = process.cpuUsage();
    const { items, remarks } = readSbom(bytes);
    expect(millisecondsSince(before)).toBeLessThan(5000);
    expect(remarks.find(({ gravity }) => gravity === 'refusal')?.code ?? null).toBe(code);
    expect(items.length).toBe(code === null ? 1 : 0);
  });

  test.each([
    ['JSON', bom({ components: Array.from({ length: 12_646 }, (_, index) => large(index)) })],
    ['XML', xmlBom(`<components>${Array.from({ length: 12_646 }, (_, index) => largeXml(index)).join('')}</components>`)],
  ])('12,646 components of %s are read within a second', (name, document) => {
    const bytes = bytesOf(document);
    readSbom(bytesOf(xmlBom('')));
    // Whatever else the machine does can only add to the time, so the best of three readings is the reader's own.
    const readings = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      return { count: readSbom(bytes).items[0]?.components.length, milliseconds: millisecondsSince(before) };
    });
    const milliseconds = Math.min(...readings.map((reading) => reading.milliseconds));
    console.log(JSON.stringify({ name, bytes: bytes.length, milliseconds }));
    expect(readings.map(({ count }) => count)).toEqual([12_646, 12_646, 12_646]);
    // Twice the goal, for a machine that is busy and cold.
    expect(milliseconds).toBeLessThan(2000);
  });
});

/** Of the processor, not of the clock: the machine that runs this may be busy. */
function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}

function large(index: number): object {
  const purl = `pkg:npm/part-${index}@1.${index}.0`;
  const hashes = [{ alg: 'SHA-256', content: 'ab'.repeat(32) }];
  return {
    type: 'library',
    'bom-ref': purl,
    name: `part-${index}`,
    version: `1.${index}.0`,
    purl,
    hashes,
    licenses: [{ license: { id: 'MIT' } }],
  };
}

function largeXml(index: number): string {
  const text = `<name>part-${index}</name><version>1.${index}.0</version><hashes><hash alg="SHA-256">${'ab'.repeat(32)}</hash></hashes>`;
  return `<component type="library" bom-ref="r${index}">${text}<purl>pkg:npm/part-${index}@1.${index}.0</purl></component>`;
}
