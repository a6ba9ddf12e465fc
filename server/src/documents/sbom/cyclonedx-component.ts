import { isPresent, type JsonPlace, memberOf, noteStrangers, objectOf, objectsOf, placeAt } from '#feeds/json-place.js';
import type { RemarkBook } from '#feeds/remark-book.js';
import { noteDeparturesOfComponent } from './cyclonedx-departures.js';
import type { Component, DescribedProduct } from './sbom.js';
import { longestIdentifier, openRefs, statedName, statedText } from './stated-text.js';

/** Members of a component in any of the editions 1.2 to 1.7. */
const known: ReadonlySet<string> = new Set(
  [
    'type mime-type bom-ref supplier manufacturer authors author publisher group name version versionRange isExternal description scope',
    'hashes licenses copyright patentAssertions cpe purl omniborId swhid swid modified pedigree externalReferences components evidence',
    'releaseNotes modelCard data cryptoProperties properties tags signature',
  ].flatMap((names) => names.split(' ')),
);

/** The components of a list with all that they contain, each after its parent; what lies under one that is left out goes to the next above. */
export function openComponents(remarks: RemarkBook): {
  readonly take: (list: JsonPlace, parentRef: string | null) => void;
  readonly all: readonly Component[];
} {
  const all: Component[] = [];
  const refOf = openRefs(remarks);
  const take = (list: JsonPlace, parentRef: string | null): void => {
    if (list.value === null) return;
    for (const place of objectsOf(list, remarks)) {
      const name = nameOf(place, remarks);
      if (name === null) remarks.doubt(place.pointer, 'component-skipped');
      const component = name === null ? null : componentOf(place, name, parentRef);
      if (component !== null) all.push(component);
      take(memberOf(place, 'components'), component?.ref ?? parentRef);
    }
  };
  const componentOf = (place: JsonPlace, name: string, parentRef: string | null): Component => {
    noteStrangers(place, known, remarks);
    noteDeparturesOfComponent(place, remarks);
    // Ancestors and variants are other software; but a patch there can be why an advisory does not concern this one.
    if (isPresent(memberOf(place, 'pedigree'))) remarks.note(memberOf(place, 'pedigree').pointer, 'pedigree-not-used');
    const ref = refOf(statedText(memberOf(place, 'bom-ref'), remarks), place.pointer);
    return { ref, parentRef, name, ...statedOf(place, remarks), pointer: place.pointer, ...externalOf(place, remarks) };
  };
  return { take, all };
}

/** The product of `metadata.component`; null when it is not there or has no name. */
export function describedProduct(metadata: JsonPlace, remarks: RemarkBook): DescribedProduct | null {
  const place = objectOf(memberOf(metadata, 'component'), remarks);
  const name = place === null ? null : nameOf(place, remarks);
  if (place === null || name === null) return null;
  const { version, supplier, purls, cpes } = statedOf(place, remarks);
  // In 1.6 `manufacturer` of the metadata became who made the document, which for a maker's SBOM is the same and comes last.
  const others = ['supplier', 'manufacture', 'manufacturer'].map((member) => memberOf(metadata, member));
  return { name, version, supplier: supplier ?? firstName(others, remarks), purls, cpes };
}

/** A component without a name is still known by an identifier. */
function nameOf(place: JsonPlace, remarks: RemarkBook): string | null {
  const member = memberOf(place, 'name');
  const name = statedName(member, remarks);
  if (name !== null) return name;
  remarks.doubt(member.pointer, 'component-not-named');
  return ['purl', 'cpe'].map((identifier) => statedText(memberOf(place, identifier), remarks)).find((text) => text !== null) ?? null;
}

type Stated = Omit<Component, 'ref' | 'parentRef' | 'name' | 'pointer' | 'validUntil' | 'isExternal' | 'versionRange'>;

function statedOf(place: JsonPlace, remarks: RemarkBook): Stated & { readonly validUntil: null } {
  const text = (name: string, longest?: number) => statedText(memberOf(place, name), remarks, longest);
  const organisations = ['supplier', 'manufacturer'].map((name) => memberOf(place, name));
  return {
    type: text('type'),
    group: text('group'),
    version: text('version'),
    supplier: firstName(organisations, remarks) ?? text('publisher'),
    purls: listed(text('purl', longestIdentifier)),
    cpes: listed(text('cpe', longestIdentifier)),
    swids: listed(swidOf(place, remarks)),
    hashes: hashesOf(place, remarks),
    licences: licencesOf(place, remarks),
    scope: text('scope'),
    validUntil: null,
  };
}

function externalOf(place: JsonPlace, remarks: RemarkBook): Pick<Component, 'isExternal' | 'versionRange'> {
  const { value, pointer } = memberOf(place, 'isExternal');
  const isStated = typeof value === 'boolean';
  if (value !== undefined && !isStated) remarks.doubt(pointer, 'wrong-type', { expected: 'boolean', found: typeof value });
  const range = statedText(memberOf(place, 'versionRange'), remarks, longestIdentifier);
  return { ...(isStated && { isExternal: value }), ...(range !== null && { versionRange: range }) };
}

function swidOf(place: JsonPlace, remarks: RemarkBook): string | null {
  const swid = objectOf(memberOf(place, 'swid'), remarks);
  return swid === null ? null : statedText(memberOf(swid, 'tagId'), remarks, longestIdentifier);
}

function hashesOf(place: JsonPlace, remarks: RemarkBook): Component['hashes'] {
  return objectsOf(memberOf(place, 'hashes'), remarks).flatMap((hash) => {
    const algorithm = statedText(memberOf(hash, 'alg'), remarks);
    const value = statedText(memberOf(hash, 'content'), remarks);
    if (algorithm !== null && value !== null) return [{ algorithm, value }];
    remarks.doubt(hash.pointer, 'hash-not-understood');
    return [];
  });
}

/** `license` with id or name, or an expression; some tools write the licence itself where its wrapping belongs. */
function licencesOf(place: JsonPlace, remarks: RemarkBook): readonly string[] {
  return objectsOf(memberOf(place, 'licenses'), remarks).flatMap((choice) => {
    const places = [
      placeAt(choice, 'license', 'id'),
      placeAt(choice, 'license', 'name'),
      memberOf(choice, 'expression'),
      memberOf(choice, 'id'),
    ];
    const found = places.map((each) => statedText(each, remarks, longestIdentifier)).find((text) => text !== null);
    return listed(found ?? null);
  });
}

function firstName(organisations: readonly JsonPlace[], remarks: RemarkBook): string | null {
  for (const organisation of organisations) {
    if (organisation.value === null) continue;
    const place = objectOf(organisation, remarks);
    const name = place === null ? null : statedText(memberOf(place, 'name'), remarks);
    if (name !== null) return name;
  }
  return null;
}

function listed(text: string | null): readonly string[] {
  return text === null ? [] : [text];
}
