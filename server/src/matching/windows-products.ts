import { buildParts, bulletinNames } from './windows-products.facts.js';
import { schemeNamed, type Order } from './versions.js';

const ON_RELEASE = /\s(?:installed\s)?on\s+((?:microsoft\s+)?windows\s\S.*|azure stack\s\S.*)$/i;
/** Names of Windows itself. Programs may be called Windows too (Windows Admin Center, Windows Server Update Services). */
const OPERATING_SYSTEM =
  /^(?:windows (?:\d|xp\b|vista\b|nt|me\b|rt\b|millennium\b|home server\b|embedded\b|server(?: \d|,? version \d))|azure stack hci\b)/;

/**
 * False when a product of a Microsoft bulletin certainly is not for this release of Windows: it names another one, behind "on" or as the product
 * itself. True otherwise, also for programs (they run on many) and for an unknown release ('').
 */
export function mayBeForRelease(product: string, release: string): boolean {
  const installed = plain(release);
  if (installed === '') return true;
  const named = ON_RELEASE.exec(product)?.[1];
  if (named !== undefined) return plain(named) === installed;
  return plain(product) === installed || !OPERATING_SYSTEM.test(plain(product));
}

/** The names under which bulletins have an installed product, some with the release of Windows behind; undefined when not known. */
export function namesInBulletins(installed: string, release: string | null): readonly string[] | undefined {
  const name = installed.trim().toLowerCase();
  const known = Object.hasOwn(bulletinNames, name) ? bulletinNames[name] : undefined;
  return known && [...known.names, ...(release ? known.onRelease.map((each) => `${each} on ${release}`) : [])];
}

/** Puts two builds of one Microsoft product in order; undefined for a product that is not known, or a build that has not its shape. */
export function compareBuilds(product: string, a: string, b: string): Order | undefined {
  const shape = Object.hasOwn(buildParts, product) ? (buildParts[product] ?? []) : [];
  const isOfShape = [a, b].every((build) => shape.includes(build.split('.').length));
  return isOfShape ? schemeNamed('intdot')?.compare(a, b) : undefined;
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^microsoft\s+(?=windows|azure)/, '')
    .replace(/\s+/g, ' ');
}
