import { createHash } from 'node:crypto';
import { PollProblem } from '../fetched.js';
import type { Listed, Poller, PollRun } from '../poll-run.js';
import { askOpenFda, type OpenFdaRecord } from './openfda-answers.js';

/**
 * Recalls of openFDA (open.fda.gov/apis/device): what was reported since the last time, and what was closed since, each asked for by its day and on its own,
 * since a search with a wrong OR is answered with 200 and other records. The data are brought up to date days to weeks late and records are changed in
 * place, so each poll looks back for weeks; what is known in this state is passed over.
 */
export const openfda: Poller = { poll };

const DAY_MS = 24 * 3600_000;
/** At first the last three years, which reach most devices in use; older ones come from FDA's downloads, or with a search in the address. */
const FIRST_DAYS = 3 * 365;
const LATE_DAYS = 60;
/** A window stays far below the 26,000 records that can be paged through in one search. */
const WINDOW_DAYS = 180;

/** The days by which each edition is asked: when a recall was reported, and when it was closed. */
const DAYS: Readonly<Record<string, readonly string[]>> = {
  enforcement: ['report_date', 'termination_date'],
  recall: ['event_date_posted', 'event_date_terminated'],
};

async function poll(run: PollRun): Promise<void> {
  const edition = /\/device\/(enforcement|recall)\.json$/.exec(new URL(run.address).pathname)?.[1] ?? 'enforcement';
  const today = run.now.slice(0, 10);
  const { since } = run.bookmark ?? {};
  let from = since === undefined ? daysBefore(today, FIRST_DAYS) : daysBefore(since, LATE_DAYS);
  if (since === undefined) run.remark('openfda', 'source.older-recalls-not-brought', { day: from });
  while (from <= today) {
    const until = [daysBefore(from, -WINDOW_DAYS), today].toSorted()[0] ?? today;
    for (const field of DAYS[edition] ?? []) await takeWindow(run, field, from, until);
    // Of a first load too: what is before is stored, and the next poll looks back from here.
    await run.move({ since: until });
    if (until === today) return;
    from = until;
  }
}

async function takeWindow(run: PollRun, field: string, from: string, until: string): Promise<void> {
  for await (const { records, seen, total } of askOpenFda(run, { field, from, until })) {
    run.progress(seen, total);
    await takeRecords(run, records);
  }
}

interface ListedRecord extends Listed {
  readonly record: OpenFdaRecord;
}

/** Those that are not yet stored in this state, as one document. */
async function takeRecords(run: PollRun, records: readonly OpenFdaRecord[]): Promise<void> {
  const due = await run.missing(records.map(listed));
  if (due.length === 0) return;
  const [first] = due;
  const bytes = Buffer.from(JSON.stringify({ results: due.map(({ record }) => record) }));
  const [outcome] = await run.take(bytes, `openfda-${first?.address ?? ''}.json`);
  const problem = outcome && 'refused' in outcome ? outcome.refused.code : null;
  for (const each of due) await run.done(each, problem);
}

function listed(record: OpenFdaRecord): ListedRecord {
  const stamp = createHash('sha256').update(JSON.stringify(record)).digest('hex');
  const number = [record['recall_number'], record['product_res_number']].find((each) => typeof each === 'string' && each !== '');
  return { address: typeof number === 'string' ? number.slice(0, 100) : stamp, stamp, record };
}

function daysBefore(day: string, days: number): string {
  const time = Date.parse(day);
  if (Number.isNaN(time)) throw new PollProblem('source.answer-not-understood', { address: day });
  return new Date(time - days * DAY_MS).toISOString().slice(0, 10);
}
