import { PollProblem } from '../fetched.js';
import type { Listed, Poller, PollRun } from '../poll-run.js';

/**
 * JVN iPedia over the MyJVN API (feed=hnd): the entries that were published or updated since the last time in short, and each of them in full, since
 * only the full one tells versions. No limit is published; others wait one to three seconds, one call at a time, and so does this.
 */
export const myjvn: Poller = { poll };

const PACE_MS = 2000;
const LIST = 50;
const DETAILS = 10;
const DAY_MS = 24 * 3600_000;
/** At first the last month; older years come from the yearly files of JVN iPedia. */
const FIRST_DAYS = 31;
const OVERLAP_DAYS = 1;

async function poll(run: PollRun): Promise<void> {
  const days = run.bookmark?.since === undefined ? FIRST_DAYS : 0;
  const from = new Date(Date.parse(run.bookmark?.since ?? run.now) - (days + OVERLAP_DAYS) * DAY_MS);
  const listed: Listed[] = [];
  for (let at = 1, total = 1; at <= total; at += LIST) {
    const text = await ask(run, listQuery(from, new Date(Date.parse(run.now)), at));
    total = Number(/\btotalRes="(\d+)"/.exec(text)?.[1] ?? 0);
    const found = entriesIn(text);
    if (found.length === 0 && at <= total) throw new PollProblem('source.pages-end-early', { address: run.address, found: at - 1, total });
    if (found.length > 0) await take(run, text, `myjvn-${at}.rdf`);
    listed.push(...found);
  }
  const again = owedIn(run.bookmark?.owed).filter(({ address }) => !listed.some((entry) => entry.address === address));
  const owed = await takeDetails(run, await run.missing([...listed, ...again]));
  await run.move({ since: run.now, ...(owed.length > 0 && { owed: owed.map(({ address, stamp }) => `${address} ${stamp}`).join('\n') }) });
}

/** Takes the entries in full, and gives those that the answers did not hold: they are no longer listed the next time, and are asked for all the same. */
async function takeDetails(run: PollRun, missing: readonly Listed[]): Promise<readonly Listed[]> {
  const owed: Listed[] = [];
  for (let at = 0; at < missing.length; at += DETAILS) {
    const some = missing.slice(at, at + DETAILS);
    run.progress(at, missing.length);
    const text = await ask(run, { method: 'getVulnDetailInfo', vulnId: some.map(({ address }) => address).join('+') });
    const received = new Set([...text.matchAll(/<VulinfoID>\s*([\w-]{1,40})\s*</g)].map(([, id]) => id));
    if (received.size > 0) await take(run, text, `myjvn-details-${at}.xml`);
    for (const one of some) {
      if (received.has(one.address)) await run.done(one, null);
      else owed.push(one);
    }
  }
  for (const { address } of owed) run.remark(address, 'source.entry-not-answered', { id: address });
  const [first] = owed;
  if (first && owed.length === missing.length)
    throw new PollProblem('source.listed-not-there', { address: run.address, name: first.address, count: owed.length });
  return owed;
}

/** A line each: id and time of change. */
function owedIn(text: string | undefined): readonly Listed[] {
  return (text ?? '').split('\n').flatMap((line) => {
    const [address = '', stamp = ''] = line.split(' ');
    return address === '' ? [] : [{ address, stamp }];
  });
}

/** The three rangeDate parameters default to a week and are combined: all three are set, or the answer is empty. Days are Japan's. */
function listQuery(from: Date, until: Date, at: number): Readonly<Record<string, string>> {
  const day = (date: Date, end: string): Readonly<Record<string, string>> => {
    const [year = '', month = '', dayOfMonth = ''] = new Date(date.getTime() + 9 * 3600_000).toISOString().slice(0, 10).split('-');
    return { [`datePublished${end}Y`]: year, [`datePublished${end}M`]: month, [`datePublished${end}D`]: dayOfMonth };
  };
  return {
    method: 'getVulnOverviewList',
    rangeDatePublic: 'n',
    rangeDatePublished: 'n',
    rangeDateFirstPublished: 'n',
    ...day(from, 'Start'),
    ...day(until, 'End'),
    startItem: String(at),
    maxCountItem: String(LIST),
  };
}

/** HTTP says 200 for errors too: `retCd` tells. */
async function ask(run: PollRun, query: Readonly<Record<string, string>>): Promise<string> {
  const address = new URL(run.address);
  for (const [name, value] of Object.entries({ feed: 'hnd', lang: 'ja', ...query })) address.searchParams.set(name, value);
  // The ids of details are joined by a plus that means itself.
  const { bytes } = await run.get(address.href.replaceAll('%2B', '+'), { pace: PACE_MS });
  const text = (bytes ?? Buffer.alloc(0)).toString('utf8');
  const [, code] = /\bretCd="(\d+)"/.exec(text) ?? [];
  if (code === undefined) throw new PollProblem('source.answer-not-understood', { address: run.address });
  if (code !== '0')
    throw new PollProblem('source.answered-with-error', {
      address: run.address,
      error: /\berrMsg="([^"]{0,200})"/.exec(text)?.[1] ?? code,
    });
  return text;
}

/** The id and the time of change of each entry of an overview; the id stands for the address. */
function entriesIn(text: string): readonly Listed[] {
  return text
    .split(/<item[\s>]/)
    .slice(1)
    .flatMap((item) => {
      const id = /<sec:identifier>\s*([\w-]{1,40})\s*</.exec(item)?.[1];
      const stamp = /<dcterms:modified>\s*([^<\s]{1,60})\s*</.exec(item)?.[1] ?? '';
      return id === undefined ? [] : [{ address: id, stamp }];
    });
}

async function take(run: PollRun, text: string, name: string): Promise<void> {
  const [outcome] = await run.take(Buffer.from(text), name);
  if (outcome && 'refused' in outcome) throw new PollProblem(outcome.refused.code, { ...outcome.refused.params, address: run.address });
}
