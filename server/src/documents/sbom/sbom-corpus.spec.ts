import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { hasRefusal } from '#feeds/reading.js';
import { readSbom } from './read-sbom.js';

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

whenThere('Documents that others published', () => {
  test.each(['corpus/cyclonedx', 'corpus/spdx'])('%s are read, or refused with a reason', (folder) => {
    const outcomes: Record<string, Record<string, number>> = {};
    const codes: Record<string, number> = {};
    for (const path of filesIn(folder)) {
      const bytes = readFileSync(path);
      const started = performance.now();
      const reading = readSbom(bytes);
      for (const { code } of reading.remarks) codes[code] = (codes[code] ?? 0) + 1;
      const refusal = reading.remarks.find(({ gravity }) => gravity === 'refusal');
      expect([path, reading.items.length]).toEqual([path, hasRefusal(reading) ? 0 : 1]);
      expect([path, refusal?.code === 'document.reader-failed']).toEqual([path, false]);
      expect(performance.now() - started).toBeLessThan(5000);
      const group = (outcomes[relative(join(shared, folder), dirname(path)).split(sep).slice(0, 2).join('/')] ??= {});
      const outcome = refusal === undefined ? 'read' : `${refusal.code} ${refusal.params?.format ?? ''}`.trim();
      group[outcome] = (group[outcome] ?? 0) + 1;
    }
    const lines = Object.entries(outcomes).map(([name, counts]) => `${name}: ${JSON.stringify(counts)}`);
    console.log([...lines, JSON.stringify(codes)].join('\n'));
    expect(Object.keys(outcomes).length).toBeGreaterThan(0);
  });
});
