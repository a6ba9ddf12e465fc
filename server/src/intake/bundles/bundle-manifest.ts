import { z } from 'zod';
import { sourceFormats } from '../source-formats.js';

/** The members of a bundle, in this order; behind them the documents, in the order of the list. */
export const MANIFEST = 'bundle.json';
export const SIGNATURE = 'bundle.sig';
export const LIST = 'documents.jsonl';
/** A manifest names sources, not documents: of two thousand sources it has less than this many bytes. */
export const LARGEST_MANIFEST = 4 * 1024 * 1024;
/** 64 bytes in base64, and a line end that an editor may have added. */
export const LARGEST_SIGNATURE = 100;
/** Bytes of one line of the list. */
export const LARGEST_LINE = 16_384;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Instant = z.iso.datetime();
const KEY = /^[A-Za-z0-9_-]{43}$/;
const Count = z.number().int().min(0);

/** A source of the machine that made the bundle, and how fresh its knowledge of it was. */
const BundleSource = z.object({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  publisher: z.string().max(200),
  /** One that a later version knows is read as its address says. */
  format: z.enum(sourceFormats).catch('auto'),
  address: z.string().max(2000),
  every: z.string().max(20),
  enabled: z.boolean(),
  /** When it was last read there without error. */
  lastSuccessAt: Instant.nullable(),
  failingSince: Instant.nullable(),
  /** When something new last came from it. */
  newestAt: Instant.nullable(),
  documents: Count,
});
export type BundleSource = z.infer<typeof BundleSource>;

const Manifest = z.object({
  format: z.literal('mimamori-bundle-1'),
  madeAt: Instant,
  madeBy: z.string().max(200),
  /** The machine that made it: a name for people, and the key (Ed25519, 32 bytes in base64url) with which the manifest is signed. */
  installation: z.object({ name: z.string().max(200), key: z.string().regex(KEY) }),
  /** What it received in this time; from null: from the beginning. */
  covers: z.object({ from: Instant.nullable(), until: Instant }),
  list: z.object({ documents: Count, size: Count, sha256: Hash }),
  /** Documents that stay behind: what makers pushed (they speak for their own products alone), and what the disk had lost. */
  leftOut: z.object({ pushed: Count, lost: Count }),
  sources: z.array(BundleSource).max(5000),
});
export type BundleManifest = z.infer<typeof Manifest>;

const Line = z.object({
  path: z.string().max(80),
  sha256: Hash,
  size: Count,
  source: z.string().max(100),
  receivedAt: Instant,
  fileName: z.string().max(4000).nullable(),
});
/** A document of a bundle, as its line of the list has it. */
export type BundleDocument = z.infer<typeof Line>;

/** The manifest; undefined for what is none, or is of a format that this version does not know. */
export function readManifest(bytes: Uint8Array): BundleManifest | undefined {
  return parsed(Manifest, bytes);
}

/** A line of the list; undefined for what is none. The path says nothing that the hash does not: nothing is ever written under it. */
export function readLine(text: string): BundleDocument | undefined {
  const line = parsed(Line, text);
  return line?.path === (line && placeOf(line.sha256)) ? line : undefined;
}

export function placeOf(sha256: string): string {
  return `documents/${sha256.slice(0, 2)}/${sha256}`;
}

/** Until when an earlier bundle reached: said by its manifest, or by the receipt of the machine that took it. */
const Receipt = z.object({ format: z.literal('mimamori-bundle-receipt-1'), bundle: Hash, key: z.string().regex(KEY), until: Instant });
export type BundleReceipt = z.infer<typeof Receipt>;

export function readReceipt(bytes: Uint8Array): BundleReceipt | undefined {
  return parsed(Receipt, bytes);
}

function parsed<Shape>(schema: z.ZodType<Shape>, text: string | Uint8Array): Shape | undefined {
  try {
    const json = typeof text === 'string' ? text : new TextDecoder('utf-8', { fatal: true }).decode(text);
    const read = schema.safeParse(JSON.parse(json));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
