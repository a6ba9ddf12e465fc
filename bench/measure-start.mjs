import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile, tell } from './figures.mjs';
import { signIn, startServer } from './server.mjs';

const STARTS = 5;
/** After this long without a request the server is at rest. */
const REST_MS = 5000;

/** From the start of the process to its first answer, on empty data, and the memory that it then takes. */
export async function measureStart({ folder, database, repeat }) {
  const times = [];
  for (let start = 0; start < STARTS; start += 1) {
    const data = join(folder, `start-${start}`);
    mkdirSync(data, { recursive: true });
    const { startedMs, server } = await startServer(data);
    times.push(startedMs);
    if (start === STARTS - 1) tell('memory at rest, empty', await memoryAtRest(server.address), 'MB', { devices: 0, database }, repeat);
    await server.stop();
  }
  tell('start to first answer, empty, median', quantile(times, 0.5), 'ms', { starts: STARTS, database }, repeat);
  tell('start to first answer, empty, slowest', Math.max(...times), 'ms', { starts: STARTS, database }, repeat);
}

/** Resident memory in MB (10^6 bytes) once nothing has been asked for a while. */
export async function memoryAtRest(address) {
  const ask = await signIn(address);
  await pause(REST_MS);
  const metrics = await ask('GET', '/metrics');
  return Number(/^process_resident_memory_bytes (\d+)$/m.exec(metrics)?.[1]) / 1e6;
}
