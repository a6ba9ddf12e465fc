import type { Dictionary } from '../ja';

export const publishers: Dictionary['publishers'] = {
  hint: 'Keys with which makers send advisories, SBOMs, MDS2 sheets and life-cycle notices of their own products. A key reads nothing but the receipts of what that maker sent.',
  name: 'Sender',
  makers: 'Makers it speaks for',
  makersHint: 'One a line. Only products of these makers are taken from it.',
  hides: 'Number of models met',
  hidesOf: (name) => `Do not tell ${name} how many models met`,
  hidden: 'not told',
  told: 'told',
  hidesLong: 'Do not tell how many models met (nobody can guess what is here; SBOMs and MDS2 sheets are no longer taken this way)',
  keys: 'Keys',
  keyOf: (made, used) => (used === '' ? `made ${made}, never used` : `made ${made}, last used ${used}`),
  noKeys: 'no key in force',
  makeKey: 'Make a key',
  keyRevoked: 'The key was revoked.',
  shownOnce: (name) => `The key of ${name}. It is shown only once; give it to the maker in a safe way.`,
  ownPage: (address) => `With it the maker signs in on its own page (${address}) and sees the receipts of what it sent.`,
  add: 'Add a sender',
  needed: 'Please fill in the name and at least one maker.',
  none: 'No senders are registered yet.',
};
