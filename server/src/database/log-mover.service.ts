import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What a thread answers: how long the log is. */
export interface MovedLog {
  readonly pages: number;
}

/** What is written in such a time is moved in one go. */
const PAUSE_MS = 300;
/** Moving so little takes no longer than telling a thread of it, which a program that only stores decisions does not need to start. */
const SHORT_LOG_BYTES = 4 * 1024 * 1024;
/** A thread that has nothing to do holds ten megabytes, and another is there in a twentieth of a second. */
const KEPT_IDLE_MS = 2000;
/** 64 MB. */
const LONG_LOG = 16_000;
const LITTLE_MEMORY = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 } as const;

/**
 * Lets a thread of its own move SQLite's write-ahead log into the database. Where the thread that answers requests does it, a file of two
 * thousand records of a catalogue kept everybody waiting for a second and more: its pages lie all over a large database.
 */
export class LogMover implements OnApplicationShutdown {
  private readonly log = new Logger('database');
  private worker: Worker | undefined;
  private isUnderway = false;
  private isAskedFor = false;
  private isLong = false;
  private waiting: (() => void)[] = [];
  private idle: NodeJS.Timeout | undefined;

  /** @param file of the database, which exists */
  constructor(private readonly file: string) {}

  /** From sources (under Jest) Node cannot load the file of the thread. */
  static canBe(): boolean {
    return import.meta.url.endsWith('.js');
  }

  /** Called after a write; many calls are one move. False: the log is so short that whoever wrote may move it. */
  moveSoon(): boolean {
    if (this.isAskedFor) return true;
    if ((statSync(`${this.file}-wal`, { throwIfNoEntry: false })?.size ?? 0) < SHORT_LOG_BYTES) return false;
    this.isAskedFor = true;
    setTimeout(() => this.begin(), PAUSE_MS).unref();
    return true;
  }

  /**
   * Called before a write, when nobody else writes: SQLite begins the log anew only where all of it was moved, and one that never rests would
   * grow without end. Others are answered meanwhile.
   */
  async roomToWrite(): Promise<void> {
    if (!this.isLong) return;
    // What is underway began while somebody wrote: it is the next one that moves everything.
    if (this.isUnderway) await this.over();
    this.begin();
    await this.over();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private over(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private begin(): void {
    if (this.isUnderway) return;
    this.isUnderway = true;
    this.isAskedFor = false;
    clearTimeout(this.idle);
    this.thread().postMessage('move');
  }

  private thread(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./log-moving.worker.js', import.meta.url), { workerData: this.file, resourceLimits: LITTLE_MEMORY });
    worker.on('message', ({ pages }: MovedLog) => this.ended(pages > LONG_LOG));
    worker.on('error', (error: unknown) => {
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error), 'the log of the database was not moved');
    });
    // However it ended, nobody waits for it: SQLite moves a very long log by itself (data-sources.ts).
    worker.on('exit', () => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      this.ended(false);
    });
    // A program that has ended otherwise must not stay for it.
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private ended(isLong: boolean): void {
    this.isUnderway = false;
    this.isLong = isLong;
    for (const go of this.waiting.splice(0)) go();
    if (this.isAskedFor) setTimeout(() => this.begin(), PAUSE_MS).unref();
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.letGo(), KEPT_IDLE_MS).unref();
  }

  /** Who asks while it ends gets another one. */
  private letGo(): void {
    const worker = this.worker;
    this.worker = undefined;
    void worker?.terminate();
  }
}
