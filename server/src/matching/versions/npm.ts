import { parse } from 'semver';
import { keyedScheme } from './notation/keyed.js';
import { semanticKey } from './notation/semantic.js';

/** "1" and "1.2": no version of a package, but the limit of an advisory ("< 2"); npm itself reads them so in ranges. */
const SHORTENED = /^[v=\s]*\d+(?:\.\d+)?$/;

/**
 * VERS scheme `npm`: semantic versions as npm reads them, loosely: `v` and `=` in front, leading zeros, a pre-release without its dash.
 * node-semver decides what is a version; the order is that of SemVer 2.0.0.
 */
export const npm = keyedScheme('npm', (version) => {
  const found = parse(SHORTENED.test(version) ? completed(version) : version, { loose: true });
  return found ? semanticKey([found.major, found.minor, found.patch].map(String), found.prerelease.map(String)) : undefined;
});

function completed(version: string): string {
  return version.includes('.') ? `${version}.0` : `${version}.0.0`;
}
