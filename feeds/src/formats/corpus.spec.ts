import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Advisory } from '../advisory.js';
import { readScores } from '../epss-scores.js';
import { read, recognise } from '../formats.js';
import { isObject } from '../json-place.js';
import type { Reading } from '../reading.js';

/** Real documents, which stand beside the project and are never copied into it (CSAF has a spec of its own). */
const shared = join(import.meta.dirname, '../../../../shared');
const corpus = join(shared, 'corpus');
const isThere = existsSync(corpus);
if (!isThere) console.log('Skipped: ../shared/corpus is not beside the project.');
const whenThere = isThere ? describe : describe.skip;

interface Read extends Reading<Advisory> {
  readonly path: string;
  readonly format: string | undefined;
  /** Parsed by nothing of ours. */
  readonly json: unknown;
  readonly text: string;
}

function filesIn(folder: string): readonly Read[] {
  const root = join(corpus, folder);
  const entries = isThere && existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => {
      const bytes = readFileSync(path);
      const text = new TextDecoder().decode(bytes);
      return { path: relative(root, path), text, json: parsed(text), format: recognise(bytes), ...read(bytes) };
    });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every file is read, or refused with a reason; no reader fails; and what was read of which format is printed. */
function expectOutcomes(files: readonly Read[]): void {
  const outcomes: Record<string, number> = {};
  for (const { path, format, items, remarks } of files) {
    expect([path, remarks.filter((remark) => remark.code === 'document.reader-failed')]).toEqual([path, []]);
    const isQuiet = remarks.some((remark) => remark.code.endsWith('.answer-is-empty'));
    if (items.length === 0) expect([path, isQuiet || remarks.some((remark) => remark.gravity === 'refusal')]).toEqual([path, true]);
    const outcome = items.length === 0 ? 'refused' : remarks.some((remark) => remark.gravity === 'doubt') ? 'doubted' : 'read';
    const key = `${format ?? 'no format'} ${outcome}`;
    outcomes[key] = (outcomes[key] ?? 0) + 1;
  }
  console.log(JSON.stringify(outcomes));
}

interface Any {
  readonly [name: string]: Any | undefined;
}

/** A member of JSON that nobody has checked, as text. */
function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

/** A list anywhere in JSON that nobody has checked. */
function listOf(value: unknown): readonly Any[] {
  return Array.isArray(value) ? (value as readonly Any[]) : [];
}

function statedIds(advisory: Advisory): readonly string[] {
  return advisory.vulnerabilities.flatMap(({ statuses }) => statuses.flatMap((group) => group.productIds));
}

whenThere('OSV records', () => {
  const files = filesIn('osv');
  const records = files.filter(({ format }) => format === 'osv');

  test('all are read, or refused with a reason', () => expectOutcomes(files));

  test('no package, version, range or reference is lost', () => {
    const counts = { records: 0, packages: 0, versions: 0, events: 0, references: 0 };
    for (const { path, json, items, remarks } of records) {
      const raw = json as Any;
      const [advisory] = items;
      const affected = listOf(raw.affected);
      const commits = affected.flatMap((each) => listOf(each.ranges)).filter((range) => wordOf(range.type) === 'GIT');
      expect([path, new Set(advisory?.products.map((product) => product.pointer)).size]).toEqual([
        path,
        affected.filter((each) => each.package !== undefined || commits.length > 0).length,
      ]);
      expect([path, remarks.filter((remark) => remark.code === 'osv.commits-not-compared').length]).toEqual([path, commits.length]);
      const versions = advisory?.products.flatMap(({ version }) => (version.kind === 'intervals' ? version.versions : [])).length ?? 0;
      const hasAll = advisory?.products.some(({ version }) => version.kind === 'all') === true;
      const listed = affected.flatMap((each) => listOf(each.versions)).length;
      if (!hasAll) expect([path, versions]).toEqual([path, listed]);
      // Every introduced version that is not the beginning starts an interval.
      const events = affected
        .flatMap((each) => listOf(each.ranges))
        .filter((range) => wordOf(range.type) !== 'GIT')
        .flatMap((range) => listOf(range.events));
      const starts = events
        .filter((event) => event.introduced !== undefined && wordOf(event.introduced) !== '0')
        .map((event) => wordOf(event.introduced));
      const intervals =
        advisory?.products.flatMap(({ version }) =>
          version.kind === 'intervals' ? version.intervals.flatMap(({ from }) => from ?? []) : [],
        ) ?? [];
      // … but for one that begins what has begun already.
      const nested = affected
        .flatMap((each) => listOf(each.ranges))
        .map((range) => listOf(range.events))
        .flatMap((list) =>
          list.filter((event, index) => event.introduced !== undefined && list[index - 1]?.introduced !== undefined),
        ).length;
      expect([path, intervals.filter((from) => !starts.includes(from))]).toEqual([path, []]);
      if (!hasAll) expect(starts.length - intervals.length).toBeLessThanOrEqual(nested);
      expect([path, advisory?.references.length]).toEqual([path, listOf(raw.references).length]);
      counts.records += 1;
      counts.packages += affected.length;
      counts.versions += listed;
      counts.events += events.length;
      counts.references += listOf(raw.references).length;
    }
    console.log(JSON.stringify(counts));
    expect(counts.records).toBeGreaterThan(60);
  });
});

whenThere('NVD answers and records', () => {
  const files = filesIn('nvd');

  test('all are read, or refused with a reason', () => expectOutcomes(files));

  test('no record, match, score or reference is lost', () => {
    const counts = { records: 0, matches: 0, scores: 0, references: 0 };
    for (const { path, json, items } of files.filter(({ format }) => format === 'nvd-cve')) {
      const raw = json as Any;
      const records = Array.isArray(raw.vulnerabilities) ? listOf(raw.vulnerabilities).map((each) => each.cve ?? each) : [raw.cve ?? raw];
      expect([path, items.map((item) => item.trackingId)]).toEqual([path, records.map((record) => wordOf(record.id))]);
      for (const [index, record] of records.entries()) {
        const item = items[index];
        const matches = listOf(record.configurations)
          .flatMap((each) => listOf(each.nodes))
          .flatMap((node) => listOf(node.cpeMatch));
        const metrics = Object.entries(record.metrics ?? {}).flatMap(([name, list]) => (name.startsWith('cvss') ? listOf(list) : []));
        const urls = new Set(listOf(record.references).map((reference) => wordOf(reference.url)));
        const found = item?.products.filter((product) => product.pointer.includes('/cpeMatch/')) ?? [];
        expect([path, found.flatMap((product) => product.identifiers.cpes)]).toEqual([
          path,
          matches.filter((match) => wordOf(match.vulnerable) === 'true').map((match) => wordOf(match.criteria)),
        ]);
        expect([path, item?.vulnerabilities[0]?.scores.length]).toEqual([path, metrics.length]);
        expect([path, item?.references.length]).toEqual([path, urls.size]);
        counts.records += 1;
        counts.matches += matches.length;
        counts.scores += metrics.length;
        counts.references += urls.size;
      }
    }
    console.log(JSON.stringify(counts));
    expect(counts.records).toBe(40);
  });
});

whenThere('CVE records', () => {
  const files = filesIn('cve5');

  test('all are read, or refused with a reason', () => expectOutcomes(files));

  test('no product, version, score, SSVC or KEV entry is lost', () => {
    const counts = { records: 0, products: 0, versions: 0, scores: 0, ssvc: 0, kev: 0 };
    for (const { path, json, items, remarks } of files.filter(({ format }) => format === 'cve5')) {
      const { containers } = json as Any;
      const all = [containers?.cna as Any, ...listOf(containers?.adp)];
      const affected = all.flatMap((container) => listOf(container.affected));
      const unnamed = remarks.filter((remark) => remark.code === 'cve5.product-not-named').length;
      const isCommit = (version: Any) =>
        ['git', 'original_commit_for_fix'].includes(wordOf(version.versionType)) || /^[0-9a-f]{40}$/.test(wordOf(version.version));
      const ofCommits = affected.filter((each) => listOf(each.versions).length > 0 && listOf(each.versions).every(isCommit)).length;
      const [advisory] = items;
      expect([path, new Set(advisory?.products.map((product) => product.pointer)).size]).toEqual([
        path,
        affected.length - unnamed - ofCommits,
      ]);
      expect([path, new Set(advisory === undefined ? [] : statedIds(advisory))]).toEqual([
        path,
        new Set(advisory?.products.map((product) => product.id)),
      ]);
      const metrics = all.flatMap((container) => listOf(container.metrics));
      const scores = metrics.flatMap((metric) => Object.keys(metric).filter((name) => name.startsWith('cvssV')));
      const other = (type: string) => metrics.filter((metric) => wordOf(metric.other?.type) === type).length;
      expect([path, advisory?.vulnerabilities[0]?.scores.length]).toEqual([path, scores.length]);
      expect([path, advisory?.vulnerabilities[0]?.assessments?.length ?? 0]).toEqual([path, other('ssvc')]);
      expect([path, advisory?.vulnerabilities[0]?.exploited !== undefined]).toEqual([
        path,
        other('kev') > 0 || JSON.stringify(json).includes('x_known-exploited-vulnerability'),
      ]);
      counts.records += 1;
      counts.products += affected.length;
      counts.versions += affected.flatMap((each) => listOf(each.versions)).length;
      counts.scores += scores.length;
      counts.ssvc += other('ssvc');
      counts.kev += other('kev');
    }
    console.log(JSON.stringify(counts));
    expect(counts.records).toBe(90);
  });
});

whenThere('The catalogue of known exploited vulnerabilities', () => {
  const files = filesIn('kev');

  test('all are read, or refused with a reason', () => expectOutcomes(files));

  test('no entry is lost, and both editions agree', () => {
    const [json, csv] = ['known_exploited_vulnerabilities.json', 'known_exploited_vulnerabilities.csv'].map((name) =>
      files.find(({ path }) => path === name),
    );
    const entries = listOf((json?.json as Any | undefined)?.vulnerabilities);
    const marks = (file: Read | undefined) =>
      new Map(
        file?.items.map(({ trackingId, title, vulnerabilities: [mark] }) => [
          trackingId,
          JSON.stringify([title.replaceAll(/\s+/g, ' '), mark?.exploited?.since, mark?.exploited?.ransomware, mark?.exploited?.actBy]),
        ]),
      );
    expect([...marks(json).keys()]).toEqual(entries.map((entry) => wordOf(entry.cveID)));
    expect([...marks(json)].toSorted()).toEqual([...marks(csv)].toSorted());
    console.log(JSON.stringify({ entries: entries.length }));
    expect(entries.length).toBeGreaterThan(1300);
  });
});

whenThere('EPSS files', () => {
  test.each([
    ['epss_scores-2021-04-14.csv.gz', 2, null],
    ['epss_scores-2023-03-07.csv.gz', 2, '2023-03-07'],
    ['epss-api-sample.json', 2, '2026-11-20'],
  ])('%s', (name, count, day) => {
    const bytes = readFileSync(join(corpus, 'epss', name));
    const [found] = readScores(name.endsWith('.gz') ? gunzipSync(bytes) : bytes).items;
    expect([found?.scores.size, found?.scoredOn]).toEqual([count, day]);
  });
});

whenThere('OpenVEX documents', () => {
  const files = filesIn('openvex');

  test('all are read, or refused with a reason', () => expectOutcomes(files));

  test('no statement is lost but those that a later one supersedes', () => {
    const counts = { documents: 0, statements: 0, superseded: 0 };
    for (const { path, json, items, remarks } of files.filter(({ format, items: found }) => format === 'openvex' && found.length > 0)) {
      const statements = listOf((json as Any).statements);
      const superseded = remarks.filter((remark) => remark.code === 'openvex.statement-superseded').length;
      const nameOf = ({ vulnerability }: Any): string =>
        typeof vulnerability === 'string' ? vulnerability : wordOf(vulnerability?.name ?? vulnerability?.['@id']);
      const names = new Set(statements.map(nameOf));
      expect([path, items[0]?.vulnerabilities.length]).toEqual([path, names.size]);
      // What is said of each pair is what the last of its latest statements says.
      const latest = new Map<string, string>();
      for (const statement of statements.toSorted((a, b) => wordOf(a.timestamp ?? '').localeCompare(wordOf(b.timestamp ?? '')))) {
        for (const product of listOf(statement.products))
          latest.set(`${nameOf(statement)} ${wordOf(product['@id'] ?? product)}`, wordOf(statement.status));
      }
      const pairs = new Set(
        items[0]?.vulnerabilities.flatMap(({ statuses }) =>
          statuses.flatMap(({ productIds }) => productIds.map((id) => id.split(' @ ').at(-1))),
        ),
      );
      expect([path, pairs.size]).toEqual([path, new Set([...latest.keys()].map((key) => key.slice(key.indexOf(' ') + 1))).size]);
      counts.documents += 1;
      counts.statements += statements.length;
      counts.superseded += superseded;
    }
    console.log(JSON.stringify(counts));
    expect(counts.documents).toBeGreaterThan(25);
  });
});

whenThere('CycloneDX documents', () => {
  const files = filesIn('cyclonedx');

  test('those with vulnerabilities are read, all others are left to the SBOM readers', () => {
    const withThem = files.filter(
      ({ path, json }) => !path.startsWith('schema/') && listOf((json as Any | undefined)?.vulnerabilities).length > 0,
    );
    expect(files.filter(({ format, text }) => format === 'cyclonedx-vex' && text.startsWith('{')).map(({ path }) => path)).toEqual(
      withThem.map(({ path }) => path),
    );
    for (const { path, json, items } of withThem) {
      const names = listOf((json as Any).vulnerabilities).map((vulnerability, index) => wordOf(vulnerability.id ?? index));
      expect([path, items[0]?.vulnerabilities.length]).toEqual([path, new Set(names).size]);
    }
    console.log(JSON.stringify({ documents: withThem.length, files: files.length }));
  });

  test('none makes a reader fail', () => expectOutcomes(files));
});

whenThere('JVN and MyJVN', () => {
  const files = filesIn('jvn');

  test('all are read, or refused with a reason', () => expectOutcomes(files));

  test('no item, CPE, CVE or score of JVNRSS is lost', () => {
    const counts = { feeds: 0, items: 0, cpes: 0, cves: 0, scores: 0 };
    for (const { path, text, items } of files.filter(({ format, items: found }) => format === 'jvn-rss' && found.length > 0)) {
      const raw = [...text.matchAll(/<item[\s>][\s\S]*?<\/item>/g)].map(([item]) => item);
      expect([path, items.length]).toEqual([path, raw.length]);
      for (const [index, item] of raw.entries()) {
        const advisory = items[index];
        const cpes = [...item.matchAll(/<sec:cpe[\s>]/g)].length;
        const cves = new Set([...item.matchAll(/source="(?:CVE|NVD)"\s+id="(CVE-[\d-]+)"/g)].map(([, id]) => id));
        const scores = [...item.matchAll(/<sec:cvss[\s>]/g)].length;
        expect([path, advisory?.products.length]).toEqual([path, cpes]);
        expect([path, new Set(advisory?.vulnerabilities.flatMap(({ cve }) => cve ?? []))]).toEqual([path, cves]);
        expect([path, advisory?.vulnerabilities[0]?.scores.length]).toEqual([path, scores]);
        counts.items += 1;
        counts.cpes += cpes;
        counts.cves += cves.size;
        counts.scores += scores;
      }
      counts.feeds += 1;
    }
    console.log(JSON.stringify(counts));
    expect(counts.items).toBeGreaterThan(25);
  });

  test('no line of versions of VULDEF is lost', () => {
    const counts = { documents: 0, entries: 0, lines: 0 };
    for (const { path, text, items } of files.filter(({ format }) => format === 'vuldef')) {
      const entries = [...text.matchAll(/<Vulinfo>[\s\S]*?<\/Vulinfo>/g)].map(([entry]) => entry);
      expect([path, items.length]).toEqual([path, entries.length]);
      for (const [index, entry] of entries.entries()) {
        const lines = [...entry.matchAll(/<VersionNumber>([^<]+)<\/VersionNumber>/g)].map(([, line = '']) =>
          line.replace(/（CVE[^）]*）$/, '').trim(),
        );
        const found = items[index]?.products.flatMap(({ version }) => (version.kind === 'words' ? [version.raw] : []));
        expect([path, found]).toEqual([path, lines]);
        counts.entries += 1;
        counts.lines += lines.length;
      }
      counts.documents += 1;
    }
    console.log(JSON.stringify(counts));
    expect(counts.entries).toBeGreaterThan(6);
  });
});

whenThere('The advisories of the scenario', () => {
  const root = join(shared, 'scenarios/hospital-a/advisories');
  test.each(['kev', 'nvd', 'osv', 'vendor-push', 'vulnrichment'])('%s are read without a refusal', (folder) => {
    const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
    const readings = names.map((name) => read(readFileSync(join(root, folder, name))));
    expect(readings.flatMap(({ remarks }) => remarks.filter((remark) => remark.gravity === 'refusal'))).toEqual([]);
    expect(readings.every(({ items }) => items.length > 0)).toBe(true);
  });
});

describe('Speed', () => {
  const match = (index: number) => ({
    vulnerable: true,
    criteria: `cpe:2.3:a:vendor:product_${index}:*:*:*:*:*:*:*:*`,
    versionEndExcluding: `${index}.2.3`,
  });
  const cve = (index: number) => ({
    id: `CVE-2026-${10_000 + index}`,
    vulnStatus: 'Analyzed',
    lastModified: '2026-01-01T00:00:00.000',
    descriptions: [{ lang: 'en', value: 'A flaw in a product that nobody has heard of, described at the usual length.' }],
    metrics: {
      cvssMetricV31: [
        {
          source: 'nvd@nist.gov',
          cvssData: { version: '3.1', vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', baseScore: 9.8 },
        },
      ],
    },
    configurations: [{ nodes: [{ operator: 'OR', negate: false, cpeMatch: Array.from({ length: 6 }, (_, n) => match(n)) }] }],
    references: Array.from({ length: 4 }, (_, n) => ({ url: `https://example.com/${index}/${n}` })),
  });
  const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const osvRecord = (index: number) => ({
    id: `GHSA-${index}`,
    modified: '2026-01-01T00:00:00Z',
    aliases: [`CVE-2026-${10_000 + index}`],
    affected: [
      { package: { ecosystem: 'npm', name: `p${index}` }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.2.3' }] }] },
    ],
  });

  test.each<[string, number, () => number]>([
    [
      'an NVD answer of 2,000 records',
      10_000,
      () =>
        read(
          bytesOf({
            format: 'NVD_CVE',
            totalResults: 2000,
            vulnerabilities: Array.from({ length: 2000 }, (_, index) => ({ cve: cve(index) })),
          }),
        ).items.length,
    ],
    [
      'a KEV catalogue of 1,400 entries',
      5000,
      () =>
        read(
          bytesOf({
            catalogVersion: '1',
            vulnerabilities: Array.from({ length: 1400 }, (_, index) => ({
              cveID: `CVE-2026-${10_000 + index}`,
              vulnerabilityName: 'x',
              dateAdded: '2026-01-01',
            })),
          }),
        ).items.length,
    ],
    [
      '2,000 OSV files',
      8000,
      () => Array.from({ length: 2000 }, (_, index) => bytesOf(osvRecord(index))).reduce((sum, bytes) => sum + read(bytes).items.length, 0),
    ],
  ])('%s takes less than %d ms', (name, most, run) => {
    const started = performance.now();
    const records = run();
    const milliseconds = Math.round(performance.now() - started);
    console.log(JSON.stringify({ name, records, milliseconds }));
    expect(records).toBeGreaterThan(1000);
    expect(milliseconds).toBeLessThan(most);
  });
});

whenThere('STIX', () => {
  const files = filesIn('taxii-stix').filter(({ path, json }) => !path.includes('/schemas/') && isObject(json) && json.type === 'bundle');

  test('no report and no CVE is lost', () => {
    const counts = { bundles: 0, objects: 0, reports: 0, vulnerabilities: 0 };
    for (const { path, json, items, remarks } of files) {
      const objects = listOf((json as Any).objects);
      const ofType = (type: string) => objects.filter((each) => wordOf(each.type) === type);
      const cves = new Set([...JSON.stringify(ofType('vulnerability')).matchAll(/"external_id":"(CVE-[\d-]+)"/g)].map(([, id]) => id));
      expect([path, items.filter(({ category }) => category === 'report').length]).toEqual([path, ofType('report').length]);
      expect([path, new Set(items.flatMap(({ vulnerabilities }) => vulnerabilities.flatMap(({ cve }) => cve ?? [])))]).toEqual([
        path,
        cves,
      ]);
      expect([path, remarks.filter(({ gravity }) => gravity === 'refusal')]).toEqual([path, []]);
      counts.bundles += 1;
      counts.objects += objects.length;
      counts.reports += ofType('report').length;
      counts.vulnerabilities += ofType('vulnerability').length;
    }
    console.log(JSON.stringify(counts));
    expect(counts.bundles).toBe(10);
  });
});

whenThere('RSS and Atom', () => {
  const files = filesIn('feeds').filter(({ path }) => path.endsWith('.xml'));

  test('all are read, or refused with a reason', () => {
    for (const { path, items, remarks } of files) {
      expect([path, remarks.filter((remark) => remark.code === 'document.reader-failed')]).toEqual([path, []]);
      if (items.length === 0) expect([path, remarks.length > 0]).toEqual([path, true]);
    }
  });

  test('no entry that says anything is lost', () => {
    const counts = { feeds: 0, entries: 0, read: 0, refused: 0 };
    for (const { path, text, items, remarks } of files.filter((file) => !/encoding|illformed/.test(file.path))) {
      const entries = [...text.replaceAll(/<!--[^]*?-->/g, '').matchAll(/<(item|entry)[\s>][^]*?<\/\1>/g)].map(([entry]) => entry);
      const telling = entries.filter((entry) => /<(title|link|guid|id)[\s>/]/.test(entry)).length;
      counts.feeds += 1;
      counts.entries += entries.length;
      counts.read += items.length;
      if (remarks.some((remark) => remark.gravity === 'refusal')) counts.refused += 1;
      else expect([path, items.length >= telling]).toEqual([path, true]);
    }
    console.log(JSON.stringify(counts));
    expect(counts.feeds).toBeGreaterThan(260);
  });
});
