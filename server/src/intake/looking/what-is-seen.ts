import type { Advisory } from '#feeds/advisory.js';
import type { FleetNames } from '../../matching/fleet.js';
import { isMark } from '../../matching/keys-of-advisory.js';
import type { PollRemark } from '../polling/poll-counts.js';
import type { SourceKind } from '../source-formats.js';

/** What one look at an address gathered. Nothing of it is stored. */
export interface Sight {
  /** Everything that was read, the same entry once (a list and its full text). */
  readonly entries: Map<string, Advisory>;
  readonly remarks: PollRemark[];
  /** How many entries the other side says it has; null where only what was read is known. */
  listed: number | null;
  /** The newest time that a list tells, ISO 8601. */
  newestListed: string | null;
  /** The page that came where a document should be. */
  html: { readonly text: string; readonly address: string } | null;
  /** The metadata of a CSAF provider, by whatever way they were found. */
  provider: { readonly address: string; readonly publisher: string } | null;
  documents: number;
  /** Discovery of a TAXII server came, and its collections. */
  isTaxii: boolean;
  readonly collections: { readonly title: string; readonly readable: boolean }[];
}

export function nothingSeen(): Sight {
  return {
    entries: new Map(),
    remarks: [],
    listed: null,
    newestListed: null,
    html: null,
    provider: null,
    documents: 0,
    isTaxii: false,
    collections: [],
  };
}

/**
 * An address as people write it: without its scheme it is one of https. Null for what is no address of the web, such as a folder.
 */
export function addressIn(written: string): string | null {
  const text = written.trim();
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/^(?:file|mailto):/i.test(text) || /\s/.test(text) || !URL.canParse(withScheme)) return null;
  return new URL(withScheme).href;
}

/** A domain and nothing else: who asks for it means whoever publishes there. */
export function isBareDomain(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
}

/** Sensible rhythms: lists of news are short, catalogues large. ISO 8601 duration. */
export function rhythmOf(kind: SourceKind, formats: readonly string[]): string {
  if (kind === 'osv') return 'P1D';
  if (kind !== 'document') return 'PT6H';
  return formats.some((format) => ['news-feed', 'jvn-rss'].includes(format)) ? 'PT1H' : 'P1D';
}

/** Entries with the newest first; one without a time last. */
export function newestFirst(entries: readonly Advisory[]): readonly Advisory[] {
  return entries.toSorted((a, b) => timeOf(b) - timeOf(a));
}

export function instantOf({ revisedAt, publishedAt }: Advisory): string | null {
  return revisedAt ?? publishedAt;
}

function timeOf(advisory: Advisory): number {
  const time = Date.parse(instantOf(advisory) ?? '');
  return Number.isNaN(time) ? -Infinity : time;
}

/** What a source would bring to this hospital, as far as what was read tells. */
export interface Concern {
  readonly looked: number;
  /** Entries that name a model, or a component of a model, of this hospital. */
  readonly models: number;
  /** Entries that name a maker of this hospital and no model of it. */
  readonly makers: number;
  /** Entries that name neither product nor maker: of them nobody can tell. */
  readonly unnamed: number;
  /** Entries of catalogues that concern no device by themselves, but mark what was found (KEV, EPSS). */
  readonly marks: number;
}

/** @param modelsIn how many models of this hospital an entry meets */
export function concernOf(entries: readonly Advisory[], modelsIn: (entry: Advisory) => number, names: FleetNames): Concern {
  const kinds = entries.map((entry) => {
    if (isMark(entry)) return 'marks';
    if (modelsIn(entry) > 0) return 'models';
    if (namesMaker(entry, names)) return 'makers';
    return entry.products.length === 0 ? 'unnamed' : 'others';
  });
  const count = (kind: string): number => kinds.filter((each) => each === kind).length;
  return { looked: entries.length, models: count('models'), makers: count('makers'), unnamed: count('unnamed'), marks: count('marks') };
}

function namesMaker({ products, title, publisher }: Advisory, names: FleetNames): boolean {
  const vendors = new Set(products.flatMap(({ vendor }) => (vendor === null ? [] : [vendor])));
  if ([...vendors].some((vendor) => names.findManufacturer(vendor) !== undefined)) return true;
  // News of a maker name it in the title, or are published by it.
  return products.length === 0 && [title, publisher.name].some((text) => names.mentionedManufacturers(text).length > 0);
}
