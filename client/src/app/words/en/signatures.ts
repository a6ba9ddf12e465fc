import type { Dictionary } from '../ja';
import { counted } from './counted';

export const signatures: Dictionary['signatures'] = {
  keys: 'Signing keys',
  keysHint:
    'Documents are read when they are signed with a key that is trusted here. When a key changes, ask the publisher for its fingerprint before you trust it.',
  fingerprint: 'Fingerprint',
  owner: 'Owner',
  state: 'State',
  states: { trusted: 'Trusted', waiting: 'To be confirmed', refused: 'Refused' },
  gone: 'no longer named',
  revoked: 'revoked',
  ended: 'expired',
  firstSeen: 'First seen',
  expires: 'Valid until',
  endless: 'no end',
  decided: (by, when) => `${by} (${when})`,
  trust: 'Trust this key',
  trustOf: (fingerprint) => `Trust key ${fingerprint}`,
  refuse: 'Refuse',
  refuseOf: (fingerprint) => `Refuse key ${fingerprint}`,
  trustTitle: 'Trust this key?',
  trustText:
    'Make sure by another way than this source, such as the publisher’s web site or a telephone call, that this fingerprint is right.',
  keyDecided: 'Your decision about the key was recorded.',
  held: (n) => `Documents that wait for a person (${n})`,
  heldHint:
    'Their signature could not be confirmed, so they were not read and not matched with devices. Ask the publisher; take in those that are right.',
  file: 'Document',
  why: 'Reason',
  since: 'Arrived',
  download: 'Save the file',
  downloadOf: (file) => `Save ${file}`,
  take: 'Take in',
  takeOf: (file) => `Take in ${file}`,
  drop: 'Leave aside',
  dropOf: (file) => `Leave ${file} aside`,
  takeAll: 'Take in all',
  takeTitle: 'Take in without a confirmed signature?',
  takeText: (n) =>
    `${counted(n, 'document')} will be taken in. Your name stays with them as that of whoever made sure they are the publisher’s.`,
  dropTitle: 'Leave this document aside?',
  dropText: (n) => `${counted(n, 'document')} will not be read and not matched. You are not told again of the same contents.`,
  taken: (n) => `${counted(n, 'document')} taken in.`,
  dropped: (n) => `${counted(n, 'document')} left aside.`,
  notTaken: (n) => `${counted(n, 'document')} could not be taken in.`,
};
