import { type JsonPlace, placeAt } from '../../../json-place.js';
import type { RemarkBook } from '../../../remark-book.js';
import { objectsAt, repeated, textAt } from './places.js';

/** A version of CSAF 3.2.1 (`version_t`): a whole number, or semantic versioning. */
interface DocumentVersion {
  readonly isInteger: boolean;
  readonly major: number;
  readonly core: readonly number[];
  readonly preRelease: readonly string[];
}

interface Entry {
  readonly place: JsonPlace;
  readonly number: string;
  readonly version: DocumentVersion;
  readonly time: number;
}

/** 6.1.14, 16, 18 to 22 and 30: the revision history is a history. */
export function testHistory(root: JsonPlace, remarks: RemarkBook): void {
  const tracking = placeAt(root, 'document', 'tracking');
  const entries = entriesOf(tracking);
  const byTime = entries.toSorted((one, other) => one.time - other.time || order(one.version, other.version));
  testOrder(byTime, remarks);
  testLatest(tracking, byTime, remarks);
  testReleased(tracking, entries, remarks);
  testGaps(byTime, remarks);
  testKinds(tracking, entries, remarks);
  for (const { place, number } of repeated(entries, (entry) => entry.number))
    remarks.note(`${place.pointer}/number`, 'test-revision-repeated', { number });
}

function entriesOf(tracking: JsonPlace): readonly Entry[] {
  return objectsAt(tracking, 'revision_history').flatMap((place) => {
    const number = textAt(place, 'number');
    const version = readVersion(number);
    const time = Date.parse(textAt(place, 'date'));
    return version && !Number.isNaN(time) ? [{ place, number, version, time }] : [];
  });
}

function testOrder(byTime: readonly Entry[], remarks: RemarkBook): void {
  for (const [index, { place, version, number }] of byTime.entries()) {
    const before = byTime[index - 1];
    if (before && order(before.version, version) > 0)
      remarks.note(`${place.pointer}/number`, 'test-history-not-sorted', { number, before: before.number });
  }
}

/** The part behind a plus never counts (6.1.16), nor in a draft that behind a hyphen. */
function testLatest(tracking: JsonPlace, byTime: readonly Entry[], remarks: RemarkBook): void {
  const last = byTime.at(-1);
  const written = textAt(tracking, 'version');
  const version = readVersion(written);
  if (!last || !version) return;
  const isDraft = textAt(tracking, 'status') === 'draft';
  const told = (one: DocumentVersion): DocumentVersion => (isDraft ? { ...one, preRelease: [] } : one);
  if (order(told(last.version), told(version)) !== 0 || last.version.isInteger !== version.isInteger)
    remarks.note(`${tracking.pointer}/version`, 'test-version-not-latest', { version: written, latest: last.number });
}

/** What was published has no history of drafts (6.1.18), and none of pre-releases at all (6.1.19). */
function testReleased(tracking: JsonPlace, entries: readonly Entry[], remarks: RemarkBook): void {
  const isReleased = ['final', 'interim'].includes(textAt(tracking, 'status'));
  for (const { place, version, number } of entries) {
    if (isReleased && version.major === 0) remarks.note(`${place.pointer}/number`, 'test-draft-in-history', { number });
    if (version.preRelease.length > 0) remarks.note(`${place.pointer}/number`, 'test-pre-release-in-history', { number });
  }
}

/** Of semantic versions only the major one counts (6.1.21). */
function testGaps(byTime: readonly Entry[], remarks: RemarkBook): void {
  let expected = 1;
  for (const [index, { place, version, number }] of byTime.entries()) {
    const isFirst = index === 0;
    if (version.major > expected || (isFirst && version.major > 1))
      return remarks.note(`${place.pointer}/number`, 'test-revision-missing', { number });
    expected = Math.max(isFirst ? 0 : expected, version.major + 1);
  }
}

function testKinds(tracking: JsonPlace, entries: readonly Entry[], remarks: RemarkBook): void {
  const version = readVersion(textAt(tracking, 'version'));
  const kinds = new Set([...entries.map((entry) => entry.version.isInteger), ...(version ? [version.isInteger] : [])]);
  if (kinds.size > 1) remarks.note(`${tracking.pointer}/revision_history`, 'test-versions-of-two-kinds');
}

function readVersion(text: string): DocumentVersion | undefined {
  if (/^(?:0|[1-9]\d{0,8})$/.test(text)) return { isInteger: true, major: Number(text), core: [Number(text)], preRelease: [] };
  const [, major, minor, patch, preRelease] = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([\w.-]+))?(?:\+[\w.-]+)?$/.exec(text) ?? [];
  if (major === undefined) return undefined;
  const core = [major, minor, patch].map(Number);
  return { isInteger: false, major: Number(major), core, preRelease: preRelease === undefined ? [] : preRelease.split('.') };
}

/** Precedence of semantic versioning 2.0.0, 11. */
function order(one: DocumentVersion, other: DocumentVersion): number {
  for (const index of [0, 1, 2]) {
    const difference = (one.core[index] ?? 0) - (other.core[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (one.preRelease.length === 0 || other.preRelease.length === 0) return other.preRelease.length - one.preRelease.length;
  for (let index = 0; index < Math.max(one.preRelease.length, other.preRelease.length); index += 1) {
    const difference = orderOfParts(one.preRelease[index], other.preRelease[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function orderOfParts(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? -1 : 1;
  const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (isNumber && isOtherNumber) return Number(one) - Number(other);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
