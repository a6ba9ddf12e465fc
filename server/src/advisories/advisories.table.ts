import { day, flag, id, instant, integer, json, orNull, real, reference, table, text, word } from '../database/table.js';
import type { AdvisoryDeletion, DeletionFinding } from './deletion.js';
import type { AdvisoryComment, AdvisoryReadMark } from './desk-notes.js';
import type { AdvisoryKey, AdvisoryRevision, AdvisoryVulnerability, ExploitPrediction, KnownAdvisory } from './known-advisory.js';
import type { SearchedValues } from './searched-values.js';

export const advisoryTable = table<KnownAdvisory>(
  'advisory',
  {
    id,
    identity: text,
    publisher: text,
    trackingId: text,
    currentRevisionId: reference,
    revision: text,
    title: text,
    publishedAt: orNull(instant),
    revisedAt: orNull(instant),
    receivedAt: instant,
    severityScore: orNull(real),
    severityVersion: orNull(word),
    severityVector: orNull(text),
    severityBand: word,
    withdrawn: flag,
    draft: flag,
    vulnerabilities: json,
    searchText: text,
    remarks: integer,
  },
  {
    indices: [
      { name: 'ux_advisory_identity', columns: ['identity'], unique: true },
      { name: 'ix_advisory_tracking_id', columns: ['trackingId'] },
      { name: 'ix_advisory_revised_at', columns: ['revisedAt'] },
    ],
  },
);

export const advisoryRevisionTable = table<AdvisoryRevision>(
  'advisory_revision',
  {
    id,
    advisoryId: { ...reference, foreignKey: { target: 'advisory', name: 'fk_advisory_revision_advisory' } },
    revision: text,
    revisedAt: orNull(instant),
    receivedAt: instant,
    documentId: { type: 'varchar', length: 64 },
    format: word,
    summary: text,
    advisory: json,
    remarks: json,
  },
  { indices: [{ name: 'ux_advisory_revision_document', columns: ['advisoryId', 'documentId'], unique: true }] },
);

export const advisoryVulnerabilityTable = table<AdvisoryVulnerability>(
  'advisory_vulnerability',
  {
    advisoryId: { ...reference, primary: true, foreignKey: { target: 'advisory', name: 'fk_advisory_vulnerability_advisory' } },
    vulnerability: { type: 'varchar', length: 200, primary: true },
  },
  { indices: [{ name: 'ix_advisory_vulnerability', columns: ['vulnerability'] }] },
);

export const advisoryKeyTable = table<AdvisoryKey>(
  'advisory_key',
  {
    id,
    key: { ...text, name: 'key_text' },
    advisoryId: { ...reference, foreignKey: { target: 'advisory', name: 'fk_advisory_key_advisory' } },
  },
  {
    indices: [
      { name: 'ix_advisory_key_key', columns: ['key'] },
      { name: 'ix_advisory_key_advisory', columns: ['advisoryId'] },
    ],
  },
);

export const exploitPredictionTable = table<ExploitPrediction>('exploit_prediction', {
  vulnerability: { type: 'varchar', length: 200, primary: true },
  probability: real,
  percentile: orNull(real),
  scoredOn: orNull(day),
});

const ofAdvisory = (name: string) => ({
  ...reference,
  primary: true,
  foreignKey: { target: 'advisory', name, onDelete: 'CASCADE' as const },
});

export const searchedValuesTable = table<SearchedValues>('advisory_searched', {
  advisoryId: ofAdvisory('fk_advisory_searched_advisory'),
  revisionOrder: text,
  category: text,
  csafVersion: text,
  publisherCategory: text,
  namespace: text,
  status: text,
  tlp: text,
  language: text,
  severityText: text,
  history: text,
  cve: text,
  vendor: text,
  product: text,
  productVersion: text,
  identifier: text,
  productGroup: text,
  relationship: text,
  trait: text,
});

/** Without a foreign key: what people wrote stays when the document is deleted. */
export const advisoryCommentTable = table<AdvisoryComment>(
  'advisory_comment',
  { id, advisoryId: reference, text, at: instant, by: { ...text, name: 'written_by' } },
  { indices: [{ name: 'ix_advisory_comment_advisory', columns: ['advisoryId'] }] },
);

export const advisoryReadMarkTable = table<AdvisoryReadMark>('advisory_read', {
  advisoryId: ofAdvisory('fk_advisory_read_advisory'),
  readerId: { ...reference, primary: true },
  revisionId: reference,
  at: instant,
});

export const advisoryDeletionTable = table<AdvisoryDeletion>(
  'advisory_deletion',
  {
    id,
    advisoryId: reference,
    identity: text,
    publisher: text,
    trackingId: text,
    title: text,
    revision: text,
    revisedAt: orNull(instant),
    revisions: json,
    at: instant,
    by: { ...text, name: 'deleted_by' },
    reason: text,
    closedFindings: integer,
    returnedAt: orNull(instant),
    returnedBy: orNull(text),
  },
  {
    indices: [
      { name: 'ix_advisory_deletion_identity', columns: ['identity'] },
      { name: 'ix_advisory_deletion_advisory', columns: ['advisoryId'] },
    ],
  },
);

export const deletionFindingTable = table<DeletionFinding>('advisory_deletion_finding', {
  deletionId: { ...reference, primary: true, foreignKey: { target: 'advisory_deletion', name: 'fk_deletion_finding_deletion' } },
  findingId: { ...reference, primary: true, foreignKey: { target: 'finding', name: 'fk_deletion_finding_finding' } },
});
