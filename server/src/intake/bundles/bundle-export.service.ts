import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../../clock.js';
import { KeptValues } from '../../database/kept-values.store.js';
import { Transactions } from '../../database/transactions.js';
import type { RawDocument } from '../../documents/raw-document.js';
import { Refusal, notFound } from '../../http/refusal.js';
import type { Source } from '../arrived.js';
import { SourcesStore } from '../sources.store.js';
import type { Bundle } from './bundle.js';
import { BundleDocumentsStore, type ReceivedBetween } from './bundle-documents.store.js';
import { BundleFiles } from './bundle-file.store.js';
import { signatureOf, type BundleKey } from './bundle-key.js';
import { BundleKeysService } from './bundle-keys.service.js';
import { placeOf, readReceipt, type BundleDocument, type BundleManifest, type BundleSource } from './bundle-manifest.js';
import { BundleReading } from './bundle-reading.store.js';
import { BundlesStore } from './bundles.store.js';

/** Receipts are a few hundred bytes; what is larger is a bundle. */
const LARGEST_RECEIPT = 10_000;
/** Two documents that were written at once may have got their times in the other order, and the later one be seen first. */
const OVERLAP_MS = 3_600_000;
/** What staff brought comes from no address; on the other side it is a source like the others, with this id. */
export const BY_STAFF = 'staff';

/** A bundle whose bytes can be written, once. */
export interface PackedBundle {
  readonly manifest: BundleManifest;
  readonly bytes: ReturnType<BundleFiles['packed']>;
}

type Counted = Map<string, { documents: number; newestAt: string }>;

/** Makes bundles of what this machine received, for networks that nothing else reaches. */
@Injectable()
export class BundleExportService {
  constructor(
    private readonly documents: BundleDocumentsStore,
    private readonly files: BundleFiles,
    private readonly reading: BundleReading,
    private readonly keys: BundleKeysService,
    private readonly sources: SourcesStore,
    private readonly store: BundlesStore,
    private readonly values: KeptValues,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Since when a bundle begins that joins an earlier one, known by itself or by the receipt of the machine that took it in. */
  async afterFile(path: string): Promise<string> {
    const small = await this.files.smallFile(path, LARGEST_RECEIPT);
    const receipt = small && readReceipt(small);
    const own = await this.keys.own();
    const { key, until } = receipt ?? (await this.coverOf(path));
    if (key !== own.publicKey) throw new Refusal(422, 'bundle.of-another-machine');
    return joining(until);
  }

  /** Since when a bundle begins that joins the last one made here; null when there was none. */
  async afterLast(): Promise<string | null> {
    const last = await this.store.lastExport();
    return last && joining(last.coversUntil);
  }

  /** Settles what a bundle is to hold: everything received since an instant (null: from the beginning) until now. */
  async order(from: string | null, fileName: string | null, by: string): Promise<Bundle> {
    const key = await this.keys.own();
    const bundle = orderedBundle(key, from, this.clock.now(), fileName ?? '', by);
    await this.transactions.run((manager) => this.store.add(manager, bundle));
    return bundle;
  }

  /** Signs a bundle that was ordered and gives its bytes. Whoever asked says afterwards whether they arrived whole. */
  async pack({ id, madeAt, coversFrom, coversUntil, by }: Bundle): Promise<PackedBundle> {
    const key = await this.keys.own();
    const sources = await this.sources.sources();
    const counted: Counted = new Map();
    const leftOut = { pushed: 0, lost: 0 };
    const covers = { from: coversFrom, until: coversUntil };
    const list = await this.files.writeList(this.linesOf(covers, counted, leftOut));
    const documents = [...counted.values()].reduce((sum, each) => sum + each.documents, 0);
    const manifest: BundleManifest = {
      format: 'mimamori-bundle-1',
      madeAt,
      madeBy: by,
      installation: { name: key.name, key: key.publicKey },
      covers,
      list: { documents, size: list.size, sha256: list.sha256 },
      leftOut,
      sources: describe(sources, counted, madeAt),
    };
    const written = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    await this.change(id, { documents, sources: manifest.sources.map(broughtSource), manifestId: hashOf(written) });
    const bytes = this.files.packed(written, signatureOf(written, key.privateKey), list, madeAt);
    return { manifest, bytes };
  }

  /** It was written whole, or it was not: only after whole ones the next may begin where they ended. */
  async ended(id: string, problem: Bundle['error']): Promise<void> {
    await this.change(id, { state: problem === null ? 'done' : 'failed', error: problem, endedAt: this.clock.now() });
  }

  /** One that was ordered here, to be written. */
  async ordered(id: string): Promise<Bundle> {
    const bundle = await this.store.bundle(id);
    if (bundle?.direction !== 'out') throw notFound('bundle');
    return bundle;
  }

  private change(id: string, change: Partial<Bundle>): Promise<void> {
    return this.transactions.run((manager) => this.store.change(manager, id, change));
  }

  private async coverOf(path: string): Promise<{ readonly key: string; readonly until: string }> {
    const { manifest } = await this.reading.manifestOf(path);
    return { key: manifest.installation.key, until: manifest.covers.until };
  }

  private async *linesOf(
    between: ReceivedBetween,
    counted: Counted,
    leftOut: { pushed: number; lost: number },
  ): AsyncGenerator<readonly BundleDocument[]> {
    // The documents of the demonstration are of makers that do not exist.
    const withStaff = (await this.values.get('demonstration')) !== true;
    for await (const page of this.documents.received(between)) {
      const staff = page.filter(({ origin }) => withStaff && origin.kind === 'staff').map(({ id }) => id);
      const advisories = await this.documents.advisoriesAmong(staff);
      const lines: BundleDocument[] = [];
      const sizes = await Promise.all(page.map(({ id }) => this.files.sizeOfKept(id)));
      for (const [index, raw] of page.entries()) {
        if (raw.origin.kind === 'publisher') leftOut.pushed += 1;
        const source = raw.origin.kind === 'source' ? raw.origin.by : advisories.has(raw.id) ? BY_STAFF : undefined;
        if (source === undefined) continue;
        if (sizes[index] !== raw.size) {
          leftOut.lost += 1;
          continue;
        }
        lines.push(lineOf(raw, source));
        const before = counted.get(source);
        counted.set(source, { documents: (before?.documents ?? 0) + 1, newestAt: raw.receivedAt });
      }
      yield lines;
    }
  }
}

function joining(until: string): string {
  return new Date(Date.parse(until) - OVERLAP_MS).toISOString();
}

function lineOf({ id, size, receivedAt, fileName }: RawDocument, source: string): BundleDocument {
  return { path: placeOf(id), sha256: id, size, source, receivedAt, fileName };
}

/** Every source, also those that brought nothing: that they were read and had nothing new is knowledge too. */
function describe(sources: readonly Source[], counted: Counted, madeAt: string): BundleSource[] {
  const known = sources.map(({ id, name, publisher, format, address, every, enabled, lastSuccessAt, failingSince, lastNewAt }) => ({
    ...{ id, name, publisher, format, address, every, enabled, lastSuccessAt, failingSince },
    newestAt: counted.get(id)?.newestAt ?? lastNewAt,
    documents: counted.get(id)?.documents ?? 0,
  }));
  const ids = new Set(sources.map(({ id }) => id));
  // What staff brought, and what came from sources that were removed since.
  const others = [...counted].filter(([id]) => !ids.has(id));
  return [
    ...known,
    ...others.map(([id, { documents, newestAt }]) => ({
      id,
      name: id === BY_STAFF ? '職員が登録した文書' : '削除された情報源',
      publisher: '',
      format: 'auto' as const,
      address: '',
      every: 'P1D',
      enabled: false,
      lastSuccessAt: id === BY_STAFF ? madeAt : newestAt,
      failingSince: null,
      newestAt,
      documents,
    })),
  ];
}

/** Day and time as the clock on the wall says. */
function inJapan(instant: string): string {
  return new Date(Date.parse(instant) + 9 * 3_600_000).toISOString();
}

/** What the list of bundles says of a source. */
export function broughtSource({ name, lastSuccessAt, failingSince, documents }: BundleSource): Bundle['sources'][number] {
  return { name, asOf: lastSuccessAt, failingSince, documents };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function orderedBundle(key: BundleKey, from: string | null, now: string, fileName: string, by: string): Bundle {
  return {
    ...{ id: randomUUID(), direction: 'out', manifestId: '', keyId: key.id, installation: key.name, by },
    fileName: fileName || `mimamori-bundle-${inJapan(now).slice(0, 16).replace(/\D/g, '')}.tar.gz`,
    ...{ madeAt: now, coversFrom: from, coversUntil: now, startedAt: now, endedAt: null, leasedUntil: null },
    ...{ documents: 0, state: 'running', done: 0, sources: [], report: null, error: null },
  };
}
