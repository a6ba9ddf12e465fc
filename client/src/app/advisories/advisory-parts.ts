import type { PublishedDocument, PublishedProduct, PublishedVulnerability } from '../api/published';
import type { RevisionDifference } from '../api/types';
import type { Dictionary } from '../words/ja';
import { spoken } from '../words/spoken';

/** A product with the version words as published; silence is said to be silence, never "all versions". */
export interface ProductLine {
  readonly id: string;
  readonly vendor: string;
  readonly name: string;
  readonly version: string;
}

export interface StatusLine {
  readonly status: string;
  readonly word: string;
  readonly products: readonly string[];
}

export function productLines(document: PublishedDocument, words: Dictionary): readonly ProductLine[] {
  return document.products.map((product) => ({
    id: product.id,
    vendor: product.vendor ?? '',
    name: product.name,
    version: versionText(product, words),
  }));
}

/** The states that a vulnerability gives to products, by the products' names. */
export function statusLines(vulnerability: PublishedVulnerability, document: PublishedDocument, words: Dictionary): readonly StatusLine[] {
  const names = new Map(document.products.map((product) => [product.id, product.name]));
  return vulnerability.statuses
    .filter((status) => status.productIds.length > 0)
    .map(({ status, productIds }) => ({
      status,
      word: spoken(words.codes.publishedStatuses, status, (code) => code),
      products: productIds.map((id) => names.get(id) ?? id),
    }));
}

/** A value of a document in a difference: text as it is, all else as JSON. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}

export interface ChangeLine {
  readonly pointer: string;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
}

export function changeLines(difference: RevisionDifference, words: Dictionary): readonly ChangeLine[] {
  return difference.changes.map(({ pointer, kind, before, after }) => ({
    pointer,
    kind: words.advisories.kinds[kind] ?? kind,
    before: valueText(before),
    after: valueText(after),
  }));
}

function versionText(product: PublishedProduct, words: Dictionary): string {
  const { kind, raw } = product.version;
  if (kind === 'none') return words.advisories.noVersion;
  if (kind === 'all') return `${words.advisories.allVersions}${raw === undefined ? '' : words.everywhere.inBrackets(raw)}`;
  return raw ?? words.advisories.noVersion;
}
