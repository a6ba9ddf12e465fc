import type { OnApplicationShutdown } from '@nestjs/common';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Reading } from '#feeds/reading.js';

/** What a thread is asked. */
export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/**
 * What it answers: what was read piece by piece, then the reading without it. Whoever receives a message unpacks it whole before anything
 * else is done, so that one with tens of thousands of components would keep every request waiting after all.
 */
export type ReadingAnswer<Item, Part> = { readonly parts: readonly Part[] } | { readonly reading: Reading<Item> };

export interface ReadingInThreads<Item, Part> {
  /** The file that a thread runs. */
  readonly file: URL;
  /** Shorter documents (in bytes) are read sooner than a thread can be told of them. */
  readonly short: number;
  readonly readHere: (bytes: Uint8Array, fileName: string) => Reading<Item> | Promise<Reading<Item>>;
  readonly join: (reading: Reading<Item>, parts: readonly Part[]) => Reading<Item>;
}

/** Ten times what the largest document that is taken needs; a reader that hangs must not hold a thread for ever. */
const PATIENCE_MS = 120_000;
/** A thread that has read something holds a hundred megabytes; the next morning's documents start another in a fifth of a second. */
const KEPT_IDLE_MS = 30_000;
/** A document of 150 MB becomes about 1.2 GB of objects; beyond this the thread ends, and not the program. */
const MOST_MEMORY_MB = 2048;
/** Left alone, a thread keeps a hundred megabytes for young objects that it does not need: nobody tidies it while it waits for the next document. */
const YOUNG_OBJECTS_MB = 24;

interface Waiting<Item> extends ReadingOrder {
  readonly answer: (reading: Reading<Item>) => void;
}

interface ReadingThread<Item, Part> {
  readonly worker: Worker;
  busy: Waiting<Item> | null;
  /** What has arrived of the document being read. */
  parts: Part[];
  timer: NodeJS.Timeout | undefined;
}

/**
 * Reads large documents in threads of their own, so that one of tens of thousands of records leaves no other request unanswered. A thread is
 * started when there is something to read, and ends when nothing more comes. From sources (under Jest), where Node cannot load the thread's file, it reads in place.
 */
export abstract class ReadingThreads<Item, Part> implements OnApplicationShutdown {
  private readonly threads: ReadingThread<Item, Part>[] = [];
  private readonly queue: Waiting<Item>[] = [];
  private readonly most = Math.max(1, Math.min(4, availableParallelism() - 1));
  private readonly isBuilt = import.meta.url.endsWith('.js');

  protected constructor(private readonly how: ReadingInThreads<Item, Part>) {}

  async read(bytes: Uint8Array, fileName: string): Promise<Reading<Item>> {
    if (!this.isBuilt || bytes.length < this.how.short) return this.how.readHere(bytes, fileName);
    return new Promise((answer) => {
      this.queue.push({ bytes, fileName, answer });
      this.next();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(
      this.threads.splice(0).map(({ worker, timer }) => {
        clearTimeout(timer);
        return worker.terminate();
      }),
    );
  }

  private next(): void {
    const idle = this.threads.find(({ busy }) => busy === null);
    const thread = idle ?? (this.threads.length < this.most ? this.start() : undefined);
    const order = thread && this.queue.shift();
    if (!thread || !order) return;
    thread.busy = order;
    clearTimeout(thread.timer);
    thread.timer = setTimeout(() => this.lose(thread, 'document.reading-too-long'), PATIENCE_MS);
    const { bytes, fileName } = order;
    thread.worker.ref();
    thread.worker.postMessage({ bytes, fileName } satisfies ReadingOrder);
  }

  private start(): ReadingThread<Item, Part> {
    const worker = new Worker(this.how.file, {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_OBJECTS_MB },
    });
    const thread: ReadingThread<Item, Part> = { worker, busy: null, parts: [], timer: undefined };
    worker.on('message', (answer: ReadingAnswer<Item, Part>) => {
      if ('parts' in answer) for (const part of answer.parts) thread.parts.push(part);
      else this.finish(thread, this.how.join(answer.reading, thread.parts));
    });
    worker.on('error', () => this.lose(thread, 'document.reader-failed'));
    this.threads.push(thread);
    return thread;
  }

  private finish(thread: ReadingThread<Item, Part>, reading: Reading<Item>): void {
    const done = thread.busy;
    clearTimeout(thread.timer);
    thread.busy = null;
    thread.parts = [];
    // An idle thread must not keep the program alive.
    thread.worker.unref();
    thread.timer = setTimeout(() => this.end(thread), KEPT_IDLE_MS).unref();
    done?.answer(reading);
    this.next();
  }

  private end(thread: ReadingThread<Item, Part>): void {
    const at = this.threads.indexOf(thread);
    if (at >= 0) this.threads.splice(at, 1);
    void thread.worker.terminate();
  }

  /** The document is refused, visibly, and the next one gets a new thread. */
  private lose(thread: ReadingThread<Item, Part>, code: string): void {
    this.end(thread);
    this.finish(thread, { items: [], remarks: [{ pointer: '', code, gravity: 'refusal' }] });
  }
}
