import { flag, instant, json, orNull, reference, table, text, word } from '../../database/table.js';
import type { HeldDocument } from './held-document.js';
import type { SourceKey } from './source-key.js';

const hash = { type: 'varchar', length: 64 } as const;

export const sourceKeyTable = table<SourceKey>(
  'source_key',
  {
    id: { ...hash, primary: true },
    sourceId: { ...reference, foreignKey: { target: 'source', name: 'fk_source_key_source', onDelete: 'CASCADE' } },
    fingerprint: hash,
    address: text,
    armored: text,
    owner: text,
    expiresAt: orNull(instant),
    revoked: flag,
    listed: flag,
    state: word,
    firstSeenAt: instant,
    lastSeenAt: instant,
    decidedBy: orNull(text),
    decidedAt: orNull(instant),
  },
  { indices: [{ name: 'ix_source_key_source', columns: ['sourceId'] }] },
);

export const heldDocumentTable = table<HeldDocument>(
  'held_document',
  {
    id: { ...hash, primary: true },
    sourceId: { ...reference, foreignKey: { target: 'source', name: 'fk_held_document_source', onDelete: 'CASCADE' } },
    address: text,
    stamp: { type: 'varchar', length: 200 },
    fileName: text,
    sha256: hash,
    code: { type: 'varchar', length: 100 },
    params: json,
    heldAt: instant,
    state: word,
    decidedBy: orNull(text),
    decidedAt: orNull(instant),
  },
  { indices: [{ name: 'ix_held_document_source', columns: ['sourceId', 'state'] }] },
);
