import { type ArrivedText, decodeDocument, isArrivedText } from './arrived-text.js';
import { isObject, type JsonPlace, memberOf, objectsOf, textOf } from './json-place.js';
import type { Reading, Remark } from './reading.js';
import { openRemarkBook, type RemarkBook } from './remark-book.js';
import { isDay } from './vocabulary/day.js';
import { cveOf } from './vocabulary/vulnerability-id.js';

/**
 * The scores of one day. They mark findings and are no advisories: 300,000 statements a day would bury those that name a product. The format
 * `epss` gives the one receipt of the file; whoever takes it in asks here for what it holds.
 */
export interface EpssScores {
  readonly modelVersion: string | null;
  /** YYYY-MM-DD; null in the oldest files, which do not tell. */
  readonly scoredOn: string | null;
  /** By CVE. */
  readonly scores: ReadonlyMap<string, EpssScore>;
}

/** Shares of 1. */
export interface EpssScore {
  readonly probability: number;
  readonly percentile: number | null;
}

/** True for a CSV of FIRST's data feed and for an answer of its API. Looks at the head only. */
export function isScores({ json, text }: ArrivedText): boolean {
  if (json === undefined) return /^\uFEFF?(?:#[^\n]{0,300}\n)?\s*cve\s*,\s*epss\b/i.test(text.slice(0, 500));
  if (!isObject(json) || !Array.isArray(json.data)) return false;
  const [first] = json.data as readonly unknown[];
  return isObject(first) ? typeof first.cve === 'string' && 'epss' in first : typeof json['status-code'] === 'number' && 'access' in json;
}

/**
 * Reads an EPSS file (CSV as text, packed ones are unpacked by the caller; or API JSON). One item, or none and a refusal. A line that is none
 * is a doubt with its number and left out. Linear; 300,000 lines take less than a second. Never throws.
 */
export function readScores(bytes: Uint8Array): Reading<EpssScores> {
  const arrived = decodeDocument(bytes);
  if (!isArrivedText(arrived)) return { items: [], remarks: [arrived] };
  if (!isScores(arrived)) return { items: [], remarks: [{ pointer: '', code: 'document.format-not-known', gravity: 'refusal' }] };
  const { scores, remarks } = scoresIn(arrived);
  return { items: scores === null ? [] : [scores], remarks: [...(arrived.remarks ?? []), ...remarks] };
}

/** The same for a document that is decoded already; null scores come with a refusal. */
export function scoresIn(arrived: ArrivedText): { readonly scores: EpssScores | null; readonly remarks: readonly Remark[] } {
  const remarks = openRemarkBook('epss');
  const scores = arrived.json === undefined ? ofCsv(arrived.text, remarks) : ofAnswer({ value: arrived.json, pointer: '' }, remarks);
  if (scores.scores.size > 0) return { scores, remarks: remarks.all() };
  remarks.refuse('', 'nothing-read');
  return { scores: null, remarks: remarks.all() };
}

function ofCsv(text: string, remarks: RemarkBook): EpssScores {
  const scores = new Map<string, EpssScore>();
  let modelVersion: string | null = null;
  let scoredOn: string | null = null;
  let number = 0;
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? text.length : end).trim();
    start = end === -1 ? text.length : end + 1;
    number += 1;
    if (line.startsWith('#')) {
      modelVersion = /model_version:([^,\s]+)/.exec(line)?.[1] ?? null;
      scoredOn = dayIn(/score_date:([^,\s]+)/.exec(line)?.[1]);
    } else if (line !== '' && !/^\uFEFF?cve\s*,/i.test(line)) {
      const [cve = '', epss = '', percentile] = line.split(',');
      keep(scores, { cve, epss, percentile }, `/${number}`, remarks);
    }
  }
  return { modelVersion, scoredOn, scores };
}

function ofAnswer(root: JsonPlace, remarks: RemarkBook): EpssScores {
  const scores = new Map<string, EpssScore>();
  const days = new Set<string>();
  for (const place of objectsOf(memberOf(root, 'data'), remarks)) {
    const cve = textOf(memberOf(place, 'cve'), remarks) ?? '';
    const epss = shareText(memberOf(place, 'epss'));
    keep(scores, { cve, epss: epss ?? '', percentile: shareText(memberOf(place, 'percentile')) }, place.pointer, remarks);
    const day = dayIn(textOf(memberOf(place, 'date'), remarks) ?? undefined);
    if (day !== null) days.add(day);
  }
  // An answer with a time series has several days; then none of them is that of the answer.
  if (days.size > 1) remarks.doubt('/data', 'several-days');
  return { modelVersion: null, scoredOn: days.size === 1 ? ([...days][0] ?? null) : null, scores };
}

function shareText({ value }: JsonPlace): string | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
}

function keep(
  scores: Map<string, EpssScore>,
  written: { readonly cve: string; readonly epss: string; readonly percentile: string | undefined },
  pointer: string,
  remarks: RemarkBook,
): void {
  const cve = cveOf(written.cve);
  const probability = shareOf(written.epss);
  const percentile = written.percentile === undefined ? null : shareOf(written.percentile);
  if (cve === null || probability === null || (written.percentile !== undefined && percentile === null)) {
    remarks.doubt(pointer, 'line-not-understood', { line: `${written.cve},${written.epss}`.slice(0, 100) });
    return;
  }
  scores.set(cve, { probability, percentile });
}

/** A share between 0 and 1 in decimal or scientific notation (`9.4e-04`). */
function shareOf(text: string): number | null {
  const share = /^\s*\d(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?\s*$/.test(text) ? Number(text) : NaN;
  return share >= 0 && share <= 1 ? share : null;
}

function dayIn(text: string | undefined): string | null {
  const day = text?.slice(0, 10);
  return isDay(day) ? day : null;
}
