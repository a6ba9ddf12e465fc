import { scoreOf } from '#feeds/vocabulary/cvss.js';
import { bandOf } from '#feeds/vocabulary/severity.js';

/** What a spec says of a small CSAF 2.0 document; everything else is filled in. */
export interface CsafWords {
  readonly id: string;
  readonly version: string;
  readonly publisher?: { readonly name: string; readonly category: string; readonly namespace: string };
  readonly title?: string;
  /** `csaf_withdrawn` takes the document back (CSAF 2.1). */
  readonly category?: string;
  readonly status?: 'draft' | 'interim' | 'final';
  /** When this revision was released, an instant. */
  readonly released?: string;
  /** `A = vendor / product / version words`; words with a sign of comparison are a range, `-` is not said. */
  readonly products: readonly string[];
  /** `CVE-2099-1001 known_affected: A B; fixed: C`. */
  readonly vulnerabilities: readonly string[];
  /** `A B: vendor_fix Install 2.0`, for every vulnerability. */
  readonly remediations?: readonly string[];
  readonly vector?: string;
}

const maker = { name: 'Kasugai Meditec', category: 'vendor', namespace: 'https://kasugai.example.com' };
export const coordinator = { name: 'MDVCC', category: 'coordinator', namespace: 'https://mdvcc.example.jp' };
const LONG_AGO = '2026-11-20T00:00:00.000Z';

/** A CSAF 2.0 document of a maker that does not exist, as an object to change further or to send. */
export function csafDocument(words: CsafWords): Record<string, unknown> {
  const { id, version, publisher = maker, title = `Advisory ${id}`, status = 'final', released = LONG_AGO, category } = words;
  return {
    document: {
      category: category ?? 'csaf_security_advisory',
      csaf_version: '2.0',
      title,
      publisher,
      distribution: { tlp: { label: 'WHITE' } },
      tracking: {
        id,
        version,
        status,
        initial_release_date: LONG_AGO,
        current_release_date: released,
        revision_history: historyUpTo(version, released),
      },
    },
    product_tree: { branches: words.products.map(branchOf) },
    vulnerabilities: words.vulnerabilities.map((line) => vulnerabilityOf(line, words)),
  };
}

/** Whole numbers begin at 1 and leave none out (mandatory test 6.1.21), a minute each. */
function historyUpTo(version: string, released: string): readonly object[] {
  const last = /^[1-9]\d{0,2}$/.test(version) ? Number(version) : 1;
  return Array.from({ length: last }, (_, index) => ({
    number: index === last - 1 ? version : String(index + 1),
    date: new Date(Date.parse(released) - (last - 1 - index) * 60_000).toISOString(),
    summary: `Revision ${index + 1}`,
  }));
}

/** The same as the bytes of a file. */
export function csafBytes(words: CsafWords): Buffer {
  return Buffer.from(JSON.stringify(csafDocument(words)));
}

function branchOf(line: string): object {
  const [id = '', rest = ''] = line.split(' = ');
  const [vendor = '-', product = '-', version = '-'] = rest.split(' / ');
  const leaf = { name: [vendor, product, version].filter((part) => part !== '-').join(' '), product_id: id };
  const category = /[<>*]/.test(version) ? 'product_version_range' : 'product_version';
  const named =
    version === '-'
      ? { category: 'product_name', name: product, product: leaf }
      : { category: 'product_name', name: product, branches: [{ category, name: version, product: leaf }] };
  return vendor === '-' ? named : { category: 'vendor', name: vendor, branches: [named] };
}

function scoreWith(vector: string): object {
  const baseScore = scoreOf(vector)?.score ?? 0;
  return { version: '3.1', vectorString: vector, baseScore, baseSeverity: bandOf(baseScore, '3.1').toUpperCase() };
}

function vulnerabilityOf(line: string, { remediations = [], vector }: CsafWords): object {
  const [cve = '', rest = ''] = line.split(/ (.*)/s);
  const statuses = rest.split(';').map((part) => part.split(':').map((text) => text.trim()));
  const status = Object.fromEntries(statuses.map(([name = '', ids = '']) => [name, ids.split(/\s+/)]));
  const scores = vector === undefined ? [] : [{ products: Object.values(status).flat(), cvss_v3: scoreWith(vector) }];
  return {
    cve,
    title: `${cve} in words`,
    notes: [{ category: 'description', text: 'What goes wrong.' }],
    product_status: status,
    ...(scores.length > 0 && { scores }),
    ...(remediations.length > 0 && { remediations: remediations.map(remediationOf) }),
  };
}

function remediationOf(line: string): object {
  const [ids = '', rest = ''] = line.split(': ');
  const [category = '', details = ''] = rest.split(/ (.*)/s);
  return { category, details, product_ids: ids.split(/\s+/).filter((id) => id !== '') };
}
