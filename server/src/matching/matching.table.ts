import { bigInteger, flag, id, instant, json, orNull, real, reference, table, text, word } from '../database/table.js';
import type { KeptRange, KeptScheme } from './catalogue-ranges.js';
import type { ComponentMark } from './component-mark.js';
import type { Finding, FindingEvent, KeptVerdict, UnmetProduct } from './finding.js';

const vulnerability = { type: 'varchar', length: 200 } as const;
const advisory = (name: string) => ({ ...reference, foreignKey: { target: 'advisory', name } });

export const catalogueRangeTable = table<KeptRange>(
  'catalogue_range',
  {
    number: { ...bigInteger, primary: true },
    low: { ...text, primary: true },
    high: { ...text, primary: true },
    advisoryId: {
      ...reference,
      primary: true,
      foreignKey: { target: 'advisory', name: 'fk_catalogue_range_advisory', onDelete: 'CASCADE' },
    },
  },
  { withoutRowid: true, indices: [{ name: 'ix_catalogue_range_advisory', columns: ['advisoryId'] }] },
);

/** Under which schemes ranges are told of a key; rows stay when the last range goes, which costs a question and misses nothing. */
export const catalogueSchemeTable = table<KeptScheme>(
  'catalogue_scheme',
  { number: { ...bigInteger, primary: true }, scheme: { ...word, primary: true } },
  { withoutRowid: true },
);

export const verdictTable = table<KeptVerdict>(
  'verdict',
  {
    id,
    advisoryId: advisory('fk_verdict_advisory'),
    releaseId: { ...reference, foreignKey: { target: 'software_release', name: 'fk_verdict_release' } },
    deviceId: orNull({ ...reference, foreignKey: { target: 'device', name: 'fk_verdict_device' } }),
    vulnerability,
    verdict: word,
    via: word,
    because: json,
    doubt: orNull(word),
    authority: word,
    statement: word,
    fingerprint: text,
    fixAvailable: flag,
    component: orNull(json),
  },
  {
    indices: [
      { name: 'ix_verdict_advisory', columns: ['advisoryId', 'releaseId'] },
      { name: 'ix_verdict_release', columns: ['releaseId', 'vulnerability'] },
    ],
  },
);

export const findingTable = table<Finding>(
  'finding',
  {
    id,
    deviceId: { ...reference, foreignKey: { target: 'device', name: 'fk_finding_device' } },
    vulnerability,
    title: text,
    verdict: word,
    via: word,
    doubt: orNull(word),
    severityScore: orNull(real),
    severityVersion: orNull(word),
    severityVector: orNull(text),
    severityBand: word,
    knownExploited: flag,
    fixAvailable: flag,
    fingerprint: text,
    state: word,
    remediationState: word,
    decisionId: orNull(reference),
    toldAt: orNull(instant),
    openedAt: instant,
    changedAt: instant,
    closedReason: orNull(word),
  },
  {
    indices: [
      { name: 'ux_finding_device_vulnerability', columns: ['deviceId', 'vulnerability'], unique: true },
      { name: 'ix_finding_vulnerability', columns: ['vulnerability'] },
      { name: 'ix_finding_state', columns: ['state', 'verdict'] },
      { name: 'ix_finding_known_exploited', columns: ['knownExploited', 'fixAvailable'] },
    ],
  },
);

export const findingEventTable = table<FindingEvent>(
  'finding_event',
  {
    id,
    findingId: { ...reference, foreignKey: { target: 'finding', name: 'fk_finding_event_finding' } },
    at: instant,
    by: { ...orNull(text), name: 'done_by' },
    kind: word,
    from: { ...orNull(word), name: 'from_word' },
    to: { ...orNull(word), name: 'to_word' },
    cause: text,
    decisionId: orNull(reference),
  },
  { indices: [{ name: 'ix_finding_event_finding', columns: ['findingId'] }] },
);

export const unmetProductTable = table<UnmetProduct>(
  'unmet_product',
  {
    id,
    advisoryId: advisory('fk_unmet_product_advisory'),
    manufacturerId: { ...reference, foreignKey: { target: 'manufacturer', name: 'fk_unmet_product_manufacturer' } },
    product: text,
    candidates: json,
  },
  { indices: [{ name: 'ix_unmet_product_advisory', columns: ['advisoryId'] }] },
);

export const componentMarkTable = table<ComponentMark>(
  'component_mark',
  {
    id,
    releaseId: { ...reference, foreignKey: { target: 'software_release', name: 'fk_component_mark_release' } },
    componentKey: { type: 'varchar', length: 64 },
    vulnerability,
    state: word,
    comment: orNull(text),
    advisoryId: reference,
    fingerprint: text,
    at: instant,
    by: { ...text, name: 'marked_by' },
  },
  { indices: [{ name: 'ix_component_mark_release', columns: ['releaseId', 'componentKey', 'vulnerability'] }] },
);
