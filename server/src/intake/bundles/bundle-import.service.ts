import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import { Refusal, notFound } from '../../http/refusal.js';
import { MatchingService } from '../../matching/matching.service.js';
import { TakeInService } from '../take-in.service.js';
import type { FileOutcome } from '../taken-in.js';
import { isOwnFault } from '../polling/poll-counts.js';
import { BundleDocumentsStore } from './bundle-documents.store.js';
import type { Bundle, BundleReport } from './bundle.js';
import { idOfKey } from './bundle-key.js';
import { BundleKeysService } from './bundle-keys.service.js';
import type { BundleReceipt } from './bundle-manifest.js';
import { broughtSource } from './bundle-export.service.js';
import { BundleFiles } from './bundle-file.store.js';
import { BundleReading, type BroughtDocument, type CheckedBundle } from './bundle-reading.store.js';
import { BundlesStore } from './bundles.store.js';
import { CarriedSourcesService } from './carried-sources.service.js';
import { countBrought, reportOf, type Brought } from './brought.js';
import { gapBefore } from './carried-standing.js';

/** So long an import stays with a process that fell silent. */
const LEASE_MS = 60_000;
const PROGRESS_EVERY = 50;
/** A database that is busy for a moment is no reason to break off. */
const TRIES = 3;

export interface Importing {
  readonly bundle: Bundle;
  /** When everything is taken in and matched; never fails, the bundle tells. */
  readonly ended: Promise<Bundle>;
}

/** Takes bundles in. A bundle that was interrupted is begun again: what is here already is passed over, and the end is the same. */
@Injectable()
export class BundleImportService implements BeforeApplicationShutdown {
  private readonly log = new Logger('bundles');
  private readonly stop = new AbortController();
  private underway: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly reading: BundleReading,
    private readonly files: BundleFiles,
    private readonly keys: BundleKeysService,
    private readonly documents: BundleDocumentsStore,
    private readonly carried: CarriedSourcesService,
    private readonly store: BundlesStore,
    private readonly takeIn: TakeInService,
    private readonly matching: MatchingService,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Stops in the middle: what was stored is stored, and who takes the bundle in again goes on from there. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.underway;
  }

  /**
   * Checks signature and every hash, and only then begins to take in, behind the scenes. What is refused changed nothing.
   * @throws Refusal with what is wrong with the bundle, or because another is being taken in
   */
  async begin(path: string, fileName: string, by: string): Promise<Importing> {
    await this.keys.own();
    await this.transactions.run((manager) => this.refuseWhileAnother(manager));
    const checked = await this.reading.check(path, (signed) => this.keys.demandTrust(signed));
    try {
      const bundle = bundleOf(checked, fileName, by, this.clock.now());
      await this.transactions.run(async (manager) => {
        await this.store.takeTurns(manager);
        await this.refuseWhileAnother(manager);
        await this.store.add(manager, { ...bundle, leasedUntil: this.leaseEnd() });
      });
      const ended = this.work(bundle, path, checked);
      this.underway = ended;
      return { bundle, ended };
    } catch (error) {
      await this.files.remove(checked.list);
      throw error;
    }
  }

  async bundle(id: string): Promise<Bundle> {
    const bundle = await this.store.bundle(id);
    if (!bundle) throw notFound('bundle');
    return bundle;
  }

  /** What the other machine needs in order to make the next bundle join this one. */
  async receipt(id: string): Promise<BundleReceipt> {
    const { manifestId, keyId, coversUntil, state, direction } = await this.bundle(id);
    const key = await this.store.key(keyId);
    if (direction !== 'in' || !['matching', 'done'].includes(state) || !key) throw notFound('bundle.receipt');
    return { format: 'mimamori-bundle-receipt-1', bundle: manifestId, key: key.publicKey, until: coversUntil };
  }

  private async refuseWhileAnother(manager: Parameters<BundlesStore['underway']>[0]): Promise<void> {
    const another = await this.store.underway(manager, this.clock.now());
    if (another) throw new Refusal(409, 'bundle.another-underway', { file: another.fileName ?? '' });
  }

  private leaseEnd(): string {
    return new Date(Date.parse(this.clock.now()) + LEASE_MS).toISOString();
  }

  private async work(bundle: Bundle, path: string, checked: CheckedBundle): Promise<Bundle> {
    const renewing = setInterval(() => void this.change(bundle.id, { leasedUntil: this.leaseEnd() }).catch(() => undefined), LEASE_MS / 4);
    try {
      const brought = await this.takeAll(bundle, path, checked);
      const report = await this.finish(bundle, checked, brought);
      await this.matching.settle();
      const opened = openedBy(brought, await this.store.openedSince(bundle.startedAt));
      await this.change(bundle.id, { state: 'done', endedAt: this.clock.now(), report: { ...report, opened }, leasedUntil: null });
    } catch (error) {
      const { code, params } = error instanceof Refusal ? error : { code: 'bundle.broken-off', params: {} };
      if (!(error instanceof Refusal)) this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      await this.change(bundle.id, { state: 'failed', endedAt: this.clock.now(), error: { code, params }, leasedUntil: null });
    } finally {
      clearInterval(renewing);
      await this.files.remove(checked.list);
    }
    return this.bundle(bundle.id);
  }

  private async takeAll(bundle: Bundle, path: string, checked: CheckedBundle): Promise<Brought> {
    const places = await this.carried.places(checked.manifest);
    const brought: Brought = { counts: new Map(), remarks: [], causes: new Set() };
    let done = 0;
    for await (const document of this.reading.documents(path, checked, (ids) => this.documents.takenWhole(ids))) {
      if (this.stop.signal.aborted) throw new Refusal(503, 'bundle.interrupted');
      const sourceId = places.get(document.line.source);
      if (sourceId === undefined) throw new Refusal(422, 'bundle.changed');
      countBrought(brought, document.line, await this.takeOne(document, sourceId));
      done += 1;
      if (done % PROGRESS_EVERY === 0) await this.progress(bundle.id, done);
    }
    await this.progress(bundle.id, done);
    return brought;
  }

  private async takeOne({ line, bytes }: BroughtDocument, sourceId: string): Promise<FileOutcome | 'known'> {
    if (bytes === 'known') return 'known';
    const fileName = line.fileName ?? line.sha256.slice(0, 16);
    if (bytes === 'too-large') return refusedAsTooLarge(fileName);
    const origin = { kind: 'source', by: sourceId } as const;
    for (let tries = 1; ; tries += 1) {
      const outcome = await this.takeIn.takeFile({ bytes, fileName, origin });
      await breathe();
      if (!isOwnFault(outcome)) return outcome;
      if (tries >= TRIES) throw new Refusal(503, 'bundle.broken-off');
    }
  }

  /** Everything is stored: now, and not before, the sources are as fresh as the bundle says. */
  private async finish(bundle: Bundle, { manifest, id }: CheckedBundle, brought: Brought): Promise<BundleReport> {
    const before = await this.store.takenFrom(bundle.keyId);
    const gap = gapBefore({ coversFrom: manifest.covers.from }, before);
    const report = reportOf(brought, gap, manifest.leftOut);
    const isAgain = before.some(({ manifestId }) => manifestId === id);
    await this.transactions.run(async (manager) => {
      await this.carried.brought(manager, manifest, brought, { isAgain, at: bundle.startedAt });
      await this.store.change(manager, bundle.id, { state: 'matching', report });
    });
    return report;
  }

  private progress(id: string, done: number): Promise<void> {
    return this.change(id, { done });
  }

  private change(id: string, change: Partial<Bundle>): Promise<void> {
    return this.transactions.run((manager) => this.store.change(manager, id, change));
  }
}

/** Causes are written as they are noted with the change: `revision HNT-1 2`. */
function openedBy({ causes }: Brought, opened: Awaited<ReturnType<BundlesStore['openedSince']>>): number {
  return opened
    .filter(({ cause }) => causes.has(cause.replace(/^\w+ /, '')))
    .map(({ count }) => count)
    .reduce((sum, count) => sum + count, 0);
}

function refusedAsTooLarge(fileName: string): FileOutcome {
  return { fileName, refused: { code: 'document.too-large', params: {}, pointer: '' } };
}

function bundleOf({ manifest, id }: CheckedBundle, fileName: string, by: string, now: string): Bundle {
  const { installation, madeAt, covers, list, sources } = manifest;
  return {
    ...{ id: randomUUID(), direction: 'in', manifestId: id, keyId: idOfKey(installation.key), installation: installation.name, by },
    ...{ fileName, madeAt, coversFrom: covers.from, coversUntil: covers.until, startedAt: now, endedAt: null, leasedUntil: null },
    ...{ documents: list.documents, state: 'running', done: 0, sources: sources.map(broughtSource), report: null, error: null },
  };
}
