import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Remark } from '#feeds/reading.js';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import { Refusal, notFound, type Params } from '../http/refusal.js';
import { SETTINGS, type Settings } from '../settings.js';
import type { Source, SourcePoll } from './arrived.js';
import { filesOfFolder, type FolderFile } from './folder.fetch.js';
import type { ChangedSource, NewSource } from './intake.contract.js';
import { SourcesStore } from './sources.store.js';
import { dueSources } from './source-standing.js';
import { filesOfArchive, isArchive } from './archive.js';
import { TakeInService, asRefusal, isNoDocument } from './take-in.service.js';

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

@Injectable()
export class SourcesService {
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
    await this.transactions.run((manager) => this.store.save(manager, source));
    return source;
  }

  async change(id: string, change: ChangedSource): Promise<Source> {
    const source = await this.source(id);
    if (change.address !== undefined) await this.check(change.address);
    const changed = { ...source, ...change };
    await this.transactions.run((manager) => this.store.save(manager, changed));
    return changed;
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
    for (const source of dueSources(await this.store.sources(), this.clock.now())) await this.poll(source.id);
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
    const files = await filesOfFolder(this.settings.dataFolder, source.address, this.settings.largestDocument);
    const counts: Counts = { fetched: 0, new: 0, revised: 0, same: 0, refused: 0, remarks: [] };
    const problem = Array.isArray(files) ? undefined : files.code;
    if (Array.isArray(files)) for (const file of files) if (!isNoDocument(file.name)) await this.takeFile(source, file, counts);
    const polled: Polled = { ...counts, remarks: counts.remarks.slice(0, MOST_REMARKS), durationMs: Math.round(this.clock.elapsed() - began) };
    await this.record(source, startedAt, polled, problem);
    if (problem) throw new Refusal(422, problem, { address: source.address });
    return polled;
  }

  private async takeFile(source: Source, file: FolderFile, counts: Counts): Promise<void> {
    const bytes = await file.read();
    if (!isArchive(bytes)) return this.takeDocument(source, file.name, bytes, counts);
    const members = filesOfArchive(bytes, {
      entries: 20_000,
      entrySize: this.settings.largestDocument,
      totalSize: 10 * this.settings.largestDocument,
    });
    let next = await members.next();
    for (; !next.done; next = await members.next()) {
      if (!isNoDocument(next.value.name)) await this.takeDocument(source, `${file.name}/${next.value.name}`, next.value.bytes, counts);
    }
    if (next.value) refuse(counts, file.name, { pointer: '', code: next.value.code, gravity: 'refusal' });
  }

  private async takeDocument(source: Source, fileName: string, bytes: Buffer, counts: Counts): Promise<void> {
    counts.fetched += 1;
    try {
      for (const taken of await this.takeIn.takeIn({ bytes, fileName, origin: { kind: 'source', by: source.id } })) {
        if (taken.outcome === 'new' || taken.outcome === 'revised' || taken.outcome === 'same') counts[taken.outcome] += 1;
        if (taken.outcome !== 'same')
          counts.remarks.push(...taken.remarks.filter(({ gravity }) => gravity === 'doubt').map((remark) => placed(fileName, remark)));
      }
    } catch (error) {
      const { code, params, details } = asRefusal(error);
      refuse(counts, fileName, { pointer: details[0]?.pointer ?? '', code, params, gravity: 'refusal' });
    }
  }

  private async record(source: Source, at: string, result: Polled, problem: string | undefined): Promise<void> {
    const poll: SourcePoll = { id: randomUUID(), sourceId: source.id, at, ok: problem === undefined, result };
    const standing = problem
      ? { failingSince: source.failingSince ?? at, lastError: problem }
      : { failingSince: null, lastError: null, lastSuccessAt: this.clock.now() };
    await this.transactions.run(async (manager) => {
      await this.store.save(manager, { ...source, lastPolledAt: at, ...standing });
      await this.store.addPoll(manager, poll);
    });
  }

  private async check(address: string): Promise<void> {
    const isFolder = !/^\w+:/.test(address) || address.startsWith('file:');
    if (!isFolder)
      throw new Refusal(422, 'source.address-not-supported', { address }, [
        { pointer: '/address', code: 'source.address-not-supported', params: { address } },
      ]);
    const found = await filesOfFolder(this.settings.dataFolder, address, 0);
    if (!Array.isArray(found) && found.code === 'source.folder-outside-data')
      throw new Refusal(422, found.code, { address }, [{ pointer: '/address', code: found.code, params: { address } }]);
  }
}

function placed(fileName: string, { pointer, code, params }: Remark) {
  return { fileName, pointer, code, params: params ?? {} };
}

function refuse(counts: Counts, fileName: string, remark: Remark): void {
  counts.refused += 1;
  counts.remarks.push(placed(fileName, remark));
}
