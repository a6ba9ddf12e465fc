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

export function textOf({ bytes }: Fetched): string {
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

/** `feed.entry[]` of a ROLIE feed (CSAF 2.0, 7.1.15): the newer of two entries of one document counts. */
export function listedInRolie(feed: unknown, base: string): readonly ListedDocument[] {
  const entries = listIn(isJson(feed) ? feed.feed : undefined, 'entry');
  return entries.flatMap((entry) => {
    const links = listIn(entry, 'link');
    const linked = (rel: string): readonly string[] =>
      links.filter((link) => wordIn(link, 'rel') === rel).flatMap((link) => absolute(wordIn(link, 'href'), base));
    const [address] = [...absolute(wordIn(entry.content, 'src'), base), ...linked('self')];
    if (address === undefined) return [];
    const hashes = linked('hash').toSorted((a, b) => b.localeCompare(a));
    return [
      { address, stamp: (wordIn(entry, 'updated') || wordIn(entry, 'published')).slice(0, 200), ...(hashes.length > 0 && { hashes }) },
    ];
  });
}

/**
 * `path,timestamp` lines of changes.csv (7.1.13), with or without quotation marks. Of a path that comes twice the newest line counts, whatever
 * the order. Published lists hold paths of the publisher's repository too: what does not end in .json is none.
 */
export function listedInChanges(text: string, base: string): readonly ListedDocument[] {
  const newest = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, path = '', stamp = ''] = /^\s*"?([^",]+\.json)"?\s*,\s*"?([^",]*)"?\s*$/i.exec(line) ?? [];
    const [address] = absolute(path, base);
    if (address !== undefined && stamp >= (newest.get(address) ?? '')) newest.set(address, stamp.slice(0, 200));
  }
  return [...newest].map(([address, stamp]) => ({ address, stamp }));
}

/** Paths of index.txt (7.1.12). It tells no times: a document that is known from it alone is fetched once. */
export function listedInIndex(text: string, base: string): readonly ListedDocument[] {
  const paths = text.split(/\r?\n/).map((line) => line.trim());
  return paths
    .filter((path) => /\.json$/i.test(path))
    .flatMap((path) => absolute(path, base).map((address) => ({ address, stamp: 'listed' })));
}

/** A path or an address, from where the list lies. Where it may lead is decided when it is asked for. */
function absolute(path: string, base: string): readonly string[] {
  if (path === '' || !URL.canParse(path, base)) return [];
  const url = new URL(path, base);
  return /^https?:$/.test(url.protocol) ? [url.href] : [];
}
