import type { Dictionary } from '../ja';
import { counted } from './counted';

export const bring: Dictionary['bring'] = {
  title: 'Take in many SBOMs and disclosures',
  hint: 'SBOMs (CycloneDX, SPDX, SWID, tables) and disclosures (MDS2, MDS, SDS) from manufacturers, together. Each file is read and shown first; check model and version, then take them in.',
  place: 'Drop the files here together, or choose them; formats may be mixed.',
  open: 'Open',
  noModels: 'No models are registered yet. Import the ledger first.',
  mayNot: 'You may not take in documents. Ask the administrator.',
  counts: (all, taken, read, refused) => `${all} files: ${taken} taken in, ${read} to confirm, ${refused} refused`,
  result: 'Result',
  model: 'Model',
  version: 'Software version',
  modelOf: (file) => `Model (${file})`,
  versionOf: (file) => `Software version (${file})`,
  chooseModel: 'Choose a model',
  steps: { waiting: 'waiting', read: 'read', taken: 'taken in', refused: 'refused' },
  content: (components, answers) => (answers > 0 ? counted(answers, 'answer') : counted(components, 'component')),
  places: (n) => `Reasons and places (${n})`,
  named: (parts) => `The file says: ${parts.filter(Boolean).join(' ')}`,
  lacking: { model: 'Choose a model.', version: 'An SBOM needs a version.' },
  formats:
    'What can be taken in are SBOMs (CycloneDX, SPDX, SWID, or a table whose headings name component and version) and disclosure sheets (MDS2, MDS, SDS as Excel, CSV, JSON). Any other document can be kept as received on the page of the model’s documents.',
  clash: 'Another SBOM here is of the same model and version. Leave one out or correct the version.',
  spread: 'Same model for rows without one',
  again: 'Read again',
  remove: 'Leave out',
  take: (n) => `Take in (${n})`,
  taken: (n) => `${counted(n, 'document is', 'documents are')} taken in.`,
};
