import type { Advisory, ProductStatement } from '#feeds/advisory.js';
import { cpeKey, readCpe } from '#feeds/vocabulary/cpe.js';
import type { UnmetCandidate } from './finding.js';
import type { ConfirmedProduct, FleetModel, FleetNames } from './fleet.js';
import { meetProduct, sharesKind, similarity, type ProductMeeting } from './product-name.js';
import { partsOf, type JoinedParts } from './joined-products.js';
import { makersOf, type Fleet } from './makers-of-product.js';

/** A product of the document that means (or may mean) a model of the fleet. */
export interface MetProduct {
  readonly product: ProductStatement;
  /** The statement whose version words speak of this model's software: the product itself, or a part of a product made of others. */
  readonly versioned: ProductStatement;
  /** What else has to be true of the device and is not known: an optional component, a platform beside it. Nothing is inside then for certain. */
  readonly condition: 'component_unknown' | 'platform_unknown' | 'serial_unknown' | 'units_unknown' | null;
  /** False: family, model number or a contained name only points to the model, so nothing definite follows. */
  readonly certain: boolean;
  readonly by: string;
  readonly sought: string;
  readonly found: string;
}

export interface MetModel {
  readonly modelId: string;
  readonly products: readonly MetProduct[];
}

export interface Unmet {
  readonly manufacturerId: string;
  readonly product: string;
  readonly candidates: readonly UnmetCandidate[];
}

const MOST_CANDIDATES = 8;

/** Every product of the document against the models of its maker. Products of makers that nobody here has are not ours to ask about. */
export function meetProducts(advisory: Advisory, models: readonly FleetModel[], names: FleetNames): { met: MetModel[]; unmet: Unmet[] } {
  const met = new Map<string, MetProduct[]>();
  const unmet = new Map<string, Unmet>();
  const isPart = new Set(advisory.products.flatMap(({ relation }) => (relation ? [relation.component, relation.partOf] : [])));
  const isNamed = new Set(advisory.vulnerabilities.flatMap(({ statuses }) => statuses.flatMap(({ productIds }) => productIds)));
  const byId = new Map(advisory.products.map((product) => [product.id, product]));
  const fleet: Fleet = { advisory, models, names };
  for (const product of advisory.products) {
    if (product.isContext || (isPart.has(product.id) && !isNamed.has(product.id))) continue;
    const parts = partsOf(product, byId);
    const meetings = parts ? meetJoined(product, parts, fleet) : meetOne(product, fleet);
    for (const { model, metProduct } of meetings.met) met.set(model.id, [...(met.get(model.id) ?? []), metProduct]);
    for (const open of meetings.unmet) unmet.set(`${open.manufacturerId} ${open.product}`, open);
  }
  return { met: [...met].map(([modelId, products]) => ({ modelId, products })), unmet: [...unmet.values()] };
}

interface Meetings {
  readonly met: readonly { readonly model: FleetModel; readonly metProduct: MetProduct }[];
  readonly unmet: readonly Unmet[];
}

/**
 * What a person confirmed decides, also when the model that is meant is not among the given ones: a product that is known to be one model
 * is not asked about for another.
 */
function meetOne(product: ProductStatement, fleet: Fleet): Meetings {
  const confirmed = confirmedHere(product, fleet);
  if (confirmed.length === 0) return meetByName(product, fleet);
  const ours = confirmed.flatMap(({ modelId }) => fleet.models.filter(({ id }) => id === modelId));
  return { met: ours.map((model) => ({ model, metProduct: confirmedMeeting(product, model) })), unmet: [] };
}

function meetByName(product: ProductStatement, fleet: Fleet): Meetings {
  const met = meetByIdentifier(product, fleet.models);
  const unmet: Unmet[] = [];
  const isIdentified = met.length > 0;
  for (const { id: manufacturerId, certain, models } of makersOf(fleet, product)) {
    const known = met.map(({ model }) => model);
    const candidates = (models ?? fleet.models).filter((model) => model.manufacturerId === manufacturerId && !known.includes(model));
    const meetings = candidates.map((model) => ({ model, meeting: meetProduct(namesOf(product), model) }));
    const found = meetings.filter(({ meeting }) => meeting.kind === 'same' || meeting.kind === 'points');
    met.push(...found.map(({ model, meeting }) => ({ model, metProduct: metBy(product, meeting, certain) })));
    const isOpen = candidates.length > 0 && !isIdentified && isAskedAbout(fleet.advisory, product, meetings);
    if (isOpen && !found.some(({ meeting }) => meeting.kind === 'same' && certain)) {
      unmet.push({ manufacturerId, product: product.product ?? product.name, candidates: candidatesOf(product, meetings) });
    }
  }
  return { met, unmet };
}

/**
 * FDA's lists hold thousands of recalls of a large maker, most of them of implants, kits and reagents. Their names are asked about where they are like
 * that of a model, or of its kind; the others stand with the advisories and are found again when such a model comes.
 */
function isAskedAbout(
  { format }: Advisory,
  product: ProductStatement,
  meetings: readonly { readonly model: FleetModel; readonly meeting: ProductMeeting }[],
): boolean {
  if (format !== 'openfda-recall') return true;
  return meetings.some(({ model, meeting }) => meeting.kind !== 'different' || sharesKind(product, model));
}

/** The models that bear the product's device identifier, whoever the document says makes it: no two models of the world have the same. */
function meetByIdentifier(product: ProductStatement, models: readonly FleetModel[]): { model: FleetModel; metProduct: MetProduct }[] {
  const { gtins } = product.identifiers;
  if (gtins === undefined) return [];
  return models.flatMap((model) => {
    const gtin = model.gtin14 ?? '';
    const meeting = { kind: 'same', by: 'same_gtin', sought: gtin, found: `${model.name} (${gtin})` } as const;
    return gtins.includes(gtin) ? [{ model, metProduct: metBy(product, meeting, true) }] : [];
  });
}

/**
 * A product made of others (CSAF relationships): the device is what the rest is part of, or else the component itself, on some platform.
 * What the ledger calls the software version is that of a component that goes by the device's own name (its firmware), else the device's.
 */
function meetJoined(product: ProductStatement, { device, component, isOptional }: JoinedParts, fleet: Fleet): Meetings {
  if (confirmedHere(product, fleet).length > 0) {
    const versioned = device.version.kind === 'none' ? component : device;
    const { met, unmet } = meetOne(product, fleet);
    return { met: met.map((each) => joinedMeeting(each, product, versioned, null)), unmet };
  }
  const [asDevice, asComponent] = [meetOne(device, fleet), meetOne(component, fleet)];
  if (asDevice.met.length === 0) {
    const met = asComponent.met.map((each) => joinedMeeting(each, product, component, 'platform_unknown'));
    return { met, unmet: [...asDevice.unmet, ...asComponent.unmet] };
  }
  const met = asDevice.met.map((each) => {
    const isItsSoftware = component.version.kind !== 'none' && asComponent.met.some(({ model }) => model.id === each.model.id);
    if (isItsSoftware) return joinedMeeting(each, product, component, device.version.kind === 'words' ? 'platform_unknown' : null);
    return joinedMeeting(each, product, device, isOptional ? 'component_unknown' : null);
  });
  return { met, unmet: asDevice.unmet };
}

function joinedMeeting(
  { model, metProduct }: Meetings['met'][number],
  product: ProductStatement,
  versioned: ProductStatement,
  condition: MetProduct['condition'],
): Meetings['met'][number] {
  return { model, metProduct: { ...metProduct, product, versioned, condition } };
}

/** A name that is meant in every document is that of one maker's product; in a named document nobody asks again who the vendor is. */
function confirmedHere(product: ProductStatement, fleet: Fleet): readonly ConfirmedProduct[] {
  return confirmedIn(fleet.advisory, product, fleet.names).filter(
    ({ trackingId, manufacturerId }) =>
      trackingId !== null || manufacturerId === null || makersOf(fleet, product).some(({ id }) => id === manufacturerId),
  );
}

/** What a person confirmed under the names of this product, for every document or for this one. */
export function confirmedIn(advisory: Advisory, product: ProductStatement, names: FleetNames): readonly ConfirmedProduct[] {
  const documents = documentNames(advisory);
  return names
    .confirmedAs(confirmableNames(product))
    .filter(({ trackingId }) => trackingId === null || documents.includes(trackingId.toUpperCase()));
}

/** Catalogues call their records by the number of the vulnerability, so which catalogue is meant stands before it (contract.md, imports). */
const CATALOGUE_PREFIX: Readonly<Record<string, string>> = { 'nvd-cve': 'NVD', osv: 'OSV', cve5: 'CVE5' };

function documentNames({ trackingId, format }: Advisory): string[] {
  const prefix = CATALOGUE_PREFIX[format];
  const id = trackingId.toUpperCase();
  return prefix === undefined ? [id] : [id, `${prefix}:${id}`];
}

/** By its names, or by the part of its CPEs that names the product. */
function confirmableNames({ product, name, identifiers }: ProductStatement): string[] {
  const ofCpes = identifiers.cpes.flatMap((text) => {
    const cpe = readCpe(text);
    const key = cpe && cpeKey(cpe);
    return key === undefined ? [] : [`cpe:2.3:${key}`];
  });
  return [...[product, name].filter((each) => each !== null), ...ofCpes];
}

function confirmedMeeting(product: ProductStatement, model: FleetModel): MetProduct {
  return {
    product,
    versioned: product,
    condition: conditionOf(product),
    certain: true,
    by: 'confirmed_name',
    sought: product.product ?? product.name,
    found: model.name,
  };
}

function metBy(product: ProductStatement, { kind, by, sought, found }: ProductMeeting, isMakerCertain: boolean): MetProduct {
  return { product, versioned: product, condition: conditionOf(product), certain: kind === 'same' && isMakerCertain, by, sought, found };
}

/** Of a product of which some units are meant nobody knows whether this device is one, until a person has read which. */
function conditionOf({ someUnits }: ProductStatement): MetProduct['condition'] {
  return someUnits ? 'units_unknown' : null;
}

function namesOf({ name, vendor, families, product, version, identifiers, prose }: ProductStatement) {
  return {
    name,
    vendor,
    families,
    product,
    versionWords: version.kind === 'words' ? version.raw : null,
    modelNumbers: identifiers.modelNumbers,
    prose: prose ?? null,
  };
}

function candidatesOf(
  product: ProductStatement,
  meetings: readonly { readonly model: FleetModel; readonly meeting: ProductMeeting }[],
): UnmetCandidate[] {
  return meetings
    .map(({ model, meeting }) => ({
      modelId: model.id,
      why: meeting.by,
      undetermined: meeting.kind === 'points' || meeting.kind === 'same',
      similarity: similarity(product.product ?? product.name, [model.name, model.modelNumber ?? ''].filter(Boolean)),
    }))
    .filter(({ undetermined, why, similarity: likeness }) => undetermined || why === 'similar_spelling' || likeness > 0)
    .sort((one, other) => Number(other.undetermined) - Number(one.undetermined) || other.similarity - one.similarity)
    .slice(0, MOST_CANDIDATES);
}
