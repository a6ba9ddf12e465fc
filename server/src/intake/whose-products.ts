import type { Advisory, ProductStatement } from '#feeds/advisory.js';
import type { Remark } from '#feeds/reading.js';
import { parsePurl } from '#feeds/vocabulary/purl.js';

/** Does this name of a vendor mean a maker for whom the publisher speaks? */
export type IsOwnMaker = (vendor: string) => boolean;

export interface OwnWord {
  /** The document with the statuses of the publisher's own products only; other makers' products stay in it as context. */
  readonly advisory: Advisory;
  readonly ownProducts: number;
  readonly remarks: readonly Remark[];
}

/**
 * What of a pushed document is the publisher's own word (contract.md, POST /feed): a maker may tell of its products and of nobody else's.
 * A product without a vendor is that of whoever publishes the document. A product made of others is own when its device is.
 */
export function ownWordOf(advisory: Advisory, isOwnMaker: IsOwnMaker): OwnWord {
  const isByOwnMaker = isOwnMaker(advisory.publisher.name);
  const byId = new Map(advisory.products.map((product) => [product.id, product]));
  const isOwn = ({ vendor, relation, identifiers }: ProductStatement, depth = 0): boolean => {
    const whole = relation && depth < DEEPEST ? byId.get(relation.partOf) : undefined;
    if (whole) return isOwn(whole, depth + 1);
    // A life cycle by CLE (ECMA-428) names its product by a package URL and nobody by name: the namespace is the maker.
    return vendor === null ? isByOwnMaker || identifiers.purls.some((purl) => isOwnNamespace(purl, isOwnMaker)) : isOwnMaker(vendor);
  };
  const own = new Set(advisory.products.filter((product) => isOwn(product)).map(({ id }) => id));
  const others = advisory.products.filter(({ id }) => !own.has(id));
  return {
    advisory: others.length === 0 ? advisory : limitedTo(own, advisory),
    ownProducts: own.size,
    remarks: others.slice(0, MOST_REMARKS).map(({ pointer, name }) => ({
      pointer,
      code: 'feed.other-makers-product',
      gravity: 'note',
      params: { product: name.slice(0, 200) },
    })),
  };
}

/**
 * May the publisher push this document at all? It says something of its products, or says nothing of any product in its own name: that is how
 * a maker takes a document back (CSAF 2.1, profile Withdrawn: without product_tree).
 */
export function isOwnDocument(advisory: Advisory, isOwnMaker: IsOwnMaker): boolean {
  if (advisory.products.length === 0) return isOwnMaker(advisory.publisher.name);
  return ownWordOf(advisory, isOwnMaker).ownProducts > 0;
}

function isOwnNamespace(purl: string, isOwnMaker: IsOwnMaker): boolean {
  const [first = ''] = parsePurl(purl)?.namespace?.split('/') ?? [];
  return first !== '' && isOwnMaker(first);
}

/** Products of products of products: no real document goes deeper, and a circle must end. */
const DEEPEST = 8;
const MOST_REMARKS = 20;

function limitedTo(own: ReadonlySet<string>, advisory: Advisory): Advisory {
  return {
    ...advisory,
    products: advisory.products.map((product) => (own.has(product.id) ? product : { ...product, isContext: true as const })),
    vulnerabilities: advisory.vulnerabilities.map((each) => limited(each, own)),
  };
}

function limited(vulnerability: Advisory['vulnerabilities'][number], own: ReadonlySet<string>): Advisory['vulnerabilities'][number] {
  const statuses = vulnerability.statuses
    .map(({ status, productIds }) => ({ status, productIds: productIds.filter((id) => own.has(id)) }))
    .filter(({ productIds }) => productIds.length > 0);
  return { ...vulnerability, statuses };
}

/** Was something of the document left out, since its sender may not speak of it? */
export function isLimited({ products }: Advisory): boolean {
  return products.some(({ isContext }) => isContext);
}
