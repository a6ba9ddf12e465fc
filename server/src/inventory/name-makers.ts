import { makers, relations } from './makers.facts.js';
import { cleanName } from './name-cleaning.js';
import { manufacturerKeys } from './name-forms.js';

/** How a text leads to a maker. `name` is the canonical name itself; the other words are explained at the top of makers.facts.ts. */
export type MakerLink = 'name' | 'alias' | 'translation' | 'succession' | 'subsidiary' | 'division' | 'parent' | 'acquired' | 'brand';

export interface KnownManufacturer {
  readonly canonical: string;
  readonly by: MakerLink;
  /** The year of a renaming or a takeover, where it is known. */
  readonly since: number | null;
}

/** A hospital's own aliases: key (`manufacturerKeys`) of the alias → canonical name. They win over the shipped dictionary. */
export type ManufacturerAliases = ReadonlyMap<string, string>;

interface DictionaryEntry extends KnownManufacturer {
  /** Number of the line: names on one line are names of one company. */
  readonly company: number;
}

interface MakerRelation {
  readonly from: string;
  readonly to: string;
  readonly year: number | null;
}

const JAPANESE = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;
/** A company's name with a country around it is the company of that country: Mindray Japan. Only countries: "Medical" would go too far. */
const COUNTRY_AT_END =
  /[\s,・(]+(?:japan|usa|u\.s\.a\.?|america|americas|europe|uk|france|deutschland|germany|italia|canada|asia|asia pacific|ジヤパン|日本)\)?$/u;
const COUNTRY_AT_END_JOINED = /(?<=\p{Script=Katakana})ジヤパン$/u;
const COUNTRY_AT_START = /^(?:日本|nippon|nihon)\s*(?=[\p{Script=Katakana}a-z])/u;

const dictionary = readMakers(makers);
const relationsOfMakers = readRelations(relations);
const keysByMaker = keysOfMakers(dictionary);

/**
 * Whom a manufacturer's name means: the hospital's aliases first, then the shipped dictionary, whose answer is put into the hospital's own
 * canonical name where the hospital has one for the same maker. Undefined when nobody knows the name: that says nothing about the maker.
 */
export function knownManufacturer(text: string, aliases?: ManufacturerAliases): KnownManufacturer | undefined {
  const own = ownAlias(text, aliases);
  const found = entryOf(text);
  if (own !== undefined)
    return {
      canonical: own,
      by: found && ownName(found.canonical, aliases) === own ? found.by : linkOfOwn(text, own),
      since: found?.since ?? null,
    };
  if (!found) return undefined;
  return { canonical: ownName(found.canonical, aliases), by: found.by, since: found.since };
}

/** The makers of a text that may name several, and whether every part of it was known. */
export interface NamedManufacturers {
  readonly known: readonly KnownManufacturer[];
  readonly complete: boolean;
}

/**
 * Reads a text like "A, B; C and D". One that is known as a whole is not split ("Becton, Dickinson and Company"). A caller for whom a maker left
 * out would be a miss looks at `complete`.
 */
export function namedManufacturers(text: string, aliases?: ManufacturerAliases): NamedManufacturers {
  const whole = knownManufacturer(text, aliases);
  if (whole) return { known: [whole], complete: true };
  const parts = text.split(/[;；、，,/]|\s+(?:and|und|et|および|及び)\s+/iu).map((part) => part.replace(/^(?:and|&)\s+/iu, '').trim());
  const found = parts
    .filter((part) => manufacturerKeys(part).length > 0 && !isLegalForm(part))
    .map((part) => knownManufacturer(part, aliases));
  const known = found.filter((each) => each !== undefined);
  const distinct = known.filter((each, at) => known.findIndex((other) => other.canonical === each.canonical) === at);
  return { known: distinct, complete: found.length > 1 && known.length === found.length };
}

/** The makers of a text, undefined unless every part of it is known: a half-understood list would leave a maker out in silence. */
export function knownManufacturers(text: string, aliases?: ManufacturerAliases): readonly KnownManufacturer[] | undefined {
  const { known, complete } = namedManufacturers(text, aliases);
  return complete ? known : undefined;
}

/** What joins two makers' names: one company, one maker, two that are near (a takeover, a shared product line), or nothing known. */
export type MakersMeeting = { readonly kind: 'company' | 'maker' | 'related' | 'different'; readonly since: number | null };

/** Undefined when one of the names is in nobody's dictionary. */
export function meetMakers(a: string, b: string, aliases?: ManufacturerAliases): MakersMeeting | undefined {
  const [first, second] = [entryOf(a), entryOf(b)];
  if (first && second && first.company === second.company) return { kind: 'company', since: first.since ?? second.since };
  const [one, other] = [knownManufacturer(a, aliases), knownManufacturer(b, aliases)];
  if (!one || !other) return undefined;
  const since = one.since ?? other.since;
  if (one.canonical === other.canonical || (first && first.canonical === second?.canonical)) return { kind: 'maker', since };
  const relation = relationsOfMakers.find(({ from, to }) => joins(from, to, first, second));
  return relation ? { kind: 'related', since: relation.year } : { kind: 'different', since: null };
}

/** Canonical names of the makers that stand near this one, without itself. */
export function relatedMakers(canonical: string): readonly string[] {
  return relationsOfMakers.flatMap(({ from, to }) => (from === canonical ? [to] : to === canonical ? [from] : []));
}

/**
 * Keys of every name under which this maker stands before a product ("Philips IntelliVue", "BD Alaris"). Brands are part of the product's name,
 * and so are companies that were bought: Sigma Spectrum is perhaps Baxter Spectrum, but that is for a person to say.
 */
export function makerPrefixes(canonical: string): readonly string[] {
  return keysByMaker.get(canonical)?.prefixes ?? [];
}

/** As `makerPrefixes`, of every maker: for a product's name that comes without its maker. */
export function isMakerPrefix(key: string): boolean {
  const entry = dictionary.get(key);
  return entry !== undefined && isPrefix(entry.by);
}

function isPrefix(link: MakerLink): boolean {
  return link !== 'brand' && link !== 'division' && link !== 'acquired';
}

function joins(from: string, to: string, a: KnownManufacturer | undefined, b: KnownManufacturer | undefined): boolean {
  return (from === a?.canonical && to === b?.canonical) || (from === b?.canonical && to === a?.canonical);
}

function entryOf(text: string): DictionaryEntry | undefined {
  const direct = lookUp(manufacturerKeys(text));
  if (direct) return direct;
  const bare = withoutCountry(text);
  const national = bare === undefined ? undefined : lookUp(manufacturerKeys(bare));
  return national && { canonical: national.canonical, by: 'subsidiary', since: national.since, company: -1 - national.company };
}

function lookUp(keys: readonly string[]): DictionaryEntry | undefined {
  return keys.map((key) => dictionary.get(key)).find((entry) => entry !== undefined);
}

/** The cleaned name without its country, undefined when it has none. Legal forms would hide the country, so they go first. */
function withoutCountry(text: string): string | undefined {
  const cleaned = cleanName(text).replace(/^(?:株式会社|\(株\)|合同会社)\s*|\s*(?:株式会社|\(株\)|合同会社)$/gu, '');
  const latin = cleaned.replace(/[\s,]+(?:k\.?k\.?|inc\.?|ltd\.?|co\.?|corp\.?|corporation|limited|gmbh|llc)(?=$|[\s,])/gu, '');
  const bare = latin.replace(COUNTRY_AT_END, '').replace(COUNTRY_AT_END_JOINED, '').replace(COUNTRY_AT_START, '');
  return bare !== latin && bare.length > 1 ? bare : undefined;
}

function ownAlias(text: string, aliases: ManufacturerAliases | undefined): string | undefined {
  return manufacturerKeys(text)
    .map((key) => aliases?.get(key))
    .find((canonical) => canonical !== undefined);
}

/** The hospital's name for a maker of the dictionary: what it calls the maker by any of the maker's own names (not by those of its group). */
function ownName(canonical: string, aliases: ManufacturerAliases | undefined): string {
  if (!aliases) return canonical;
  const own = (keysByMaker.get(canonical)?.own ?? []).map((key) => aliases.get(key)).find((name) => name !== undefined);
  return own ?? canonical;
}

function linkOfOwn(text: string, canonical: string): MakerLink {
  return manufacturerKeys(text).some((key) => manufacturerKeys(canonical).includes(key)) ? 'name' : 'alias';
}

function isLegalForm(part: string): boolean {
  return /^(?:inc|ltd|llc|co|corp|limited|gmbh|k\.?k|s\.?a|n\.?v|b\.?v|ag|plc)\.?$/iu.test(part);
}

/** Reads the lines of makers.facts.ts. A name that stands twice keeps its first meaning; a spec sees to it that none does. */
function readMakers(text: string): ReadonlyMap<string, DictionaryEntry> {
  const entries = new Map<string, DictionaryEntry>();
  let canonical = '';
  text
    .trim()
    .split('\n')
    .forEach((line, company) => {
      const { head, names, kind, year } = partsOfLine(line);
      if (kind === 'name') canonical = head;
      const link = (name: string) => linkOfName(name, kind, canonical, year);
      for (const name of kind === 'name' ? [head, ...names] : names) {
        for (const key of manufacturerKeys(name.replace(/^(?:<\d{4}\s+|~)/u, '')))
          if (!entries.has(key)) entries.set(key, { canonical, ...link(name), company });
      }
    });
  return entries;
}

function partsOfLine(line: string): {
  readonly head: string;
  readonly names: readonly string[];
  readonly kind: MakerLink;
  readonly year: number | null;
} {
  const at = line.indexOf(' = ');
  const head = line.slice(0, at).trim();
  const names = line
    .slice(at + 3)
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (!line.startsWith(' ')) return { head, names, kind: 'name', year: null };
  const [word = '', year] = head.split(' ');
  return { head, names, kind: linkOfWord(word), year: year ? Number(year) : null };
}

function linkOfWord(word: string): MakerLink {
  const links: readonly MakerLink[] = ['subsidiary', 'division', 'parent', 'acquired', 'brand'];
  const link = links.find((each) => each === word);
  if (!link) throw new Error(`makers.facts: ${word} is no kind of name`);
  return link;
}

function linkOfName(name: string, kind: MakerLink, canonical: string, year: number | null): Pick<KnownManufacturer, 'by' | 'since'> {
  const renamed = /^<(\d{4})/u.exec(name);
  if (renamed && kind === 'name') return { by: 'succession', since: Number(renamed[1]) };
  if (kind !== 'name') return { by: kind, since: renamed ? Number(renamed[1]) : year };
  if (name === canonical) return { by: 'name', since: null };
  return { by: JAPANESE.test(name) && !JAPANESE.test(canonical) ? 'translation' : 'alias', since: null };
}

function readRelations(text: string): readonly MakerRelation[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [from = '', to = '', year = '-'] = line.split('|').map((part) => part.trim());
      return { from, to, year: year === '-' ? null : Number(year) };
    });
}

interface MakerKeys {
  /** Keys of the maker's own company. */
  readonly own: string[];
  /** Keys of the maker's own companies; not of its brands or of what it bought. */
  readonly prefixes: string[];
}

function keysOfMakers(entries: ReadonlyMap<string, DictionaryEntry>): ReadonlyMap<string, MakerKeys> {
  const makersKeys = new Map<string, MakerKeys>();
  for (const [key, { canonical, by }] of entries) {
    const keys = makersKeys.get(canonical) ?? { own: [], prefixes: [] };
    makersKeys.set(canonical, keys);
    if (['name', 'alias', 'translation', 'succession'].includes(by)) keys.own.push(key);
    if (isPrefix(by)) keys.prefixes.push(key);
  }
  return makersKeys;
}
