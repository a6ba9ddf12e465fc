import { Inject, Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Remark } from '#feeds/reading.js';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import { SETTINGS, type Settings } from '../../settings.js';
import { isArchive } from '../archive.js';
import type { Source } from '../arrived.js';
import { authorizationOf } from '../credentials.js';
import { SourceItemsStore } from '../source-items.store.js';
import { SignaturesService } from '../signatures/signatures.service.js';
import { PagesService } from '../pages/pages.service.js';
import { SourcesStore } from '../sources.store.js';
import { OF_SOURCES, TakeInService } from '../take-in.service.js';
import type { FileOutcome } from '../taken-in.js';
import { unpacked } from './body.fetch.js';
import { PollProblem, type Fetched, type Wanted } from './fetched.js';
import { PoliteFetch } from './polite.fetch.js';
import { count, isOwnFault, remark, type Counts } from './poll-counts.js';
import type { Bookmark, Listed, PollRun, Validators } from './poll-run.js';

const CLOCKS_APART_MS = 10 * 60_000;
/** A disk that is full stays full: the rest of an archive is not tried then. */
const MOST_FAULTS_IN_A_ROW = 5;

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
    private readonly signatures: SignaturesService,
    private readonly pages: PagesService,
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
      authorization: authorizationOf(source.credentials),
      get: (address, wanted = {}) => this.get(run, address, wanted),
      take: (bytes, fileName, evidence) => this.take(run, bytes, fileName, evidence),
      meetKeys: (named) => this.signatures.meet(source.id, named),
      hold: (document) => this.signatures.hold(source.id, document),
      seePage: (bytes, lines) => this.seePage(run, bytes, lines),
      remark: (fileName, code, params = {}) => remark(counts, { fileName, pointer: '', code, params }),
      missing: (listed) => this.items.missing(source.id, listed),
      doneBefore: (listed, instant) => this.items.doneBefore(source.id, listed, instant),
      done: (listed, problem, validators) => this.done(source, listed, problem, validators),
      move: (bookmark) => this.move(source, bookmark),
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

  private async seePage({ source, counts }: RunOf, bytes: Buffer, lines: readonly string[]): Promise<void> {
    const seen = await this.pages.see(source.id, bytes, lines);
    counts.fetched += 1;
    counts[seen === 'changed' ? 'revised' : seen === 'first' ? 'new' : 'same'] += 1;
  }

  private async done(source: Source, { address, stamp }: Listed, problem: string | null, validators?: Validators): Promise<void> {
    const item = { sourceId: source.id, address, stamp, at: this.clock.now(), problem, validators: validators ?? null };
    await this.transactions.run(async (manager) => {
      await this.items.keep(manager, item);
      await this.signatures.letGo(manager, source.id, address);
    });
  }

  private async move(source: Source, bookmark: Bookmark): Promise<void> {
    const moved = await this.transactions.run((manager) => this.sources.changeUnlessMoved(manager, source, { bookmark }));
    if (!moved) throw new PollProblem('source.interrupted', { address: source.address });
  }

  private async take(run: RunOf, bytes: Buffer, fileName: string, evidence: readonly Remark[] = []): Promise<readonly FileOutcome[]> {
    const { source, counts } = run;
    const plain = await unpacked(bytes, this.settings.largestDocument);
    if (isArchive(plain)) return this.takeArchive(run, plain, fileName);
    const origin = { kind: 'source', by: source.id } as const;
    const outcome = quietly(await this.takeIn.takeFile({ bytes: plain, fileName, origin, evidence }));
    if (isOwnFault(outcome)) throw ownFault(source);
    count(counts, outcome);
    return [outcome];
  }

  private async takeArchive({ source, counts, signal }: RunOf, bytes: Buffer, fileName: string): Promise<readonly FileOutcome[]> {
    const outcomes: FileOutcome[] = [];
    const origin = { kind: 'source', by: source.id } as const;
    for await (const outcome of this.takeIn.takeArchive(bytes, origin, fileName, OF_SOURCES)) {
      count(counts, outcome);
      outcomes.push(outcome);
      if (outcomes.length >= MOST_FAULTS_IN_A_ROW && outcomes.slice(-MOST_FAULTS_IN_A_ROW).every(isOwnFault)) break;
      signal.throwIfAborted();
      await breathe();
    }
    if (outcomes.some(isOwnFault)) throw ownFault(source);
    const last = outcomes.at(-1);
    if (last && 'refused' in last && last.endsArchive) throw new PollProblem(last.refused.code, { address: source.address });
    return outcomes;
  }
}

function ownFault({ address }: Source): PollProblem {
  return new PollProblem('intake.failed', { address }, undefined, true);
}

/** A feed or an answer without entries is read and says nothing: that is no refusal. */
function quietly(outcome: FileOutcome): FileOutcome {
  return 'refused' in outcome && outcome.refused.code === 'document.says-nothing' ? { fileName: outcome.fileName, receipts: [] } : outcome;
}
