/**
 * Slows down guessing: after some failures for one name or from one address, further tries wait. Kept in memory; a restart forgets, which
 * an attacker inside the hospital cannot cause. A try counts as failed from its beginning, so that many at once do not slip through; success
 * clears the name's failures, and of the address's only its own.
 */
export interface SignInAttempts {
  /** Seconds to wait before this may be tried, 0 when it may be tried now. */
  secondsToWait(username: string, address: string, now: number): number;
  begun(username: string, address: string, now: number): void;
  succeeded(username: string, address: string): void;
}

const WINDOW_MS = 15 * 60_000;
const FAILURES_OF_NAME = 8;
const FAILURES_OF_ADDRESS = 40;
/** From so many names and addresses on, those whose failures are over are forgotten. */
const MANY = 10_000;

export function watchSignIns(): SignInAttempts {
  const failures = new Map<string, number[]>();
  let tidyAt = MANY;
  const recent = (key: string, now: number) => (failures.get(key) ?? []).filter((at) => now - at < WINDOW_MS);
  const wait = (key: string, most: number, now: number) => {
    const times = recent(key, now);
    const blocking = times[times.length - most];
    return blocking === undefined ? 0 : Math.ceil((blocking + WINDOW_MS - now) / 1000);
  };
  return {
    secondsToWait: (username, address, now) =>
      Math.max(wait(`name ${username}`, FAILURES_OF_NAME, now), wait(`from ${address}`, FAILURES_OF_ADDRESS, now)),
    begun(username, address, now) {
      for (const key of [`name ${username}`, `from ${address}`]) failures.set(key, [...recent(key, now), now]);
      if (failures.size < tidyAt) return;
      for (const [key, times] of failures) if (times.every((at) => now - at >= WINDOW_MS)) failures.delete(key);
      // Not again at the very next try, which would find as little to tidy.
      tidyAt = Math.max(MANY, failures.size * 2);
    },
    succeeded(username, address) {
      failures.delete(`name ${username}`);
      failures.set(`from ${address}`, (failures.get(`from ${address}`) ?? []).slice(0, -1));
    },
  };
}
