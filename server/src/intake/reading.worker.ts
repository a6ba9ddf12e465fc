import { parentPort } from 'node:worker_threads';
import type { Advisory } from '#feeds/advisory.js';
import { read } from '#feeds/formats.js';
import type { ReadingAnswer, ReadingOrder } from '../documents/reading-threads.service.js';

const RECORDS_AT_ONCE = 50;

/** Reads one file of advisories after another away from the thread that answers requests. The readers never throw. */
parentPort?.on('message', ({ bytes }: ReadingOrder) => {
  const { items, remarks } = read(bytes);
  for (let at = 0; at < items.length; at += RECORDS_AT_ONCE) tell({ parts: items.slice(at, at + RECORDS_AT_ONCE) });
  tell({ reading: { items: [], remarks } });
});

function tell(answer: ReadingAnswer<Advisory, Advisory>): void {
  parentPort?.postMessage(answer);
}
