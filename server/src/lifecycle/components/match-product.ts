import { parsePurl } from '#feeds/vocabulary/purl.js';
import { packageKey } from '#feeds/vocabulary/purl-key.js';
import type { ProductLifecycle } from './component-lifecycle.js';

/** A component of an SBOM, as far as it tells which product it is. */
export interface ComponentSubject {
  readonly name: string;
  readonly purls: readonly string[];
  readonly cpes: readonly string[];
}

/** Finds the product of which a component is. */
export type ProductsByKey = ReadonlyMap<string, ProductLifecycle>;

/**
 * Keys of the products: their package URLs, CPEs and names. A name is a key only as a whole: "Qt" is not "Qt Creator". An identifier that
 * several products have (Windows 10 and 11 in one CPE is one product here) counts for the first, names for the one that has them as label.
 */
export function indexProducts(products: readonly ProductLifecycle[]): ProductsByKey {
  const index = new Map<string, ProductLifecycle>();
  const put = (key: string | null, product: ProductLifecycle): void => {
    if (key !== null && !index.has(key)) index.set(key, product);
  };
  for (const product of products) for (const { type, id } of product.identifiers) put(identifierKey(type, id), product);
  for (const product of products) for (const name of [product.label, product.product]) put(nameKey(name), product);
  for (const product of products) for (const name of product.aliases) put(nameKey(name), product);
  return index;
}

/**
 * By package URL, else CPE, else name. Names of components carry more than the product ("Windows 10 IoT Enterprise LTSC 2019", "SQL Server
 * 2016 SP2"): words are taken away from the end while none is met, down to a name of two words or one that is not a common word.
 */
export function productOf(component: ComponentSubject, index: ProductsByKey): ProductLifecycle | null {
  for (const purl of component.purls) {
    const product = found(index, identifierKey('purl', purl));
    if (product) return product;
  }
  const byName = productNamed(component.name, index);
  // Windows has one CPE for all its families in some catalogues and one each in others: there the name tells more.
  if (byName && component.cpes.some(isOfMicrosoft)) return byName;
  for (const cpe of component.cpes) {
    const product = found(index, identifierKey('cpe', cpe));
    if (product) return product;
  }
  return byName;
}

function productNamed(name: string, index: ProductsByKey): ProductLifecycle | null {
  const words = name.normalize('NFKC').replace(/[()]/g, ' ').trim().split(/\s+/);
  for (let length = words.length; length > 0; length -= 1) {
    const rest = words.slice(length);
    // Only what tells a version or an edition may follow the name of the product.
    if (rest.some((word, at) => at === 0 && !isEdition(word))) continue;
    const key = nameKey(words.slice(0, length).join(' '));
    const product = key === null ? null : found(index, key);
    if (product) return product;
  }
  return null;
}

function isEdition(word: string): boolean {
  return (
    /^[vr]?\d/i.test(word) ||
    /^(sp\d*|r\d|express|enterprise|standard|professional|lts|ltsc|core|runtime|gnu\/linux|industry|compact|posready|iot)$/i.test(word)
  );
}

function isOfMicrosoft(cpe: string): boolean {
  return cpe.includes(':microsoft:');
}

function found(index: ProductsByKey, key: string | null): ProductLifecycle | null {
  return key === null ? null : (index.get(key) ?? null);
}

function identifierKey(type: string, id: string): string | null {
  if (type === 'purl') {
    const purl = parsePurl(id);
    return purl ? `purl:${packageKey(purl.type, purl.namespace, purl.name)}` : null;
  }
  if (type !== 'cpe') return null;
  // Catalogues write names that break off behind the product, which is no whole CPE and enough here.
  const [, vendor, product] = /^cpe:(?:2\.3:|\/)[aoh]:((?:\\.|[^:\\])+):((?:\\.|[^:\\])+)/i.exec(id.trim()) ?? [];
  return vendor === undefined || product === undefined ? null : `cpe:${vendor}:${product}`.toLowerCase();
}

/** Makers' names before a product say nothing that tells it apart. */
function nameKey(name: string): string | null {
  const text = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(microsoft|apache|oracle|the)\s+/, '')
    .replace(/[^a-z0-9+#]+/g, '');
  return text.length < 2 ? null : `name:${text}`;
}
