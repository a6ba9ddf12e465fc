import type { ProductIdentifiers, ProductStatement, VersionStatement } from '../../advisory.js';
import { blankProduct, withoutIdentifiers } from '../../blank-statements.js';
import { cpeWords } from '../../cpe-words.js';
import { isObject, isPresent, type JsonPlace, memberOf, noteStrangers, objectOf, objectsOf, textOf } from '../../json-place.js';
import { type PurlWords, purlWords } from '../../purl-words.js';
import type { RemarkBook } from '../../remark-book.js';
import { schemeOfPurlType } from '../../vocabulary/ecosystem-schemes.js';

/** The products of one document, each once, with an id under which the statements name them. */
export interface ProductBook {
  /** The ids that an entry of `products` stands for: itself, or each of its subcomponents within it. */
  idsOf(entry: JsonPlace): readonly string[];
  all(): readonly ProductStatement[];
}

const known = new Set('@id identifiers hashes subcomponents supplier'.split(' '));

export function openProducts(remarks: RemarkBook): ProductBook {
  const mentions = new Map<string, ProductStatement[]>();
  const joined = new Map<string, ProductStatement>();
  const idOf = (entry: JsonPlace): string | null => {
    const product = productOf(entry, remarks);
    if (product === null) return null;
    const before = mentions.get(product.id);
    if (before === undefined) mentions.set(product.id, [product]);
    // Statements may add an identifier to a product that they name by the same id; most repeat the id alone.
    else if (JSON.stringify(product.identifiers) !== JSON.stringify(before[0]?.identifiers)) before.push(product);
    return product.id;
  };
  const nameOf = (id: string): string => mentions.get(id)?.[0]?.name ?? id;
  const idsOf = (entry: JsonPlace): readonly string[] => {
    const whole = idOf(entry);
    const parts = isObject(entry.value) ? elementsAt(memberOf(entry, 'subcomponents'), remarks) : [];
    if (whole === null || parts.length === 0) return whole === null ? [] : [whole];
    return parts.flatMap((part) => {
      const component = idOf(part);
      if (component === null) return [];
      const id = `${component} @ ${whole}`;
      const relation = { category: 'subcomponent', component, partOf: whole };
      const name = `${nameOf(component)} / ${nameOf(whole)}`;
      if (!joined.has(id)) joined.set(id, { ...blankProduct(id, name, part.pointer), relation });
      return [id];
    });
  };
  return { idsOf, all: () => [...[...mentions.values()].flatMap(merged), ...joined.values()] };
}

/** Version 0.0.1 has texts where 0.2.0 has objects. */
export function elementsAt(list: JsonPlace, remarks: RemarkBook): readonly JsonPlace[] {
  if (!Array.isArray(list.value)) return objectsOf(list, remarks);
  const places = list.value.map((value: unknown, index) => ({ value, pointer: `${list.pointer}/${index}` }));
  return places.filter((place) => typeof place.value === 'string' || objectOf(place, remarks) !== null);
}

function productOf(entry: JsonPlace, remarks: RemarkBook): ProductStatement | null {
  const isText = typeof entry.value === 'string';
  if (!isText) noteStrangers(entry, known, remarks);
  const iri = (isText ? String(entry.value) : (textOf(memberOf(entry, '@id'), remarks) ?? '')).trim();
  const identifiers = identifiersOf(entry, iri, remarks);
  const [purl] = identifiers.purls;
  const [cpe] = identifiers.cpes;
  const id = iri || (purl ?? cpe ?? identifiers.hashes[0]?.value);
  if (id === undefined || id === '') {
    remarks.doubt(entry.pointer, 'product-not-named');
    return null;
  }
  const words = purl === undefined ? null : purlWords(purl);
  const fromCpe = cpe === undefined ? null : cpeWords(cpe);
  return {
    ...blankProduct(id, words === null ? id : [words.namespace, words.name].filter((part) => part !== null).join('/'), entry.pointer),
    vendor: words?.type === 'generic' ? words.namespace : (fromCpe?.vendor ?? null),
    product: words?.name ?? fromCpe?.product ?? null,
    version: versionOf(words, fromCpe?.version, entry.pointer),
    identifiers,
  };
}

/** A package URL or CPE without a version stands for every version (OpenVEX specification, "product matching"). An IRI says nothing of it. */
function versionOf(purl: PurlWords | null, cpeVersion: string | null | undefined, pointer: string): VersionStatement {
  const scheme = purl === null ? 'generic' : schemeOfPurlType(purl.type);
  const raw = purl?.version ?? (cpeVersion === '-' ? null : cpeVersion);
  if (raw !== undefined && raw !== null) return { kind: 'words', scheme, raw, isRange: false, pointer };
  return purl === null && cpeVersion === undefined ? { kind: 'none' } : { kind: 'all', raw: '*', pointer };
}

function identifiersOf(entry: JsonPlace, iri: string, remarks: RemarkBook): ProductIdentifiers {
  const given = objectOf(memberOf(entry, 'identifiers'), remarks);
  const named = (member: string): readonly string[] => {
    const text = given === null ? null : textOf(memberOf(given, member), remarks)?.trim();
    return text === null || text === undefined || text === '' ? [] : [text];
  };
  if (given !== null) noteStrangers(given, new Set(['purl', 'cpe22', 'cpe23']), remarks);
  const isPurl = /^pkg:/i.test(iri);
  const isCpe = /^cpe:/i.test(iri);
  return {
    ...withoutIdentifiers,
    purls: [...new Set([...(isPurl ? [iri] : []), ...named('purl')])],
    cpes: [...new Set([...(isCpe ? [iri] : []), ...named('cpe23'), ...named('cpe22')])],
    hashes: hashesOf(memberOf(entry, 'hashes'), remarks),
    uris: isPurl || isCpe || iri === '' ? [] : [{ namespace: 'openvex', uri: iri }],
  };
}

function hashesOf(place: JsonPlace, remarks: RemarkBook): ProductIdentifiers['hashes'] {
  if (!isPresent(place) || objectOf(place, remarks) === null || !isObject(place.value)) return [];
  return Object.keys(place.value).flatMap((algorithm) => {
    const value = textOf(memberOf(place, algorithm), remarks);
    return value === null ? [] : [{ algorithm, value, fileName: null }];
  });
}

/** One product of all its mentions, with everything that any of them tells. */
function merged(mentions: readonly ProductStatement[]): readonly ProductStatement[] {
  const [first, ...others] = mentions;
  if (first === undefined || others.length === 0) return mentions;
  const distinct = <T>(values: readonly T[]): readonly T[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
  const told = mentions.map((mention) => mention.identifiers);
  return [
    {
      ...first,
      vendor: mentions.find(({ vendor }) => vendor !== null)?.vendor ?? null,
      product: mentions.find(({ product }) => product !== null)?.product ?? null,
      version: mentions.find(({ version }) => version.kind !== 'none')?.version ?? first.version,
      identifiers: {
        ...first.identifiers,
        purls: distinct(told.flatMap(({ purls }) => purls)),
        cpes: distinct(told.flatMap(({ cpes }) => cpes)),
        hashes: distinct(told.flatMap(({ hashes }) => hashes)),
        uris: distinct(told.flatMap(({ uris }) => uris)),
      },
    },
  ];
}
