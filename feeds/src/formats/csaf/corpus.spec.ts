import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Advisory } from '../../advisory.js';
import { read } from '../../formats.js';
import { isObject } from '../../json-place.js';

/** Real documents, which stand beside the project and are never copied into it. */
const corpus = join(import.meta.dirname, '../../../../../shared/corpus/csaf');
const isThere = existsSync(corpus);
if (!isThere) console.log('Skipped: ../shared/corpus/csaf is not beside the project.');

const files = isThere
  ? readdirSync(corpus, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(corpus, join(entry.parentPath, entry.name)))
  : [];
const medical = files.filter((file) => /^icsma-.*\.json$/.test(basename(file)) && file.startsWith('cisa'));

(isThere ? describe : describe.skip)('Real documents', () => {
  test('all medical advisories of CISA are read without loss', () => {
    const documents = medical.map((file) => readFileSync(join(corpus, file)));
    const heap = process.memoryUsage().heapUsed;
    const started = performance.now();
    const readings = documents.map((bytes) => read(bytes));
    const milliseconds = Math.round(performance.now() - started);
    const megabytes = Math.round((process.memoryUsage().heapUsed - heap) / 1e6);
    const counts = { products: 0, versions: 0, statuses: 0, remediations: 0, scores: 0 };
    for (const [index, { items, remarks }] of readings.entries()) {
      const raw = countsOf(JSON.parse(new TextDecoder().decode(documents[index])));
      expect(items).toHaveLength(1);
      expect(remarks.filter((remark) => remark.gravity !== 'note')).toEqual([]);
      const found = items.map(contentOf)[0] ?? raw;
      for (const kind of ['products', 'versions', 'statuses', 'remediations', 'scores'] as const) {
        expect(found[kind].toSorted()).toEqual(raw[kind].toSorted());
        counts[kind] += raw[kind].length;
      }
    }
    const bytes = documents.reduce((sum, document) => sum + document.length, 0);
    console.log(JSON.stringify({ documents: documents.length, bytes, milliseconds, megabytes, ...counts }));
    expect(documents.length).toBeGreaterThanOrEqual(147);
    expect(milliseconds).toBeLessThan(5000);
  });

  test('every file of the folder is read or refused, and none throws', () => {
    const outcomes = { read: 0, doubted: 0, refused: 0, formatNotKnown: 0 };
    for (const file of files) {
      const { items, remarks } = read(readFileSync(join(corpus, file)));
      if (items.length === 0) expect(remarks.some((remark) => remark.gravity === 'refusal')).toBe(true);
      expect(remarks.filter((remark) => remark.code === 'document.reader-failed')).toEqual([]);
      if (remarks.some((remark) => remark.code === 'document.format-not-known')) outcomes.formatNotKnown += 1;
      else if (items.length === 0) outcomes.refused += 1;
      else if (remarks.some((remark) => remark.gravity === 'doubt')) outcomes.doubted += 1;
      else outcomes.read += 1;
    }
    console.log(JSON.stringify(outcomes));
    expect(outcomes.read).toBeGreaterThan(300);
  });

  test.each<[string, string | null]>([
    ['icsma-24-023-01-empty.json', 'document.empty'],
    ['icsma-24-023-01-html.json', 'document.is-html'],
    ['icsma-24-023-01-truncated.json', 'document.not-json'],
    ['icsma-24-023-01-utf16.json', null],
    ['icsma-24-023-01-utf8-bom.json', null],
  ])('the broken file %s: %s', (name, code) => {
    const { items, remarks } = read(readFileSync(join(corpus, 'broken', name)));
    expect(remarks.find((remark) => remark.gravity === 'refusal')?.code ?? null).toBe(code);
    expect(items).toHaveLength(code === null ? 1 : 0);
  });
});

type Content = Record<'products' | 'versions' | 'statuses' | 'remediations' | 'scores', readonly string[]>;

/** What the reading holds, a line for each thing. */
function contentOf(advisory: Advisory): Content {
  const { products, vulnerabilities } = advisory;
  return {
    products: products.map((product) => `${product.id} ${product.name} / ${product.vendor ?? ''} / ${product.product ?? ''}`),
    versions: products.flatMap(({ id, version }) => (version.kind === 'none' ? [] : [`${id} ${version.raw}`])),
    statuses: vulnerabilities.flatMap(({ id, statuses }) =>
      statuses.flatMap((group) => group.productIds.map((product) => `${id} ${group.status} ${product}`)),
    ),
    remediations: vulnerabilities.flatMap(({ id, remediations }) =>
      remediations.map((remedy) => `${id} ${remedy.category} ${remedy.details} ${remedy.url ?? ''} ${remedy.productIds.join()}`),
    ),
    scores: vulnerabilities.flatMap(({ id, scores }) =>
      scores.filter((score) => score.published !== null).map((score) => `${id} ${score.vector} ${score.published}`),
    ),
  };
}

interface RawVulnerability {
  readonly cve: string;
  readonly product_status: Readonly<Record<string, readonly string[]>>;
  readonly remediations: readonly { category: string; details: string; url?: string; product_ids: readonly string[] }[];
  readonly scores: readonly { cvss_v3: { vectorString: string; baseScore: number } }[];
}

/** The same lines, counted by a plain walk over the JSON that shares no code with the reader. */
function countsOf(document: unknown): Content {
  const { product_tree: tree, vulnerabilities } = document as { product_tree: unknown; vulnerabilities: readonly RawVulnerability[] };
  const leaves = leavesOf(tree, {});
  return {
    products: leaves.map((leaf) => `${leaf.product_id} ${leaf.full_name} / ${leaf.vendor ?? ''} / ${leaf.product_name ?? ''}`),
    versions: leaves.flatMap((leaf) => {
      const version = leaf.product_version ?? leaf.product_version_range;
      return version === undefined ? [] : [`${leaf.product_id} ${version}`];
    }),
    statuses: vulnerabilities.flatMap(({ cve, product_status }) =>
      Object.entries(product_status).flatMap(([status, ids]) => [...new Set(ids)].map((id) => `${cve} ${status} ${id}`)),
    ),
    remediations: vulnerabilities.flatMap(({ cve, remediations }) =>
      remediations.map(
        ({ category, details, url, product_ids }) => `${cve} ${category} ${details} ${url ?? ''} ${[...new Set(product_ids)].join()}`,
      ),
    ),
    scores: vulnerabilities.flatMap(({ cve, scores }) =>
      scores.map(({ cvss_v3 }) => `${cve} ${cvss_v3.vectorString} ${cvss_v3.baseScore}`),
    ),
  };
}

/** Every object with a product id, with the names of the categories on its way. */
function leavesOf(value: unknown, path: Readonly<Record<string, string>>): readonly Readonly<Record<string, string>>[] {
  if (Array.isArray(value)) return value.flatMap((entry) => leavesOf(entry, path));
  if (!isObject(value)) return [];
  const { category, name, product_id: id } = value as Record<string, string>;
  if (id !== undefined) return [{ ...path, product_id: id, full_name: name ?? '' }];
  const here = category === undefined || name === undefined ? path : { ...path, [category]: name };
  return Object.values(value).flatMap((entry) => leavesOf(entry, here));
}
