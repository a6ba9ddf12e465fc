import type { Advisory } from '#feeds/advisory.js';
import { nameKeys } from '../inventory/names.js';
import { boundedKey, isKeptWhole } from './bounded-key.js';
import { keysOfAdvisory } from './meet-components.js';

/** Catalogues of everything that exists: hundreds of thousands of records, of which a few concern any one device. */
export const CATALOGUES: readonly string[] = ['nvd-cve', 'cve5', 'osv', 'kev', 'epss'];
/** A catalogue of marks: it concerns no device by itself (contract.md, advisories). */
const MARKS = ['kev', 'epss'];

/** What authorities publish of recalls: tens of thousands, each of one firm, found by the firm, the name and the device identifier. */
const RECALLS = ['openfda-recall', 'pmda-recall'];

/** Documents with this key are looked at for every change of a device: what they mean by a name may be settled by anything that is known. */
export const ANY = 'any';
/** Stands with every other document: by it a document from before there were keys and ranges is told. */
export const RANGES = 'ranges';

export function isOfCatalogue({ format }: Pick<Advisory, 'format'>): boolean {
  return CATALOGUES.includes(format);
}

export function isMark({ format }: Pick<Advisory, 'format'>): boolean {
  return MARKS.includes(format);
}

export function isRecall({ format }: Pick<Advisory, 'format'>): boolean {
  return RECALLS.includes(format);
}

/**
 * By what a changed device, release or SBOM finds the documents that may speak of it; kept with the current revision of each.
 *
 * | key | found by |
 * |---|---|
 * | `any` | every change |
 * | `purl:…`, `cpe:…`, `name:…` | a component of an SBOM with this key; `name:` also by a model with this name |
 * | `vendor:<as written>` | models of the maker that this vendor means |
 * | `gtin:<14 digits>` | models with this device identifier |
 * | `exploited:<CVE>` | findings of this vulnerability |
 * | `ranges` | nothing: it tells that the ranges of a catalogue record are kept (catalogue-ranges.ts), by which components find it |
 */
export function keysToFind(advisory: Advisory): string[] {
  if (isMark(advisory)) return exploitedIn(advisory);
  const components = keysOfAdvisory(advisory);
  const exploited = advisory.vulnerabilities.filter((each) => each.exploited !== undefined).map(({ id }) => `exploited:${id}`);
  if (!isOfCatalogue(advisory) && !isRecall(advisory)) return [ANY, ...components, ...exploited];
  const vendors = advisory.products.flatMap(({ vendor }) => (vendor === null ? [] : [`vendor:${vendor}`]));
  // A vendor is read back from its key, to ask which maker it means.
  const gtins = advisory.products.flatMap(({ identifiers }) => (identifiers.gtins ?? []).map(keyOfGtin));
  const keys = [...components, ...vendors.map((key) => (isKeptWhole(key) ? key : ANY)), ...gtins, ...exploited];
  return [...new Set([RANGES, ...keys])];
}

function exploitedIn({ vulnerabilities }: Advisory): string[] {
  const keys = vulnerabilities.filter((each) => each.exploited !== undefined).map(({ id }) => `exploited:${id}`);
  return [RANGES, ...keys];
}

export function keyOfGtin(gtin14: string): string {
  return `gtin:${gtin14}`;
}

/** The keys that names of models are found by. */
export function keysOfNames(names: readonly (string | null)[]): string[] {
  return [...new Set(names.flatMap((name) => (name === null ? [] : nameKeys(name).map((key) => boundedKey(`name:${key}`)))))];
}

/** The keys that a name finds which a person confirmed as that of a model: a product's name, or `cpe:2.3:<part>:<vendor>:<product>`. */
export function keysOfConfirmed(productName: string): string[] {
  const cpe = /^cpe:2\.3:([^:]+:[^:]+:[^:]+)/i.exec(productName.trim());
  return cpe?.[1] === undefined ? keysOfNames([productName]) : [boundedKey(`cpe:${cpe[1].toLowerCase()}`)];
}
