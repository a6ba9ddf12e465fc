/** At least 600 documents a minute a key are promised (contract.md); twice that leaves room for makers whose minute begins at another second than ours. */
export const PUSHES_A_MINUTE = 1200;
const MINUTE_MS = 60_000;

export interface PushRate {
  /** Counts one document of a key, at so many milliseconds of a stopwatch; gives how many seconds to wait when it is one too many, else null. */
  count(key: string, nowMs: number): number | null;
}

/** Whole minutes since the first document of each: a counter a key and nothing else, so that a flood costs no memory. */
export function openPushRate(limit = PUSHES_A_MINUTE): PushRate {
  const windows = new Map<string, { startedMs: number; documents: number }>();
  return {
    count(key, nowMs) {
      const known = windows.get(key);
      const window = known && nowMs - known.startedMs < MINUTE_MS ? known : { startedMs: nowMs, documents: 0 };
      windows.set(key, window);
      window.documents += 1;
      return window.documents > limit ? Math.max(1, Math.ceil((window.startedMs + MINUTE_MS - nowMs) / 1000)) : null;
    },
  };
}
