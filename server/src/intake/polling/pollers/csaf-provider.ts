import { PollProblem, nameOfAddress } from '../fetched.js';
import type { Poller, PollRun, Validators } from '../poll-run.js';
import {
  distributionsOf,
  isUndated,
  listedInChanges,
  listedInIndex,
  isRolie,
  listedInRolie,
  newestOf,
  textOf,
  type Distribution,
  type ListedDocument,
} from './csaf-lists.js';
import { keysOfProvider, type ProviderKeys } from './csaf-keys.js';
import { findMetadata, jsonOf } from './csaf-metadata.js';
import { proofOf, tellNotes, unlessMissing, type ProofNotes } from './csaf-proof.js';
import { goThrough } from './each-document.js';

/**
 * A CSAF provider, by its domain or by the address of its provider-metadata.json (CSAF 2.0, section 7): what it lists is compared with what is done
 * with, and what is new or changed is fetched. Hashes and signatures that are published are checked before a document is read (7.1.18 to 7.1.20), and
 * asked for only beside documents that will be read.
 */
export const csafProvider: Poller = { poll };

const DAY_MS = 24 * 3600_000;
/** Of documents without a time so many are asked for again in one poll, those first that were not for longest. */
const MOST_ASKED_AGAIN = 1000;

/** By what documents are believed, and what is to be told of that at the end. */
interface Belief {
  readonly provider: ProviderKeys;
  readonly notes: ProofNotes;
}

async function poll(run: PollRun): Promise<void> {
  const metadata = await findMetadata(run);
  const distributions = distributionsOf(metadata);
  if (distributions.length === 0) throw new PollProblem('source.csaf-lists-nothing', { address: run.address });
  const belief: Belief = { provider: await keysOfProvider(run, metadata), notes: { counts: new Map() } };
  const all: ListedDocument[] = [];
  for (const distribution of distributions) for (const document of await listOf(run, distribution)) all.push(document);
  const listed = newestOf(all);
  try {
    await takeMissing(run, await run.missing(listed), belief);
    await askAgain(run, listed.filter(isUndated), belief);
  } finally {
    tellNotes(run, belief.notes);
  }
}

/** The others are stored all the same; those that could not be fetched are asked for again, and until then the source is not well. */
async function takeMissing(run: PollRun, missing: readonly ListedDocument[], belief: Belief): Promise<void> {
  // A list that names what is not there is told of at every poll, but once it is known it is no reason to call the source ill.
  const unheardOf = new Set(await run.missing(missing.map(asAbsent)).then((absent) => absent.map(({ address }) => address)));
  const { taken, absent, failed } = await goThrough(run, missing, (document) => takeOne(run, document, belief));
  if (failed) throw failed;
  const [first] = absent.filter(({ address }) => unheardOf.has(address));
  if (!first) return;
  if (taken.length === 0)
    throw new PollProblem('source.listed-not-there', { address: run.address, name: first.address, count: absent.length });
  for (const document of absent) await run.done(asAbsent(document), 'source.answered-badly');
}

/** The state of a document that its list names and that is not there: other than that of one that was read, so it goes on being missing. */
function asAbsent({ address, stamp }: ListedDocument): ListedDocument {
  return { address, stamp: `absent ${stamp}`.slice(0, 200) };
}

/** A list without times brings revisions only to who asks for each document again, once a day, and only for what changed. */
async function askAgain(run: PollRun, undated: readonly ListedDocument[], belief: Belief): Promise<void> {
  if (undated.length === 0) return;
  run.remark('index.txt', 'source.changes-not-dated', { documents: undated.length });
  const due = await run.doneBefore(undated, new Date(Date.parse(run.now) - DAY_MS).toISOString());
  const { failed } = await goThrough(run, due.slice(0, MOST_ASKED_AGAIN), (document) => takeOne(run, document, belief));
  if (failed) throw failed;
}

async function listOf(run: PollRun, { kind, address }: Distribution): Promise<readonly ListedDocument[]> {
  if (kind === 'rolie') return listInFeed(jsonOf((await run.get(address, { accept: 'application/json' })).bytes), address);
  const base = address.endsWith('/') ? address : `${address}/`;
  // changes.csv tells when, index.txt only what; some publish one, some the other.
  const texts = [
    await run.get(`${base}changes.csv`).then(textOf, unlessMissing),
    await run.get(`${base}index.txt`).then(textOf, unlessMissing),
  ] as const;
  const documents = [...listedInChanges(texts[0] ?? '', base), ...listedInIndex(texts[1] ?? '', base)];
  // Sites answer 200 with a page for people where a list was: that is no list with nothing new.
  if (documents.length === 0 && texts.some((text) => text?.trim())) throw new PollProblem('source.list-not-there', { address });
  if (texts.every((text) => text === null)) throw new PollProblem('source.csaf-lists-nothing', { address });
  return documents;
}

function listInFeed(feed: unknown, address: string): readonly ListedDocument[] {
  if (!isRolie(feed)) throw new PollProblem('source.list-not-there', { address });
  return listedInRolie(feed, address);
}

/** One that is refused for what it is, is done with; throws PollProblem for one that could not be fetched whole. */
async function takeOne(run: PollRun, document: ListedDocument & Validators, { provider, notes }: Belief): Promise<void> {
  const { address, etag, lastModified } = document;
  const fetched = await run.get(address, { accept: 'application/json', etag, lastModified });
  const validators = {
    ...(fetched.etag !== undefined && { etag: fetched.etag }),
    ...(fetched.lastModified !== undefined && { lastModified: fetched.lastModified }),
  };
  if (fetched.bytes === null)
    return run.done(document, null, { ...(etag && { etag }), ...(lastModified && { lastModified }), ...validators });
  const fileName = nameOfAddress(address);
  const proof = await proofOf(run, document, fetched.bytes, provider, notes);
  if ('held' in proof) {
    const waits = await run.hold({ address, stamp: document.stamp, fileName, bytes: fetched.bytes, ...proof.held });
    if (waits) throw new PollProblem(proof.held.code, { ...proof.held.params, address });
    return run.done(document, proof.held.code, validators);
  }
  const [outcome] = await run.take(fetched.bytes, fileName, proof.evidence);
  return run.done(document, outcome && 'refused' in outcome ? outcome.refused.code : null, validators);
}
