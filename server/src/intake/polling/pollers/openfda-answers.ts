import { PollProblem } from '../fetched.js';
import type { PollRun } from '../poll-run.js';

export type OpenFdaRecord = Readonly<Record<string, unknown>>;

export interface OpenFdaPage {
  readonly records: readonly OpenFdaRecord[];
  /** Records up to and with this page, of `total`. */
  readonly seen: number;
  readonly total: number;
}

/** A window of days, both included. */
export interface AskedDays {
  readonly field: string;
  readonly from: string;
  readonly until: string;
}

const LIMIT = 1000;
/** 240 requests a minute are allowed. */
const PACE_MS = 400;
const FURTHEST_SKIP = 25_000;

/**
 * The pages of one search (open.fda.gov/apis/paging): the first without `skip`, the next ones by the Link header, which goes beyond 25,000 records, else by
 * `skip`. Nothing found is a 404 with NOT_FOUND. Every record must lie in the days that were asked for, or the answer is not believed.
 */
export async function* askOpenFda(run: PollRun, asked: AskedDays): AsyncGenerator<OpenFdaPage> {
  const first = addressOf(run.address, asked);
  let next: string | undefined = first.href;
  for (let seen = 0; next !== undefined;) {
    const { bytes, headers } = await run.get(next, { pace: PACE_MS, answeredWith: [404], ...withKey(run) });
    const page = pageIn(bytes, run.address);
    if (page === null) return;
    seen += page.records.length;
    if (!page.records.every((record) => isAsked(record, asked))) throw new PollProblem('source.other-answer', { address: first.href });
    yield { records: page.records, seen, total: page.total };
    if (seen >= page.total) return;
    next = page.records.length === 0 ? undefined : (nextIn(headers['link'], first) ?? skipping(first, seen));
    if (next === undefined) throw new PollProblem('source.pages-end-early', { address: run.address, found: seen, total: page.total });
  }
}

/** A search that stands in the address of the source is kept: `search=recalling_firm:"…"` makes a source of one firm. */
function addressOf(address: string, { field, from, until }: AskedDays): URL {
  const url = new URL(address);
  const own = url.searchParams.get('search');
  const days = `${field}:[${from.replaceAll('-', '')} TO ${until.replaceAll('-', '')}]`;
  url.searchParams.set('search', own === null || own.trim() === '' ? days : `(${own}) AND ${days}`);
  url.searchParams.set('sort', `${field}:asc`);
  url.searchParams.set('limit', String(LIMIT));
  return url;
}

/** The key of the hospital, which allows more requests a day, as the name of a basic authorization (open.fda.gov/apis/authentication). */
function withKey({ authorization }: PollRun): { readonly headers?: Readonly<Record<string, string>> } {
  if (authorization === undefined) return {};
  const token = /^Bearer (.+)$/.exec(authorization)?.[1];
  return { headers: { authorization: token === undefined ? authorization : `Basic ${Buffer.from(`${token}:`).toString('base64')}` } };
}

function pageIn(bytes: Buffer | null, address: string): { readonly records: readonly OpenFdaRecord[]; readonly total: number } | null {
  const answer = jsonIn(bytes);
  if (answer.error?.code === 'NOT_FOUND') return null;
  if (answer.error?.code !== undefined)
    throw new PollProblem('source.answered-with-error', {
      address,
      error: `${answer.error.code} ${answer.error.message ?? ''}`.slice(0, 200),
    });
  const total = answer.meta?.results?.total;
  if (!Array.isArray(answer.results) || typeof total !== 'number') throw new PollProblem('source.answer-not-understood', { address });
  const records = answer.results.filter((record): record is OpenFdaRecord => typeof record === 'object' && record !== null);
  if (records.length < answer.results.length) throw new PollProblem('source.answer-not-understood', { address });
  return { records, total };
}

interface Answer {
  readonly error?: { readonly code?: string; readonly message?: string };
  readonly meta?: { readonly results?: { readonly total?: unknown } };
  readonly results?: readonly unknown[];
}

function jsonIn(bytes: Buffer | null): Answer {
  try {
    const answer: unknown = JSON.parse((bytes ?? Buffer.alloc(0)).toString('utf8'));
    return typeof answer === 'object' && answer !== null ? answer : {};
  } catch {
    return {};
  }
}

/** 20260131 in one edition, 2026-01-31 in the other. */
function isAsked(record: OpenFdaRecord, { field, from, until }: AskedDays): boolean {
  const written = record[field];
  const day = typeof written === 'string' ? written.replaceAll('-', '').slice(0, 8) : '';
  return day >= from.replaceAll('-', '') && day <= until.replaceAll('-', '');
}

/** The next page, where it is one of the same search at the same server. */
function nextIn(link: string | undefined, first: URL): string | undefined {
  const address = /<([^<>]{1,4000})>\s*;\s*rel="?next"?/i.exec(link ?? '')?.[1];
  if (address === undefined || !URL.canParse(address, first.href)) return undefined;
  const next = new URL(address, first.href);
  return next.origin === first.origin && next.pathname === first.pathname ? next.href : undefined;
}

function skipping(first: URL, seen: number): string | undefined {
  if (seen > FURTHEST_SKIP) return undefined;
  const next = new URL(first);
  next.searchParams.set('skip', String(seen));
  return next.href;
}
