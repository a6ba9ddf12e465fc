import { PollProblem, nameOfAddress } from '../fetched.js';
import type { Listed, PollRun } from '../poll-run.js';

/** What is not there is answered with one of these. */
const GONE = [404, 410];
/** After so many in a row that failed in passing the other side is left in peace. */
const MOST_FAILURES_IN_A_ROW = 5;

export interface WentThrough<Item> {
  readonly taken: readonly Item[];
  /** Listed, and answered with 404 or 410. */
  readonly absent: readonly Item[];
  /** The first of what else went wrong; those documents are asked for again. */
  readonly failed: PollProblem | undefined;
}

/**
 * Fetches documents one after the other, so that one that cannot be had does not keep the others from being read: it is a remark. Throws where the
 * other side asks for a pause (`Retry-After`), or fails in passing again and again.
 * @param takeOne takes one document and marks it as done; throws PollProblem
 */
export async function goThrough<Item extends Listed>(
  run: PollRun,
  documents: readonly Item[],
  takeOne: (document: Item) => Promise<void>,
): Promise<WentThrough<Item>> {
  const [taken, absent]: [Item[], Item[]] = [[], []];
  let failed: PollProblem | undefined;
  let inARow = 0;
  for (const [index, document] of documents.entries()) {
    run.progress(index, documents.length);
    const problem = await problemOf(takeOne(document));
    inARow = problem?.isPassing ? inARow + 1 : 0;
    if (!problem) {
      taken.push(document);
      continue;
    }
    run.remark(nameOfAddress(document.address), problem.code, problem.params);
    if (problem.askAgainIn !== undefined || inARow >= MOST_FAILURES_IN_A_ROW) throw problem;
    if (isGone(problem)) absent.push(document);
    else failed ??= problem;
  }
  return { taken, absent, failed };
}

export function isGone({ code, params }: PollProblem): boolean {
  return code === 'source.answered-badly' && GONE.includes(Number(params['status']));
}

async function problemOf(work: Promise<void>): Promise<PollProblem | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof PollProblem && error.code !== 'source.interrupted') return error;
    throw error;
  }
}
