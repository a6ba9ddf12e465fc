import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { decodeDocument, isArrivedText } from '#feeds/arrived-text.js';
import { isObject, type JsonObject } from '#feeds/json-place.js';
import { hasRefusal, type Reading } from '#feeds/reading.js';
import { readSbom, readSbomFile } from './read-sbom.js';
import type { Sbom } from './sbom.js';

/** Real documents, which stand beside the project and are never copied into it. */
const shared = join(import.meta.dirname, '../../../../../shared');
const hospital = join(shared, 'scenarios/hospital-a');
const isThere = existsSync(join(hospital, 'sboms/index.csv'));
if (!isThere) console.log('Skipped: ../shared is not beside the project.');
const whenThere = isThere ? describe : describe.skip;

const encodings: Readonly<Record<string, readonly [string, string]>> = {
  'cdx-json': ['cyclonedx', 'json'],
  'cdx-xml': ['cyclonedx', 'xml'],
  'spdx-json': ['spdx', 'json'],
  'spdx-tv': ['spdx', 'tag'],
};

function indexed(): readonly (readonly string[])[] {
  if (!isThere) return [];
  const lines = readFileSync(join(hospital, 'sboms/index.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => line.split(',').slice(1, 11));
}

function filesIn(folder: string): readonly string[] {
  const root = join(shared, folder);
  if (!existsSync(root)) return [];
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

whenThere('The SBOMs of the hospital', () => {
  test('have the product, the components and the identifiers that its index counts', () => {
    for (const [file = '', encoding = '', spec = '', , type, softwareVersion, ...counts] of indexed()) {
      const { items, remarks } = readSbom(readFileSync(join(hospital, file)));
      const [sbom] = items;
      const components = sbom?.components ?? [];
      const [standard, suffix] = encodings[encoding] ?? [];
      expect([file, remarks.filter(({ gravity }) => gravity === 'refusal')]).toEqual([file, []]);
      const found = [
        components.length,
        components.filter(({ purls }) => purls.length > 0).length,
        components.filter(({ cpes }) => cpes.length > 0).length,
        components.filter(({ version }) => version === null).length,
      ];
      // Of the real SPDX file the index counts every package, also the one that is described and by the contract no component.
      const surplus = file.includes('/real/') && standard === 'spdx' ? [1, sbom?.describes?.purls?.length ?? 0, 0, 0] : [0, 0, 0, 0];
      const expected = counts.map((count, index) => Number(count) - (surplus[index] ?? 0));
      expect([file, sbom?.format, ...found]).toEqual([file, `${standard}-${spec}-${suffix}`, ...expected]);
      // The real ones were put under fictional models.
      if (!file.includes('/real/')) expect([file, sbom?.describes?.name, sbom?.describes?.version]).toEqual([file, type, softwareVersion]);
      expect([file, new Set(components.map(({ ref }) => ref)).size]).toEqual([file, components.length]);
    }
    console.log(JSON.stringify({ sboms: indexed().length }));
    expect(indexed().length).toBeGreaterThan(20);
  });

  test('that are none are refused with a reason', () => {
    const refusals = filesIn('scenarios/hospital-a/sboms/bad').map((path) => {
      const { items, remarks } = readSbom(readFileSync(path));
      return [path.split(sep).at(-1), items.length, remarks.filter(({ gravity }) => gravity === 'refusal').map(({ code }) => code)];
    });
    expect(refusals.toSorted()).toEqual([
      ['truncated.cdx.json', 0, ['document.not-json']],
      ['部品表.csv', 0, ['document.format-not-known']],
    ]);
  });
});

/** Neither SBOMs nor meant to be: what the folders hold besides. */
const noDocument = /SOURCES\.md$|\.xsd$|\/schema\//;

/**
 * What a file must give. The suites of the standards say by the name whether a document is valid; whatever else others published is read with
 * all its components, or refused with a reason.
 */
const promises = {
  valid: { of: /\/spec-tests\/.*\/valid-/, atLeast: 1 },
  invalid: { of: /\/spec-tests\/.*\/invalid-/, atLeast: 0.85 },
  broken: { of: /\/broken\//, atLeast: 1 },
  published: { of: /./, atLeast: 0.99 },
} as const;
type Kind = keyof typeof promises;

function kindOf(path: string): Kind {
  return (Object.keys(promises) as Kind[]).find((kind) => promises[kind].of.test(path)) ?? 'published';
}

function hasPassed(kind: Kind, bytes: Uint8Array, { items: [sbom], remarks }: Reading<Sbom>): boolean {
  const isRefused = remarks.some(({ gravity, code }) => gravity === 'refusal' && code !== 'document.reader-failed');
  if (kind === 'broken') return isRefused;
  // That it does not name its product is no departure from the standard.
  if (kind === 'invalid') return isRefused || remarks.some(({ code }) => code !== 'sbom.product-not-described');
  if (kind === 'valid' && isRefused) return false;
  return sbom === undefined ? isRefused : (countOf(bytes) ?? sbom.components.length) === sbom.components.length;
}

/** The number of components counted in another way than the readers do; null where that would be another reader. */
function countOf(bytes: Uint8Array): number | null {
  const arrived = decodeDocument(bytes);
  if (!isArrivedText(arrived) || !isObject(arrived.json)) return null;
  const { json } = arrived;
  const metadata = isObject(json.metadata) && isObject(json.metadata.component) ? json.metadata.component.components : undefined;
  if (json.bomFormat === 'CycloneDX') return namedIn(json.components) + namedIn(metadata);
  const packages: unknown[] = Array.isArray(json.packages) ? json.packages : [];
  const listed: unknown[] = Array.isArray(json.documentDescribes) ? json.documentDescribes : [];
  const described = new Set<unknown>([...listed, ...relatedTo(json)]);
  const products = packages.filter((each) => isObject(each) && described.has(each.SPDXID)).length;
  return json.packages === undefined ? null : packages.filter((each) => isObject(each) && isNamed(each)).length - (products === 1 ? 1 : 0);
}

function namedIn(list: unknown): number {
  if (!Array.isArray(list)) return 0;
  return list.filter(isObject).reduce((sum, each) => sum + (isNamed(each) ? 1 : 0) + namedIn(each.components), 0);
}

function isNamed({ name, purl }: JsonObject): boolean {
  return [name, purl].some((each) => typeof each === 'string' && each.trim() !== '');
}

function relatedTo({ relationships }: JsonObject): unknown[] {
  const all = Array.isArray(relationships) ? relationships.filter(isObject) : [];
  return all.flatMap(({ spdxElementId: from, relationshipType: type, relatedSpdxElement: to }) =>
    type === 'DESCRIBES' && from === 'SPDXRef-DOCUMENT' ? [to] : type === 'DESCRIBED_BY' ? [from] : [],
  );
}

whenThere('Documents that others published', () => {
  test.each(['corpus/cyclonedx', 'corpus/spdx'])(
    '%s: every file is read with all its components, or refused with a reason',
    async (folder) => {
      const tallies = new Map<string, { passed: number; total: number; failed: string[] }>();
      const kinds = new Map<Kind, { passed: number; total: number }>();
      for (const path of filesIn(folder).filter((each) => !noDocument.test(each))) {
        const bytes = readFileSync(path);
        const started = performance.now();
        const reading = await readSbomFile(bytes, path);
        expect([path, reading.items.length]).toEqual([path, hasRefusal(reading) ? 0 : 1]);
        expect(performance.now() - started).toBeLessThan(10_000);
        const kind = kindOf(path);
        const name = relative(join(shared, folder), dirname(path)).split(sep).slice(0, 2).join('/');
        const isPassed = hasPassed(kind, bytes, reading);
        for (const tally of [tallyIn(tallies, name, { failed: [] as string[] }), tallyIn(kinds, kind, {})]) {
          tally.total += 1;
          tally.passed += isPassed ? 1 : 0;
        }
        if (!isPassed) tallies.get(name)?.failed.push(path.split(sep).at(-1) ?? path);
      }
      console.log(
        [...tallies].map(([name, { passed, total, failed }]) => `${name}: ${passed}/${total} ${failed.join(' ')}`.trim()).join('\n'),
      );
      for (const [kind, { passed, total }] of kinds)
        expect([kind, passed, total, passed / total >= promises[kind].atLeast]).toEqual([kind, passed, total, true]);
      expect(tallies.size).toBeGreaterThan(5);
    },
  );
});

function tallyIn<Key, More extends object>(tallies: Map<Key, More & { passed: number; total: number }>, key: Key, more: More) {
  const tally = tallies.get(key) ?? { ...more, passed: 0, total: 0 };
  tallies.set(key, tally);
  return tally;
}
