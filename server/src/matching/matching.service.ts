import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Changes } from '../database/changes.store.js';
import type { PendingChange } from '../database/pending-change.js';
import { Transactions } from '../database/transactions.js';
import { JudgingService } from './judging.service.js';
import { MatchingStore } from './matching.store.js';

/** Advisories whose text is held in memory at once while a changed inventory is matched, and that are matched in one go. */
const ADVISORIES_AT_ONCE = 100;
/** Changes of devices that are matched in one go: an import of thousands of rows is one run, not thousands. */
const RELEASES_AT_ONCE = 20_000;
/** Of which those of advisories are chosen; several changes may be of one of them. */
const CHANGES_AT_ONCE = 2 * ADVISORIES_AT_ONCE;
/** Attempts of one run that may fail before the rest waits for the next: enough to find a handful among RELEASES_AT_ONCE by halving. */
const MOST_FAILURES = 100;

/** Looks at what changed until nothing is left to look at, what a person asked for before all else (judging.service.ts does the judging). */
@Injectable()
export class MatchingService {
  private readonly log = new Logger('matching');
  private running: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly store: MatchingStore,
    private readonly changes: Changes,
    private readonly transactions: Transactions,
    private readonly judging: JudgingService,
  ) {
    this.changes.onChange(() => void this.settle());
  }

  /** Works until nothing is left; calls while it runs make it look once more, and wait for that too. */
  settle(): Promise<void> {
    this.again = true;
    this.running ??= this.workWhileAsked();
    return this.running;
  }

  /** Asking and ending lie in one turn: no call can come in between and be forgotten. */
  private async workWhileAsked(): Promise<void> {
    try {
      while (this.again) {
        this.again = false;
        await this.work();
      }
    } finally {
      this.running = undefined;
    }
  }

  private async work(): Promise<void> {
    // What cannot be matched stays pending, and holds up nothing else; the number is on the health page, and the next run tries again.
    const failed = new Set<string>();
    for (;;) {
      const changes = await this.pending(failed);
      if (changes.length === 0) return;
      for (const { id } of await this.take(changes)) failed.add(id);
    }
  }

  private async pending(failed: ReadonlySet<string>): Promise<PendingChange[]> {
    try {
      const some = await this.changes.next(CHANGES_AT_ONCE, failed);
      return some[0]?.kind === 'release' && some.length === CHANGES_AT_ONCE ? await this.changes.next(RELEASES_AT_ONCE, failed) : some;
    } catch (error) {
      this.failedWith(error);
      return [];
    }
  }

  /** Takes the first of these, and those of its kind that go with it; gives what failed. */
  private async take(changes: readonly PendingChange[]): Promise<PendingChange[]> {
    const [first] = changes;
    if (!first) return [];
    const alike = changes.filter(({ kind, lane }) => kind === first.kind && lane === first.lane);
    if (first.kind === 'release') return this.takeReleases(alike);
    const ids = [...new Set(alike.map(({ subjectId }) => subjectId))].slice(0, ADVISORIES_AT_ONCE);
    const together = alike.filter(({ subjectId }) => ids.includes(subjectId));
    const failed = await this.attempt(together, (manager) => this.judging.judgeAdvisories(manager, together));
    if (failed.length === 0 || ids.length === 1) return failed;
    const alone: PendingChange[] = [];
    for (const id of ids) {
      const ofOne = together.filter(({ subjectId }) => subjectId === id);
      alone.push(...(await this.attempt(ofOne, (manager) => this.judging.judgeAdvisories(manager, ofOne))));
    }
    return alone;
  }

  /** Together where that goes, else in halves, so that what cannot be matched is found and leaves the rest of an import alone. */
  private async takeReleases(changes: readonly PendingChange[]): Promise<PendingChange[]> {
    const waiting: (readonly PendingChange[])[] = [changes];
    const given: PendingChange[] = [];
    for (let failures = 0; ;) {
      const some = waiting.pop();
      if (!some) return given;
      // Where nearly everything fails (a full disk), halving thousands down to one by one only fills the log.
      const failed = failures < MOST_FAILURES ? await this.attempt(some, (manager) => this.judging.judgeReleases(manager, some)) : some;
      if (failed.length === 0) continue;
      failures += 1;
      const halves = halvesOf(some);
      if (halves.length === 1 || failures >= MOST_FAILURES) for (const change of some) given.push(change);
      else waiting.push(...halves);
    }
  }

  private async attempt(changes: readonly PendingChange[], work: (manager: EntityManager) => Promise<void>): Promise<PendingChange[]> {
    try {
      await this.transactions.run(async (manager) => {
        await this.store.claim(manager);
        await work(manager);
        await this.changes.done(manager, changes);
      });
      return [];
    } catch (error) {
      this.failedWith(error);
      return [...changes];
    }
  }

  private failedWith(error: unknown): void {
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error), 'matching failed');
  }
}

/** Two halves of the releases with all their changes; one where it is a single release. */
function halvesOf(changes: readonly PendingChange[]): (readonly PendingChange[])[] {
  const releases = [...new Set(changes.map(({ subjectId }) => subjectId))];
  if (releases.length === 1) return [changes];
  const first = new Set(releases.slice(0, Math.ceil(releases.length / 2)));
  return [true, false].map((isFirst) => changes.filter(({ subjectId }) => first.has(subjectId) === isFirst));
}
