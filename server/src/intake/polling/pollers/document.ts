import { PollProblem, nameOfAddress } from '../fetched.js';
import type { Poller, PollRun } from '../poll-run.js';

/** Feeds of which only the newest entries are shown. */
const windows: readonly string[] = ['news-feed', 'jvn-rss'];

/**
 * One address that holds one document: a catalogue (KEV, EPSS, endoflife.date), a feed (RSS, Atom, JVNRSS), an advisory, a ZIP of them. Asked for
 * only when it changed.
 */
export const document: Poller = { kind: 'auto', poll };

async function poll(run: PollRun): Promise<void> {
  const { etag, lastModified } = run.bookmark ?? {};
  const fetched = await run.get(run.address, { etag, lastModified });
  if (fetched.bytes === null) return;
  const outcomes = await run.take(fetched.bytes, nameOfAddress(run.address));
  const [only] = outcomes;
  // A document that cannot be read is a source that cannot be read: an error page must not look like a quiet day.
  if (outcomes.length === 1 && only && 'refused' in only)
    throw new PollProblem(only.refused.code, { ...only.refused.params, address: run.address });
  if (run.bookmark && hasGap(outcomes)) run.remark(nameOfAddress(run.address), 'source.possible-gap');
  await run.move({
    ...(fetched.etag !== undefined && { etag: fetched.etag }),
    ...(fetched.lastModified !== undefined && { lastModified: fetched.lastModified }),
    readAt: run.now,
  });
}

/** A list of the newest entries that holds none that was known no longer reaches back to where it was read last: some may have passed unseen. */
export function hasGap(outcomes: Awaited<ReturnType<PollRun['take']>>): boolean {
  const receipts = outcomes.flatMap((outcome) => ('receipts' in outcome ? outcome.receipts : []));
  return receipts.length > 1 && receipts.every(({ outcome, format }) => outcome === 'new' && windows.includes(format));
}
