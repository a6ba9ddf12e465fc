import { createHash } from 'node:crypto';
import { PollProblem, nameOfAddress } from '../fetched.js';
import type { Poller, PollRun, Validators } from '../poll-run.js';
import {
  distributionsOf,
  isUndated,
  listedInChanges,
  listedInIndex,
  listedInRolie,
  newestOf,
  textOf,
  type Distribution,
  type ListedDocument,
} from './csaf-lists.js';
import { findMetadata, jsonOf } from './csaf-metadata.js';
import { goThrough, isGone } from './each-document.js';

/**
 * A CSAF provider, by its domain or by the address of its provider-metadata.json (CSAF 2.0, section 7): what it lists is compared with what is done
 * with, and what is new or changed is fetched. A hash that is published is checked before the document is read (7.1.18, 7.1.19).
 */
export const csafProvider: Poller = { poll };

const DAY_MS = 24 * 3600_000;
/** Of documents without a time so many are asked for again in one poll, those first that were not for longest. */
const MOST_ASKED_AGAIN = 1000;

async function poll(run: PollRun): Promise<void> {
  const metadata = await findMetadata(run);
  const distributions = distributionsOf(metadata);
  if (distributions.length === 0) throw new PollProblem('source.csaf-lists-nothing', { address: run.address });
  const all: ListedDocument[] = [];
  for (const distribution of distributions) for (const document of await listOf(run, distribution)) all.push(document);
  const listed = newestOf(all);
  await takeMissing(run, await run.missing(listed));
  await askAgain(run, listed.filter(isUndated));
}

/** The others are stored all the same; those that could not be fetched are asked for again, and until then the source is not well. */
async function takeMissing(run: PollRun, missing: readonly ListedDocument[]): Promise<void> {
  // A list that names what is not there is told of at every poll, but once it is known it is no reason to call the source ill.
  const unheardOf = new Set(await run.missing(missing.map(asAbsent)).then((absent) => absent.map(({ address }) => address)));
  const { taken, absent, failed } = await goThrough(run, missing, (document) => takeOne(run, document));
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
async function askAgain(run: PollRun, undated: readonly ListedDocument[]): Promise<void> {
  if (undated.length === 0) return;
  run.remark('index.txt', 'source.changes-not-dated', { documents: undated.length });
  const due = await run.doneBefore(undated, new Date(Date.parse(run.now) - DAY_MS).toISOString());
  const { failed } = await goThrough(run, due.slice(0, MOST_ASKED_AGAIN), (document) => takeOne(run, document));
  if (failed) throw failed;
}

async function listOf(run: PollRun, { kind, address }: Distribution): Promise<readonly ListedDocument[]> {
  if (kind === 'rolie') return listedInRolie(jsonOf((await run.get(address, { accept: 'application/json' })).bytes), address);
  const base = address.endsWith('/') ? address : `${address}/`;
  // changes.csv tells when, index.txt only what; some publish one, some the other.
  const changes = await run.get(`${base}changes.csv`).then(textOf, unlessMissing);
  const index = await run.get(`${base}index.txt`).then(textOf, unlessMissing);
  if (changes === null && index === null) throw new PollProblem('source.csaf-lists-nothing', { address });
  return [...listedInChanges(changes ?? '', base), ...listedInIndex(index ?? '', base)];
}

/** Stores of files in the cloud answer 403 for a file beside the documents that is not there. */
function unlessMissing(error: unknown): null {
  if (error instanceof PollProblem && (isGone(error) || error.params['status'] === 403)) return null;
  throw error;
}

/** One that is refused for what it is, is done with; throws PollProblem for one that could not be fetched whole. */
async function takeOne(run: PollRun, document: ListedDocument & Validators): Promise<void> {
  const { address, etag, lastModified } = document;
  const fetched = await run.get(address, { accept: 'application/json', etag, lastModified });
  const validators = {
    ...(fetched.etag !== undefined && { etag: fetched.etag }),
    ...(fetched.lastModified !== undefined && { lastModified: fetched.lastModified }),
  };
  if (fetched.bytes === null)
    return run.done(document, null, { ...(etag && { etag }), ...(lastModified && { lastModified }), ...validators });
  await checkHash(run, document, fetched.bytes);
  const [outcome] = await run.take(fetched.bytes, nameOfAddress(address));
  return run.done(document, outcome && 'refused' in outcome ? outcome.refused.code : null, validators);
}

/** Without a published hash there is nothing to check by, which the role of a mere publisher allows. */
async function checkHash(run: PollRun, { address, hashes }: ListedDocument, bytes: Buffer): Promise<void> {
  const candidates = hashes ?? [`${address}.sha512`, `${address}.sha256`];
  for (const candidate of candidates) {
    const algorithm = /sha512$/i.test(candidate) ? 'sha512' : 'sha256';
    const text = await run.get(candidate).then(textOf, hashes ? unlessPassing : unlessMissing);
    const published = /\b[\da-f]{64,128}\b/i.exec(text ?? '')?.[0]?.toLowerCase();
    if (published === undefined) continue;
    if (published === createHash(algorithm).update(bytes).digest('hex')) return;
    throw new PollProblem('source.hash-differs', { address, algorithm });
  }
  if (hashes && hashes.length > 0) throw new PollProblem('source.hash-missing', { address });
}

/** Of several hashes that a list names one will do; a server that is overloaded says nothing about any. */
function unlessPassing(error: unknown): null {
  if (error instanceof PollProblem && error.code !== 'source.interrupted' && !error.isPassing) return null;
  throw error;
}
