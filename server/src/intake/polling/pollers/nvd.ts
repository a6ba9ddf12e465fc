import { PollProblem } from '../fetched.js';
import type { Poller, PollRun } from '../poll-run.js';

/**
 * The CVE API 2.0 of NVD: what changed since the last time, in windows of at most 120 days (nvd.nist.gov/developers/vulnerabilities). At first
 * everything, page by page, which goes on where it was cut off.
 */
export const nvd: Poller = { poll };

const DAY_MS = 24 * 3600_000;
const LONGEST_WINDOW_MS = 119 * DAY_MS;
/** Windows reach back a little: records that were changed while the last window was read must not fall between two. */
const OVERLAP_MS = 2 * 3600_000;
const PAGE = 2000;
/** 5 requests in 30 seconds without a key, 50 with one. */
const PACE_MS = { open: 6500, keyed: 700 };

async function poll(run: PollRun): Promise<void> {
  const since = run.bookmark?.since;
  if (since === undefined) return firstLoad(run);
  let from = Date.parse(since) - OVERLAP_MS;
  for (;;) {
    const until = Math.min(from + LONGEST_WINDOW_MS, Date.parse(run.now));
    if (until <= from) return;
    const query = { lastModStartDate: new Date(from).toISOString(), lastModEndDate: new Date(until).toISOString() };
    const toldAt = await pages(run, query, 0, () => Promise.resolve());
    // Their clock, not ours: were ours ahead, what changes until then would lie before the next window.
    const reached = Math.min(until, toldAt);
    await run.move({ since: new Date(reached).toISOString() });
    if (until >= Date.parse(run.now) || reached < until) return;
    from = until - OVERLAP_MS;
  }
}

/** The order of pages is that of the ids, to which only new ones are added; what changes meanwhile is in the first window afterwards. */
async function firstLoad(run: PollRun): Promise<void> {
  const begunAt = run.bookmark?.begunAt;
  const start = Number(run.bookmark?.start ?? 0);
  let began = begunAt;
  const told = await pages(run, {}, start, async (next, saidAt) => {
    began ??= saidAt;
    await run.move({ begunAt: began, start: String(next) });
  });
  await run.move({ since: began ?? new Date(told).toISOString() });
}

/** Reads pages from `start`, calls after each that is stored, and gives the earliest time that the answers told as theirs. */
async function pages(
  run: PollRun,
  query: Readonly<Record<string, string>>,
  start: number,
  stored: (next: number, saidAt: string) => Promise<void>,
): Promise<number> {
  let earliest = Infinity;
  for (let at = start, total = Infinity; at < total;) {
    const address = new URL(run.address);
    for (const [name, value] of Object.entries({ ...query, resultsPerPage: String(PAGE), startIndex: String(at) }))
      address.searchParams.set(name, value);
    const { bytes } = await run.get(address.href, {
      pace: run.key === undefined ? PACE_MS.open : PACE_MS.keyed,
      ...(run.key !== undefined && { headers: { apiKey: run.key } }),
    });
    const page = headOf(bytes, run.address);
    total = page.total;
    earliest = Math.min(earliest, page.at);
    if (page.count > 0) await takePage(run, bytes ?? Buffer.alloc(0), at);
    else if (at < total) throw new PollProblem('source.pages-end-early', { address: run.address, found: at, total });
    at += page.count;
    run.progress(at, total);
    await stored(at, new Date(page.at).toISOString());
  }
  return earliest;
}

async function takePage(run: PollRun, bytes: Buffer, at: number): Promise<void> {
  const [outcome] = await run.take(bytes, `nvd-${at}.json`);
  if (outcome && 'refused' in outcome) throw new PollProblem(outcome.refused.code, { ...outcome.refused.params, address: run.address });
}

/** The counts at the head of an answer; `timestamp` is NVD's own clock, in UTC without saying so. */
function headOf(bytes: Buffer | null, address: string): { readonly total: number; readonly count: number; readonly at: number } {
  try {
    const { totalResults, vulnerabilities, timestamp } = JSON.parse((bytes ?? Buffer.alloc(0)).toString('utf8')) as Record<string, unknown>;
    if (typeof totalResults === 'number' && Array.isArray(vulnerabilities) && typeof timestamp === 'string') {
      const at = Date.parse(/[zZ]$|[+-]\d\d:?\d\d$/.test(timestamp) ? timestamp : `${timestamp}Z`);
      if (!Number.isNaN(at)) return { total: totalResults, count: vulnerabilities.length, at };
    }
  } catch {
    // Said below: whether it is no JSON or another JSON makes no difference to who reads it.
  }
  throw new PollProblem('source.answer-not-understood', { address });
}
