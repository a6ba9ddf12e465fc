import { PollProblem, type Fetched } from '../fetched.js';
import type { Poller, PollRun } from '../poll-run.js';
import { jsonOf } from './csaf-metadata.js';

/**
 * A TAXII 2.1 server, by the address of its discovery, of an API root, or of one collection (oasis-open, TAXII 2.1, 4 and 5): of every collection
 * that may be read, what was added since the last time, page by page.
 */
export const taxii: Poller = { poll };

const MEDIA_TYPE = 'application/taxii+json;version=2.1';
const PAGE = 500;
const MOST_ROOTS = 20;
const MOST_COLLECTIONS = 200;
/** More pages than any server has; one that always says "more" would be asked for ever. */
const MOST_PAGES = 10_000;

interface Collection {
  /** The id of the collection: by it the bookmark tells how far it was read. */
  readonly id: string;
  /** With the slash at its end. */
  readonly address: string;
}

type Json = Readonly<Record<string, unknown>>;

async function poll(run: PollRun): Promise<void> {
  const collections = await collectionsAt(run, run.address);
  if (collections.length === 0) throw new PollProblem('source.taxii-without-collections', { address: run.address });
  let bookmark = run.bookmark ?? {};
  // How many objects a server has it never tells, so there is no progress to show.
  for (const collection of collections) {
    await readCollection(run, collection, bookmark[collection.id], async (addedAfter) => {
      bookmark = { ...bookmark, [collection.id]: addedAfter };
      await run.move(bookmark);
    });
  }
}

async function collectionsAt(run: PollRun, address: string): Promise<readonly Collection[]> {
  const [, base = '', id = ''] = /^(.*\/collections\/([^/?#]+))(?:\/(?:objects\/?)?)?(?:[?#].*)?$/.exec(address) ?? [];
  if (id !== '') return [{ id, address: `${base}/` }];
  const found = objectIn(await ask(run, address), address);
  const roots = Array.isArray(found.api_roots) ? found.api_roots : [address];
  const collections: Collection[] = [];
  for (const root of roots.filter((each) => typeof each === 'string').slice(0, MOST_ROOTS)) {
    if (!URL.canParse(root, address)) continue;
    collections.push(...(await collectionsOf(run, withSlash(new URL(root, address).href))));
  }
  return [...new Map(collections.map((each) => [each.id, each])).values()].slice(0, MOST_COLLECTIONS);
}

async function collectionsOf(run: PollRun, root: string): Promise<readonly Collection[]> {
  const address = `${root}collections/`;
  const { collections } = objectIn(await ask(run, address), address);
  if (!Array.isArray(collections)) return [];
  return collections.filter(isJson).flatMap((each) => {
    const { id, can_read: mayRead } = each;
    return typeof id === 'string' && mayRead !== false ? [{ id, address: `${address}${encodeURIComponent(id)}/` }] : [];
  });
}

/**
 * Pages come in the order in which objects were added, so a page that is stored moves the bookmark: in the middle to a moment before its last object,
 * since the next page may begin with others of the same instant.
 */
async function readCollection(
  run: PollRun,
  { id, address }: Collection,
  since: string | undefined,
  stored: (addedAfter: string) => Promise<void>,
): Promise<void> {
  let [addedAfter, next] = [since, undefined as string | undefined];
  let began: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const fetched = await ask(run, pageAddress(address, addedAfter, next));
    began ??= fetched.saidAt;
    const envelope = objectIn(fetched, address);
    if (Array.isArray(envelope.objects) && envelope.objects.length > 0) await takePage(run, fetched, id);
    const last = instantIn(fetched.headers['x-taxii-date-added-last']);
    if (envelope.more !== true) {
      // Without the header their own clock at the beginning tells up to where everything was seen.
      const reached = last ?? (Array.isArray(envelope.objects) && envelope.objects.length > 0 ? began : undefined);
      return reached === undefined ? undefined : stored(reached);
    }
    next = typeof envelope.next === 'string' && envelope.next !== '' ? envelope.next : undefined;
    if (next === undefined && (last === undefined || last === addedAfter))
      throw new PollProblem('source.answer-not-understood', { address });
    if (last !== undefined) await stored(momentBefore(last));
    // A cursor goes with the question that it came from; without one the question is asked anew from the last object on.
    if (next === undefined) addedAfter = last;
  }
  throw new PollProblem('source.answer-not-understood', { address });
}

function pageAddress(collection: string, addedAfter: string | undefined, next: string | undefined): string {
  const address = new URL(`${collection}objects/`);
  address.searchParams.set('limit', String(PAGE));
  if (addedAfter !== undefined) address.searchParams.set('added_after', addedAfter);
  if (next !== undefined) address.searchParams.set('next', next);
  return address.href;
}

async function takePage(run: PollRun, { bytes }: Fetched, id: string): Promise<void> {
  const [outcome] = await run.take(bytes ?? Buffer.alloc(0), `taxii-${id}.json`);
  if (outcome && 'refused' in outcome) throw new PollProblem(outcome.refused.code, { ...outcome.refused.params, address: run.address });
}

/** The key of a member is for the server of the source alone, whatever address that server names. */
async function ask(run: PollRun, address: string): Promise<Fetched> {
  const isHome = new URL(address).origin === new URL(run.address).origin;
  const authorization = isHome ? run.authorization : undefined;
  try {
    return await run.get(address, { accept: MEDIA_TYPE, ...(authorization !== undefined && { headers: { authorization } }) });
  } catch (error) {
    if (!(error instanceof PollProblem) || error.params['status'] !== 401) throw error;
    throw new PollProblem(authorization === undefined ? 'source.credentials-needed' : 'source.credentials-refused', { address });
  }
}

function objectIn({ bytes }: Fetched, address: string): Json {
  const json = jsonOf(bytes);
  if (!isJson(json)) throw new PollProblem('source.answer-not-understood', { address });
  return json;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

/** As the server wrote it, to the microsecond: a shortened one would ask for the last object again, or leave one out. */
function instantIn(header: string | undefined): string | undefined {
  const text = header?.trim() ?? '';
  return text === '' || Number.isNaN(Date.parse(text)) ? undefined : text.slice(0, 40);
}

function momentBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}
