import type { VersionInterval } from './advisory.js';
import { certainOrder } from './version-order.js';

/** At a version a state begins: affected from it on, free from it on, or free after it. */
export interface VersionEvent {
  /** Null: before every version. */
  readonly at: string | null;
  readonly kind: 'begins' | 'ends' | 'ends-after';
}

/**
 * The intervals between the events of one range, which may stand in any order (OSV schema, "evaluation"; CVE record format, `changes`). Null
 * when the order cannot be told without knowing the scheme, or when nothing begins: then nobody may read an answer into it.
 * `empty` holds the versions at which an interval begins and ends at once, which affects nobody and is a slip of the publisher.
 */
export function intervalsBetween(
  events: readonly VersionEvent[],
): { readonly intervals: readonly VersionInterval[]; readonly empty: readonly string[] } | null {
  if (!events.some((event) => event.kind === 'begins')) return null;
  const ordered = isInOrder(events) ? events : sorted(events);
  return ordered === null ? null : walked(ordered);
}

/** Beginnings and ends take turns and nothing runs backwards, as far as that can be seen: then the written order is the order. */
function isInOrder(events: readonly VersionEvent[]): boolean {
  return events.every((event, index) => {
    const next = events[index + 1];
    if (next === undefined) return true;
    if ((event.kind === 'begins') === (next.kind === 'begins')) return false;
    return orderOf(event, next) !== 1;
  });
}

function sorted(events: readonly VersionEvent[]): readonly VersionEvent[] | null {
  let isCertain = true;
  const ordered = events.toSorted((a, b) => {
    const order = orderOf(a, b);
    if (order === undefined) isCertain = false;
    return order ?? 0;
  });
  return isCertain ? ordered : null;
}

function orderOf(a: VersionEvent, b: VersionEvent): -1 | 0 | 1 | undefined {
  if (a.at === null || b.at === null) return a.at === b.at ? 0 : a.at === null ? -1 : 1;
  return certainOrder(a.at, b.at);
}

function walked(events: readonly VersionEvent[]): { intervals: readonly VersionInterval[]; empty: readonly string[] } {
  const intervals: VersionInterval[] = [];
  const empty: string[] = [];
  let open: VersionEvent | null = null;
  for (const event of events) {
    if (event.kind === 'begins') {
      open ??= event;
    } else if (open !== null) {
      // From 1.2 to 1.2 inclusive is one version; from 1.2 to below 1.2 is none.
      const isEmpty = event.kind === 'ends' && open.at !== null && event.at !== null && certainOrder(open.at, event.at) === 0;
      if (isEmpty) empty.push(event.at ?? '');
      else intervals.push({ from: open.at, fromInclusive: true, to: event.at, toInclusive: event.kind === 'ends-after' });
      open = null;
    }
  }
  if (open !== null) intervals.push({ from: open.at, fromInclusive: true, to: null, toInclusive: true });
  return { intervals, empty };
}
