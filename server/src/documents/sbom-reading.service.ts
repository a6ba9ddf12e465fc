import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Reading } from '#feeds/reading.js';
import { readSbomFile } from './sbom/read-sbom.js';
import type { ReadingAnswer, ReadingOrder } from './sbom/reading.worker.js';
import type { Component, Sbom } from './sbom/sbom.js';

/** Shorter ones are read sooner than a thread can be told of them. */
const SHORT = 50_000;
/** Ten times what the largest document that is taken needs; a reader that hangs must not hold a thread for ever. */
const PATIENCE_MS = 120_000;
/** A document of 150 MB becomes about 1.2 GB of objects; beyond this the thread ends, and not the program. */
const MOST_MEMORY_MB = 2048;

interface Waiting extends ReadingOrder {
  readonly answer: (reading: Reading<Sbom>) => void;
}

interface ReadingThread {
  readonly worker: Worker;
  busy: Waiting | null;
  /** What has arrived of the document being read. */
  components: Component[];
  timer: NodeJS.Timeout | undefined;
}

/**
 * Reads SBOMs in threads of their own, so that one with tens of thousands of components leaves no other request unanswered. A thread is started
 * when there is something to read and kept. From sources (under Jest), where Node cannot load the thread's file, it reads in place.
 */
@Injectable()
export class SbomReadingService implements OnApplicationShutdown {
  private readonly threads: ReadingThread[] = [];
  private readonly queue: Waiting[] = [];
  private readonly most = Math.max(1, Math.min(4, availableParallelism() - 1));
  private readonly isBuilt = import.meta.url.endsWith('.js');

  read(bytes: Uint8Array, fileName: string): Promise<Reading<Sbom>> {
    if (!this.isBuilt || bytes.length < SHORT) return readSbomFile(bytes, fileName);
    return new Promise((answer) => {
      this.queue.push({ bytes, fileName, answer });
      this.next();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.threads.splice(0).map(({ worker }) => worker.terminate()));
  }

  private next(): void {
    const idle = this.threads.find(({ busy }) => busy === null);
    const thread = idle ?? (this.threads.length < this.most ? this.start() : undefined);
    const order = thread && this.queue.shift();
    if (!thread || !order) return;
    thread.busy = order;
    thread.timer = setTimeout(() => this.lose(thread, 'document.reading-too-long'), PATIENCE_MS);
    const { bytes, fileName } = order;
    thread.worker.ref();
    thread.worker.postMessage({ bytes, fileName } satisfies ReadingOrder);
  }

  private start(): ReadingThread {
    const worker = new Worker(new URL('./sbom/reading.worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const thread: ReadingThread = { worker, busy: null, components: [], timer: undefined };
    worker.on('message', (answer: ReadingAnswer) => {
      if ('components' in answer) for (const component of answer.components) thread.components.push(component);
      else this.finish(thread, withComponents(answer.reading, thread.components));
    });
    worker.on('error', () => this.lose(thread, 'document.reader-failed'));
    this.threads.push(thread);
    return thread;
  }

  private finish(thread: ReadingThread, reading: Reading<Sbom>): void {
    const done = thread.busy;
    clearTimeout(thread.timer);
    thread.busy = null;
    thread.components = [];
    // An idle thread must not keep the program alive.
    thread.worker.unref();
    done?.answer(reading);
    this.next();
  }

  /** The document is refused, visibly, and the next one gets a new thread. */
  private lose(thread: ReadingThread, code: string): void {
    const at = this.threads.indexOf(thread);
    if (at >= 0) this.threads.splice(at, 1);
    void thread.worker.terminate();
    this.finish(thread, { items: [], remarks: [{ pointer: '', code, gravity: 'refusal' }] });
  }
}

function withComponents({ items, remarks }: Reading<Sbom>, components: readonly Component[]): Reading<Sbom> {
  return { items: items.map((sbom) => ({ ...sbom, components })), remarks };
}
