import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { MovedLog } from './log-mover.service.js';

interface SqliteConnection {
  pragma(text: string): unknown;
}

/**
 * Moves the write-ahead log into the database away from the thread that answers requests. With the driver that the program writes with, and no
 * other: two copies of SQLite in one process would take each other's locks away (sqlite.org/howtocorrupt.html, 2.2.1).
 */
const Database = createRequire(import.meta.url)('better-sqlite3') as new (file: string, how: object) => SqliteConnection;
const database = new Database(workerData as string, { fileMustExist: true });
database.pragma('synchronous = FULL');

parentPort?.on('message', () => {
  // Passive: it waits for nobody, and nobody for it.
  const [moved] = database.pragma('wal_checkpoint(passive)') as readonly { readonly log: number }[];
  parentPort?.postMessage({ pages: moved?.log ?? 0 } satisfies MovedLog);
});
