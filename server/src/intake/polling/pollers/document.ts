import { PollProblem, nameOfAddress } from '../fetched.js';
import type { Poller, PollRun } from '../poll-run.js';

/** Feeds of which only the newest entries are shown. */
const windows: readonly string[] = ['news-feed', 'jvn-rss'];

type Outcomes = Awaited<ReturnType<PollRun['take']>>;

/**
 * One address that holds one document: a catalogue (KEV, EPSS, endoflife.date), a feed (RSS, Atom, JVNRSS), an advisory, a ZIP of them. Asked for
 * only when it changed.
 */
export const document: Poller = { poll };

async function poll(run: PollRun): Promise<void> {
  const { etag, lastModified } = run.bookmark ?? {};
  const fetched = await run.get(run.address, { etag, lastModified });
  if (fetched.bytes === null) return;
  const outcomes = await run.take(fetched.bytes, nameOfAddress(run.address));
  const problem = whyNotRead(outcomes, run.address);
  if (problem) throw problem;
  if (run.bookmark && hasGap(outcomes)) run.remark(nameOfAddress(run.address), 'source.possible-gap');
  await run.move({
    ...(fetched.etag !== undefined && { etag: fetched.etag }),
    ...(fetched.lastModified !== undefined && { lastModified: fetched.lastModified }),
    readAt: run.now,
  });
}

/** What cannot be read is a source that cannot be read: an error page, an empty archive or a part of a list must not look like a quiet day. */
function whyNotRead(outcomes: Outcomes, address: string): PollProblem | undefined {
  const [first] = outcomes;
  if (!first) return new PollProblem('archive.without-documents', { address });
  if (outcomes.every((outcome) => 'refused' in outcome) && 'refused' in first)
    return outcomes.length === 1
      ? new PollProblem(first.refused.code, { ...first.refused.params, address })
      : new PollProblem('archive.nothing-taken', { address, files: outcomes.length });
  const remarks = outcomes.flatMap((outcome) => ('receipts' in outcome ? outcome.receipts.flatMap((receipt) => receipt.remarks) : []));
  const parted = remarks.find(({ code }) => /\.(?:count-differs|part-of-answer)$/.test(code));
  return (
    parted && new PollProblem('source.not-whole', { address, count: parted.params?.['count'] ?? '', found: parted.params?.['found'] ?? '' })
  );
}

/** A list of the newest entries that holds none that was known no longer reaches back to where it was read last: some may have passed unseen. */
export function hasGap(outcomes: Outcomes): boolean {
  const receipts = outcomes.flatMap((outcome) => ('receipts' in outcome ? outcome.receipts : []));
  return receipts.length > 1 && receipts.every(({ outcome, format }) => outcome === 'new' && windows.includes(format));
}
