import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { knownManufacturer, manufacturerKeys, namedManufacturers } from '../inventory/names.js';
import { meetProduct, type NamedModel, type NamedProduct, type ProductMeeting } from './product-name.js';

/**
 * Names alone, without what an administrator confirmed, on a whole hospital: which (document, model) pairs are reported? Goals: 95 % of the
 * pairs that need a report have one, and 95 % of the reports are pairs that a person would look at.
 */
const scenario = new URL('../../../../shared/scenarios/hospital-a/', import.meta.url);
const isThere = existsSync(scenario);
if (!isThere) console.log('skipped: ../shared/scenarios/hospital-a does not stand beside the project');

type Row = Readonly<Record<string, string>>;

(isThere ? describe : describe.skip)('names on a whole hospital', () => {
  const aliases = new Map(
    rows('reference/vendor-aliases.csv').flatMap((row) =>
      manufacturerKeys(row.alias ?? '').map((key) => [key, row.canonical ?? ''] as const),
    ),
  );
  const models = rows('reference/models.csv').map(modelOf);
  const gold = goldPairs();
  const reported = reportedPairs();

  test('at least 95 % of the pairs that need a report have one', () => {
    const needed = [...gold]
      .filter(([, answers]) => answers.some((answer) => answer === 'affected' || answer === 'needs_review'))
      .map(([pair]) => pair);
    const missed = needed.filter((pair) => !reported.has(pair));
    expect(needed.length).toBeGreaterThan(50);
    expect({ missed, share: 1 - missed.length / needed.length >= 0.95 }).toMatchObject({ share: true });
  });

  test('at least 95 % of the reports are no false alarm', () => {
    const falseAlarms = [...reported.keys()].filter((pair) => !gold.has(pair));
    expect({ falseAlarms, share: 1 - falseAlarms.length / reported.size >= 0.95 }).toMatchObject({ share: true });
  });

  test('every certain meeting stands in the expected answers', () => {
    expect([...reported].filter(([pair, { kind }]) => kind === 'same' && !gold.has(pair))).toEqual([]);
  });

  function reportedPairs(): ReadonlyMap<string, ProductMeeting> {
    const found = new Map<string, ProductMeeting>();
    for (const { id, products } of documents()) {
      for (const product of products) {
        for (const { key, model } of models.filter(({ model: each }) => isOf(product, each))) {
          const meeting = meetProduct(product, model);
          if (meeting.kind === 'same' || (meeting.kind === 'points' && !found.has(`${id} ${key}`))) found.set(`${id} ${key}`, meeting);
        }
      }
    }
    return found;
  }

  function isOf(product: NamedProduct, model: NamedModel): boolean {
    const maker = knownManufacturer(model.manufacturer, aliases)?.canonical;
    return namedManufacturers(product.vendor ?? '', aliases).known.some(({ canonical }) => canonical === maker);
  }

  function goldPairs(): ReadonlyMap<string, readonly string[]> {
    const types = new Map(rows('inventory/devices-utf8.csv').map((row) => [row['管理番号'] ?? '', row['型式'] ?? '']));
    const keys = new Map(models.map(({ key, model }) => [model.modelNumber ?? '', key]));
    const pairs = new Map<string, string[]>();
    for (const row of rows('gold/advisory-unit.csv').filter(({ via }) => via !== 'component')) {
      const pair = `${row.advisory_id} ${keys.get(types.get(row.unit_id ?? '') ?? '')}`;
      if (pair.startsWith('ICSMA')) pairs.set(pair, [...(pairs.get(pair) ?? []), row.expected ?? '']);
    }
    return pairs;
  }
});

function modelOf(row: Row): { readonly key: string; readonly model: NamedModel } {
  return {
    key: row.model_key ?? '',
    model: {
      manufacturer: row.maker ?? '',
      name: row.brand_ja ?? '',
      modelNumber: row.type ?? null,
      genericName: row.generic_name_ja ?? null,
    },
  };
}

interface Branch {
  readonly category: string;
  readonly name: string;
  readonly branches?: readonly Branch[];
}

interface CsafNames {
  readonly document: { readonly tracking: { readonly id: string } };
  readonly product_tree?: { readonly branches?: readonly Branch[] };
}

function documents(): readonly { readonly id: string; readonly products: readonly NamedProduct[] }[] {
  const folder = new URL('advisories/csaf-cisa/', scenario);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return files.map((file) => {
    const read = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as CsafNames;
    const none: NamedProduct = { name: '', vendor: null, families: [], product: null, versionWords: null, modelNumbers: [] };
    return { id: read.document.tracking.id, products: (read.product_tree?.branches ?? []).flatMap((branch) => leaves(branch, none)) };
  });
}

function leaves(branch: Branch, above: NamedProduct): readonly NamedProduct[] {
  const here = withBranch(branch, above);
  return branch.branches ? branch.branches.flatMap((each) => leaves(each, here)) : [here];
}

function withBranch({ category, name }: Branch, above: NamedProduct): NamedProduct {
  if (category === 'vendor') return { ...above, vendor: name };
  if (category === 'product_family') return { ...above, families: [...above.families, name] };
  if (category === 'product_name') return { ...above, name, product: name };
  return name.startsWith('vers:all') ? above : { ...above, versionWords: name };
}

/** A small reader for the scenario's own files: quoted cells, no line ends inside them. */
function rows(file: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(new URL(file, scenario), 'utf8')
    .replace(/^\ufeff/u, '')
    .trim()
    .split(/\r?\n/u);
  const names = cells(head);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at] ?? '', cell])));
}

function cells(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
