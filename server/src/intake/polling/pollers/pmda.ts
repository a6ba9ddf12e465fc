import { fiscalYearOf } from '#feeds/vocabulary/day.js';
import { dayOfInstant } from '../../../clock.js';
import { PollProblem } from '../fetched.js';
import type { Bookmark, Poller, PollRun } from '../poll-run.js';
import { isGone } from './each-document.js';

/**
 * The recalls of medical devices as PMDA offers them for download: for each fiscal year and class a ZIP with a CSV, and the same with GTIN, lots and serial
 * numbers. One source reads all of them, since a list of a year that stands in an address would fall silent on 1 April. The address is that of the
 * folder in which they lie, `https://www.info.pmda.go.jp/kaisyuu/`.
 */
export const pmda: Poller = { poll };

const PACE_MS = 1000;
/** PMDA offers lists in this form since fiscal 2022. */
const FIRST_YEAR = 2022;
/** Recalls go on for years, and their end is noted in the list of the year in which they began. */
const YEARS_AGAIN = 2;
const CLASSES = ['1', '2', '3'];
/** `k`: medical devices; `k2`: with GTIN. */
const EDITIONS = ['k', 'k2'];

async function poll(run: PollRun): Promise<void> {
  const thisYear = fiscalYearOf(dayOfInstant(run.now));
  const isFirst = run.bookmark?.since === undefined;
  const oldest = isFirst ? FIRST_YEAR : Math.max(FIRST_YEAR, thisYear - YEARS_AGAIN);
  const years = Array.from({ length: thisYear - oldest + 1 }, (_, index) => thisYear - index);
  const names = years.flatMap((year) => EDITIONS.flatMap((edition) => CLASSES.map((each) => nameOf(year, each, edition))));
  let known: Bookmark = run.bookmark ?? {};
  const gone: string[] = [];
  let found = 0;
  for (const [index, name] of names.entries()) {
    run.progress(index, names.length);
    const state = await takeList(run, name, known[name]);
    if (state === null && known[name] !== undefined) gone.push(name);
    if (state === null) continue;
    found += 1;
    known = { ...known, [name]: state };
    await run.move(known);
  }
  const [first] = gone;
  if (first !== undefined) throw new PollProblem('source.listed-not-there', { address: run.address, name: first, count: gone.length });
  // A class without a recall has no list yet; a year without any list is another address.
  if (found === 0) throw new PollProblem('source.lists-not-there', { address: run.address, name: names[0] ?? '' });
  await run.move({ ...known, since: run.now });
}

/** Takes a list that changed; gives by what it is known, or null where there is none. */
async function takeList(run: PollRun, name: string, known: string | undefined): Promise<string | null> {
  const [etag, lastModified] = (known ?? '').split('\n');
  const address = new URL(name, run.address.endsWith('/') ? run.address : `${run.address}/`).href;
  try {
    const fetched = await run.get(address, { pace: PACE_MS, etag: etag || undefined, lastModified: lastModified || undefined });
    if (fetched.bytes === null) return known ?? '';
    const outcomes = await run.take(fetched.bytes, name);
    const refused = outcomes.find((outcome) => 'refused' in outcome && outcome.refused.code !== 'document.says-nothing');
    if (outcomes.length === 0) throw new PollProblem('archive.without-documents', { address });
    if (refused && 'refused' in refused) throw new PollProblem(refused.refused.code, { ...refused.refused.params, address });
    return `${fetched.etag ?? ''}\n${fetched.lastModified ?? ''}`;
  } catch (error) {
    if (error instanceof PollProblem && isGone(error)) return null;
    throw error;
  }
}

function nameOf(fiscalYear: number, recallClass: string, edition: string): string {
  return `rcidx${String(fiscalYear % 100).padStart(2, '0')}-${recallClass}${edition}_all.zip`;
}
