import type { DecisionStatus } from '../api/types-of-findings';
import type { MorningItem, MorningTab } from '../api/types-of-the-morning';
import { bandLook, severityRank, severityText, type Look } from '../marks/marks';
import { daysBetween } from '../words/dates';
import type { Dictionary } from '../words/ja';
import { spoken } from '../words/spoken';
import { whySentence } from './why-sentence';

export type ShownTab = MorningTab | 'all' | 'backlog';
export const shownTabs: readonly ShownTab[] = ['act', 'new', 'confirm', 'overdue', 'lifecycle', 'all', 'backlog'];

/** A row of the morning list as it is read. */
export interface MorningRow {
  readonly id: string;
  readonly look: Look;
  readonly kind: string;
  readonly rank: number;
  /** What it is about: the vulnerability, the life-cycle event, the source. */
  readonly subject: string;
  /** On which model and release. */
  readonly about: string;
  readonly title: string;
  readonly why: string;
  readonly devices: number;
  readonly devicesText: string;
  readonly departments: string;
  readonly isExploited: boolean;
  readonly hasFix: boolean;
  readonly isDoubtful: boolean;
  readonly reason: string;
  readonly dueOn: string | null;
  readonly dueText: string;
  readonly isOverdue: boolean;
}

export function itemsUnder(tab: ShownTab, items: readonly MorningItem[]): readonly MorningItem[] {
  return tab === 'all' || tab === 'backlog' ? items : items.filter((item) => item.tab === tab);
}

/** The rows in the order the server ranked them. */
export function morningRows(items: readonly MorningItem[], words: Dictionary, today: string): readonly MorningRow[] {
  return items.map((item) => ({
    id: item.id,
    ...kindOf(item, words),
    rank: severityRank(item.severity),
    subject: subjectOf(item, words),
    about: aboutOf(item, words),
    title: item.title,
    why: whySentence(item, words),
    devices: item.devices,
    devicesText: item.kind === 'source' || isInquiry(item) ? '' : words.everywhere.devices(item.devices),
    departments: departmentsOf(item, words),
    isExploited: item.knownExploited,
    hasFix: item.fixAvailable,
    isDoubtful: item.verdict === 'undetermined',
    reason: words.codes.morningReasons[item.reason] ?? item.reason,
    dueOn: item.dueOn,
    dueText: item.dueOn === null ? '' : `${shortDay(item.dueOn, today)} ${words.everywhere.inDays(daysBetween(today, item.dueOn))}`,
    isOverdue: item.dueOn !== null && item.dueOn < today,
  }));
}

/** `eol_in_180`, `eos_passed`, … in words. */
/** A question to the maker of a model, which waits for no device. */
export function isInquiry({ lifecycleEvent }: MorningItem): boolean {
  return lifecycleEvent?.startsWith('inquiry_') === true;
}

export function lifecycleEventText(event: string, words: Dictionary): string {
  const step = /^(eol|eos)_in_(\d+)$/.exec(event);
  if (step !== null) return step[1] === 'eol' ? words.morning.eolIn(Number(step[2])) : words.morning.eosIn(Number(step[2]));
  if (event === 'limited_support_started') return words.morning.limitedSupportStarted;
  if (event === 'eos_passed') return words.morning.eosPassed;
  if (event === 'eol_passed') return words.morning.eolPassed;
  if (Object.hasOwn(words.codes.duties, event)) return spoken(words.codes.duties, event, (code) => code);
  if (Object.hasOwn(words.life.heads, event)) return spoken(words.life.heads, event, (code) => code);
  return spoken(words.codes.lifecycleFlags, event, words.everywhere.unknownCode);
}

/** The key of each decision. */
export const keyOfStatus: Readonly<Record<DecisionStatus, string>> = {
  affected: 'A',
  not_affected: 'N',
  fixed: 'F',
  held: 'H',
  accepted: 'R',
  under_investigation: 'I',
};

/** The decision a key stands for. */
export function statusOfKey(key: string): DecisionStatus | undefined {
  const statuses = Object.keys(keyOfStatus) as DecisionStatus[];
  return statuses.find((status) => keyOfStatus[status] === key.toUpperCase());
}

/** `11/25` within this year, the whole date in another one. */
function shortDay(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? day.slice(5).replace('-', '/') : day;
}

function kindOf(item: MorningItem, words: Dictionary): { look: Look; kind: string } {
  if (isInquiry(item)) return { look: { shape: '◆', className: 'plain' }, kind: words.morning.inquiryKind };
  if (item.kind === 'lifecycle') return { look: { shape: '◷', className: 'plain' }, kind: words.morning.lifecycleKind };
  if (item.kind === 'source') return { look: { shape: '▲', className: 'high' }, kind: words.morning.sourceKind };
  if (item.kind === 'component') return { look: { shape: '◆', className: 'plain' }, kind: words.morning.componentKind };
  return { look: bandLook(item.severity?.band ?? 'unknown'), kind: severityText(item.severity, words) };
}

function subjectOf(item: MorningItem, words: Dictionary): string {
  if (item.kind === 'lifecycle') return lifecycleEventText(item.lifecycleEvent ?? item.why.code, words);
  if (item.kind === 'source' || item.kind === 'component') return item.title;
  if (item.vulnerabilities > 1) return words.morning.waiting(item.vulnerabilities);
  return item.vulnerability ?? item.title;
}

function aboutOf(item: MorningItem, words: Dictionary): string {
  if (item.model === null) return '';
  if (item.softwareVersion !== null) return `${item.model} ${item.softwareVersion}`;
  return item.kind === 'finding' ? `${item.model}${words.everywhere.inBrackets(words.morning.releaseUnknown)}` : item.model;
}

function departmentsOf(item: MorningItem, words: Dictionary): string {
  return item.departments.map((department) => `${department.name} ${department.devices}`).join(words.everywhere.join);
}

/**
 * Which entry is shown after the list changed: the same while it is there, else the one that stood behind it (or before it, at the end) as
 * the person sees the list. Nobody must decide on an entry that the filter hides.
 */
export function nextSelected(
  items: readonly { readonly id: string }[],
  before: { readonly source: readonly { readonly id: string }[]; readonly value: string | null } | undefined,
  seen: readonly string[],
): string | null {
  const here = new Set(items.map(({ id }) => id));
  const selected = before?.value ?? null;
  if (selected !== null && here.has(selected)) return selected;
  const order = selected !== null && seen.includes(selected) ? seen : (before?.source ?? []).map(({ id }) => id);
  const at = selected === null ? -1 : order.indexOf(selected);
  const [near] = at < 0 ? [] : [...order.slice(at + 1), ...order.slice(0, at).reverse()].filter((id) => here.has(id));
  return near ?? items[0]?.id ?? null;
}
