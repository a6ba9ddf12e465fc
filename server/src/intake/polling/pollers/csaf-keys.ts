import { publicKeysIn } from '../../signatures/signature-check.js';
import type { MetKey, NamedKey } from '../../signatures/source-key.js';
import { PollProblem, nameOfAddress } from '../fetched.js';
import type { PollRun } from '../poll-run.js';
import { isTrustedProvider, keysNamedIn, textOf, type NamedAddress } from './csaf-lists.js';

/** Whom a provider's documents are held against. */
export interface ProviderKeys {
  /** It claims the role of a trusted provider: then every document has a hash and a signature (CSAF 2.0, 7.2.3). */
  readonly isTrusted: boolean;
  /** Those that it names now. */
  readonly keys: readonly MetKey[];
  /** It has named a key at some time, so that a signature can be told from anybody's. */
  readonly hadKeys: boolean;
}

const LARGEST_KEY = 1024 * 1024;

/**
 * Fetches the public keys that metadata name, so that prolonged and revoked ones are known as such, and tells what is odd about them. One that cannot
 * be had this time counts as it was kept.
 */
export async function keysOfProvider(run: PollRun, metadata: unknown): Promise<ProviderKeys> {
  const named: NamedKey[] = [];
  let passing: PollProblem | undefined;
  for (const each of keysNamedIn(metadata)) {
    const found = await keysAt(run, each);
    if ('problem' in found) passing ??= found.problem;
    named.push(...found.keys);
  }
  const met = await run.meetKeys(named);
  // Reading on would take everything unchecked only because one server slept: it is asked again.
  if (met.length === 0 && passing) throw passing;
  const isTrusted = isTrustedProvider(metadata);
  const keys = met.filter(({ listed }) => listed);
  for (const { fingerprint } of keys.filter(({ state }) => state === 'waiting')) run.remark('', 'source.key-new', { fingerprint });
  for (const { fingerprint } of met.filter(({ listed, state }) => !listed && state === 'trusted'))
    run.remark('', 'source.key-gone', { fingerprint });
  if (isTrusted && met.length === 0) run.remark('', 'source.keys-missing');
  return { isTrusted, keys, hadKeys: met.length > 0 };
}

/** `problem`: it was not had, and may be had later. */
interface KeysFound {
  readonly keys: readonly NamedKey[];
  readonly problem?: PollProblem;
}

async function keysAt(run: PollRun, { fingerprint, address }: NamedAddress): Promise<KeysFound> {
  const asKept = fingerprint === '' ? [] : [{ fingerprint, address, key: null }];
  const text = await run.get(address, { limit: LARGEST_KEY }).then(textOf, unlessToBeTold);
  if (typeof text !== 'string') {
    run.remark(nameOfAddress(address), 'source.key-not-readable', { address });
    return { keys: asKept, ...(text.isPassing && { problem: text }) };
  }
  const found = await publicKeysIn(text);
  const fitting = found.filter((key) => fingerprint === '' || key.fingerprint === fingerprint);
  if (fitting.length > 0) return { keys: fitting.map((key) => ({ fingerprint: key.fingerprint, address, key })) };
  const [other] = found;
  // Whoever can change the file of keys need not be able to change the metadata: the fingerprint is what holds.
  if (other) run.remark(nameOfAddress(address), 'source.key-fingerprint-differs', { named: fingerprint, found: other.fingerprint });
  else run.remark(nameOfAddress(address), 'source.key-not-readable', { address });
  return { keys: asKept };
}

function unlessToBeTold(error: unknown): PollProblem {
  if (error instanceof PollProblem && error.code !== 'source.interrupted' && error.askAgainIn === undefined) return error;
  throw error;
}
