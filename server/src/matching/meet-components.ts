import type { Advisory, ProductStatement } from '#feeds/advisory.js';
import { cpeText } from '#feeds/vocabulary/cpe-value.js';
import { cpeKey, readCpe } from '#feeds/vocabulary/cpe.js';
import { nameKeys } from '../inventory/names.js';
import { boundedKey } from './bounded-key.js';
import { meetCpe, meetCpeVersion } from './matchers/cpe.js';
import { evaluateEnvironment } from './matchers/environment.js';
import { strongest, type IdentifierMeeting } from './matchers/identifier-meeting.js';
import { keyOfSought, keysOfComponent, meetPurl, type SoughtPackage } from './matchers/purl.js';
import type { MetProduct } from './meet-products.js';

/** A component of the SBOM of a release, as far as matching needs it. */
export interface FleetComponent {
  readonly id: string;
  readonly releaseId: string;
  readonly name: string;
  readonly version: string | null;
  readonly supplier: string | null;
  readonly purls: readonly string[];
  readonly cpes: readonly string[];
  /** Of a list that the hospital typed, for want of the maker's: what is found by it is less certain, and says so. */
  readonly isTyped?: boolean;
}

/** The SBOM around a component: what else is in the device. */
export interface ComponentSurroundings {
  readonly cpes: readonly string[];
  readonly isComplete: boolean;
}

const DISTRIBUTION_PACKAGE = /^pkg:(deb|rpm|apk|alpm)\//i;

/** The products of a document that mean (or may mean) this component. */
export function meetComponent(advisory: Advisory, component: FleetComponent, surroundings: ComponentSurroundings): MetProduct[] {
  return advisory.products.flatMap((product) => {
    const meeting = product.isContext ? undefined : meetOne(product, component);
    if (!meeting || meeting.meets === false) return [];
    const condition = conditionOf(product, surroundings);
    if (condition === 'fails') return [];
    const backported = isUpstreamWord(meeting, component);
    return [
      {
        product,
        versioned: withVersionOfCpe(condition === 'holds' ? withoutEnvironment(product) : product, meeting),
        condition: condition === 'unknown' ? ('platform_unknown' as const) : null,
        certain: meeting.meets === true && !backported,
        by: backported ? 'backport_possible' : meeting.code,
        sought: meeting.sought,
        found: meeting.found,
      },
    ];
  });
}

/**
 * Identifiers of one kind on both sides decide, for and against; only where they cannot be held against each other do names speak, and a
 * name without its maker never for certain (matching.md, failures 2 and 8).
 */
function meetOne(product: ProductStatement, component: FleetComponent): IdentifierMeeting | undefined {
  const sought = packagesOf(product);
  const byPurl = strongest(sought.flatMap((each) => component.purls.map((found) => meetPurl(each, found, statedVersions(product)))));
  if (byPurl?.meets === true) return byPurl;
  const purl = component.purls[0] ?? null;
  const byCpe = strongest(product.identifiers.cpes.flatMap((each) => component.cpes.map((found) => meetCpe(each, found, purl))));
  if (byCpe?.meets === true) return byCpe;
  const doubt = [byPurl, byCpe].find((meeting) => meeting !== undefined && meeting.meets === undefined);
  if (doubt) return doubt;
  if (byPurl || byCpe) return byPurl ?? byCpe;
  return meetByName(product, component);
}

function packagesOf(product: ProductStatement): SoughtPackage[] {
  const purls = product.identifiers.purls.map((purl) => ({ purl }));
  return purls.length > 0 || !product.package ? purls : [product.package];
}

function statedVersions({ version }: ProductStatement): string[] {
  if (version.kind !== 'intervals') return [];
  return [...version.versions, ...version.intervals.flatMap(({ from, to }) => [from, to])].filter((each) => each !== null);
}

function meetByName(product: ProductStatement, component: FleetComponent): IdentifierMeeting | undefined {
  const names = namesOf(product);
  const keys = nameKeys(component.name);
  const name = names.find((each) => nameKeys(each).some((key) => keys.includes(key)));
  if (name === undefined) return undefined;
  const meeting = (meets: boolean | undefined, code: string): IdentifierMeeting => ({ meets, code, sought: name, found: component.name });
  const makers = makersOf(component);
  const vendor = product.vendor ?? vendorOfCpe(product);
  if (vendor === null || makers.length === 0) return meeting(undefined, 'component_name');
  const vendorKeys = nameKeys(vendor);
  if (makers.some((maker) => nameKeys(maker).some((key) => vendorKeys.includes(key)))) return meeting(true, 'component_name_and_maker');
  return meeting(undefined, 'component_name_other_maker');
}

function namesOf(product: ProductStatement): string[] {
  const ofCpes = product.identifiers.cpes.map((cpe) => productOfCpe(cpe));
  const names = [product.product, product.package?.name ?? null, ...ofCpes, product.product === null ? product.name : null];
  return names.filter((name): name is string => name !== null && name !== '');
}

function makersOf({ supplier, cpes }: FleetComponent): string[] {
  return [supplier, ...cpes.map((cpe) => vendorIn(cpe))].filter((maker): maker is string => maker !== null);
}

function vendorOfCpe({ identifiers }: ProductStatement): string | null {
  return identifiers.cpes.map((cpe) => vendorIn(cpe)).find((vendor) => vendor !== null) ?? null;
}

function vendorIn(cpe: string): string | null {
  const read = readCpe(cpe);
  return read ? (cpeText(read.vendor) ?? null) : null;
}

function productOfCpe(cpe: string): string | null {
  const read = readCpe(cpe);
  return read ? (cpeText(read.product)?.replaceAll('_', ' ') ?? null) : null;
}

/**
 * A package of a distribution carries patches that its upstream version does not tell of: what an upstream source says of the version is no
 * more than a hint, and the distribution's own word decides (matching.md, 5.7 rule 7).
 */
function isUpstreamWord({ code, meets }: IdentifierMeeting, { purls }: FleetComponent): boolean {
  return meets === true && !code.startsWith('purl') && purls.some((purl) => DISTRIBUTION_PACKAGE.test(purl));
}

function conditionOf({ environment }: ProductStatement, surroundings: ComponentSurroundings): 'none' | 'holds' | 'fails' | 'unknown' {
  if (!environment) return 'none';
  const answer = evaluateEnvironment(environment, surroundings);
  return answer === undefined ? 'unknown' : answer ? 'holds' : 'fails';
}

/** Of a CPE with update or edition but no number (`windows_7:-:sp1`) the whole name is the version: it is the same one, or it is another. */
function withVersionOfCpe(product: ProductStatement, { meets, code, sought, found }: IdentifierMeeting): ProductStatement {
  if (meets !== true || code !== 'cpe_named' || product.version.kind !== 'none') return product;
  const { meets: isSame } = meetCpeVersion(sought, found);
  if (isSame === undefined) return product;
  const { pointer } = product;
  const version: ProductStatement['version'] = isSame
    ? { kind: 'all', raw: sought, pointer }
    : { kind: 'intervals', scheme: 'generic', intervals: [], versions: [], raw: sought, pointer };
  return { ...product, version };
}

function withoutEnvironment({ environment: _, ...product }: ProductStatement): ProductStatement {
  return product;
}

/** By what a component can be found: the same words as `keysOfAdvisory`. */
export function keysOfFleetComponent({ name, purls, cpes }: Pick<FleetComponent, 'name' | 'purls' | 'cpes'>): string[] {
  const ofPurls = purls.flatMap((purl) => keysOfComponent(purl).map((key) => `purl:${key}`));
  return [...new Set([...ofPurls, ...cpes.flatMap(keyOfCpe), ...nameKeys(name).map((key) => `name:${key}`)].map(boundedKey))];
}

/** By what the components that a document may speak of can be found. */
export function keysOfAdvisory({ products }: Advisory): string[] {
  return [...new Set(products.flatMap(keysOfProduct))];
}

/** By what the components that one product of a document may mean can be found. */
export function keysOfProduct(product: ProductStatement): string[] {
  const keys = [
    ...packagesOf(product).flatMap((each) => {
      const key = keyOfSought(each);
      return key === undefined ? [] : [`purl:${key}`];
    }),
    ...product.identifiers.cpes.flatMap(keyOfCpe),
    ...namesOf(product).flatMap((name) => nameKeys(name).map((key) => `name:${key}`)),
  ];
  return [...new Set(keys.map(boundedKey))];
}

function keyOfCpe(text: string): string[] {
  const cpe = readCpe(text);
  const key = cpe && cpeKey(cpe);
  return key === undefined ? [] : [`cpe:${key}`];
}
