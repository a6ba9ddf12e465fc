import { Inject, Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import { SETTINGS, type Settings } from '../../settings.js';
import { isArchive } from '../archive.js';
import type { Source } from '../arrived.js';
import { SourceItemsStore } from '../source-items.store.js';
import { SourcesStore } from '../sources.store.js';
import { TakeInService } from '../take-in.service.js';
import type { FileOutcome } from '../taken-in.js';
import { unpacked } from './body.fetch.js';
import type { Fetched, Wanted } from './fetched.js';
import { PoliteFetch } from './polite.fetch.js';
import { count, remark, type Counts } from './poll-counts.js';
import type { PollRun } from './poll-run.js';

const CLOCKS_APART_MS = 10 * 60_000;

export interface RunOf {
  readonly source: Source;
  readonly counts: Counts;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** Gives a poller the network and the stores, and nothing else. */
@Injectable()
export class PollRunService {
  constructor(
    private readonly polite: PoliteFetch,
    private readonly takeIn: TakeInService,
    private readonly items: SourceItemsStore,
    private readonly sources: SourcesStore,
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  open(run: RunOf): PollRun {
    const { source, counts, progress } = run;
    return {
      address: source.address,
      bookmark: source.bookmark,
      now: this.clock.now(),
      key: this.settings.nvdKey,
      get: (address, wanted = {}) => this.get(run, address, wanted),
      take: (bytes, fileName) => this.take(run, bytes, fileName),
      remark: (fileName, code, params = {}) => remark(counts, { fileName, pointer: '', code, params }),
      missing: (listed) => this.items.missing(source.id, listed),
      done: (listed, problem) =>
        this.transactions.run((manager) => this.items.keep(manager, { sourceId: source.id, at: this.clock.now(), problem, ...listed })),
      move: (bookmark) => this.transactions.run((manager) => this.sources.change(manager, source.id, { bookmark })),
      progress,
    };
  }

  private async get({ source, counts, signal }: RunOf, address: string, wanted: Wanted): Promise<Fetched> {
    const fetched = await this.polite.get(address, wanted, signal);
    const apart = fetched.saidAt === undefined ? 0 : Math.abs(Date.parse(fetched.saidAt) - Date.parse(this.clock.now()));
    const isTold = counts.remarks.some(({ code }) => code === 'source.clock-differs');
    // Whose clock is wrong nobody knows; what is polled by time must not rest on either alone.
    if (apart > CLOCKS_APART_MS && !isTold)
      remark(counts, { fileName: source.name, pointer: '', code: 'source.clock-differs', params: { minutes: Math.round(apart / 60_000) } });
    return fetched;
  }

  private async take({ source, counts, signal }: RunOf, bytes: Buffer, fileName: string): Promise<readonly FileOutcome[]> {
    const origin = { kind: 'source', by: source.id } as const;
    const plain = await unpacked(bytes, this.settings.largestDocument);
    const outcomes: FileOutcome[] = [];
    const told = (outcome: FileOutcome): void => {
      count(counts, outcome);
      outcomes.push(outcome);
    };
    if (!isArchive(plain)) told(quietly(await this.takeIn.takeFile({ bytes: plain, fileName, origin })));
    else
      for await (const outcome of this.takeIn.takeArchive(plain, origin, fileName)) {
        told(outcome);
        signal.throwIfAborted();
        await breathe();
      }
    return outcomes;
  }
}

/** A feed or an answer without entries is read and says nothing: that is no refusal. */
function quietly(outcome: FileOutcome): FileOutcome {
  return 'refused' in outcome && outcome.refused.code === 'document.says-nothing' ? { fileName: outcome.fileName, receipts: [] } : outcome;
}
