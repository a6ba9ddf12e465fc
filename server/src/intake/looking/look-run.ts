import type { Advisory } from '#feeds/advisory.js';
import { read } from '#feeds/formats.js';
import type { Fetched, Wanted } from '../polling/fetched.js';
import type { Bookmark, Listed, PollRun } from '../polling/poll-run.js';
import { isMetadata, textOf } from '../polling/pollers/csaf-lists.js';
import { meetKeys } from '../signatures/source-key.js';
import type { SourceKind } from '../source-formats.js';
import type { FileOutcome } from '../taken-in.js';
import type { Sight } from './what-is-seen.js';

/** Enough was seen: how a look leaves a poller that would go on. */
export class EnoughSeen extends Error {}

export interface LookOf {
  readonly address: string;
  readonly kind: SourceKind;
  readonly now: string;
  readonly key: string | undefined;
  /** With which the server at the address is asked, as a poll would ask it. */
  readonly authorization: string | undefined;
  readonly sight: Sight;
  readonly get: (address: string, wanted: Wanted) => Promise<Fetched>;
  /** The documents in what came: unpacked, and of an archive the first ones. */
  readonly documentsIn: (bytes: Buffer, fileName: string) => Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>;
}

const MOST_DOCUMENTS = 5;
/** What a server tells of itself is short; a catalogue need not be read twice. */
const LARGEST_TOLD = 1024 * 1024;
const MOST_ENTRIES = 2000;
const MOST_REQUESTS = 40;
const DAY_MS = 24 * 3600_000;

/**
 * A poll that keeps nothing: the pollers themselves read through it, with all their rules, so that a look sees what a poll would. It takes the first
 * documents and then leaves; of interfaces with bookmarks it looks at the last days.
 */
export function lookRun(look: LookOf): PollRun {
  const { address, now, key, authorization, sight } = look;
  let requests = 0;
  let last = address;
  return {
    address,
    bookmark: bookmarkOf(look.kind, now),
    now,
    key,
    authorization,
    get: async (asked, wanted = {}) => {
      requests += 1;
      if (sight.documents >= MOST_DOCUMENTS || sight.entries.size >= MOST_ENTRIES || requests > MOST_REQUESTS) throw new EnoughSeen();
      const fetched = await look.get(asked, wanted);
      last = fetched.address;
      noteServer(sight, fetched);
      return fetched;
    },
    take: (bytes, fileName) => take(look, last, bytes, fileName),
    remark: (fileName, code, params = {}) => void sight.remarks.push({ fileName, pointer: '', code, params }),
    meetKeys: (named) => Promise.resolve(meetKeys([], named, now)),
    seePage: () => Promise.resolve(),
    hold: () => Promise.resolve(true),
    missing: (listed) => Promise.resolve(newestListed(sight, listed)),
    doneBefore: () => Promise.resolve([]),
    done: () => Promise.resolve(),
    move: () => Promise.resolve(),
    progress: (_done, total) => {
      sight.listed ??= total;
    },
  };
}

/** As if it had been read a short while ago: nobody needs three hundred thousand records to see what NVD is. */
function bookmarkOf(kind: SourceKind, now: string): Bookmark | null {
  const since = (days: number): Bookmark => ({ since: new Date(Date.parse(now) - days * DAY_MS).toISOString() });
  return kind === 'nvd' ? since(1) : kind === 'osv' ? since(7) : kind === 'myjvn' || kind === 'openfda' ? since(0) : null;
}

/** Metadata of a CSAF provider, and what a TAXII server tells of itself. */
function noteServer(sight: Sight, { address, bytes }: Fetched): void {
  if (bytes === null || bytes.length > LARGEST_TOLD || bytes[0] !== 0x7b) return;
  const told = jsonIn(textOf({ bytes }));
  noteProvider(sight, address, told);
  noteCollections(sight, told);
}

function noteCollections(sight: Sight, told: unknown): void {
  const { api_roots: roots, collections } = (told ?? {}) as { readonly api_roots?: unknown; readonly collections?: unknown };
  if (Array.isArray(roots)) sight.isTaxii = true;
  if (!Array.isArray(collections)) return;
  for (const each of collections as readonly { readonly title?: unknown; readonly id?: unknown; readonly can_read?: unknown }[]) {
    const title = [each.title, each.id].find((text) => typeof text === 'string' && text !== '');
    if (typeof title === 'string') sight.collections.push({ title: title.slice(0, 200), readable: each.can_read !== false });
  }
}

function noteProvider(sight: Sight, address: string, told: unknown): void {
  if (sight.provider !== null) return;
  const metadata = told as { readonly publisher?: { readonly name?: unknown } } | undefined;
  if (!isMetadata(metadata)) return;
  const name = metadata?.publisher?.name;
  sight.provider = { address, publisher: typeof name === 'string' ? name : '' };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first list that is compared with what is known tells how many there are; of it the newest are read. */
function newestListed<Item extends Listed>(sight: Sight, listed: readonly Item[]): readonly Item[] {
  const newest = listed.toSorted((a, b) => (Date.parse(b.stamp) || 0) - (Date.parse(a.stamp) || 0)).slice(0, MOST_DOCUMENTS);
  if (sight.listed === null) {
    sight.listed = listed.length;
    const time = Date.parse(newest[0]?.stamp ?? '');
    sight.newestListed = Number.isNaN(time) ? null : new Date(time).toISOString();
  }
  return newest;
}

/** @param address of the last hop, from which the links of a page count */
async function take({ sight, documentsIn }: LookOf, address: string, bytes: Buffer, fileName: string): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const document of await documentsIn(bytes, fileName)) {
    const { items, remarks } = read(document.bytes);
    const refusal = remarks.find(({ gravity }) => gravity === 'refusal');
    if (refusal?.code === 'document.is-html') sight.html ??= { text: Buffer.from(document.bytes).toString('utf8'), address };
    const doubts = remarks.filter(({ gravity }) => gravity === 'doubt');
    sight.remarks.push(...doubts.map(({ pointer, code, params = {} }) => ({ fileName: document.name, pointer, code, params })));
    for (const item of items) sight.entries.set(identityOf(item), item);
    const { code, params = {}, pointer } = refusal ?? { code: '', pointer: '' };
    outcomes.push(refusal ? { fileName: document.name, refused: { code, params, pointer } } : { fileName: document.name, receipts: [] });
  }
  sight.documents += 1;
  return outcomes;
}

function identityOf({ publisher, trackingId }: Advisory): string {
  return `${publisher.name}\n${trackingId}`;
}
