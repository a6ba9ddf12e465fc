import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import { Refusal, notFound } from '../../http/refusal.js';
import { SETTINGS, type Settings } from '../../settings.js';
import { isArchive } from '../archive.js';
import type { Source } from '../arrived.js';
import { filesOfFolder, type FolderFile } from '../folder.fetch.js';
import { dueSources, millisecondsOf, retryDelay } from '../source-standing.js';
import { isFolder, kindOfSource } from '../source-formats.js';
import { SourcesStore } from '../sources.store.js';
import { OF_SOURCES, TakeInService, isNoDocument } from '../take-in.service.js';
import type { FileOutcome } from '../taken-in.js';
import { PollProblem } from './fetched.js';
import { count, isOwnFault, noCounts, remark, type Counts, type Polled } from './poll-counts.js';
import { PollRunService } from './poll-run.service.js';
import { pollers } from './pollers.js';

interface Underway {
  readonly result: Promise<Polled>;
  readonly stop: AbortController;
  progress: { readonly done: number; readonly total: number } | null;
}

/** With every poll that is remembered: a file that nobody takes out of the folder is refused every hour. */
const REMARKS_KEPT = 50;
const LARGEST_FILE = 500 * 1024 * 1024;
/** So long a source stays with a process that fell silent; who is alive renews it four times in between. */
const LEASE_MS = 120_000;
const MOST_AT_ONCE = 4;

/** Reads sources, each once at a time, whichever of several processes on one database does it. */
@Injectable()
export class PollingService implements BeforeApplicationShutdown {
  private readonly log = new Logger('polling');
  private readonly underway = new Map<string, Underway>();
  private readonly me = randomUUID();

  constructor(
    private readonly store: SourcesStore,
    private readonly takeIn: TakeInService,
    private readonly runs: PollRunService,
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Stops in the middle: what was stored is stored, and the next poll goes on from there. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const { stop } of this.underway.values()) stop.abort();
    await Promise.allSettled([...this.underway.values()].map(({ result }) => result));
  }

  /** Those that are due and not being read. A first load of hours must not hold up the others. */
  async pollDue(): Promise<void> {
    const due = dueSources(await this.store.sources(), this.clock.now()).filter(({ id }) => !this.underway.has(id));
    const free = Math.max(0, MOST_AT_ONCE - this.underway.size);
    // That one failed stands with the source, where people look for it.
    await Promise.allSettled(due.slice(0, free).map(({ id }) => this.poll(id)));
  }

  progressOf(id: string): Underway['progress'] {
    return this.underway.get(id)?.progress ?? null;
  }

  /** One poll of a source at a time: who asks while it runs gets the same result. */
  poll(id: string): Promise<Polled> {
    const running = this.underway.get(id);
    if (running) return running.result;
    const stop = new AbortController();
    const result = this.pollAlone(id, stop.signal).finally(() => this.underway.delete(id));
    this.underway.set(id, { result, stop, progress: null });
    return result;
  }

  private async pollAlone(id: string, signal: AbortSignal): Promise<Polled> {
    if (!(await this.store.source(id))) throw notFound('source');
    if (!(await this.lease(id))) throw new Refusal(409, 'source.being-polled');
    const renewing = setInterval(() => void this.lease(id).catch(() => undefined), LEASE_MS / 4);
    try {
      return await this.pollNow(id, signal);
    } finally {
      clearInterval(renewing);
      await this.transactions.run((manager) => this.store.release(manager, id, this.me));
    }
  }

  private lease(id: string): Promise<boolean> {
    const now = this.clock.now();
    const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
    return this.transactions.run((manager) => this.store.lease(manager, id, { by: this.me, now, until }));
  }

  private async pollNow(id: string, signal: AbortSignal): Promise<Polled> {
    const source = await this.store.source(id);
    if (!source) throw notFound('source');
    const startedAt = this.clock.now();
    const began = this.clock.elapsed();
    const counts = noCounts();
    const problem = await this.readInto(counts, source, signal).catch((error: unknown) => this.problemOf(error, source));
    const polled: Polled = {
      ...counts,
      durationMs: Math.round(this.clock.elapsed() - began),
      ...(problem && { problem: { code: problem.code, params: problem.params } }),
    };
    await this.record(source, startedAt, polled, problem);
    if (problem) throw new Refusal(422, problem.code, { address: source.address, ...problem.params });
    return polled;
  }

  private problemOf(error: unknown, source: Source): PollProblem {
    if (error instanceof PollProblem) return error;
    if (error instanceof Error && error.name === 'AbortError') return new PollProblem('source.interrupted', { address: source.address });
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error), 'a source was not read');
    return new PollProblem('source.not-readable', { address: source.address });
  }

  private async readInto(counts: Counts, source: Source, signal: AbortSignal): Promise<undefined> {
    const kind = kindOfSource(source);
    if (kind === 'folder') return this.readFolder(counts, source, signal);
    const progress = (done: number, total: number): void => {
      const underway = this.underway.get(source.id);
      if (underway) underway.progress = { done, total };
    };
    await pollers[kind].poll(this.runs.open({ source, counts, signal, progress }));
    return undefined;
  }

  /** Reads everything in the folder. */
  private async readFolder(counts: Counts, source: Source, signal: AbortSignal): Promise<undefined> {
    const listing = await filesOfFolder(this.settings.dataFolder, source.address);
    if ('code' in listing) throw new PollProblem(listing.code);
    let isFailed = false;
    const told = (outcome: FileOutcome): void => {
      isFailed ||= isOwnFault(outcome);
      count(counts, outcome);
    };
    for (const file of listing.files) {
      signal.throwIfAborted();
      if (!isNoDocument(file.name)) await this.takeFile(source, file, told);
    }
    for (const { name, code } of listing.left) remark(counts, { fileName: name, pointer: '', code, params: {} });
    if (isFailed) throw new PollProblem('intake.failed', {}, undefined, true);
    return undefined;
  }

  private async takeFile(source: Source, { name, size, read }: FolderFile, told: (outcome: FileOutcome) => void): Promise<void> {
    if (size > LARGEST_FILE) return told({ fileName: name, refused: { code: 'document.too-large', params: {}, pointer: '' } });
    const origin = { kind: 'source', by: source.id } as const;
    const bytes = await read().catch(() => undefined);
    if (!bytes) return told({ fileName: name, refused: { code: 'source.file-not-readable', params: {}, pointer: '' } });
    if (!isArchive(bytes)) return told(await this.takeIn.takeFile({ bytes, fileName: name, origin }));
    for await (const outcome of this.takeIn.takeArchive(bytes, origin, '', OF_SOURCES)) {
      told({ ...outcome, fileName: [name, outcome.fileName].filter((part) => part !== '').join('/') });
      await breathe();
    }
  }

  private async record(polled: Source, at: string, result: Polled, problem: PollProblem | undefined): Promise<void> {
    const { id } = polled;
    const kept = { ...result, remarks: result.remarks.slice(0, REMARKS_KEPT) };
    const brought = result.new + result.revised;
    await this.transactions.run(async (manager) => {
      const source = await this.store.source(id, manager);
      // Taken away while it was read: then there is nothing to write it to.
      if (!source) return;
      // Of an address that was changed meanwhile nothing is known yet.
      await this.store.changeUnlessMoved(manager, polled, {
        ...standingAfter(source, problem, at, this.clock.now()),
        ...(brought > 0 && { lastNewAt: at }),
      });
      await this.store.addPoll(manager, { id: randomUUID(), sourceId: id, at, ok: problem === undefined, result: kept, brought });
    });
  }
}

/** Where the source stands after a poll. One that was interrupted by the end of the program has not failed, and is due as before. */
function standingAfter(source: Source, problem: PollProblem | undefined, at: string, now: string): Partial<Source> {
  if (!problem) return { lastPolledAt: at, lastSuccessAt: now, failingSince: null, lastError: null, failures: 0, retryAt: null };
  if (problem.code === 'source.interrupted') return {};
  const failures = (source.failures ?? 0) + 1;
  const delay = retryDelay(failures, millisecondsOf(source.every), problem.askAgainIn, Math.random());
  const retryAt = isFolder(source.address) ? null : new Date(Date.parse(now) + delay).toISOString();
  return { lastPolledAt: at, failingSince: source.failingSince ?? at, lastError: problem.code, failures, retryAt };
}
