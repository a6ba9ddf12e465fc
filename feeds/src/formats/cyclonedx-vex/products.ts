import type { ProductIdentifiers, ProductStatement, VersionStatement } from '../../advisory.js';
import { blankProduct, withoutIdentifiers } from '../../blank-statements.js';
import { isObject, type JsonPlace, memberOf, objectsOf, textOf } from '../../json-place.js';
import { purlWords } from '../../purl-words.js';
import type { RemarkBook } from '../../remark-book.js';
import { schemeOfPurlType } from '../../vocabulary/ecosystem-schemes.js';

/** The products of one document that its vulnerabilities name. */
export interface ProductBook {
  /** The id of the product that a reference means, optionally in another version than the document describes. */
  idOf(ref: string, place: JsonPlace, version?: VersionStatement): string;
  /** The described product, for vulnerabilities that name none. */
  readonly described: string | null;
  all(): readonly ProductStatement[];
}

const deepest = 60;

/**
 * References go to the described product, to components within it (then the statement is of that component in that product), to services, or by
 * BOM-Link into another document.
 */
export function openProducts(root: JsonPlace, publisher: string, remarks: RemarkBook): ProductBook {
  const metadata = memberOf(root, 'metadata');
  const subject = memberOf(metadata, 'component');
  const described = isObject(subject.value) ? componentOf(subject, { publisher, root }, remarks) : null;
  const parts = new Map<string, ProductStatement>();
  for (const member of ['components', 'services']) collect(memberOf(root, member), parts, { root, publisher: null }, remarks, 0);
  if (isObject(subject.value)) collect(memberOf(subject, 'components'), parts, { root, publisher: null }, remarks, 0);
  const named = new Map<string, ProductStatement>();
  const keep = (product: ProductStatement): string => {
    if (!named.has(product.id)) named.set(product.id, product);
    return product.id;
  };
  const idOf = (ref: string, place: JsonPlace, version?: VersionStatement): string => {
    if (described !== null && ref === described.id) return keep(versioned(described, version));
    const part = parts.get(ref);
    if (part === undefined) return keep(versioned(foreignProduct(ref, place, remarks), version));
    const component = keep(versioned(part, version));
    if (described === null) return component;
    const relation = { category: 'component', component, partOf: keep(described) };
    return keep({ ...blankProduct(`${component} @ ${described.id}`, `${part.name} / ${described.name}`, place.pointer), relation });
  };
  return { idOf, described: described?.id ?? null, all: () => [...named.values()] };
}

function versioned(product: ProductStatement, version: VersionStatement | undefined): ProductStatement {
  if (version === undefined) return product;
  const raw = version.kind === 'none' ? '' : version.raw;
  // Whatever identifies the described version would contradict the listed one; a package URL can leave its version out.
  const purls = product.identifiers.purls.map((purl) => purl.replace(/@[^@?#/]*(?=$|[?#])/, ''));
  const identifiers = { ...withoutIdentifiers, purls };
  return { ...product, id: `${product.id} ${raw}`, version, identifiers };
}

interface Context {
  readonly root: JsonPlace;
  readonly publisher: string | null;
}

function collect(list: JsonPlace, parts: Map<string, ProductStatement>, context: Context, remarks: RemarkBook, depth: number): void {
  if (depth > deepest) {
    remarks.doubt(list.pointer, 'components-too-deep');
    return;
  }
  for (const place of objectsOf(list, remarks)) {
    const ref = textOf(memberOf(place, 'bom-ref'), remarks);
    if (ref !== null && !parts.has(ref)) parts.set(ref, componentOf(place, context, remarks));
    collect(memberOf(place, 'components'), parts, context, remarks, depth + 1);
    collect(memberOf(place, 'services'), parts, context, remarks, depth + 1);
  }
}

function componentOf(place: JsonPlace, { root, publisher }: Context, remarks: RemarkBook): ProductStatement {
  const text = (member: string): string | null => textOf(memberOf(place, member), remarks)?.trim() || null;
  const name = text('name') ?? '';
  const version = text('version');
  const ref = text('bom-ref');
  const group = text('group');
  const purl = text('purl');
  const cpe = text('cpe');
  const type = text('type');
  const vendor = organisationOf(place, 'manufacturer', remarks) ?? organisationOf(place, 'supplier', remarks) ?? text('publisher');
  const scheme = purl === null ? 'generic' : schemeOfPurlType(purlWords(purl)?.type ?? '');
  const id = ref ?? [group, name, version].filter((part) => part !== null).join(' ');
  return {
    ...blankProduct(id, [group, name].filter((part) => part !== null && part !== '').join('/') || id, place.pointer),
    vendor: vendor ?? (publisher === '' ? null : publisher),
    product: name === '' ? null : name,
    version:
      version === null ? { kind: 'none' } : { kind: 'words', scheme, raw: version, isRange: false, pointer: `${place.pointer}/version` },
    traits: type === null ? [] : [{ category: 'type', name: type }],
    identifiers: {
      ...withoutIdentifiers,
      purls: purl === null ? [] : [purl],
      cpes: cpe === null ? [] : [cpe],
      hashes: hashesOf(place, remarks),
      uris: ref === null ? [] : bomLink(root, ref),
    },
  };
}

function organisationOf(place: JsonPlace, member: string, remarks: RemarkBook): string | null {
  const organisation = memberOf(place, member);
  return isObject(organisation.value) ? textOf(memberOf(organisation, 'name'), remarks)?.trim() || null : null;
}

function hashesOf(place: JsonPlace, remarks: RemarkBook): ProductIdentifiers['hashes'] {
  return objectsOf(memberOf(place, 'hashes'), remarks).flatMap((hash) => {
    const value = textOf(memberOf(hash, 'content'), remarks);
    const algorithm = textOf(memberOf(hash, 'alg'), remarks) ?? '';
    return value === null ? [] : [{ algorithm, value, fileName: null }];
  });
}

/** `urn:cdx:<serial>/<version>#<ref>` names an element of a document for other documents. */
function bomLink(root: JsonPlace, ref: string): ProductIdentifiers['uris'] {
  const { value: serial } = memberOf(root, 'serialNumber');
  const { value: version } = memberOf(root, 'version');
  const uuid = typeof serial === 'string' ? /^urn:uuid:([0-9a-f-]{36})$/i.exec(serial.trim())?.[1] : undefined;
  if (uuid === undefined) return [];
  return [
    { namespace: 'bom-link', uri: `urn:cdx:${uuid}/${Number.isSafeInteger(version) ? String(version) : '1'}#${encodeURIComponent(ref)}` },
  ];
}

/** An element of another document, or of none: a package URL tells what it is, a BOM-Link where it is described. */
function foreignProduct(ref: string, place: JsonPlace, remarks: RemarkBook): ProductStatement {
  const isLink = /^urn:cdx:[^#]+/i.test(ref);
  const element = isLink ? decoded(ref.slice(ref.indexOf('#') + 1)) : ref;
  const isElement = !isLink || ref.includes('#');
  const words = isElement ? purlWords(element) : null;
  if (!isLink) remarks.doubt(place.pointer, 'reference-not-defined', { ref: ref.slice(0, 200) });
  else if (words === null) remarks.note(place.pointer, 'described-elsewhere', { ref: ref.slice(0, 200) });
  const name = words === null ? (isElement ? element : ref) : [words.namespace, words.name].filter((part) => part !== null).join('/');
  const scheme = schemeOfPurlType(words?.type ?? '');
  const version = words?.version ?? null;
  return {
    ...blankProduct(ref, name, place.pointer),
    product: words?.name ?? null,
    version: version === null ? { kind: 'none' } : { kind: 'words', scheme, raw: version, isRange: false, pointer: place.pointer },
    identifiers: {
      ...withoutIdentifiers,
      purls: words === null ? [] : [element],
      uris: isLink ? [{ namespace: 'bom-link', uri: ref }] : [],
    },
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
