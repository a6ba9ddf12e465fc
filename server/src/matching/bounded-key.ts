import { createHash } from 'node:crypto';

/** PostgreSQL refuses index entries of more than some 2,700 bytes, and a published name or identifier may be of any length. */
const LONGEST_KEY = 300;

/** A key as it is kept and looked up: a long one by its hash, so that it is found as exactly as a short one. */
export function boundedKey(key: string): string {
  if (key.length <= LONGEST_KEY) return key;
  const kind = /^[a-z]{1,20}:/.exec(key)?.[0] ?? '';
  return `${kind}#${createHash('sha256').update(key).digest('hex')}`;
}

/** Whether it is kept as it is, so that its text can be read back. */
export function isKeptWhole(key: string): boolean {
  return key.length <= LONGEST_KEY;
}
