import type { Dictionary } from '../ja';

export const maker: Dictionary['maker'] = {
  title: 'For makers',
  signIn: 'Sign in with a key',
  signInHint: 'Enter the key that the hospital gave you. User names and passwords of the hospital are not used here.',
  key: 'Key (begins with mp_)',
  keyKept: 'The key is forgotten when this tab is closed. It stays in no address and in no other tab.',
  noKey: 'Enter the key. It consists of letters, digits and signs.',
  wrongKey: 'This key opens nothing: it was revoked, or part of it is missing. Ask the hospital for a new one.',
  receipts: 'Documents sent, and their receipts',
  nothingSent: 'Nothing has been sent to this hospital yet.',
  at: 'Received',
  kind: 'Kind',
  notTold: 'not told',
  fetch: 'Fetch',
  more: 'Show more',
  limits: 'What this hospital takes',
  speaksFor: (makers) =>
    `Products of: ${makers} (other names of theirs included). What is said of other makers' products is kept as context and decides nothing.`,
  takesAll: 'Documents: security advisories and VEX (CSAF, OpenVEX, CycloneDX), notices of EOL and EOS (CLE, OpenEoX), SBOMs, MDS2.',
  takesNoDocuments:
    'Documents: security advisories and VEX (CSAF, OpenVEX, CycloneDX), notices of EOL and EOS (CLE, OpenEoX). Send SBOMs and MDS2 sheets to the people in charge.',
  tellsMatches: 'A receipt tells how many models met by name or model number, and no more.',
  hidesMatches: 'This hospital does not tell how many models met.',
  rate: (documents, mib) => `Limits: ${documents} documents a minute, ${mib} MiB each.`,
  seesNothing: 'The inventory, places, serial numbers and verdicts are not shown on this page.',
};
