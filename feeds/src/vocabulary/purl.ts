import { purlTypes, type PurlPart, type PurlTypeRules } from './purl-types.facts.js';
import { cleanParts, putTogether, takeApart, type PurlParts } from './purl-text.js';

/** A package URL (ECMA-427) in its decoded parts, each in canonical form. Keys of qualifiers are in order. */
export type Purl = PurlParts;

/** Why a text that can be read as a package URL is none by the rules of its type. */
export type PurlIssue =
  | 'namespace_missing'
  | 'namespace_not_allowed'
  | 'namespace_too_long'
  | 'name_not_allowed'
  | 'version_not_allowed'
  | 'qualifier_missing'
  | 'qualifier_not_allowed';

export interface PurlReading {
  readonly purl: Purl;
  readonly issue: PurlIssue | null;
}

/**
 * Reads a package URL by ECMA-427 and the definition of its type. Undefined for everything that is none; never throws.
 */
export function parsePurl(text: string): Purl | undefined {
  const reading = readPurl(text);
  return reading?.issue === null ? reading.purl : undefined;
}

/**
 * The same, but a package URL that only breaks a rule of its type, or has a qualifier that is none, is read with the issue told: inventories
 * are full of `pkg:golang/stdlib@1.21` and `pkg:deb/curl`, and dropping those would miss what they are.
 */
export function readPurl(text: string): PurlReading | undefined {
  if (typeof text !== 'string') return undefined;
  const taken = takeApart(text);
  if (taken === undefined) return undefined;
  const reading = byRules(taken.parts);
  return taken.hasAllQualifiers ? reading : { ...reading, issue: reading.issue ?? 'qualifier_not_allowed' };
}

/**
 * Writes parts as a canonical package URL. Undefined when they make none: no name, a namespace where the type has none, a key of a qualifier
 * that is none. Never throws.
 */
export function formatPurl(parts: Parameters<typeof cleanParts>[0]): string | undefined {
  const clean = cleanParts(parts);
  const reading = clean && byRules(clean);
  return reading?.issue === null ? putTogether(reading.purl) : undefined;
}

function byRules(parts: PurlParts): PurlReading {
  const rules = Object.hasOwn(purlTypes, parts.type) ? purlTypes[parts.type] : undefined;
  if (rules === undefined) return { purl: parts, issue: null };
  const purl: Purl = {
    type: parts.type,
    namespace: inCase(rules, 'namespace', parts.namespace),
    name: canonicalName(rules, parts),
    version: inCase(rules, 'version', parts.version),
    qualifiers: parts.qualifiers,
    subpath: inCase(rules, 'subpath', parts.subpath),
  };
  return { purl, issue: issueOf(purl, rules) };
}

function inCase<T extends string | null>(rules: PurlTypeRules, part: PurlPart, text: T): T | string {
  if (text === null) return text;
  if (rules.small?.includes(part)) return text.toLowerCase();
  return rules.capital?.includes(part) ? text.toUpperCase() : text;
}

function canonicalName(rules: PurlTypeRules, { name, qualifiers }: PurlParts): string {
  const isSmall = rules.smallNameAt?.test(qualifiers['repository_url'] ?? '') === true;
  const cased = isSmall ? name.toLowerCase() : inCase(rules, 'name', name);
  return rules.nameSigns ? cased.replace(rules.nameSigns.instead, rules.nameSigns.sign) : cased;
}

function issueOf({ namespace, name, version, qualifiers }: Purl, rules: PurlTypeRules): PurlIssue | null {
  if (rules.namespace === 'required' && namespace === null) return 'namespace_missing';
  if (rules.namespace === 'prohibited' && namespace !== null) return 'namespace_not_allowed';
  const most = rules.mostNamespaceSegments;
  if (most !== undefined && namespace !== null && namespace.split('/').length > most) return 'namespace_too_long';
  if (rules.name?.test(name) === false) return 'name_not_allowed';
  if (version !== null && rules.version?.test(version) === false) return 'version_not_allowed';
  return rules.needs?.some((key) => qualifiers[key] === undefined) ? 'qualifier_missing' : null;
}
