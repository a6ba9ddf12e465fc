import type { Dictionary } from '../ja';

export const statements: Dictionary['statements'] = {
  title: 'Notices whose meaning waits for a person',
  hint: 'Words such as end of manufacture, end of updates or the end_of_life of OpenEoX are neither EOL nor EOS by themselves. Read the document and say what it means for this hospital. Until then it gives no date.',
  none: 'No notice waits for a person.',
  decide: 'Say what it means',
  proposal: 'Proposed by the vocabulary',
  noProposal: 'no proposal (read the document)',
  source: (source) => `Source of the term: ${source}`,
  doubtful: (version, why) => `Whether the document means this release by "${version}" cannot be told (${why})`,
  mapped: 'The meaning is recorded.',
  toDevices: 'Show the devices',
  said: 'What was said',
  about: 'About',
  whose: 'Whose word, which document',
};
