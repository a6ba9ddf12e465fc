import { createHash } from 'node:crypto';
import type { Remark } from '#feeds/reading.js';
import { checkSignature, type SignatureFinding } from '../../signatures/signature-check.js';
import { PollProblem, nameOfAddress } from '../fetched.js';
import type { PollRun } from '../poll-run.js';
import type { ProviderKeys } from './csaf-keys.js';
import { textOf, type ListedDocument } from './csaf-lists.js';
import { isGone } from './each-document.js';

/** What stands beside a document and speaks for it, looked at before it is read (CSAF 2.0, 7.1.18 and 7.1.19). */
export type Proof =
  | { readonly evidence: readonly Remark[] }
  /** Not to be read before a person decided, and why. */
  | { readonly held: { readonly code: string; readonly params: Readonly<Record<string, string>> } };

/** What is told once in a poll for all its documents, with how many there were: a line a document would be noise. */
export interface ProofNotes {
  readonly counts: Map<string, { documents: number; readonly params: Readonly<Record<string, string>> }>;
}

const LARGEST_PROOF = 1024 * 1024;
const DAY_MS = 24 * 3600_000;
/** Shorter than this a signature is close to its end (CSAF 2.1, 7.1.19: a warning; below 30 days an error that may be ignored). */
const ENDS_SOON_MS = 90 * DAY_MS;

/** Throws PollProblem where the document is not what was published (cut off, exchanged), and where that cannot be told now. */
export async function proofOf(
  run: PollRun,
  document: ListedDocument,
  bytes: Buffer,
  provider: ProviderKeys,
  notes: ProofNotes,
): Promise<Proof> {
  const hash = await checkHash(run, document, bytes);
  const signed = await signatureOf(run, document, bytes, provider);
  if (hash === null && provider.isTrusted) note(notes, 'source.hash-not-published', {});
  const evidence = hash === null ? [] : [evidenceOf('arrival.hash-fits', { algorithm: hash })];
  if (signed === null) {
    if (provider.hadKeys && (provider.isTrusted || document.signatures)) note(notes, 'source.signature-missing', {});
    return { evidence };
  }
  return proofFrom(signed, evidence, run.now, notes);
}

export function tellNotes(run: PollRun, { counts }: ProofNotes): void {
  for (const [code, { documents, params }] of counts) run.remark('', code, { ...params, documents });
}

const heldFor: Readonly<Record<Exclude<SignatureFinding['verdict'], 'good'>, string>> = {
  expired: 'source.signature-expired',
  'key-waiting': 'source.signature-key-waiting',
  'key-refused': 'source.signature-key-refused',
  'key-revoked': 'source.signature-key-revoked',
  'key-unknown': 'source.signature-key-unknown',
  wrong: 'source.signature-wrong',
  unreadable: 'source.signature-unreadable',
};

function proofFrom(finding: SignatureFinding, evidence: readonly Remark[], now: string, notes: ProofNotes): Proof {
  if (finding.verdict !== 'good') {
    const { verdict, ...facts } = finding;
    return {
      held: {
        code: heldFor[verdict],
        params: 'until' in facts ? { ...facts, until: facts.until.slice(0, 10) } : { ...facts },
      },
    };
  }
  const { fingerprint, until, weak } = finding;
  if (until !== null && Date.parse(until) - Date.parse(now) <= ENDS_SOON_MS)
    note(notes, 'source.signature-ends-soon', { fingerprint, until: until.slice(0, 10) });
  if (weak !== null) note(notes, 'source.signature-weak', { fingerprint, algorithm: weak });
  return { evidence: [evidenceOf('arrival.signature-fits', { fingerprint }), ...evidence] };
}

function evidenceOf(code: string, params: Readonly<Record<string, string>>): Remark {
  return { pointer: '', code, gravity: 'note', params };
}

function note({ counts }: ProofNotes, code: string, params: Readonly<Record<string, string>>): void {
  const told = counts.get(code) ?? { documents: 0, params };
  told.documents += 1;
  counts.set(code, told);
}

/** Null: none is published, or nobody could tell whose it is since the publisher never named a key. */
async function signatureOf(
  run: PollRun,
  { address, signatures }: ListedDocument,
  bytes: Buffer,
  { keys, hadKeys }: ProviderKeys,
): Promise<SignatureFinding | null> {
  if (!hadKeys) return null;
  for (const candidate of signatures ?? [`${address}.asc`]) {
    const text = await run.get(candidate, { limit: LARGEST_PROOF }).then(textOf, signatures ? unlessGone : unlessMissing);
    // Where nothing was promised, a page that says "not found" with a good status is no signature that is broken.
    if (text !== null && (signatures !== undefined || text.includes('-----BEGIN PGP'))) return checkSignature(bytes, text, keys, run.now);
  }
  return null;
}

/** The algorithm of the hash that fits, the stronger first; null without a published hash, which the role of a mere publisher allows. */
async function checkHash(run: PollRun, { address, hashes }: ListedDocument, bytes: Buffer): Promise<string | null> {
  const candidates = hashes ?? [`${address}.sha512`, `${address}.sha256`];
  for (const candidate of candidates) {
    const algorithm = /sha512$/i.test(candidate) ? 'sha512' : 'sha256';
    const text = await run.get(candidate, { limit: LARGEST_PROOF }).then(textOf, hashes ? unlessPassing : unlessMissing);
    const published = /\b[\da-f]{64,128}\b/i.exec(text ?? '')?.[0]?.toLowerCase();
    if (published === undefined) continue;
    if (published === createHash(algorithm).update(bytes).digest('hex')) return algorithm === 'sha512' ? 'SHA-512' : 'SHA-256';
    throw new PollProblem('source.hash-differs', { address, algorithm, name: nameOfAddress(address) });
  }
  if (hashes && hashes.length > 0) throw new PollProblem('source.hash-missing', { address });
  return null;
}

/** Stores of files in the cloud answer 403 for a file beside the documents that is not there. */
export function unlessMissing(error: unknown): null {
  if (error instanceof PollProblem && (isGone(error) || error.params['status'] === 403)) return null;
  throw error;
}

/** A signature that a list names and that is not there is missing; a server that refuses or is overloaded says nothing about it. */
function unlessGone(error: unknown): null {
  if (error instanceof PollProblem && isGone(error)) return null;
  throw error;
}

/** Of several hashes that a list names one will do; a server that is overloaded says nothing about any. */
function unlessPassing(error: unknown): null {
  if (error instanceof PollProblem && error.code !== 'source.interrupted' && !error.isPassing) return null;
  throw error;
}
