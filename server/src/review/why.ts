import { daysBetween } from '#feeds/vocabulary/day.js';
import type { FindingGroup } from './finding-groups.js';
import type { LifecycleGroup } from './lifecycle-groups.js';
import type { ComponentArrival } from './component-arrival.js';
import type { Tier } from './ranking.js';
import type { MorningItem } from './review.contract.js';
import type { ChangedPage } from './page-changes.js';
import type { SourceStanding } from './watched-sources.js';

export type Why = MorningItem['why'];

/**
 * Why an entry about findings stands where it stands. Codes: `why.exploited-and-networked`, `why.exploited`, `why.exploited-undetermined`,
 * `why.affected`, `why.overdue`, `why.undetermined`, and `why.fact-missing` for what waits for one missing fact.
 * Parameters: devices, connected, lifeSupport (numbers of devices), departments (their number), department and departmentDevices (the one
 * with most devices), fix (1 or 0), severity (band); vulnerabilities and fact where a fact is missing; days and until where a decision ran out.
 */
export function whyOfFinding(group: FindingGroup, tier: Tier, today: string): Why {
  const isWaiting = tier === 'undetermined' && group.kind === 'missing_fact';
  const params = {
    ...whereabouts(group),
    connected: group.connectedDevices,
    lifeSupport: group.lifeSupportDevices,
    fix: group.fixAvailable ? 1 : 0,
    severity: group.severity.band,
    ...(group.doubt === null ? {} : { fact: group.doubt, vulnerabilities: group.vulnerabilities }),
    ...(group.dueOn !== null && group.dueOn < today ? { until: group.dueOn, days: daysBetween(group.dueOn, today) } : {}),
  };
  return { code: isWaiting ? 'why.fact-missing' : `why.${tier}`, params };
}

const codesOfEvents: Readonly<Record<string, string>> = {
  eos_passed: 'why.support-ended',
  eol_passed: 'why.support-end-not-told',
  eos_before_eol: 'why.dates-contradict',
  limited_support_started: 'why.limited-support-started',
  control_lapsed: 'why.control-lapsed',
  acknowledgement_due: 'why.acknowledgement-due',
  disconnect_directed: 'why.disconnect-directed',
  dates_changed: 'why.dates-changed',
};

/**
 * Why an entry about the life cycle stands there. Codes: `why.support-ended`, `why.support-end-not-told`, `why.dates-contradict`,
 * `why.control-lapsed`, `why.acknowledgement-due`, `why.disconnect-directed`, `why.dates-changed`, `why.limited-support-started`, `why.support-ends`, `why.life-ends`, else `why.lifecycle`. Parameters: event, devices, connected,
 * departments, department, departmentDevices; on (the day) and days (until it, negative after) where there is one.
 */
export function whyOfLifecycle(group: LifecycleGroup, today: string): Why {
  return {
    code: codesOfEvents[group.event] ?? approaching(group.event),
    params: {
      event: group.event,
      ...whereabouts(group),
      connected: group.connectedDevices,
      ...(group.dueOn === null ? {} : { on: group.dueOn, days: daysBetween(today, group.dueOn) }),
    },
  };
}

/** `why.source-failing` or `why.source-silent`, with name and, where known, since; `why.source-carried-stale` with until when it is known; `why.bundle-gap` with from when to when nothing was brought. */
export function whyOfSource({ name, failing, since, quietSince, stale, gap }: SourceStanding): Why {
  if (failing) return { code: 'why.source-failing', params: { name, ...(since !== null && { since }) } };
  if (gap?.from) return { code: 'why.bundle-gap', params: { name, gapFrom: gap.from, gapUntil: gap.until } };
  if (gap) return { code: 'why.bundle-gap-at-first', params: { name, gapUntil: gap.until } };
  if (stale?.asOf) return { code: 'why.source-carried-stale', params: { name, knownUntil: stale.asOf } };
  return { code: 'why.source-silent', params: { name, ...(quietSince !== null && { since: quietSince }) } };
}

/** `why.component-arrived`, with the search, the first component and how many there are. */
export function whyOfArrival({ search, components, devices }: ComponentArrival): Why {
  const [first] = components;
  const component = [first?.name, first?.version].filter(Boolean).join(' ');
  return { code: 'why.component-arrived', params: { search, component, components: components.length, devices } };
}

/** `why.page-changed`, with the source, how many lines came and went, and the first that came. */
export function whyOfPage({ name, added, removed }: ChangedPage): Why {
  return { code: 'why.page-changed', params: { name, added: added.length, removed: removed.length } };
}

function approaching(event: string): string {
  if (event.startsWith('eos_in_')) return 'why.support-ends';
  return event.startsWith('eol_in_') ? 'why.life-ends' : 'why.lifecycle';
}

function whereabouts(group: Pick<FindingGroup, 'deviceIds' | 'departments'>): Why['params'] {
  const most = group.departments[0];
  return {
    devices: group.deviceIds.length,
    departments: group.departments.length,
    ...(most === undefined ? {} : { department: most.name, departmentDevices: most.devices }),
  };
}
