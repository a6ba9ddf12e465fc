import type { Advisory } from '../../advisory.js';
import { decodeDocument, isArrivedText } from '../../arrived-text.js';
import { read } from '../../formats.js';
import type { Reading } from '../../reading.js';
import { cyclonedxVex } from './cyclonedx-vex.js';

const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
  version: 1,
  metadata: {
    timestamp: '2026-01-01T00:00:00Z',
    supplier: { name: 'Kumo' },
    component: { 'bom-ref': 'ct', type: 'device', name: 'CT', version: '1' },
  },
  components: [
    {
      'bom-ref': 'lib',
      type: 'library',
      name: 'lib',
      version: '2',
      purl: 'pkg:npm/lib@2',
      components: [{ 'bom-ref': 'inner', name: 'inner' }],
    },
  ],
};

function readingOf(vulnerability: object, more: object = {}): Reading<Advisory> {
  const json = JSON.parse(JSON.stringify({ ...bom, vulnerabilities: [{ id: 'CVE-2026-90030', ...vulnerability }], ...more })) as unknown;
  return cyclonedxVex.read({ text: '', json });
}

function statuses({ items: [advisory] }: Reading<Advisory>): readonly string[] {
  return (advisory?.vulnerabilities ?? []).flatMap(({ statuses: groups }) =>
    groups.map(({ status, productIds }) => `${status} ${productIds.join(' + ')}`),
  );
}

/** Beside what is told of the components, which all of these documents list. */
function told({ remarks }: Reading<Advisory>): readonly string[] {
  return remarks
    .map(({ gravity, code }) => `${gravity} ${code.replace('cyclonedx-vex.', '')}`)
    .filter((remark) => remark !== 'note components-not-taken');
}

test.each([
  [
    'one with components',
    {},
    [{ pointer: '/components', code: 'cyclonedx-vex.components-not-taken', gravity: 'note', params: { count: 1 } }],
  ],
  ['one without', { components: [] }, []],
])('A document that is a statement and an SBOM in one says that the SBOM was not taken: %s', (_name, more, expected) => {
  const { remarks } = readingOf({ analysis: { state: 'exploitable' }, affects: [{ ref: 'ct' }] }, more);
  expect(remarks).toEqual(expected);
});

describe('What the state of the analysis says', () => {
  const states = [
    'exploitable',
    'in_triage',
    'resolved',
    'resolved_with_pedigree',
    'not_affected',
    'false_positive',
    'unheard',
    null,
  ] as const;
  const expected: Readonly<Record<string, readonly (string | null)[]>> = {
    // of the product        | a version without status | affected            | unaffected           | unknown
    exploitable: ['known_affected', 'known_affected', 'known_affected', 'known_not_affected', 'unknown'],
    in_triage: ['under_investigation', 'under_investigation', 'under_investigation', 'known_not_affected', 'under_investigation'],
    resolved: ['fixed', 'known_affected', 'known_affected', 'fixed', 'unknown'],
    resolved_with_pedigree: ['fixed', 'known_affected', 'known_affected', 'fixed', 'unknown'],
    not_affected: ['known_not_affected', 'known_not_affected', 'under_investigation', 'known_not_affected', 'unknown'],
    false_positive: ['known_not_affected', 'known_not_affected', 'under_investigation', 'known_not_affected', 'unknown'],
    unheard: ['under_investigation', 'under_investigation', 'known_affected', 'under_investigation', 'unknown'],
    null: ['under_investigation', 'known_affected', 'known_affected', 'known_not_affected', 'unknown'],
  };
  const versions = [
    undefined,
    [{ version: '9' }],
    [{ version: '9', status: 'affected' }],
    [{ version: '9', status: 'unaffected' }],
    [{ version: '9', status: 'unknown' }],
  ];
  test.each(states.flatMap((state) => versions.map((list, index) => [state, list, expected[String(state)]?.[index]] as const)))(
    '%s with %j: %s',
    (state, list, status) => {
      const reading = readingOf({ ...(state !== null && { analysis: { state } }), affects: [{ ref: 'ct', versions: list }] });
      expect(statuses(reading)).toEqual([`${status} ${list === undefined ? 'ct' : 'ct 9'}`]);
    },
  );

  test('a version that is said to be affected contradicts "not affected", and a person decides', () => {
    const reading = readingOf({
      analysis: { state: 'not_affected' },
      affects: [{ ref: 'ct', versions: [{ version: '9', status: 'affected' }] }],
    });
    expect(told(reading)).toEqual(['doubt status-contradicts-analysis']);
  });
});

describe('What a reference means', () => {
  const of = (ref: string, more?: object) => readingOf({ analysis: { state: 'exploitable' }, affects: [{ ref }] }, more);
  test.each<[string, string, string, readonly string[]]>([
    ['the described product', 'ct', 'known_affected ct', []],
    ['a component within it', 'lib', 'known_affected lib @ ct', []],
    ['a component within a component', 'inner', 'known_affected inner @ ct', []],
    [
      'an element of another document',
      'urn:cdx:6ffac0b2-5246-4fb9-a6fe-7993041856a0/1#x',
      'known_affected urn:cdx:6ffac0b2-5246-4fb9-a6fe-7993041856a0/1#x',
      ['note described-elsewhere'],
    ],
    ['nothing that the document defines', 'ghost', 'known_affected ghost', ['doubt reference-not-defined']],
  ])('%s', (_name, ref, expected, remarks) => {
    const reading = of(ref);
    expect(statuses(reading)).toEqual([expected]);
    expect(told(reading)).toEqual(remarks);
  });

  test('a component of a document that describes no product stands alone', () => {
    expect(statuses(of('lib', { metadata: undefined }))).toEqual(['known_affected lib']);
  });

  test('nothing: then it is the described product, and a doubt', () => {
    const reading = readingOf({ analysis: { state: 'exploitable' } });
    expect(statuses(reading)).toEqual(['known_affected ct']);
    expect(told(reading)).toEqual(['doubt affects-missing']);
  });

  test('in another version keeps only identifiers without a version', () => {
    const versions = [{ range: 'vers:npm/<2' }, { range: 'vers:npm/*' }, {}];
    const reading = readingOf({ analysis: { state: 'exploitable' }, affects: [{ ref: 'lib', versions }] }, { metadata: undefined });
    expect(reading.items[0]?.products.map(({ version, identifiers }) => [version.kind, identifiers.purls.join()])).toEqual([
      ['words', 'pkg:npm/lib'],
      ['all', 'pkg:npm/lib'],
      ['none', 'pkg:npm/lib'],
    ]);
  });
});

describe('A document without a serial number', () => {
  const idOf = (more: object) =>
    readingOf({ affects: [{ ref: 'urn:cdx:6ffac0b2-5246-4fb9-a6fe-7993041856a0/1#x' }] }, { serialNumber: undefined, ...more });
  test.each<[string, object, string]>([
    ['the product that it describes', {}, 'VEX Kumo CT 1'],
    ['the document that it points into', { metadata: undefined }, 'VEX urn:cdx:6ffac0b2-5246-4fb9-a6fe-7993041856a0'],
    [
      'its vulnerabilities',
      { metadata: undefined, vulnerabilities: [{ id: 'CVE-2026-1111' }, { id: 'CVE-2026-2222' }] },
      'VEX CVE-2026-1111 CVE-2026-2222',
    ],
  ])('is known by %s', (_name, more, expected) => {
    const reading = idOf(more);
    expect(reading.items[0]?.trackingId).toBe(expected);
    expect(told(reading)).toContain('doubt without-serial-number');
  });
});

test('A vulnerability that stands twice is one, with both statements', () => {
  const twice = ['exploitable', 'not_affected'].map((state, index) => ({
    id: 'CVE-2026-90030',
    analysis: { state },
    affects: [{ ref: 'ct', versions: [{ version: String(index) }] }],
  }));
  const reading = readingOf({}, { vulnerabilities: twice });
  expect(reading.items[0]?.vulnerabilities).toHaveLength(1);
  expect(statuses(reading)).toEqual(['known_affected ct 0', 'known_not_affected ct 1']);
});

test('A vulnerability that was rejected says nothing of a product', () => {
  const reading = readingOf({ rejected: '2026-01-01T00:00:00Z', affects: [{ ref: 'ct' }] });
  expect(statuses(reading)).toEqual([]);
  expect(told(reading)).toContain('note vulnerability-rejected');
});

describe('The XML form', () => {
  const xml = `<?xml version="1.0"?><b:bom xmlns:b="http://cyclonedx.org/schema/bom/1.6" serialNumber="${bom.serialNumber}" version="1">
    <b:metadata><b:timestamp>2026-01-01T00:00:00Z</b:timestamp><b:component type="device" bom-ref="ct"><b:name>CT</b:name><b:version>1</b:version></b:component><b:supplier><b:name>Kumo</b:name></b:supplier></b:metadata>
    <b:components><b:component type="library" bom-ref="lib"><b:name>lib</b:name><b:version>2</b:version><b:purl>pkg:npm/lib@2</b:purl><b:components><b:component bom-ref="inner"><b:name>inner</b:name></b:component></b:components></b:component></b:components>
    <b:vulnerabilities><b:vulnerability bom-ref="v"><b:id>CVE-2026-90030</b:id><b:analysis><b:state>exploitable</b:state></b:analysis><b:affects><b:target><b:ref>inner</b:ref></b:target></b:affects></b:vulnerability></b:vulnerabilities></b:bom>`;

  test('reads as the JSON form does', () => {
    const arrived = decodeDocument(new TextEncoder().encode(xml));
    if (!isArrivedText(arrived)) throw new Error(arrived.code);
    expect(cyclonedxVex.recognises(arrived)).toBe(true);
    expect(cyclonedxVex.read(arrived)).toEqual(readingOf({ analysis: { state: 'exploitable' }, affects: [{ ref: 'inner' }] }));
  });

  test.each<[string, string]>([
    ['cut off', xml.slice(0, -30)],
    ['with a document type', xml.replace('?>', '?><!DOCTYPE b [<!ENTITY a "b">]>')],
  ])('%s is refused', (_name, text) => {
    const reading = read(new TextEncoder().encode(text));
    expect(reading.items).toEqual([]);
    expect(reading.remarks.map((remark) => remark.gravity)).toEqual(['refusal']);
  });

  test('is an SBOM where vulnerabilities are only mentioned in a composition', () => {
    const text =
      '<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><compositions><composition><vulnerabilities><vulnerability ref="v"/></vulnerabilities></composition></compositions></bom>';
    expect(cyclonedxVex.recognises({ text, json: undefined })).toBe(false);
  });

  test('of half a million open vulnerabilities is answered in bounded time', () => {
    const started = performance.now();
    read(new TextEncoder().encode(`<bom xmlns="http://cyclonedx.org/schema/bom/1.6">${'<vulnerability bom-ref='.repeat(200_000)}`));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

test.each<[string, object, boolean]>([
  ['an SBOM', { bomFormat: 'CycloneDX', components: [] }, false],
  ['one with an empty list', { bomFormat: 'CycloneDX', vulnerabilities: [] }, false],
  ['one with vulnerabilities', { bomFormat: 'CycloneDX', vulnerabilities: [{}] }, true],
])('recognises %s: %s', (_name, json, expected) => {
  expect(cyclonedxVex.recognises({ text: '', json })).toBe(expected);
});
