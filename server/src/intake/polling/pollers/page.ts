import { linesOfPage } from '../../pages/page-lines.js';
import { PollProblem } from '../fetched.js';
import type { Poller } from '../poll-run.js';

/** A page, with its pictures elsewhere, is short. */
const LARGEST_PAGE = 10 * 1024 * 1024;

/** A page of the web that has no feed: what a person reads there is compared with what somebody saw last. */
export const page: Poller = {
  poll: async (run) => {
    const { etag, lastModified } = run.bookmark ?? {};
    const fetched = await run.get(run.address, { etag, lastModified, accept: 'text/html,*/*;q=0.5', limit: LARGEST_PAGE });
    if (fetched.bytes === null) return;
    const lines = linesOfPage(fetched.bytes, fetched.headers['content-type']);
    // A page that only a script fills would look like one on which nothing ever changes.
    if (lines.length === 0) throw new PollProblem('source.page-without-text', { address: run.address });
    await run.seePage(fetched.bytes, lines);
    await run.move({
      ...(fetched.etag !== undefined && { etag: fetched.etag }),
      ...(fetched.lastModified !== undefined && { lastModified: fetched.lastModified }),
      readAt: run.now,
    });
  },
};
