import { PollProblem } from '../fetched.js';
import type { Listed, Poller, PollRun } from '../poll-run.js';
import { goThrough } from './each-document.js';

/**
 * One ecosystem of OSV's export (google.github.io/osv.dev/data): at first the whole as all.zip, later what modified_id.csv says has changed. The
 * address is that of the folder, `https://osv-vulnerabilities.storage.googleapis.com/PyPI`, or of one of the two files.
 */
export const osv: Poller = { poll };

async function poll(run: PollRun): Promise<void> {
  const base = run.address.replace(/\/(?:all\.zip|modified_id\.csv)?$/, '');
  const { bytes, saidAt } = await run.get(`${base}/modified_id.csv`);
  const changed = changesIn((bytes ?? Buffer.alloc(0)).toString('utf8'));
  const [newest] = changed.map(({ stamp }) => stamp).toSorted((a, b) => b.localeCompare(a));
  if (newest === undefined) throw new PollProblem('source.answer-not-understood', { address: run.address });
  const since = run.bookmark?.since;
  if (since === undefined) {
    const whole = await run.get(`${base}/all.zip`);
    const outcomes = await run.take(whole.bytes ?? Buffer.alloc(0), 'all.zip');
    if (!outcomes.some((outcome) => 'receipts' in outcome)) throw new PollProblem('source.answer-not-understood', { address: run.address });
    // The archive is made now and then: what changed within the last day is looked at once more.
    return run.move({ since: new Date(Math.min(Date.parse(newest), Date.parse(saidAt ?? run.now)) - 24 * 3600_000).toISOString() });
  }
  const due = await run.missing(changed.filter(({ stamp }) => Date.parse(stamp) >= Date.parse(since)));
  const { absent, failed } = await goThrough(run, due, (record) => takeOne(run, base, record));
  // The bookmark stays before what could not be had, so that it is asked for again; what was taken is marked and is not.
  const [missing] = absent;
  if (failed) throw failed;
  if (missing) throw new PollProblem('source.listed-not-there', { address: base, name: missing.address, count: absent.length });
  return run.move({ since: newest });
}

async function takeOne(run: PollRun, base: string, record: Listed): Promise<void> {
  const found = await run.get(`${base}/${encodeURIComponent(record.address)}.json`);
  const [outcome] = await run.take(found.bytes ?? Buffer.alloc(0), `${record.address}.json`);
  await run.done(record, outcome && 'refused' in outcome ? outcome.refused.code : null);
}

/** `2026-11-20T10:00:00Z,PYSEC-2026-1`, newest first. */
function changesIn(text: string): readonly Listed[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, stamp = '', address = ''] =
      /^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)),(?:[^,]*\/)?([\w.:-]{1,200})$/.exec(line.trim()) ?? [];
    return address === '' || Number.isNaN(Date.parse(stamp)) ? [] : [{ address, stamp }];
  });
}
