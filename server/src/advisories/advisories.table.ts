import { day, flag, id, instant, integer, json, orNull, real, reference, table, text, word } from '../database/table.js';
import type { AdvisoryKey, AdvisoryRevision, AdvisoryVulnerability, ExploitPrediction, KnownAdvisory } from './known-advisory.js';

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
