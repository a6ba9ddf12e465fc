import type { Advisory, ProductStatement } from '#feeds/advisory.js';
import { nameKeys } from '../inventory/names.js';
import type { UnmetCandidate } from './finding.js';
import type { ConfirmedProduct, FleetModel, FleetNames } from './fleet.js';
import { meetProduct, similarity, type ProductMeeting } from './product-name.js';

/** A product of the document that means (or may mean) a model of the fleet. */
export interface MetProduct {
  readonly product: ProductStatement;
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
  for (const product of advisory.products) {
    if (isPart.has(product.id) && !namedInStatus(advisory, product.id)) continue;
    const meetings = meetOne(advisory, product, models, names);
    for (const { model, metProduct } of meetings.met) met.set(model.id, [...(met.get(model.id) ?? []), metProduct]);
    for (const open of meetings.unmet) unmet.set(`${open.manufacturerId} ${open.product}`, open);
  }
  return { met: [...met].map(([modelId, products]) => ({ modelId, products: preferred(products) })), unmet: [...unmet.values()] };
}

function namedInStatus(advisory: Advisory, id: string): boolean {
  return advisory.vulnerabilities.some(({ statuses }) => statuses.some(({ productIds }) => productIds.includes(id)));
}

/** Where an administrator confirmed names for this model in this document, a mere pointer beside them adds nothing but doubt. */
function preferred(products: readonly MetProduct[]): MetProduct[] {
  const certain = products.filter(({ certain: is }) => is);
  return certain.length > 0 ? certain : [...products];
}

interface OneProduct {
  readonly met: readonly { readonly model: FleetModel; readonly metProduct: MetProduct }[];
  readonly unmet: readonly Unmet[];
}

function meetOne(advisory: Advisory, product: ProductStatement, models: readonly FleetModel[], names: FleetNames): OneProduct {
  const confirmed = names.confirmed.filter((each) => isConfirmedHere(each, advisory.trackingId, product));
  const ours = confirmed.flatMap(({ modelId }) => models.filter(({ id }) => id === modelId));
  if (ours.length > 0) return { met: ours.map((model) => ({ model, metProduct: confirmedMeeting(product, model) })), unmet: [] };
  if (confirmed.some(({ modelId }) => modelId === null)) return { met: [], unmet: [] };
  const makers = makersOf(advisory, product, names);
  const met: { model: FleetModel; metProduct: MetProduct }[] = [];
  const unmet: Unmet[] = [];
  for (const { id: manufacturerId, certain } of makers) {
    const candidates = models.filter((model) => model.manufacturerId === manufacturerId);
    const meetings = candidates.map((model) => ({ model, meeting: meetProduct(namesOf(product), model) }));
    const found = meetings.filter(({ meeting }) => meeting.kind === 'same' || meeting.kind === 'points');
    met.push(...found.map(({ model, meeting }) => ({ model, metProduct: metBy(product, meeting, certain) })));
    if (candidates.length > 0 && !found.some(({ meeting }) => meeting.kind === 'same' && certain)) {
      unmet.push({ manufacturerId, product: product.product ?? product.name, candidates: candidatesOf(product, meetings) });
    }
  }
  return { met, unmet };
}

function isConfirmedHere({ trackingId, productName }: ConfirmedProduct, document: string, product: ProductStatement): boolean {
  if (trackingId !== null && trackingId.toUpperCase() !== document.toUpperCase()) return false;
  const keys = nameKeys(productName);
  return [product.product, product.name].some((name) => name !== null && nameKeys(name).some((key) => keys.includes(key)));
}

function confirmedMeeting(product: ProductStatement, model: FleetModel): MetProduct {
  return { product, certain: true, by: 'confirmed_name', sought: product.product ?? product.name, found: model.name };
}

function metBy(product: ProductStatement, meeting: ProductMeeting, isMakerCertain: boolean): MetProduct {
  return { product, certain: meeting.kind === 'same' && isMakerCertain, by: meeting.by, sought: meeting.sought, found: meeting.found };
}

function namesOf({ name, vendor, families, product, version, identifiers }: ProductStatement) {
  return {
    name,
    vendor,
    families,
    product,
    versionWords: version.kind === 'words' ? version.raw : null,
    modelNumbers: identifiers.modelNumbers,
  };
}

/** The maker by the document's vendor; without one, the publisher where it is a vendor; else whoever a longer string mentions, for a person. */
function makersOf(advisory: Advisory, product: ProductStatement, names: FleetNames): { id: string; certain: boolean }[] {
  const written = product.vendor ?? (advisory.publisher.category === 'vendor' ? advisory.publisher.name : null);
  const certain = written === null ? undefined : names.findManufacturer(written);
  if (certain !== undefined) return [{ id: certain, certain: true }];
  return names.mentionedManufacturers(written ?? product.name).map((id) => ({ id, certain: false }));
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
