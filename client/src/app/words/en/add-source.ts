import type { Dictionary } from '../ja';

export const addSource: Dictionary['addSource'] = {
  title: 'Add a source',
  back: 'Sources',
  known: 'Known sources',
  knownHint:
    'Publishers that this program can read. Nobody is asked for anything before you press “Start fetching”. Without a connection to the internet, register a folder and carry files in.',
  groups: {
    japan: 'Japan',
    abroad: 'Agencies abroad',
    makers: 'Makers',
    catalogues: 'Catalogues of vulnerabilities',
    lifecycles: 'End of support of software',
  },
  source: 'Source',
  brings: 'What it brings',
  terms: 'Conditions of use',
  termsUnknown: 'See the publisher’s site',
  every: 'Interval',
  start: 'Start fetching',
  resume: 'Resume',
  startOf: (name) => `Start fetching “${name}”`,
  started: (name) => `“${name}” is switched on. It is first read within a minute.`,
  running: 'Fetching',
  stopped: 'Stopped',
  byHand: 'Set up by hand (folders too)',
  onlyAdministrators: 'Only administrators add sources.',
};
