import { flag, id, instant, integer, json, orNull, reference, table, text, word } from '../../database/table.js';
import type { Bundle, CarriedSource } from './bundle.js';
import type { BundleKey } from './bundle-key.js';

const hash = { type: 'varchar', length: 64 } as const;

export const bundleKeyTable = table<BundleKey>('bundle_key', {
  id: { ...hash, primary: true },
  name: text,
  publicKey: { type: 'varchar', length: 43 },
  privateKey: orNull(text),
  addedAt: instant,
  addedBy: text,
  withdrawnAt: orNull(instant),
  withdrawnBy: orNull(text),
});

export const bundleTable = table<Bundle>(
  'bundle',
  {
    id,
    direction: word,
    manifestId: hash,
    fileName: orNull(text),
    keyId: hash,
    installation: text,
    madeAt: instant,
    coversFrom: orNull(instant),
    coversUntil: instant,
    documents: integer,
    state: word,
    done: integer,
    startedAt: instant,
    endedAt: orNull(instant),
    by: { ...text, name: 'made_by' },
    sources: json,
    report: orNull(json),
    error: orNull(json),
    leasedUntil: orNull(instant),
  },
  { indices: [{ name: 'ix_bundle_started', columns: ['startedAt'] }] },
);

export const carriedSourceTable = table<CarriedSource>(
  'carried_source',
  {
    id: { ...hash, primary: true },
    sourceId: { ...reference, foreignKey: { target: 'source', name: 'fk_carried_source_source', onDelete: 'CASCADE' } },
    keyId: hash,
    installation: text,
    every: { ...word, name: 'read_every' },
    enabled: flag,
    asOf: orNull(instant),
    failingSince: orNull(instant),
    bundleMadeAt: orNull(instant),
    carriedAt: orNull(instant),
  },
  { indices: [{ name: 'ix_carried_source_source', columns: ['sourceId'] }] },
);
