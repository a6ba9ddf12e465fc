import { flag, id, instant, integer, json, orNull, reference, table, text, word } from '../database/table.js';
import type { FeedReceipt, Job, Source, SourceItem, SourcePoll } from './arrived.js';

export const sourceTable = table<Source>('source', {
  id,
  name: text,
  publisher: text,
  format: word,
  address: text,
  every: { ...word, name: 'poll_every' },
  tlp: orNull(word),
  enabled: flag,
  createdAt: instant,
  lastPolledAt: orNull(instant),
  lastSuccessAt: orNull(instant),
  failingSince: orNull(instant),
  lastError: orNull(text),
  bookmark: orNull(json),
  retryAt: orNull(instant),
  failures: orNull(integer),
  lastNewAt: orNull(instant),
  leasedUntil: orNull(instant),
  leasedBy: orNull(reference),
  credentials: orNull(json),
});

export const sourceItemTable = table<SourceItem>(
  'source_item',
  {
    id: { type: 'varchar', length: 64, primary: true },
    sourceId: { ...reference, foreignKey: { target: 'source', name: 'fk_source_item_source', onDelete: 'CASCADE' } },
    address: text,
    stamp: { type: 'varchar', length: 200 },
    at: instant,
    problem: orNull({ type: 'varchar', length: 100 }),
    validators: orNull(json),
  },
  { indices: [{ name: 'ix_source_item_source', columns: ['sourceId'] }] },
);

export const sourcePollTable = table<SourcePoll>(
  'source_poll',
  {
    id,
    sourceId: { ...reference, foreignKey: { target: 'source', name: 'fk_source_poll_source', onDelete: 'CASCADE' } },
    at: instant,
    ok: flag,
    result: json,
    brought: orNull(integer),
  },
  { indices: [{ name: 'ix_source_poll_source', columns: ['sourceId', 'at'] }] },
);

export const jobTable = table<Job>('job', {
  id,
  kind: word,
  state: word,
  done: integer,
  total: integer,
  startedAt: instant,
  endedAt: orNull(instant),
  error: orNull(json),
  result: orNull(json),
  by: { ...text, name: 'started_by' },
});

export const feedReceiptTable = table<FeedReceipt>(
  'feed_receipt',
  {
    id,
    publisherId: { ...reference, foreignKey: { target: 'publisher_account', name: 'fk_feed_receipt_publisher', onDelete: 'CASCADE' } },
    at: instant,
    receipt: json,
  },
  { indices: [{ name: 'ix_feed_receipt_publisher', columns: ['publisherId', 'at'] }] },
);
