import { purlTypes } from './purl-types.facts.js';

/** The decoded parts of a package URL. */
export interface PurlParts {
  readonly type: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly subpath: string | null;
}

export interface TakenApart {
  readonly parts: PurlParts;
  /** False when a qualifier had to be left out: its key is none, it stands twice, or its value cannot be decoded. */
  readonly hasAllQualifiers: boolean;
}

const TYPE = /^[a-z][a-z0-9.-]*$/;
const QUALIFIER_KEY = /^[a-z][a-z0-9._-]*$/;
const NOT_ENCODED = /^[A-Za-z0-9.\-_~:]*$/;

/**
 * Takes a package URL apart, from right to left (purl-spec, how to parse). Undefined when clause 5 of ECMA-427 forbids it.
 * Two traps: a scope of npm may stand unencoded, so its `@` begins no version; and values of qualifiers are found with an unencoded `?` in
 * them, so qualifiers begin at the first one.
 */
export function takeApart(text: string): TakenApart | undefined {
  if (text.slice(0, 4).toLowerCase() !== 'pkg:') return undefined;
  const hash = text.lastIndexOf('#');
  const question = text.indexOf('?');
  const hasQualifiers = question !== -1 && (hash === -1 || question < hash);
  const subpath = hash === -1 ? null : subpathOf(text.slice(hash + 1));
  const qualifiers = hasQualifiers ? qualifiersOf(text.slice(question + 1, hash === -1 ? undefined : hash)) : noQualifiers;
  if (subpath === undefined) return undefined;
  const path = text.slice(4, hasQualifiers ? question : hash === -1 ? undefined : hash).replace(/^\/+/, '');
  const slash = path.indexOf('/');
  const type = path.slice(0, Math.max(slash, 0)).toLowerCase();
  if (!TYPE.test(type)) return undefined;
  const named = namedPackage(type, path.slice(slash + 1));
  return named && { parts: { type, ...named, qualifiers: qualifiers.kept, subpath }, hasAllQualifiers: qualifiers.areAll };
}

function namedPackage(type: string, path: string): Pick<PurlParts, 'namespace' | 'name' | 'version'> | undefined {
  const rules = Object.hasOwn(purlTypes, type) ? purlTypes[type] : undefined;
  const at = versionSign(path, rules?.scoped === true);
  if (at === undefined) return undefined;
  const version = at === -1 ? '' : decoded(path.slice(at + 1));
  const segments = (at === -1 ? path : path.slice(0, at)).split('/').filter((segment) => segment !== '');
  const names = rules?.nameIsPath ? segments.splice(1) : segments.splice(-1);
  const name = withoutOuterSlashes(decoded(names.join('/')));
  const namespace = segmentsOf(segments);
  if (!name || namespace === undefined || version === undefined) return undefined;
  return { namespace, name, version: version === '' ? null : version };
}

/** Where the version begins; -1 where there is none; undefined where it stands in place of the name. */
function versionSign(path: string, scoped: boolean): number | undefined {
  const at = path.lastIndexOf('@');
  if (at > 0 && path[at - 1] !== '/') return at;
  if (at === -1) return -1;
  return scoped && path.includes('/', at) ? -1 : undefined;
}

/** Segments joined by slashes, null for none; undefined when one cannot be decoded or hides a slash. */
function segmentsOf(encoded: readonly string[]): string | null | undefined {
  if (encoded.length === 0) return null;
  const segments = encoded.map(decoded);
  if (segments.some((segment) => segment === undefined || segment.includes('/'))) return undefined;
  return segments.join('/');
}

function subpathOf(text: string): string | null | undefined {
  return segmentsOf(text.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..'));
}

/** Step by step: a regular expression that looks for a run at the end takes the square of the time on a run that stands elsewhere. */
function withoutOuterSlashes(name: string | undefined): string {
  let [from, to] = [0, name?.length ?? 0];
  while (name?.[from] === '/') from += 1;
  while (to > from && name?.[to - 1] === '/') to -= 1;
  return name?.slice(from, to) ?? '';
}

interface Qualifiers {
  readonly kept: Readonly<Record<string, string>>;
  readonly areAll: boolean;
}

const noQualifiers: Qualifiers = { kept: {}, areAll: true };

function qualifiersOf(text: string): Qualifiers {
  const pairs = text.split('&').filter((pair) => pair !== '');
  const read = pairs.map((pair): [string, string | undefined] => {
    const equals = pair.indexOf('=');
    return equals === -1 ? [pair, ''] : [pair.slice(0, equals), decoded(pair.slice(equals + 1))];
  });
  return cleanQualifiers(read);
}

/**
 * Keys in small letters and in order, without those that have no value. Clause 5.6.6 wants small letters and the way to parse makes them:
 * liberal here, because inventories are written by many tools.
 */
function cleanQualifiers(pairs: Iterable<readonly [string, string | null | undefined]>): Qualifiers {
  const kept: [string, string][] = [];
  const seen = new Set<string>();
  let areAll = true;
  for (const [written, value] of pairs) {
    const key = written.toLowerCase();
    if (value === undefined || !QUALIFIER_KEY.test(key) || seen.has(key)) areAll = false;
    else if (value !== null && value !== '') {
      kept.push([key, value]);
      seen.add(key);
    }
  }
  kept.sort(([one], [other]) => (one < other ? -1 : 1));
  return { kept: Object.fromEntries(kept), areAll };
}

/** Parts that somebody put together, in the form that `takeApart` gives; undefined when they make no package URL. */
export function cleanParts(parts: {
  readonly type: string;
  readonly namespace?: string | null;
  readonly name: string;
  readonly version?: string | null;
  readonly qualifiers?: Readonly<Record<string, string | null | undefined>> | null;
  readonly subpath?: string | null;
}): PurlParts | undefined {
  if (typeof parts?.type !== 'string' || typeof parts.name !== 'string') return undefined;
  const pairs = Object.entries(parts.qualifiers ?? {}).map(([key, value]) => [key, value ?? null] as const);
  const texts = [parts.namespace, parts.version, parts.subpath, ...pairs.map(([, value]) => value)];
  if (texts.some((text) => text !== undefined && text !== null && typeof text !== 'string')) return undefined;
  const type = parts.type.toLowerCase();
  const name = withoutOuterSlashes(parts.name);
  const qualifiers = cleanQualifiers(pairs);
  if (!TYPE.test(type) || name === '' || !qualifiers.areAll) return undefined;
  const namespace = joined(parts.namespace, () => true);
  const subpath = joined(parts.subpath, (segment) => segment !== '.' && segment !== '..');
  return { type, namespace, name, version: parts.version || null, qualifiers: qualifiers.kept, subpath };
}

function joined(text: string | null | undefined, isKept: (segment: string) => boolean): string | null {
  const segments = (text ?? '').split('/').filter((segment) => segment !== '' && isKept(segment));
  return segments.length === 0 ? null : segments.join('/');
}

/** Writes the parts as a canonical package URL; undefined for a text that has no UTF-8 form (half a surrogate pair). */
export function putTogether({ type, namespace, name, version, qualifiers, subpath }: PurlParts): string | undefined {
  try {
    const path = [namespace === null ? '' : `${encodedPath(namespace)}/`, isPathName(type) ? encodedPath(name) : encoded(name)].join('');
    const pairs = Object.entries(qualifiers).map(([key, value]) => `${key}=${encoded(value)}`);
    const query = pairs.length === 0 ? '' : `?${pairs.join('&')}`;
    return `pkg:${type}/${path}${version === null ? '' : `@${encoded(version)}`}${query}${subpath === null ? '' : `#${encodedPath(subpath)}`}`;
  } catch {
    return undefined;
  }
}

function isPathName(type: string): boolean {
  return Object.hasOwn(purlTypes, type) && purlTypes[type]?.nameIsPath === true;
}

function encodedPath(path: string): string {
  return NOT_ENCODED.test(path) ? path : path.split('/').map(encoded).join('/');
}

/** Clause 5.4: everything but letters, digits, `.-_~` and the colon. */
function encoded(text: string): string {
  if (NOT_ENCODED.test(text)) return text;
  const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, percent)
    .replaceAll('%3A', ':');
}

function decoded(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
