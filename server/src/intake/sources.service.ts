import { Inject, Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import { Refusal, notFound, type Params } from '../http/refusal.js';
import { SETTINGS, type Settings } from '../settings.js';
import type { Source } from './arrived.js';
import { filesOfFolder, type FolderFile } from './folder.fetch.js';
import type { ChangedSource, NewSource } from './intake.contract.js';
import { SourcesStore } from './sources.store.js';
import { dueSources } from './source-standing.js';
import { isArchive } from './archive.js';
import { TakeInService, isNoDocument, type FileOutcome } from './take-in.service.js';

export interface Polled {
  readonly fetched: number;
  readonly new: number;
  readonly revised: number;
  readonly same: number;
  readonly refused: number;
  readonly remarks: readonly { readonly fileName: string; readonly pointer: string; readonly code: string; readonly params: Params }[];
  readonly durationMs: number;
}

type Counts = { -readonly [Name in 'fetched' | 'new' | 'revised' | 'same' | 'refused']: number } & { remarks: Polled['remarks'][number][] };

const MOST_REMARKS = 500;
/** With every poll that is remembered: a file that nobody takes out of the folder is refused every hour. */
const REMARKS_KEPT = 50;
/** A ZIP of many documents may be larger than one document. */
const LARGEST_FILE = 500 * 1024 * 1024;

@Injectable()
export class SourcesService {
  private readonly log = new Logger('sources');
  private readonly polling = new Map<string, Promise<Polled>>();

  constructor(
    private readonly store: SourcesStore,
    private readonly takeIn: TakeInService,
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(asked: NewSource): Promise<Source> {
    await this.check(asked.address);
    const source: Source = {
      id: randomUUID(),
      ...asked,
      createdAt: this.clock.now(),
      lastPolledAt: null,
      lastSuccessAt: null,
      failingSince: null,
      lastError: null,
    };
    await this.transactions.run((manager) => this.store.add(manager, source));
    return source;
  }

  async change(id: string, change: ChangedSource): Promise<Source> {
    await this.source(id);
    if (change.address !== undefined) await this.check(change.address);
    await this.transactions.run((manager) => this.store.change(manager, id, change));
    return this.source(id);
  }

  async remove(id: string): Promise<void> {
    if (!(await this.transactions.run((manager) => this.store.remove(manager, id)))) throw notFound('source');
  }

  async source(id: string): Promise<Source> {
    const source = await this.store.source(id);
    if (!source) throw notFound('source');
    return source;
  }

  async pollDue(): Promise<void> {
    for (const source of dueSources(await this.store.sources(), this.clock.now())) {
      // That it failed stands with the source, where people look for it; the others are read all the same.
      await this.poll(source.id).catch(() => undefined);
    }
  }

  /** One poll of a source at a time: who asks while it runs gets the same result. */
  poll(id: string): Promise<Polled> {
    const running = this.polling.get(id);
    if (running) return running;
    const poll = this.pollNow(id).finally(() => this.polling.delete(id));
    this.polling.set(id, poll);
    return poll;
  }

  private async pollNow(id: string): Promise<Polled> {
    const source = await this.source(id);
    const startedAt = this.clock.now();
    const began = this.clock.elapsed();
    const counts: Counts = { fetched: 0, new: 0, revised: 0, same: 0, refused: 0, remarks: [] };
    const problem = await this.readInto(counts, source).catch((error: unknown) => {
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error), 'a source was not read');
      return 'source.not-readable';
    });
    const polled: Polled = {
      ...counts,
      remarks: counts.remarks.slice(0, MOST_REMARKS),
      durationMs: Math.round(this.clock.elapsed() - began),
    };
    await this.record(id, startedAt, polled, problem);
    if (problem) throw new Refusal(422, problem, { address: source.address });
    return polled;
  }

  /** Reads everything in the folder; what kept it from being read at all, or null. */
  private async readInto(counts: Counts, source: Source): Promise<string | null> {
    const listing = await filesOfFolder(this.settings.dataFolder, source.address);
    if ('code' in listing) return listing.code;
    for (const file of listing.files) if (!isNoDocument(file.name)) await this.takeFile(source, file, counts);
    for (const { name, code } of listing.left) counts.remarks.push({ fileName: name, pointer: '', code, params: {} });
    return null;
  }

  private async takeFile(source: Source, { name, size, read }: FolderFile, counts: Counts): Promise<void> {
    if (size > LARGEST_FILE) return count(counts, { fileName: name, refused: { code: 'document.too-large', params: {}, pointer: '' } });
    const origin = { kind: 'source', by: source.id } as const;
    const bytes = await read().catch(() => undefined);
    if (!bytes) return count(counts, { fileName: name, refused: { code: 'source.file-not-readable', params: {}, pointer: '' } });
    if (!isArchive(bytes)) return count(counts, await this.takeIn.takeFile({ bytes, fileName: name, origin }));
    for await (const outcome of this.takeIn.takeArchive(bytes, origin, '')) {
      count(counts, { ...outcome, fileName: [name, outcome.fileName].filter((part) => part !== '').join('/') });
      await breathe();
    }
  }

  private async record(id: string, at: string, result: Polled, problem: string | null): Promise<void> {
    const kept = { ...result, remarks: result.remarks.slice(0, REMARKS_KEPT) };
    await this.transactions.run(async (manager) => {
      const source = await this.store.source(id, manager);
      // Taken away while it was read: then there is nothing to write it to.
      if (!source) return;
      const standing = problem
        ? { failingSince: source.failingSince ?? at, lastError: problem }
        : { failingSince: null, lastError: null, lastSuccessAt: this.clock.now() };
      await this.store.change(manager, id, { lastPolledAt: at, ...standing });
      await this.store.addPoll(manager, { id: randomUUID(), sourceId: id, at, ok: problem === null, result: kept });
    });
  }

  private async check(address: string): Promise<void> {
    const isFolder = !/^\w+:/.test(address) || address.startsWith('file:');
    if (!isFolder)
      throw new Refusal(422, 'source.address-not-supported', { address }, [
        { pointer: '/address', code: 'source.address-not-supported', params: { address } },
      ]);
    const found = await filesOfFolder(this.settings.dataFolder, address);
    if ('code' in found && found.code === 'source.folder-outside-data')
      throw new Refusal(422, found.code, { address }, [{ pointer: '/address', code: found.code, params: { address } }]);
  }
}

function count(counts: Counts, outcome: FileOutcome): void {
  const { fileName } = outcome;
  counts.fetched += 1;
  if ('refused' in outcome) {
    counts.refused += 1;
    counts.remarks.push({ fileName, ...outcome.refused });
    return;
  }
  for (const { outcome: what, remarks } of outcome.receipts) {
    if (what === 'new' || what === 'revised' || what === 'same') counts[what] += 1;
    if (what === 'same') continue;
    const doubts = remarks.filter(({ gravity }) => gravity === 'doubt');
    counts.remarks.push(...doubts.map(({ pointer, code, params = {} }) => ({ fileName, pointer, code, params })));
  }
}
