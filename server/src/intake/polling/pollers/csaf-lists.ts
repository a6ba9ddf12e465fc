import type { Fetched } from '../fetched.js';
import type { Listed } from '../poll-run.js';

/** Where a provider lists its documents. */
export interface Distribution {
  readonly kind: 'rolie' | 'directory';
  readonly address: string;
}

export interface ListedDocument extends Listed {
  /** Addresses of hashes that the list names; undefined where they are looked for beside the document. */
  readonly hashes?: readonly string[];
  /** Addresses of signatures that the list names; undefined where they are looked for beside the document. */
  readonly signatures?: readonly string[];
}

/** A public key that metadata name; '' where they do not tell the fingerprint, as CSAF 2.0 allows. */
export interface NamedAddress {
  readonly fingerprint: string;
  readonly address: string;
}

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function listIn(value: unknown, name: string): readonly Json[] {
  const list = isJson(value) ? value[name] : undefined;
  return Array.isArray(list) ? list.filter(isJson) : [];
}

function wordIn(value: unknown, name: string): string {
  const word = isJson(value) ? value[name] : undefined;
  return typeof word === 'string' ? word : '';
}

export function textOf({ bytes }: Pick<Fetched, 'bytes'>): string {
  return (bytes ?? Buffer.alloc(0)).toString('utf8').replace(/^\uFEFF/, '');
}

export function isMetadata(value: unknown): boolean {
  return isJson(value) && Array.isArray(value.distributions) && typeof value.metadata_version === 'string';
}

/**
 * What provider-metadata.json names (CSAF 2.0, 7.1.7 to 7.1.14; 2.1 has `directory.url`). ROLIE tells when each document changed, so a directory is
 * read only where there is no feed. Feeds for closed circles (TLP:AMBER and above) answer only to their members: they are not asked for.
 */
export function distributionsOf(metadata: unknown): readonly Distribution[] {
  const all = listIn(metadata, 'distributions');
  const feeds = all
    .flatMap((each) => listIn(each.rolie, 'feeds'))
    .filter((feed) => /^(?:WHITE|CLEAR|GREEN|UNLABELED|)$/i.test(wordIn(feed, 'tlp_label')));
  const rolie = feeds.map((feed): Distribution => ({ kind: 'rolie', address: wordIn(feed, 'url') }));
  const directories = all.map((each): Distribution => ({
    kind: 'directory',
    address: wordIn(each, 'directory_url') || wordIn(each.directory, 'url'),
  }));
  return (rolie.length > 0 ? rolie : directories).filter(({ address }) => /^https?:\/\//i.test(address));
}

/** Whether the publisher claims the role in which hashes and signatures are no choice (CSAF 2.0, 7.2.3). */
export function isTrustedProvider(metadata: unknown): boolean {
  return wordIn(metadata, 'role') === 'csaf_trusted_provider';
}

const MOST_KEYS = 20;

/** `public_openpgp_keys` (CSAF 2.0, 7.1.20). */
export function keysNamedIn(metadata: unknown): readonly NamedAddress[] {
  return listIn(metadata, 'public_openpgp_keys')
    .map((key) => ({ fingerprint: wordIn(key, 'fingerprint').replace(/\s/g, '').toUpperCase(), address: wordIn(key, 'url') }))
    .filter(({ address, fingerprint }) => /^https?:\/\//i.test(address) && /^[\dA-F]{0,64}$/.test(fingerprint))
    .slice(0, MOST_KEYS);
}

/** Whether this is a ROLIE feed at all, be it an empty one. */
export function isRolie(feed: unknown): boolean {
  return isJson(feed) && isJson(feed.feed);
}

/** `feed.entry[]` of a ROLIE feed (CSAF 2.0, 7.1.15). */
export function listedInRolie(feed: unknown, base: string): readonly ListedDocument[] {
  const entries = listIn(isJson(feed) ? feed.feed : undefined, 'entry');
  return entries.flatMap((entry) => {
    const links = listIn(entry, 'link');
    const linked = (rel: string): readonly string[] =>
      links.filter((link) => wordIn(link, 'rel') === rel).flatMap((link) => absolute(wordIn(link, 'href'), base));
    const [address] = [...absolute(wordIn(entry.content, 'src'), base), ...linked('self')];
    if (address === undefined) return [];
    const hashes = linked('hash').toSorted((a, b) => b.localeCompare(a));
    const signatures = linked('signature');
    const stamp = (wordIn(entry, 'updated') || wordIn(entry, 'published')).slice(0, 200);
    return [{ address, stamp, ...(hashes.length > 0 && { hashes }), ...(signatures.length > 0 && { signatures }) }];
  });
}

/**
 * `path,timestamp` lines of changes.csv (7.1.13), with or without quotation marks. Published lists hold paths of the publisher's repository too:
 * what does not end in .json is none.
 */
export function listedInChanges(text: string, base: string): readonly ListedDocument[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, path = '', stamp = ''] = /^\s*"?([^",]+\.json)"?\s*,\s*"?([^",]*)"?\s*$/i.exec(line) ?? [];
    return absolute(path, base).map((address) => ({ address, stamp: stamp.slice(0, 200) }));
  });
}

const UNDATED = 'listed';

/** Paths of index.txt (7.1.12). It tells no times, so whether one of them changed only asking for it again can tell. */
export function listedInIndex(text: string, base: string): readonly ListedDocument[] {
  const paths = text.split(/\r?\n/).map((line) => line.trim());
  return paths
    .filter((path) => /\.json$/i.test(path))
    .flatMap((path) => absolute(path, base).map((address) => ({ address, stamp: UNDATED })));
}

export function isUndated({ stamp }: ListedDocument): boolean {
  return stamp === UNDATED;
}

/** One entry a document: of several the one with the newest time, in whatever order and in which of a provider's lists they stand. */
export function newestOf(documents: readonly ListedDocument[]): readonly ListedDocument[] {
  const newest = new Map<string, ListedDocument>();
  for (const document of documents) {
    const before = newest.get(document.address);
    const tellsMore = document.hashes !== undefined && before?.hashes === undefined;
    if (!before || isLater(document, before) || (tellsMore && !isLater(before, document))) newest.set(document.address, document);
  }
  return [...newest.values()];
}

/** By the clock, since lists of one provider write times with different offsets; a time that is none is earlier than any. */
function isLater({ stamp }: ListedDocument, { stamp: other }: ListedDocument): boolean {
  const [time, otherTime] = [Date.parse(stamp), Date.parse(other)];
  return Number.isNaN(otherTime) ? !Number.isNaN(time) : time > otherTime;
}

/** A path or an address, from where the list lies. Where it may lead is decided when it is asked for. */
function absolute(path: string, base: string): readonly string[] {
  if (path === '' || !URL.canParse(path, base)) return [];
  const url = new URL(path, base);
  return /^https?:$/.test(url.protocol) ? [url.href] : [];
}
