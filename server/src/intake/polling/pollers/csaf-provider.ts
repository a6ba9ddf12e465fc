import { createHash } from 'node:crypto';
import { PollProblem, nameOfAddress } from '../fetched.js';
import type { Poller, PollRun } from '../poll-run.js';
import {
  distributionsOf,
  isMetadata,
  listedInChanges,
  listedInIndex,
  listedInRolie,
  textOf,
  type Distribution,
  type ListedDocument,
} from './csaf-lists.js';

/**
 * A CSAF provider, by its domain or by the address of its provider-metadata.json (CSAF 2.0, section 7): what it lists is compared with what is done
 * with, and what is new or changed is fetched. A hash that is published is checked before the document is read (7.1.18, 7.1.19).
 */
export const csafProvider: Poller = { kind: 'csaf', poll };

async function poll(run: PollRun): Promise<void> {
  const metadata = await findMetadata(run);
  const distributions = distributionsOf(metadata);
  if (distributions.length === 0) throw new PollProblem('source.csaf-lists-nothing', { address: run.address });
  const listed = new Map<string, ListedDocument>();
  for (const distribution of distributions) for (const document of await listOf(run, distribution)) listed.set(document.address, document);
  const missing = (await run.missing([...listed.values()])) as readonly ListedDocument[];
  let failed: PollProblem | undefined;
  for (const [index, document] of missing.entries()) {
    run.progress(index, missing.length);
    failed = (await takeOne(run, document)) ?? failed;
  }
  // The others are stored all the same; those that could not be fetched are asked for again, and until then the source is not well.
  if (failed) throw failed;
}

/** In the order of 7.3: well-known address, security.txt, DNS path. */
async function findMetadata(run: PollRun): Promise<unknown> {
  const { address } = run;
  if (/\.json$/i.test(new URL(address).pathname)) return metadataAt(run, address);
  const { origin, hostname } = new URL(address);
  const candidates = [
    `${origin}/.well-known/csaf/provider-metadata.json`,
    ...(await namedInSecurityText(run, origin)),
    `https://csaf.data.security.${hostname}/`,
  ];
  for (const candidate of candidates) {
    const found = await metadataAt(run, candidate).catch((error: unknown) => {
      if (error instanceof PollProblem && error.code === 'source.interrupted') throw error;
      return undefined;
    });
    if (found !== undefined) return found;
  }
  throw new PollProblem('source.csaf-not-found', { address });
}

async function metadataAt(run: PollRun, address: string): Promise<unknown> {
  const { bytes } = await run.get(address, { accept: 'application/json' });
  const metadata = jsonOf(bytes);
  if (!isMetadata(metadata)) throw new PollProblem('source.csaf-not-found', { address });
  return metadata;
}

async function namedInSecurityText(run: PollRun, origin: string): Promise<readonly string[]> {
  for (const path of ['/.well-known/security.txt', '/security.txt']) {
    const text = await run.get(origin + path).then(textOf, () => '');
    const named = [...text.matchAll(/^CSAF:[ \t]*(https?:\/\/\S+)[ \t\r]*$/gim)].map(([, address = '']) => address);
    if (named.length > 0) return named.slice(0, 10);
  }
  return [];
}

async function listOf(run: PollRun, { kind, address }: Distribution): Promise<readonly ListedDocument[]> {
  if (kind === 'rolie') return listedInRolie(jsonOf((await run.get(address, { accept: 'application/json' })).bytes), address);
  const base = address.endsWith('/') ? address : `${address}/`;
  // changes.csv tells when, index.txt only what; some publish one, some the other.
  const changes = await run.get(`${base}changes.csv`).then(textOf, (error: unknown) => unlessMissing(error));
  const index = await run.get(`${base}index.txt`).then(textOf, (error: unknown) => unlessMissing(error));
  if (changes === null && index === null) throw new PollProblem('source.csaf-lists-nothing', { address });
  const dated = listedInChanges(changes ?? '', base);
  const known = new Set(dated.map((document) => document.address));
  return [...dated, ...listedInIndex(index ?? '', base).filter((document) => !known.has(document.address))];
}

function isMissing({ params }: PollProblem): boolean {
  return [404, 403, 410].includes(Number(params['status']));
}

function unlessMissing(error: unknown): null {
  if (error instanceof PollProblem && isMissing(error)) return null;
  throw error;
}

/** Gives the problem of a document that could not be fetched; one that is refused for what it is, is done with. */
async function takeOne(run: PollRun, document: ListedDocument): Promise<PollProblem | undefined> {
  const name = nameOfAddress(document.address);
  const fetched = await run.get(document.address, { accept: 'application/json' }).catch((error: unknown) => {
    if (error instanceof PollProblem && error.code !== 'source.interrupted') return error;
    throw error;
  });
  if (fetched instanceof PollProblem) {
    run.remark(name, fetched.code, fetched.params);
    // Listed and not there: told at every poll, but a list that is never mended is no source that fails.
    return isMissing(fetched) ? undefined : fetched;
  }
  const bytes = fetched.bytes ?? Buffer.alloc(0);
  const wrong = await whyNotWhole(run, document, bytes);
  if (wrong) {
    run.remark(name, wrong.code, wrong.params);
    return wrong;
  }
  const [outcome] = await run.take(bytes, name);
  await run.done(document, outcome && 'refused' in outcome ? outcome.refused.code : null);
  return undefined;
}

/** Without a published hash there is nothing to check by, which the role of a mere publisher allows. */
async function whyNotWhole(run: PollRun, { address, hashes }: ListedDocument, bytes: Buffer): Promise<PollProblem | undefined> {
  const candidates = hashes ?? [`${address}.sha512`, `${address}.sha256`];
  for (const candidate of candidates) {
    const algorithm = /sha512$/i.test(candidate) ? 'sha512' : 'sha256';
    const text = await run.get(candidate).then(textOf, (error: unknown) => (hashes ? undefinedOf(error) : unlessMissing(error)));
    const published = /\b[\da-f]{64,128}\b/i.exec(text ?? '')?.[0]?.toLowerCase();
    if (published === undefined) continue;
    if (published === createHash(algorithm).update(bytes).digest('hex')) return undefined;
    return new PollProblem('source.hash-differs', { address, algorithm });
  }
  return hashes && hashes.length > 0 ? new PollProblem('source.hash-missing', { address }) : undefined;
}

function undefinedOf(error: unknown): null {
  if (error instanceof PollProblem && error.code === 'source.interrupted') throw error;
  return null;
}

function jsonOf(bytes: Buffer | null): unknown {
  try {
    return JSON.parse((bytes ?? Buffer.alloc(0)).toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new PollProblem('document.not-json');
  }
}
