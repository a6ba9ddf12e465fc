import { readPurl, type Purl } from './purl.js';
import { sameToRegistry } from './purl-types.facts.js';

/** What a package URL is looked up by, and beside it what is compared afterwards. */
export interface PurlKey {
  /** `type/namespace/name`, equal for all names that the registry takes for the same. */
  readonly key: string;
  readonly version: string | null;
  readonly distro: string | null;
  readonly arch: string | null;
  readonly epoch: string | null;
  readonly repositoryUrl: string | null;
}

export function purlKey({ type, namespace, name, version, qualifiers }: Purl): PurlKey {
  return {
    key: packageKey(type, namespace, name),
    version,
    distro: qualifiers['distro'] ?? null,
    arch: qualifiers['arch'] ?? null,
    epoch: qualifiers['epoch'] ?? null,
    repositoryUrl: qualifiers['repository_url'] ?? null,
  };
}

/**
 * The key of a package by its type, namespace and name. A slash between namespace and name is as good as one within a name: golang modules
 * are written either way.
 */
export function packageKey(type: string, namespace: string | null, name: string): string {
  const same = Object.hasOwn(sameToRegistry, type) ? sameToRegistry[type] : undefined;
  const owner = namespace === null || namespace === same?.without ? '' : `${namespace}/`;
  const whole = `${owner}${name}`;
  const folded = same?.fold ? whole.toLowerCase() : whole;
  return `${type}/${same?.dashes ? folded.replace(same.dashes, '-') : folded}`;
}

/**
 * Does the general package URL mean the specific one as well? What the general one leaves out (version, a qualifier, the subpath) may be
 * anything; what it names must be the same text (the reading of OpenVEX). Undefined when one of them cannot be read.
 */
export function purlCovers(general: string | Purl, specific: string | Purl): boolean | undefined {
  const [wide, narrow] = [purlOf(general), purlOf(specific)];
  if (!wide || !narrow) return undefined;
  if (packageKey(wide.type, wide.namespace, wide.name) !== packageKey(narrow.type, narrow.namespace, narrow.name)) return false;
  if (wide.version !== null && wide.version !== narrow.version) return false;
  if (wide.subpath !== null && wide.subpath !== narrow.subpath) return false;
  return Object.entries(wide.qualifiers).every(([key, value]) => narrow.qualifiers[key] === value);
}

function purlOf(purl: string | Purl): Purl | undefined {
  return typeof purl === 'string' ? readPurl(purl)?.purl : purl;
}
