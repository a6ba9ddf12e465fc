import type { Role } from '../http/principal.js';
import { itemId, type FindingGroup } from './finding-groups.js';
import type { ComponentArrival } from './component-arrival.js';
import type { ChangedPage } from './page-changes.js';
import type { LifecycleGroup } from './lifecycle-groups.js';
import type { Place } from './ranking.js';
import type { MorningItem } from './review.contract.js';
import { openTransitions, transitions } from './transitions.js';
import type { SourceStanding } from './watched-sources.js';
import { whyOfArrival, whyOfFinding, whyOfLifecycle, whyOfPage, whyOfSource } from './why.js';

export function itemOfArrival(arrival: ComponentArrival, isNew: boolean): MorningItem {
  const { id, search, manufacturer, model, modelId, softwareVersion, devices } = arrival;
  return {
    ...nothingFound,
    id: itemId('component', id),
    kind: 'component',
    reason: isNew ? 'new' : 'due',
    tab: isNew ? 'new' : 'act',
    why: whyOfArrival(arrival),
    title: search,
    manufacturer,
    model,
    modelId,
    softwareVersion,
    devices,
    departments: [],
    lifecycleEvent: null,
    source: null,
    searchHit: id,
    dueOn: null,
  };
}

export function itemOfFindings(group: FindingGroup, place: Place, today: string, role: Role): MorningItem {
  return {
    id: group.id,
    kind: 'finding',
    reason: group.reason,
    tab: tabOf(group),
    why: whyOfFinding(group, place.tier, today),
    vulnerability: group.vulnerabilities > 1 ? null : group.vulnerability,
    vulnerabilities: group.vulnerabilities,
    title: group.title,
    verdict: group.verdict,
    severity: group.severity,
    knownExploited: group.knownExploited,
    fixAvailable: group.fixAvailable,
    manufacturer: group.manufacturer,
    model: group.model,
    modelId: group.deviceModelId,
    softwareVersion: group.softwareVersion,
    findings: [...group.findingIds],
    devices: group.deviceIds.length,
    departments: [...group.departments],
    advisories: [...group.advisories],
    lifecycleEvent: null,
    source: null,
    searchHit: null,
    pageChange: null,
    dueOn: group.dueOn,
    openTransitions: transitionsOf(group, role),
  };
}

export function itemOfLifecycle(group: LifecycleGroup, today: string): MorningItem {
  return {
    ...nothingFound,
    id: group.id,
    kind: 'lifecycle',
    reason: group.reason,
    tab: 'lifecycle',
    why: whyOfLifecycle(group, today),
    title: '',
    manufacturer: group.manufacturer,
    model: group.model,
    modelId: group.deviceModelId,
    softwareVersion: group.softwareVersion,
    devices: group.deviceIds.length,
    departments: [...group.departments],
    lifecycleEvent: group.event,
    source: null,
    dueOn: group.dueOn,
  };
}

export function itemOfSource(source: SourceStanding, isNew: boolean): MorningItem {
  return {
    ...nothingFound,
    id: itemId('source', source.id),
    kind: 'source',
    reason: isNew ? 'new' : 'due',
    tab: 'act',
    why: whyOfSource(source),
    title: source.name,
    manufacturer: null,
    model: null,
    modelId: null,
    softwareVersion: null,
    devices: 0,
    departments: [],
    lifecycleEvent: null,
    source: source.gap ? null : source.id,
    dueOn: null,
  };
}

export function itemOfPage(page: ChangedPage, isNew: boolean): MorningItem {
  return {
    ...nothingFound,
    id: itemId('page', page.id),
    kind: 'source',
    reason: isNew ? 'new' : 'due',
    tab: isNew ? 'new' : 'act',
    why: whyOfPage(page),
    title: page.name,
    manufacturer: null,
    model: null,
    modelId: null,
    softwareVersion: null,
    devices: 0,
    departments: [],
    lifecycleEvent: null,
    source: page.sourceId,
    pageChange: page.id,
    dueOn: null,
  };
}

/** What an entry has that speaks of no vulnerability; `vulnerabilities` is 1 wherever several do not wait for one fact (contract). */
export const nothingFound = {
  vulnerability: null,
  vulnerabilities: 1,
  verdict: null,
  severity: null,
  knownExploited: false,
  fixAvailable: false,
  findings: [] as string[],
  searchHit: null,
  pageChange: null,
  advisories: [] as MorningItem['advisories'],
  openTransitions: [] as MorningItem['openTransitions'],
};

/**
 * The one tab an entry is counted in: what ran out; what a person must find out; what is new or changed; and what asks to act, which is
 * all that was seen before and not decided, and of the new what cannot wait.
 */
export function tabOf(group: FindingGroup): MorningItem['tab'] {
  if (group.reason === 'overdue') return 'overdue';
  if (group.verdict === 'undetermined') return 'confirm';
  return group.reason === 'due' || isPressing(group) ? 'act' : 'new';
}

/** Exploitation is known, or the severity is critical and a device connected, or high and a connected device keeps somebody alive. */
function isPressing(group: FindingGroup): boolean {
  if (group.knownExploited) return true;
  if (group.severity.band === 'critical') return group.connectedDevices > 0;
  return group.severity.band === 'high' && group.connectedLifeSupportDevices > 0;
}

/** What may be decided about all of its findings at once. */
function transitionsOf(group: FindingGroup, role: Role): MorningItem['openTransitions'] {
  const open = group.states.map((state) => openTransitions(state, role));
  return transitions.map((each) => each.to).filter((status) => open.every((some) => some.includes(status)));
}
