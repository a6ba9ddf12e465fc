/** Small SBOMs of a fictional pump, one in each format that makers send, and two that cannot be read. */
export interface SbomFile {
  readonly name: string;
  readonly text: string;
}

const purl = (name: string, version: string): string => `pkg:generic/${name}@${version}`;

/** Each is of another version of the pump, `1.0` to `1.6` in this order; the table names no product. */
export const readable: readonly SbomFile[] = [
  { name: 'a.cdx.json', text: cyclonedx('1.0', ['tabilib 1.0', 'michi 3.1']) },
  { name: 'b.cdx.json', text: cyclonedx('1.1', ['tabilib 2.0', 'hashi 0.4']) },
  {
    name: 'c.cdx.xml',
    text: `<?xml version="1.0" encoding="UTF-8"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1"><metadata><component type="device"><name>JP-100</name><version>1.2</version></component></metadata><components><component type="library"><name>tabilib</name><version>2.1</version><purl>${purl('tabilib', '2.1')}</purl></component></components></bom>`,
  },
  {
    name: 'd.spdx.json',
    text: JSON.stringify({
      ...{ spdxVersion: 'SPDX-2.3', dataLicense: 'CC0-1.0', SPDXID: 'SPDXRef-DOCUMENT', name: 'JP-100' },
      documentNamespace: 'https://journey.example.jp/d',
      creationInfo: { created: '2026-11-01T00:00:00Z', creators: ['Organization: Journey'] },
      packages: [
        { SPDXID: 'SPDXRef-p', name: 'JP-100', versionInfo: '1.3', downloadLocation: 'NOASSERTION' },
        { SPDXID: 'SPDXRef-t', name: 'tabilib', versionInfo: '2.2', downloadLocation: 'NOASSERTION' },
      ],
      relationships: [
        { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-p' },
        { spdxElementId: 'SPDXRef-p', relationshipType: 'CONTAINS', relatedSpdxElement: 'SPDXRef-t' },
      ],
    }),
  },
  {
    name: 'e.spdx',
    text: [
      'SPDXVersion: SPDX-2.3',
      'DataLicense: CC0-1.0',
      'SPDXID: SPDXRef-DOCUMENT',
      'DocumentName: JP-100',
      'DocumentNamespace: https://journey.example.jp/e',
      'Creator: Organization: Journey',
      'Created: 2026-11-01T00:00:00Z',
      '',
      'PackageName: JP-100',
      'SPDXID: SPDXRef-p',
      'PackageVersion: 1.4',
      'PackageDownloadLocation: NOASSERTION',
      '',
      'PackageName: tabilib',
      'SPDXID: SPDXRef-t',
      'PackageVersion: 2.3',
      'PackageDownloadLocation: NOASSERTION',
      '',
      'Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-p',
      'Relationship: SPDXRef-p CONTAINS SPDXRef-t',
      '',
    ].join('\n'),
  },
  {
    name: 'f.spdx.yaml',
    text: [
      'spdxVersion: SPDX-2.3',
      'dataLicense: CC0-1.0',
      'SPDXID: SPDXRef-DOCUMENT',
      'name: JP-100',
      'documentNamespace: https://journey.example.jp/f',
      'creationInfo: { created: "2026-11-01T00:00:00Z", creators: ["Organization: Journey"] }',
      'documentDescribes: [SPDXRef-p]',
      'packages:',
      '  - { SPDXID: SPDXRef-p, name: JP-100, versionInfo: "1.5", downloadLocation: NOASSERTION }',
      '  - { SPDXID: SPDXRef-t, name: tabilib, versionInfo: "2.4", downloadLocation: NOASSERTION }',
      '',
    ].join('\n'),
  },
  { name: 'g.cdx.json', text: cyclonedx('1.6', ['michi 3.2']) },
  { name: 'h-table.csv', text: '\uFEFF部品名,バージョン,供給者\r\ntabilib,2.5,旅路ソフト\r\nmichi,3.3,旅路ソフト\r\n' },
];

export const refused: readonly SbomFile[] = [
  { name: 'i-broken.json', text: '{ "bomFormat": "CycloneDX", "specVersion": "1.5",\n  "components": [ { "name": "tabilib" ' },
  { name: 'j-page.json', text: '<!DOCTYPE html><html><body>Not found</body></html>' },
];

/** @param components `name version` */
function cyclonedx(version: string, components: readonly string[]): string {
  return JSON.stringify({
    ...{ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 },
    metadata: { component: { type: 'device', name: 'JP-100', version } },
    components: components.map((written) => {
      const [name = '', of = ''] = written.split(' ');
      return { type: 'library', 'bom-ref': name, name, version: of, purl: purl(name, of) };
    }),
  });
}
