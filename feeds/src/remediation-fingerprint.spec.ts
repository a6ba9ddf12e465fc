import type { Advisory, ProductStatement, Remediation, VulnerabilityStatement } from './advisory.js';
import { remediationFingerprint } from './remediation-fingerprint.js';

describe('What an advisory asks to be done about a vulnerability', () => {
  const before = advisory({}, [fix('Update to 2.0.', ['P-1'])]);
  const fingerprint = remediationFingerprint(before, 'CVE-2026-1', ['P-1']);

  test('is one canonical text', () => {
    expect(fingerprint).toBe(
      '{"withdrawn":false,"statuses":["known_affected"],"remediations":["[\\"vendor_fix\\",\\"Update to 2.0.\\",null]"],"fixedVersions":["2.0"]}',
    );
  });

  test.each<[string, Advisory, readonly string[]]>([
    ['the text is reflowed', advisory({}, [fix('Update  to\n2.0.', ['P-1'])]), ['P-1']],
    ['a remedy of another product comes', advisory({}, [fix('Update to 2.0.', ['P-1']), fix('Call us.', ['P-3'])]), ['P-1']],
    ['the remedies change places', advisory({}, [fix('Update to 2.0.', ['P-3']), fix('Update to 2.0.', ['P-1'])]), ['P-1']],
    ['the remedy is meant for all products', advisory({}, [fix('Update to 2.0.', [])]), ['P-1']],
    ['the products get other ids', renumbered(before), ['X-P-1']],
  ])('does not change when %s', (_name, after, productIds) => {
    expect(remediationFingerprint(after, 'CVE-2026-1', productIds)).toBe(fingerprint);
  });

  test.each<[string, Advisory]>([
    ['the remedy says something else', advisory({}, [fix('Update to 2.1.', ['P-1'])])],
    ['another remedy comes', advisory({}, [fix('Update to 2.0.', ['P-1']), fix('Or unplug it.', ['P-1'])])],
    ['the remedy goes', advisory({}, [])],
    [
      'the product is affected no more',
      advisory({ statuses: [{ status: 'fixed', productIds: ['P-1', 'P-2'] }] }, [fix('Update to 2.0.', ['P-1'])]),
    ],
    [
      'no version is fixed any more',
      advisory({ statuses: [{ status: 'known_affected', productIds: ['P-1'] }] }, [fix('Update to 2.0.', ['P-1'])]),
    ],
    ['the advisory is withdrawn', { ...before, withdrawn: true }],
  ])('changes when %s', (_name, after) => {
    expect(remediationFingerprint(after, 'CVE-2026-1', ['P-1'])).not.toBe(fingerprint);
  });
});

function advisory(changes: Partial<VulnerabilityStatement>, remediations: readonly Remediation[]): Advisory {
  const vulnerability: VulnerabilityStatement = {
    id: 'CVE-2026-1',
    cve: 'CVE-2026-1',
    otherIds: [],
    title: null,
    weaknesses: [],
    notes: [],
    scores: [],
    statuses: [
      { status: 'known_affected', productIds: ['P-1', 'P-3'] },
      { status: 'fixed', productIds: ['P-2', 'P-4'] },
    ],
    remediations,
    threats: [],
    justifications: [],
    references: [],
    pointer: '/vulnerabilities/0',
    ...changes,
  };
  return {
    format: 'csaf-2.0',
    kind: 'advisory',
    publisher: { name: 'Aozora Medical', namespace: null, category: 'vendor' },
    trackingId: 'AZ-1',
    aliases: [],
    revision: '1',
    status: 'final',
    revisions: [],
    title: 'Pump',
    language: null,
    category: null,
    tlp: null,
    publishedAt: null,
    revisedAt: null,
    withdrawn: false,
    severityText: null,
    notes: [],
    references: [],
    products: [product('P-1', 'Pump', '1.0'), product('P-2', 'Pump', '2.0'), product('P-3', 'Rack', '1.0'), product('P-4', 'Rack', '3.0')],
    vulnerabilities: [vulnerability],
  };
}

function product(id: string, name: string, version: string): ProductStatement {
  return {
    id,
    name: `${name} ${version}`,
    vendor: 'Aozora Medical',
    families: [],
    product: name,
    version: { kind: 'words', scheme: 'generic', raw: version, isRange: false, pointer: '' },
    traits: [],
    identifiers: { cpes: [], purls: [], modelNumbers: [], serialNumbers: [], skus: [], hashes: [], sbomUrls: [], uris: [] },
    relation: null,
    pointer: '',
  };
}

function fix(details: string, productIds: readonly string[]): Remediation {
  return { category: 'vendor_fix', details, url: null, at: null, productIds, restart: null, pointer: '' };
}

function renumbered(original: Advisory): Advisory {
  return JSON.parse(JSON.stringify(original).replaceAll('"P-', '"X-P-')) as Advisory;
}
