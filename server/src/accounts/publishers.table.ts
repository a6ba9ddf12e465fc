import { flag, id, instant, json, orNull, reference, table, text } from '../database/table.js';
import type { PublisherAccount, PublisherKey } from './publisher.js';

export const publisherTable = table<PublisherAccount>(
  'publisher_account',
  { id, name: text, manufacturers: json, active: flag, hidesMatches: orNull(flag), createdAt: instant, createdBy: text },
  { indices: [{ name: 'ux_publisher_account_name', columns: ['name'], unique: true }] },
);

export const publisherKeyTable = table<PublisherKey>(
  'publisher_key',
  {
    id,
    publisherId: { ...reference, foreignKey: { target: 'publisher_account', name: 'fk_publisher_key_publisher', onDelete: 'CASCADE' } },
    hash: { type: 'varchar', length: 64 },
    createdAt: instant,
    lastUsedAt: orNull(instant),
    revokedAt: orNull(instant),
  },
  { indices: [{ name: 'ux_publisher_key_hash', columns: ['hash'], unique: true }] },
);
