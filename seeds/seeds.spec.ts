import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { daysBetween, isDay } from '#feeds/vocabulary/day.js';
import { resolvePlaceholders } from './placeholders.js';

type Row = Readonly<Record<string, string>>;
interface Verdicts {
  readonly affected: readonly string[];
  readonly not_affected: readonly string[];
  readonly undetermined: readonly string[];
}
interface ExpectedStanding {
  readonly status: string;
  readonly eol: string | null;
  readonly eos: string | null;
  readonly eolStep: number | null;
  readonly eosStep: number | null;
  readonly flags: readonly string[];
}
interface ExpectedAdvisory {
  readonly trackingId: string;
  readonly revision: string;
  readonly publisher: string;
  readonly file: string;
  readonly queue: 'morning' | 'backlog';
  readonly vulnerabilities: readonly string[];
  readonly verdicts: Verdicts;
}
interface Expected {
  readonly imports: Readonly<Record<'aliases' | 'models' | 'devices', { readonly rows: number }>>;
  readonly devices: { readonly total: number; readonly active: number; readonly inactive: readonly string[] };
  readonly remarks: Readonly<Record<string, readonly string[]>>;
  readonly duplicates: readonly (readonly string[])[];
  readonly lifecycleCounts: Readonly<Record<string, number>>;
  readonly lifecycle: Readonly<Record<string, ExpectedStanding>>;
  readonly advisories: readonly ExpectedAdvisory[];
  /** Records of catalogues, which name components of SBOMs and no device. */
  readonly records: readonly ExpectedAdvisory[];
  readonly earlierRevisions: readonly ExpectedAdvisory[];
  readonly vulnerabilities: Readonly<Record<string, Verdicts & { readonly trackingIds: readonly string[] }>>;
  readonly namesToConfirm: readonly {
    readonly trackingId: string;
    readonly candidates: readonly string[];
    readonly verdictsWhenConfirmed: Verdicts;
  }[];
}
interface Product {
  readonly name: string;
  readonly category: string;
  readonly branches?: readonly Product[];
}

/** Ends of months and years, a leap day, both sides of a fiscal year, and a year in which 29 February is missing. */
const DAYS = ['2024-02-29', '2026-01-31', '2026-11-22', '2026-12-31', '2027-03-31', '2027-04-01', '2028-02-28', '2028-02-29', '2100-02-28'];
const TODAY = '2026-11-22';
const GONE = ['廃棄済', '返却済', '移管済'];

const readOn = (today: string, file: string) => resolvePlaceholders(readFileSync(new URL(`./${file}`, import.meta.url), 'utf8'), today);
const rowsOn = (today: string, file: string): readonly Row[] => parse<Row>(readOn(today, file), { columns: true, bom: true });
const expectedOn = (today: string) => JSON.parse(readOn(today, 'expected.json')) as Expected;
const manifest = JSON.parse(readOn(TODAY, 'manifest.json')) as readonly { readonly kind: string; readonly file: string }[];

const ledger = rowsOn(TODAY, 'ledger.csv');
const models = rowsOn(TODAY, 'models.csv');
const makers = rowsOn(TODAY, 'makers.csv');
const expected = expectedOn(TODAY);
const numberOf = (row: Row) => row['管理番号'] ?? '';
const numbers = ledger.map(numberOf);
const active = ledger.filter((row) => !GONE.includes(row['稼働状態'] ?? ''));
const modelOf = (row: Row) => models.find((model) => model['type'] === row['型式']?.normalize('NFKC'));
const listed = (verdicts: Verdicts) => [...verdicts.affected, ...verdicts.not_affected, ...verdicts.undetermined].sort();

/** GS1 General Specifications 7.9.1: weights 3 and 1 from the right, the last digit makes the sum a multiple of ten. */
function hasRightCheckDigit(gtin14: string): boolean {
  return /^\d{14}$/.test(gtin14) && [...gtin14].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 1 : 3), 0) % 10 === 0;
}

function stepOf(days: number | null): number | null {
  return days === null || days < 0 ? null : ([30, 90, 180, 365].find((step) => days <= step) ?? null);
}

/** contract.md, Lifecycle, told once more and plainly: a date includes its own day, and dates that contradict each other tell nothing. */
function standingOn(today: string, eol: string | null, eos: string | null): Omit<ExpectedStanding, 'eol' | 'eos'> {
  const toEol = eol === null ? null : daysBetween(today, eol);
  const toEos = eos === null ? null : daysBetween(today, eos);
  const missing = [...(eol === null ? ['eol_missing'] : []), ...(eos === null ? ['eos_missing'] : [])];
  if (toEol !== null && toEos !== null && toEos < toEol)
    return { status: 'inconsistent', eolStep: null, eosStep: null, flags: ['eos_before_eol'] };
  const flags = eol !== null && eol === eos ? ['no_limited_support_period'] : missing;
  if (toEos !== null && toEos < 0) return { status: 'eos_passed', eolStep: null, eosStep: null, flags };
  if (toEol === null) return { status: 'unknown', eolStep: null, eosStep: stepOf(toEos), flags };
  if (toEol >= 0) return { status: 'supported', eolStep: stepOf(toEol), eosStep: stepOf(toEos), flags };
  if (toEos === null) return { status: 'unknown', eolStep: null, eosStep: null, flags: [...flags, 'eol_passed'] };
  return { status: 'limited_support', eolStep: null, eosStep: stepOf(toEos), flags };
}

function productNames(branches: readonly Product[]): readonly string[] {
  return branches.flatMap((branch) => [
    ...(branch.category === 'product_name' ? [branch.name] : []),
    ...productNames(branch.branches ?? []),
  ]);
}

describe('the demonstration hospital', () => {
  it('is loaded from all of its files: who makers are, which models there are, the ledger, then advisories in order of revision', () => {
    expect(manifest.map((entry) => entry.file).filter((file) => !existsSync(new URL(`./${file}`, import.meta.url)))).toEqual([]);
    const advisories = ['advisories', 'records'].flatMap((folder) =>
      readdirSync(new URL(`./${folder}/`, import.meta.url)).map((file) => `${folder}/${file}`),
    );
    const named = manifest.filter((entry) => entry.kind === 'advisories').map((entry) => entry.file);
    expect([...named].sort()).toEqual(advisories.sort());
    expect(manifest.slice(0, 3).map((entry) => entry.kind)).toEqual(['aliases', 'models', 'devices']);
    expect(named.indexOf('advisories/agd-psn-0031.v1.json')).toBeLessThan(named.indexOf('advisories/agd-psn-0031.v2.json'));
  });

  test.each(DAYS)('loaded on %s, every placeholder becomes text and every JSON stays JSON', (today) => {
    for (const { file } of [...manifest, { file: 'expected.json' }]) {
      const text = readOn(today, file);
      expect(text).not.toMatch(/\{\{|\}\}(?=[,"])/);
      if (file.endsWith('.json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
    }
  });

  it('has a ledger with a byte order mark, as spreadsheets write one', () => {
    expect([...readFileSync(new URL('./ledger.csv', import.meta.url)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect([ledger.length, makers.length, models.length]).toEqual([120, expected.imports.aliases.rows, expected.imports.models.rows]);
    expect(new Set(numbers).size).toBe(120);
    expect(expected.devices).toEqual({
      total: 120,
      active: active.length,
      inactive: numbers.filter((number) => !active.map(numberOf).includes(number)),
    });
  });

  it('knows the model and the maker of every row, and no two models by one name', () => {
    const canonical = new Map(makers.map((row) => [row['alias'], row['canonical']]));
    for (const row of ledger) {
      const model = modelOf(row);
      expect([numberOf(row), row['販売名'], canonical.get(row['製造販売業者'] ?? '')]).toEqual([
        numberOf(row),
        model?.['brand_ja'],
        model?.['maker'],
      ]);
    }
    for (const column of ['model_key', 'type', 'brand_ja', 'gtin14'])
      expect(new Set(models.map((model) => model[column])).size).toBe(models.length);
  });

  it('numbers its products with the prefix that GS1 keeps for examples, and right but for one UDI', () => {
    expect(models.filter((model) => !/^0952/.test(model['gtin14'] ?? '') || !hasRightCheckDigit(model['gtin14'] ?? ''))).toEqual([]);
    const wrong = ledger.filter((row) => row['UDI'] && !hasRightCheckDigit(/^\(?01\)?(\d{14})/.exec(row['UDI'])?.[1] ?? ''));
    expect(wrong.map(numberOf)).toEqual(expected.remarks['udi_check_digit']);
    const others = ledger.filter((row) => row['UDI'] && !wrong.includes(row));
    expect(others.filter((row) => !row['UDI']?.replace(/^\(?01\)?/, '').startsWith(modelOf(row)?.['gtin14'] ?? '?'))).toEqual([]);
  });

  it('has what a person should look at: versions that nobody knows, a device entered twice', () => {
    const unknown = ledger.filter((row) => ['', '不明'].includes(row['ソフトウェアVer.'] ?? ''));
    expect(unknown.map(numberOf)).toEqual(expected.remarks['version_unknown']);
    const twin = (row: Row) => ledger.filter((other) => other['製造番号'] === row['製造番号'] && other['型式'] === row['型式']).length > 1;
    expect([ledger.filter(twin).map(numberOf)]).toEqual(expected.duplicates);
  });
});

describe('the life cycle of the demonstration hospital', () => {
  test.each(DAYS)('is the same on %s as on any other day', (today) => {
    const { lifecycle, lifecycleCounts } = expectedOn(today);
    expect(Object.keys(lifecycle)).toEqual(active.map(numberOf));
    const dates = Object.values(lifecycle).flatMap(({ eol, eos }) => [eol, eos]);
    expect(dates.filter((day) => day !== null && !isDay(day))).toEqual([]);
    for (const [number, { eol, eos, ...standing }] of Object.entries(lifecycle))
      expect([number, standing]).toEqual([number, standingOn(today, eol, eos)]);
    const counts: Record<string, number> = {};
    for (const { status } of Object.values(lifecycle)) counts[status] = (counts[status] ?? 0) + 1;
    expect(counts).toEqual(lifecycleCounts);
  });

  it('stands in the ledger as it is expected, however the day is written there', () => {
    const template = parse<Row>(readFileSync(new URL('./ledger.csv', import.meta.url), 'utf8'), { columns: true, bom: true });
    const awaited = JSON.parse(readFileSync(new URL('./expected.json', import.meta.url), 'utf8')) as Expected;
    const bare = (text: string | null | undefined) => /\{\{(today|month|fiscal)[+-]?\d*/.exec(text ?? '')?.[0] ?? null;
    for (const row of template.filter((each) => awaited.lifecycle[numberOf(each)])) {
      const { eol, eos } = awaited.lifecycle[numberOf(row)] ?? {};
      expect([numberOf(row), bare(row['EOL(製品寿命終了日)']), bare(row['EOS(サポート終了日)'])]).toEqual([
        numberOf(row),
        bare(eol),
        bare(eos),
      ]);
    }
  });

  it('has every status, every step, every flag and both edges', () => {
    const standings = Object.values(expected.lifecycle);
    const all = (pick: (standing: ExpectedStanding) => unknown) => new Set(standings.flatMap((standing) => pick(standing)));
    expect(all((standing) => standing.status)).toEqual(new Set(['supported', 'limited_support', 'eos_passed', 'unknown', 'inconsistent']));
    expect(all((standing) => standing.eolStep)).toEqual(new Set([365, 180, 90, 30, null]));
    expect(all((standing) => standing.eosStep)).toEqual(new Set([365, 180, 90, 30, null]));
    const flags = ['eol_missing', 'eos_missing', 'eos_before_eol', 'no_limited_support_period', 'eol_passed'];
    expect(all((standing) => standing.flags)).toEqual(new Set(flags));
    const yesterday = '2026-11-21';
    expect([...all((standing) => [standing.eol, standing.eos])]).toEqual(expect.arrayContaining([TODAY, yesterday]));
  });
});

describe('what advisories mean for the demonstration hospital', () => {
  const told = [...expected.advisories, ...expected.earlierRevisions];

  test.each(told)('$trackingId $revision: an answer for each device of each model that it names, and for no other', (advisory) => {
    const { document, product_tree: tree } = JSON.parse(readOn(TODAY, advisory.file)) as {
      document: { publisher: { name: string }; tracking: { id: string; version: string } };
      product_tree: { branches: readonly Product[] };
    };
    expect([document.tracking.id, document.tracking.version, document.publisher.name]).toEqual([
      advisory.trackingId,
      advisory.revision,
      advisory.publisher,
    ]);
    const names = new Set([
      ...productNames(tree.branches),
      ...expected.namesToConfirm.filter((each) => each.trackingId === advisory.trackingId).flatMap((each) => each.candidates),
    ]);
    const meant = active.filter((row) => names.has(row['型式']?.normalize('NFKC') ?? '') || names.has(row['販売名'] ?? ''));
    expect(listed(advisory.verdicts)).toEqual(meant.map(numberOf).sort());
  });

  it('is told of every document, and of the earlier revision of the one that was revised', () => {
    expect([...told, ...expected.records].map((advisory) => advisory.file).sort()).toEqual(
      manifest
        .filter((entry) => entry.kind === 'advisories')
        .map((entry) => entry.file)
        .sort(),
    );
    expect(expected.earlierRevisions.map((advisory) => [advisory.trackingId, advisory.revision])).toEqual([['AGD-PSN-0031', '1']]);
  });

  test.each(Object.entries(expected.vulnerabilities))('%s concerns the devices of its documents', (cve, vulnerability) => {
    const documents = [...expected.advisories, ...expected.records].filter((advisory) => advisory.vulnerabilities.includes(cve));
    expect(documents.map((advisory) => advisory.trackingId)).toEqual(vulnerability.trackingIds);
    expect(listed(vulnerability)).toEqual([...new Set(documents.flatMap((advisory) => listed(advisory.verdicts)))].sort());
  });

  it('leaves one name to confirm, whose devices are undetermined until then', () => {
    expect(expected.namesToConfirm).toHaveLength(1);
    const [name] = expected.namesToConfirm;
    const before = expected.advisories.find((advisory) => advisory.trackingId === name?.trackingId)?.verdicts;
    expect(before).toEqual({ affected: [], not_affected: [], undetermined: name && listed(name.verdictsWhenConfirmed) });
  });
});
