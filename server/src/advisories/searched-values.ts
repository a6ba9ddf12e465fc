import type { Advisory, ProductStatement, VersionStatement } from '#feeds/advisory.js';

/** Of the document as a whole: one value each, kept as published. */
export const headProperties = [
  'category',
  'csafVersion',
  'publisherCategory',
  'namespace',
  'status',
  'tlp',
  'language',
  'severityText',
] as const;
/** Several values each, in order of their texts and a line each: so the first of them is the one to sort by. */
export const listedProperties = [
  'history',
  'cve',
  'vendor',
  'product',
  'productVersion',
  'identifier',
  'productGroup',
  'relationship',
  'trait',
] as const;
export const properties = [...headProperties, ...listedProperties] as const;
export type HeadProperty = (typeof headProperties)[number];
export type Property = (typeof properties)[number];

/**
 * What a document can be searched, filtered and sorted by beside its title, ids, publisher and days: every required property of `document` and
 * all of `product_tree` (CSAF management system, requirements 6 to 11). An empty text is a property that the document does not have.
 */
export type SearchedValues = Readonly<Record<Property, string>> & {
  readonly advisoryId: string;
  /** The document's version with its numbers padded, so that 1.10 stands after 1.9. */
  readonly revisionOrder: string;
};

export function searchedValuesOf(advisoryId: string, advisory: Advisory): SearchedValues {
  const { products, revisions, vulnerabilities, publisher } = advisory;
  return {
    advisoryId,
    revisionOrder: advisory.revision.replace(/\d+/g, (digits) => digits.padStart(12, '0')),
    category: advisory.category ?? '',
    csafVersion: /^csaf-(.+)/.exec(advisory.format)?.[1] ?? '',
    publisherCategory: publisher.category,
    namespace: publisher.namespace ?? '',
    status: advisory.status,
    tlp: advisory.tlp ?? '',
    language: advisory.language ?? '',
    severityText: advisory.severityText ?? '',
    history: lines(revisions.map(({ revision, at, summary }) => [revision, at, summary].filter(Boolean).join(' '))),
    cve: lines(vulnerabilities.map(({ id }) => id)),
    vendor: lines(products.map(({ vendor }) => vendor)),
    product: lines(products.flatMap(({ product, name, families }) => [product, name, ...families])),
    productVersion: lines(products.map(({ version }) => versionText(version))),
    identifier: lines(products.flatMap(identifiersOf)),
    productGroup: lines((advisory.productGroups ?? []).map(({ id, summary }) => [id, summary].filter(Boolean).join(' '))),
    relationship: lines(products.map(({ relation }) => relation && `${relation.category} ${relation.component} ${relation.partOf}`)),
    trait: lines(products.flatMap(({ traits }) => traits.map(({ category, name }) => `${category} ${name}`))),
  };
}

/** As it is compared: of one width and case. */
export function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** `vendor:kasugai pump` is a word for one property and a word for the whole. */
export function wordsOf(q: string): { readonly words: readonly string[]; readonly named: readonly (readonly [Property, string])[] } {
  const words: string[] = [];
  const named: (readonly [Property, string])[] = [];
  for (const word of comparable(q).split(' ').filter(Boolean)) {
    const [, name = '', value = ''] = /^(\w+):(.+)$/.exec(word) ?? [];
    const property =
      (Object.hasOwn(SHORT_NAMES, name) ? SHORT_NAMES[name] : undefined) ?? properties.find((each) => each.toLowerCase() === name);
    if (property) named.push([property, value]);
    else words.push(word);
  }
  return { words, named };
}

const SHORT_NAMES: Readonly<Record<string, Property>> = {
  csaf: 'csafVersion',
  lang: 'language',
  severity: 'severityText',
  version: 'productVersion',
  group: 'productGroup',
};

function lines(texts: readonly (string | null)[]): string {
  const told = texts.flatMap((text) => (text === null || text === '' ? [] : [comparable(text)]));
  return [...new Set(told)].sort().join('\n');
}

function versionText(version: VersionStatement): string | null {
  return version.kind === 'none' ? null : version.raw;
}

function identifiersOf({ id, identifiers, package: packaged }: ProductStatement): string[] {
  const { cpes, purls, modelNumbers, serialNumbers, skus, hashes, sbomUrls, uris } = identifiers;
  return [
    id,
    ...cpes,
    ...purls,
    ...modelNumbers.map((each) => `model ${each}`),
    ...serialNumbers.map((each) => `serial ${each}`),
    ...skus.map((each) => `sku ${each}`),
    ...hashes.map(({ algorithm, value, fileName }) => [algorithm, value, fileName].filter(Boolean).join(' ')),
    ...sbomUrls,
    ...uris.map(({ namespace, uri }) => `${namespace} ${uri}`),
    ...(packaged ? [`${packaged.ecosystem} ${packaged.name}`] : []),
  ];
}
