import type { ProductStatement, PublishedStatus, VulnerabilityStatement } from './advisory.js';
import { affectedVersions } from './affected-versions.js';
import { blankProduct, withoutIdentifiers } from './blank-statements.js';
import { type JsonPlace, memberOf, noteStrangers, objectsOf, textOf, textsOf } from './json-place.js';
import { joinedStatuses } from './merged-vulnerabilities.js';
import type { RemarkBook } from './remark-book.js';

/** Products with what is said of each; `statuses` names them by their ids. */
export interface AffectedProducts {
  readonly products: readonly ProductStatement[];
  readonly statuses: VulnerabilityStatement['statuses'];
}

const known = new Set(
  'vendor product collectionURL packageName packageURL cpes modules programFiles programRoutines platforms repo defaultStatus versions'.split(
    ' ',
  ),
);
const statusOf = { affected: 'known_affected', unaffected: 'known_not_affected', unknown: 'unknown' } as const satisfies Readonly<
  Record<string, PublishedStatus>
>;

/** Registries by the address under which the CVE record format names them; every other address is its own ecosystem. */
const registries: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?pypi\.(?:org|python\.org)\b/i, 'PyPI'],
  [/^https?:\/\/(?:registry\.npmjs\.org|(?:www\.)?npmjs\.com)\b/i, 'npm'],
  [/^https?:\/\/(?:repo1?\.maven\.(?:apache\.)?org|central\.sonatype\.com|mvnrepository\.com|search\.maven\.org)\b/i, 'Maven'],
  [/^https?:\/\/(?:www\.)?nuget\.org\b/i, 'NuGet'],
  [/^https?:\/\/(?:www\.)?rubygems\.org\b/i, 'RubyGems'],
  [/^https?:\/\/(?:static\.)?crates\.io\b/i, 'crates.io'],
  [/^https?:\/\/(?:repo\.)?packagist\.org\b/i, 'Packagist'],
  [/^https?:\/\/(?:pkg\.go\.dev|proxy\.golang\.org)\b/i, 'Go'],
  [/^https?:\/\/access\.redhat\.com\/downloads\/content\/package-browser\b/i, 'Red Hat'],
];

/**
 * `affected` of a CVE record's container, or `affectedData` that NVD repeats from it since 2026.
 * @param prefix names the container in the ids of the products (`cna`, `adp2`)
 */
export function affectedProducts(list: JsonPlace, prefix: string, remarks: RemarkBook): AffectedProducts {
  const products: ProductStatement[] = [];
  const named = new Map<PublishedStatus, string[]>();
  for (const [index, entry] of objectsOf(list, remarks).entries()) {
    const product = productOf(entry, `${prefix}/${index + 1}`, remarks);
    if (product === null) continue;
    for (const [count, { status, version }] of affectedVersions(entry, remarks).entries()) {
      const id = count === 0 ? product.id : `${product.id}/${count + 1}`;
      products.push({ ...product, id, version });
      const ids = named.get(statusOf[status]);
      if (ids === undefined) named.set(statusOf[status], [id]);
      else ids.push(id);
    }
  }
  return { products, statuses: [...named].map(([status, productIds]) => ({ status, productIds })) };
}

export function joined(parts: readonly AffectedProducts[]): AffectedProducts {
  return { products: parts.flatMap((part) => part.products), statuses: joinedStatuses(parts.flatMap((part) => part.statuses)) };
}

function productOf(entry: JsonPlace, id: string, remarks: RemarkBook): ProductStatement | null {
  noteStrangers(entry, known, remarks);
  const vendor = saying(textOf(memberOf(entry, 'vendor'), remarks));
  const product = saying(textOf(memberOf(entry, 'product'), remarks));
  const packageName = saying(textOf(memberOf(entry, 'packageName'), remarks));
  const purl = saying(textOf(memberOf(entry, 'packageURL'), remarks));
  const cpes = textsOf(memberOf(entry, 'cpes'), remarks);
  const shown = fullName(vendor, product ?? packageName) || (purl ?? cpes[0] ?? '');
  if (shown === '' || (product === null && packageName === null && purl === null && cpes.length === 0)) {
    remarks.note(entry.pointer, 'product-not-named');
    return null;
  }
  const ecosystem = saying(textOf(memberOf(entry, 'collectionURL'), remarks));
  return {
    ...blankProduct(id, shown, entry.pointer),
    vendor,
    product: product ?? packageName,
    traits: traitsOf(entry, remarks),
    identifiers: { ...withoutIdentifiers, cpes, purls: purl === null ? [] : [purl] },
    ...(packageName !== null && ecosystem !== null && { package: { ecosystem: registryOf(ecosystem), name: packageName } }),
  };
}

/** Many write the maker into the product's name as well. */
function fullName(vendor: string | null, product: string | null): string {
  if (vendor !== null && product?.toLowerCase().startsWith(vendor.toLowerCase())) return product;
  return [vendor, product].filter((part) => part !== null).join(' ');
}

/** "n/a" is what the form demands of those who do not know. */
function saying(text: string | null): string | null {
  return text === null || /^\s*(?:n\/?a|unknown|unspecified|-)?\s*$/i.test(text) ? null : text.trim();
}

function registryOf(address: string): string {
  return registries.find(([pattern]) => pattern.test(address))?.[1] ?? address;
}

function traitsOf(entry: JsonPlace, remarks: RemarkBook): ProductStatement['traits'] {
  const traits = (member: string, category: string) => textsOf(memberOf(entry, member), remarks).map((name) => ({ category, name }));
  const routines = objectsOf(memberOf(entry, 'programRoutines'), remarks).flatMap(
    (routine) => textOf(memberOf(routine, 'name'), remarks) ?? [],
  );
  return [
    ...traits('platforms', 'platform'),
    ...traits('modules', 'module'),
    ...traits('programFiles', 'program_file'),
    ...routines.map((name) => ({ category: 'program_routine', name })),
  ];
}
