import type { JsonObject } from '#feeds/json-place.js';
import type { Reading } from '#feeds/reading.js';
import { openRemarkBook } from '#feeds/remark-book.js';
import { rootOf } from '#feeds/xml/root.js';
import { withOriginalPlaces } from './original-places.js';
import { localName, type RdfResource, rdfResources, type RdfValue } from './rdf-resources.js';
import type { SbomReader } from './sbom-reader.js';
import type { Sbom } from './sbom.js';
import { spdxOf } from './spdx-document.js';

/** SPDX 2.1 to 2.3 in RDF/XML. Put into the JSON form, since the two have the same members under other names (SPDX 2.3, annex on RDF). */
export const spdxRdf: SbomReader = {
  id: 'spdx-rdf',
  recognises: ({ json, text }) => {
    const root = json === undefined ? rootOf(text) : null;
    return root?.name === 'RDF' && /spdx\.org\/rdf\/terms/.test(root.tag);
  },
  read: ({ text }) => readRdf(text),
};

type Resources = ReadonlyMap<string, RdfResource>;
type Terms = (resource: RdfResource, property: string) => readonly RdfValue[];

function readRdf(text: string): Reading<Sbom> {
  const resources = rdfResources(text);
  if ('gravity' in resources) return { items: [], remarks: [resources] };
  const remarks = openRemarkBook('sbom');
  const all = [...resources.values()];
  const [document] = all.filter(({ types }) => types.has('SpdxDocument'));
  if (document === undefined) {
    remarks.refuse('', 'document-not-described');
    return { items: [], remarks: remarks.all() };
  }
  const packages = all.filter(({ types }) => types.has('Package'));
  const places = new Map(packages.map(({ pointer }, index) => [`/packages/${index}`, pointer]));
  const value = formOf(document, packages, all, resources);
  const sbom = spdxOf({ value, pointer: '' }, 'rdf', remarks);
  return withOriginalPlaces({ items: sbom === null ? [] : [sbom], remarks: remarks.all() }, places);
}

function formOf(document: RdfResource, packages: readonly RdfResource[], all: readonly RdfResource[], resources: Resources): JsonObject {
  const creation = resourcesAt(document, 'creationInfo', resources)[0];
  return {
    spdxVersion: textAt(document, 'specVersion'),
    SPDXID: elementId(document.id),
    name: textAt(document, 'name'),
    documentNamespace: document.id.split('#')[0],
    creationInfo: { created: creation && textAt(creation, 'created') },
    documentDescribes: valuesAt(document, 'describesPackage').flatMap((value) => ('id' in value ? elementId(value.id) : [])),
    packages: packages.map((each) => packageForm(each, resources)),
    relationships: all.flatMap((from) => relationshipForms(from, resources)),
    ...countsOf(all),
  };
}

/** Of parts that are not used only how many there are. */
function countsOf(all: readonly RdfResource[]): JsonObject {
  const parts: Readonly<Record<string, string>> = { files: 'File', snippets: 'Snippet', externalDocumentRefs: 'ExternalDocumentRef' };
  return Object.fromEntries(
    Object.entries(parts).map(([name, type]) => [name, all.filter(({ types }) => types.has(type)).map(() => ({}))]),
  );
}

const texts: Readonly<Record<string, string>> = {
  name: 'name',
  versionInfo: 'versionInfo',
  supplier: 'supplier',
  originator: 'originator',
  validUntilDate: 'validUntilDate',
};

function packageForm(resource: RdfResource, resources: Resources): JsonObject {
  const purpose = addressAt(resource, 'primaryPackagePurpose');
  return {
    SPDXID: elementId(resource.id),
    ...Object.fromEntries(Object.entries(texts).map(([property, member]) => [member, textAt(resource, property)])),
    // `purpose_operatingSystem` in RDF is OPERATING_SYSTEM in JSON.
    ...(purpose !== undefined && {
      primaryPackagePurpose: localName(purpose)
        .replace(/^purpose_/, '')
        .replace(/(?<=[a-z])(?=[A-Z])/g, '_'),
    }),
    licenseDeclared: licenceAt(resource, 'licenseDeclared', resources),
    licenseConcluded: licenceAt(resource, 'licenseConcluded', resources),
    externalRefs: resourcesAt(resource, 'externalRef', resources).map((reference) => ({
      referenceType: addressAt(reference, 'referenceType'),
      referenceLocator: textAt(reference, 'referenceLocator'),
    })),
    checksums: resourcesAt(resource, 'checksum', resources).map((checksum) => ({
      algorithm: localName(addressAt(checksum, 'algorithm') ?? '')
        .replace(/^checksumAlgorithm_/, '')
        .toUpperCase(),
      checksumValue: textAt(checksum, 'checksumValue'),
    })),
  };
}

/** The type is an address that ends in `relationshipType_contains`; JSON writes CONTAINS, and DESCRIBED_BY for describedBy. */
function relationshipForms(from: RdfResource, resources: Resources): readonly JsonObject[] {
  return resourcesAt(from, 'relationship', resources).flatMap((relationship) => {
    const type = localName(addressAt(relationship, 'relationshipType') ?? '').replace(/^relationshipType_/, '');
    const relationshipType = type.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
    return valuesAt(relationship, 'relatedSpdxElement').map((to) => ({
      spdxElementId: elementId(from.id),
      relationshipType,
      relatedSpdxElement: 'id' in to ? elementId(to.id) : to.text,
    }));
  });
}

/** What one expression has gone through: sets may name themselves or one another, so each is written once, and a hostile number of members ends it. */
interface Walk {
  readonly sets: Set<string>;
  members: number;
}

const mostMembers = 500;

/** A listed licence by its id, another by its own; sets as an expression. NOASSERTION and NONE are addresses here. */
function licenceAt(resource: RdfResource, property: string, resources: Resources): string | undefined {
  const walk: Walk = { sets: new Set(), members: 0 };
  const words = valuesAt(resource, property).flatMap((value) => licenceOf(value, resources, walk, true) ?? []);
  return walk.members > mostMembers || words.length === 0 ? undefined : words.join(' AND ');
}

function licenceOf(value: RdfValue, resources: Resources, walk: Walk, isWhole: boolean): string | undefined {
  walk.members += 1;
  if ('text' in value) return value.text;
  const named = resources.get(value.id);
  const isAny = named?.types.has('DisjunctiveLicenseSet') ?? false;
  if (named !== undefined && (isAny || named.types.has('ConjunctiveLicenseSet'))) {
    if (walk.sets.has(value.id) || walk.members > mostMembers) return undefined;
    walk.sets.add(value.id);
    const words = valuesAt(named, 'member').flatMap((member) => licenceOf(member, resources, walk, false) ?? []);
    const set = words.join(isAny ? ' OR ' : ' AND ');
    return set === '' || isWhole ? set || undefined : `(${set})`;
  }
  const id = (named && textAt(named, 'licenseId')) ?? localName(value.id);
  return /^no(?:ne|assertion)$/i.test(id) ? undefined : id;
}

const valuesAt: Terms = (resource, property) => resource.properties.get(property) ?? [];

function resourcesAt(resource: RdfResource, property: string, resources: Resources): readonly RdfResource[] {
  return valuesAt(resource, property).flatMap((value) => ('id' in value ? (resources.get(value.id) ?? []) : []));
}

/** Undefined for NOASSERTION and NONE, which are addresses here. */
function textAt(resource: RdfResource, property: string): string | undefined {
  return valuesAt(resource, property).flatMap((value) => ('text' in value ? value.text : []))[0];
}

function addressAt(resource: RdfResource, property: string): string | undefined {
  return valuesAt(resource, property).map((value) => ('id' in value ? value.id : value.text))[0];
}

/** The document's elements are named by what stands behind the `#`, as in the other forms. */
function elementId(address: string): string {
  return address.slice(address.indexOf('#') + 1);
}
