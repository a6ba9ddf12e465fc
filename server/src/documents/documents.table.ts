import { id, instant, integer, json, orNull, reference, table, text, word } from '../database/table.js';
import type { ComponentRow, KeptDocument } from './document.js';
import type { RawDocument } from './raw-document.js';
import type { ComponentPart, ComponentPartKey } from './search/component-part.js';

export const rawDocumentTable = table<RawDocument>(
  'raw_document',
  {
    id: { type: 'varchar', length: 64, primary: true },
    size: integer,
    fileName: orNull(text),
    origin: json,
    receivedAt: instant,
  },
  { indices: [{ name: 'ix_raw_document_received', columns: ['receivedAt', 'id'] }] },
);

export const documentTable = table<KeptDocument>(
  'document',
  {
    id,
    kind: word,
    format: word,
    modelId: { ...reference, foreignKey: { target: 'device_model', name: 'fk_document_model' } },
    releaseId: orNull({ ...reference, foreignKey: { target: 'software_release', name: 'fk_document_release' } }),
    softwareVersion: orNull(text),
    series: orNull(reference),
    issue: orNull(json),
    contentId: { type: 'varchar', length: 64 },
    fileName: orNull(text),
    components: integer,
    answers: integer,
    isComplete: orNull(word),
    remarks: json,
    certainty: orNull(word),
    title: orNull(text),
    documentVersion: orNull(text),
    receivedAt: instant,
    by: { ...text, name: 'brought_by' },
    replacedAt: orNull(instant),
  },
  {
    indices: [
      { name: 'ix_document_model', columns: ['modelId', 'kind'] },
      { name: 'ix_document_content', columns: ['contentId'] },
      { name: 'ix_document_series', columns: ['series'] },
    ],
  },
);

/** Beginning of a hash, in hexadecimal. */
const partReference = { type: 'varchar', length: 32 } as const;

export const componentPartTable = table<ComponentPart>(
  'component_part',
  { id: { ...partReference, primary: true }, sortKey: text, sought: text },
  { indices: [{ name: 'ix_component_part_sort_key', columns: ['sortKey', 'id'] }] },
);

/** On SQLite a row lies where its part's others lie. */
export const componentPartKeyTable = table<ComponentPartKey>(
  'component_part_key',
  {
    partId: {
      ...partReference,
      primary: true,
      foreignKey: { target: 'component_part', name: 'fk_component_part_key_part', onDelete: 'CASCADE' },
    },
    key: { ...text, name: 'key_text', primary: true },
  },
  { withoutRowid: true, indices: [{ name: 'ix_component_part_key_key', columns: ['key'] }] },
);

export const componentTable = table<ComponentRow>(
  'component',
  {
    id,
    documentId: { ...reference, foreignKey: { target: 'document', name: 'fk_component_document', onDelete: 'CASCADE' } },
    releaseId: { ...reference, foreignKey: { target: 'software_release', name: 'fk_component_release' } },
    partId: orNull(partReference),
    certainty: orNull(word),
    ref: text,
    parentRef: orNull(text),
    name: text,
    version: orNull(text),
    supplier: orNull(text),
    purl: orNull(text),
    cpe: orNull(text),
    identifiers: json,
    pointer: text,
  },
  {
    indices: [
      { name: 'ix_component_document', columns: ['documentId'] },
      { name: 'ix_component_release', columns: ['releaseId'] },
      { name: 'ix_component_part', columns: ['partId'] },
    ],
  },
);
