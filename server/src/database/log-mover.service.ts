import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Worker } from 'node:worker_threads';

/** What is written in such a time is moved in one go. */
const PAUSE_MS = 300;
const LITTLE_MEMORY = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 } as const;

/**
 * Lets a thread of its own move SQLite's write-ahead log into the database. Where the thread that answers requests does it, a file of two
 * thousand records of a catalogue kept everybody waiting for a second and more: its pages lie all over a large database.
 */
export class LogMover implements OnApplicationShutdown {
  private readonly log = new Logger('database');
  private worker: Worker | undefined;
  private isAsked = false;
  private isAskedAgain = false;

  /** @param file of the database, which exists */
  constructor(private readonly file: string) {}

  /** From sources (under Jest) Node cannot load the file of the thread. */
  static canBe(): boolean {
    return import.meta.url.endsWith('.js');
  }

  /** Calls while it is being moved are one more move afterwards. */
  moveSoon(): void {
    if (this.isAsked) {
      this.isAskedAgain = true;
      return;
    }
    this.isAsked = true;
    setTimeout(() => this.thread().postMessage('move'), PAUSE_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private thread(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./log-moving.worker.js', import.meta.url), { workerData: this.file, resourceLimits: LITTLE_MEMORY });
    worker.on('message', () => this.moved());
    worker.on('error', (error: unknown) => {
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error), 'the log of the database was not moved');
      this.worker = undefined;
      this.moved();
    });
    // A program that has ended otherwise must not stay for it.
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private moved(): void {
    this.isAsked = false;
    if (!this.isAskedAgain) return;
    this.isAskedAgain = false;
    this.moveSoon();
  }
}
