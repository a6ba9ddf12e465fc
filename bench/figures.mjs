import { cpus, totalmem } from 'node:os';

const machine = {
  cpus: cpus().length,
  model: cpus()[0]?.model ?? 'unknown',
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  node: process.version,
};

/** Prints one measure as one line of JSON: what was measured, how much of it, on which machine and how to do it again. */
export function tell(measure, value, unit, size, repeat) {
  const rounded = Math.round(value * 10) / 10;
  console.log(JSON.stringify({ measure, value: rounded, unit, size, machine, repeat }));
}

/** Why a measure is absent. */
export function tellSkipped(measure, why) {
  console.log(JSON.stringify({ measure, skipped: why, machine }));
}

/** The value below which this share of the values lies (nearest rank). */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Milliseconds that the work took, and what it gave. */
export async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}
