import { hash } from 'node:crypto';
import { cpeKey, formatCpe, readCpe } from '#feeds/vocabulary/cpe.js';
import { formatPurl, readPurl } from '#feeds/vocabulary/purl.js';
import { searchable } from '../../inventory/search-text.js';

/** What is told of a component apart from where it stands: the same in hundreds of SBOMs, and looked through once for all of them. */
export interface PartWords {
  readonly name: string;
  readonly version: string | null;
  readonly purls: readonly string[];
  readonly cpes: readonly string[];
}

/** A part as the search looks through it. */
export interface ComponentPart {
  readonly id: string;
  /** Orders the parts by name; bounded, because PostgreSQL refuses long index entries. */
  readonly sortKey: string;
  /** Name, version and each identifier, a line each, as `searchable` writes them; identifiers in their one canonical spelling too. */
  readonly sought: string;
}

/** By what advisories find a part: `purl:<type>/<namespace>/<name>`, `cpe:<part>:<vendor>:<product>`, `name:<key>`. */
export interface ComponentPartKey {
  readonly partId: string;
  readonly key: string;
}

const LONGEST_SORT_KEY = 80;

/** The same words always have the same id, so that no part needs to be looked up before it is written. */
export function partIdOf({ name, version, purls, cpes }: PartWords): string {
  return hash('sha256', JSON.stringify([name, version, purls, cpes]), 'hex').slice(0, 32);
}

export function partOf(words: PartWords, id = partIdOf(words)): ComponentPart {
  const { name, version, purls, cpes } = words;
  const identifiers = [...purls, ...purls.flatMap(canonicalPurl), ...cpes, ...cpes.flatMap(canonicalCpe)].map(asLine);
  const lines = [asLine(name), asLine(version ?? ''), ...new Set(identifiers)];
  return { id, sortKey: asLine(`${name} ${version ?? ''}`).slice(0, LONGEST_SORT_KEY), sought: `${lines.join('\n')}\n` };
}

/** One line of what is looked through. */
export function asLine(text: string): string {
  return searchable(text).replace(/\s+/g, ' ').trim();
}

function canonicalPurl(text: string): string[] {
  const purl = readPurl(text)?.purl;
  const written = purl && formatPurl(purl);
  return written === undefined ? [] : [written];
}

/** Scanners write CPE 2.2, people look for 2.3: every name is found in the newer spelling. */
function canonicalCpe(text: string): string[] {
  const cpe = readCpe(text);
  return cpe && cpeKey(cpe) !== undefined ? [formatCpe(cpe)] : [];
}
