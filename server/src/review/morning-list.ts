import type { Role } from '../http/principal.js';
import { dayOfInstant } from '../clock.js';
import type { LifecycleEntry } from '../lifecycle/lifecycle-entries.js';
import type { ChangedPage } from './page-changes.js';
import type { ComponentArrival } from './component-arrival.js';
import { idOfDuty, itemOfDuty, placeOfDuty, tabOfDuty, type Duty } from './duties.js';
import { groupFindings, type FindingGroup, type MorningQueue } from './finding-groups.js';
import { isLater, type FindingRow } from './finding-rows.js';
import { groupLifecycle } from './lifecycle-groups.js';
import { itemOfArrival, itemOfFindings, itemOfLifecycle, itemOfPage, itemOfSource, tabOf } from './morning-items.js';
import { sinceOfSource, type SourceStanding } from './watched-sources.js';
import { compareRanked, placeOfArrival, placeOfFinding, placeOfLifecycle, placeOfPage, placeOfSource, type Ranked } from './ranking.js';
import type { MorningItem, MorningList } from './review.contract.js';

export interface MorningContext {
  readonly lifecycle: readonly LifecycleEntry[];
  /** What planning and the records of devices ask to do. */
  readonly duties?: readonly Duty[];
  readonly sources: readonly SourceStanding[];
  /** What saved searches found in new SBOMs and nobody has seen to. */
  readonly arrivals?: readonly ComponentArrival[];
  /** Watched pages that changed and at which nobody has looked. */
  readonly pages?: readonly ChangedPage[];
  /** The desk's last completed review, whoever made it; null when there was none. */
  readonly lastReview: { readonly at: string; readonly by: string } | null;
  readonly today: string;
  /** Of the person who reads: decides only which transitions the entries name. */
  readonly role: Role;
  readonly queue: MorningQueue;
  /** Which entries of the ranked list are made; all of them when absent. A page costs little, however long the list is. */
  readonly page?: { readonly offset: number; readonly limit: number };
}

export interface ComposedList {
  /** Entries of the asked queue, whether on the page or not. */
  readonly total: number;
  /** Those of the page, ranked (ranking.ts). */
  readonly items: readonly MorningItem[];
  /** Entries of the morning queue by tab, and how many wait in the backlog, whichever queue was asked for. */
  readonly counts: MorningList['counts'];
}

/**
 * This morning's list (contract, Findings and the morning list): what is new or changed since the last completed review, and whatever asks
 * to act until it is decided, whoever looked at it. Reading changes nothing and gives the same again.
 *
 * The backlog holds what only documents older than the first import tell of; life cycle and sources stand in the morning queue alone.
 *
 * @param input.findings all findings that are not closed, in any order
 * @param input.firstImportAt when the first inventory came in; null: nothing is backlog
 */
export function composeMorningList(
  input: MorningContext & { readonly findings: readonly FindingRow[]; readonly firstImportAt: string | null },
): ComposedList {
  const { findings, firstImportAt, lastReview, today } = input;
  return composeOfGroups({ ...input, groups: groupFindings(findings, { lastReviewAt: lastReview?.at ?? null, firstImportAt, today }) });
}

/** The same from rows that a store grouped itself. */
export function composeOfGroups(input: MorningContext & { readonly groups: readonly FindingGroup[] }): ComposedList {
  const { groups, queue, page = { offset: 0, limit: Infinity } } = input;
  const ofQueue = (wanted: MorningQueue): readonly Entry[] =>
    groups.filter((group) => group.queue === wanted).map((group) => findingEntry(group, input));
  const morning = [
    ...ofQueue('morning'),
    ...arrivalEntries(input),
    ...lifecycleEntries(input),
    ...dutyEntries(input),
    ...sourceEntries(input),
    ...pageEntries(input),
  ];
  const backlog = ofQueue('backlog');
  const ranked = [...(queue === 'morning' ? morning : backlog)].sort(compareRanked);
  return {
    total: ranked.length,
    items: ranked.slice(page.offset, page.offset + page.limit).map((entry) => entry.item()),
    counts: { ...countsOf(morning), backlog: backlog.length },
  };
}

/** An entry before it is made: enough to rank and count it. */
interface Entry extends Ranked {
  readonly tab: MorningItem['tab'];
  readonly item: () => MorningItem;
}

function findingEntry(group: FindingGroup, { today, role }: MorningContext): Entry {
  const place = placeOfFinding(group);
  const item = (): MorningItem => itemOfFindings(group, place, today, role);
  return { id: group.id, place, devices: group.deviceIds.length, model: group.model, tab: tabOf(group), item };
}

function lifecycleEntries({ lifecycle, today }: MorningContext): readonly Entry[] {
  return groupLifecycle(lifecycle, today).map((group) => ({
    id: group.id,
    place: placeOfLifecycle(group),
    devices: group.deviceIds.length,
    model: group.model,
    tab: 'lifecycle',
    item: () => itemOfLifecycle(group, today),
  }));
}

function arrivalEntries({ arrivals = [], lastReview }: MorningContext): readonly Entry[] {
  return arrivals.map((arrival) => {
    const item = itemOfArrival(arrival, lastReview === null || isLater(arrival.foundAt, lastReview.at));
    return { id: item.id, place: placeOfArrival, devices: item.devices, model: arrival.model, tab: item.tab, item: () => item };
  });
}

function dutyEntries({ duties = [], lastReview, today }: MorningContext): readonly Entry[] {
  const lastReviewDay = lastReview === null ? null : dayOfInstant(lastReview.at);
  return duties.map((duty) => ({
    id: idOfDuty(duty),
    place: placeOfDuty(duty, today),
    devices: duty.deviceIds.length,
    model: duty.model?.name ?? '',
    tab: tabOfDuty(duty),
    item: () => itemOfDuty(duty, lastReviewDay, today),
  }));
}

function sourceEntries({ sources, lastReview }: MorningContext): readonly Entry[] {
  return sources
    .filter((source) => source.failing || source.stale !== undefined || source.gap !== undefined || source.quietSince !== null)
    .map((source) => {
      const since = sinceOfSource(source);
      const isNew = lastReview === null || (since !== null && isLater(since, lastReview.at));
      const item = (): MorningItem => itemOfSource(source, isNew);
      return { id: source.id, place: placeOfSource(source), devices: 0, model: source.name, tab: 'act', item };
    });
}

function pageEntries({ pages = [], lastReview }: MorningContext): readonly Entry[] {
  return pages.map((page) => {
    const item = itemOfPage(page, lastReview === null || isLater(page.seenAt, lastReview.at));
    return { id: item.id, place: placeOfPage, devices: 0, model: page.name, tab: item.tab, item: () => item };
  });
}

function countsOf(entries: readonly Entry[]): Omit<MorningList['counts'], 'backlog'> {
  const counts = { act: 0, new: 0, confirm: 0, overdue: 0, lifecycle: 0 };
  for (const { tab } of entries) counts[tab] += 1;
  return counts;
}
