import { compareText, type FindingGroup } from './finding-groups.js';
import type { LifecycleGroup } from './lifecycle-groups.js';
import { countWeight, severityWeight } from './weights.js';

/**
 * The order of the morning list, first tier first. Within a tier the heavier stands higher, of equals the one with more devices, then by
 * model and identity, so that the same facts give the same list everywhere.
 *
 * | tier | what stands there | weight |
 * |---|---|---|
 * | exploited-and-networked | exploitation is known, affected, and a connected device of life support, or a critical severity on a connected device | risk |
 * | exploited | exploitation is known, affected | risk |
 * | exploited-undetermined | exploitation is known, whether affected is not | risk |
 * | affected | affected | risk, half as much again when a decision ran out |
 * | overdue | undetermined, and a decision ran out | risk |
 * | undetermined | a person must find out | risk |
 * | component | a component that somebody looks for came with a new SBOM | alike |
 * | lifecycle | what happened, and what asks to act | what asks to act before news, then the event, reach and number of devices |
 * | source | a source that fails, is carried in no more, or is silent | silent last |
 *
 * Risk is severity (0 to 10) × reach of the most reachable device (0.3 to 1) × number of devices (1, 1.25 for ten, 1.5 for a hundred) ×
 * 1.25 for life support.
 */
export const tiers = [
  'exploited-and-networked',
  'exploited',
  'exploited-undetermined',
  'affected',
  'overdue',
  'undetermined',
  'component',
  'lifecycle',
  'source',
] as const;
export type Tier = (typeof tiers)[number];
const tierNumbers = Object.fromEntries(tiers.map((tier, index) => [tier, index])) as Readonly<Record<Tier, number>>;

export interface Place {
  readonly tier: Tier;
  readonly weight: number;
}

export function placeOfFinding(group: FindingGroup): Place {
  const tier = tierOf(group);
  const isLate = tier === 'affected' && group.reason === 'overdue';
  return { tier, weight: riskOf(group) * (isLate ? 1.5 : 1) };
}

export function placeOfLifecycle(group: LifecycleGroup): Place {
  const weight = eventWeight(group.event) * (1 + group.reach / 10) * countWeight(group.deviceIds.length);
  return { tier: 'lifecycle', weight: weight + (group.asksToAct ? 1000 : 0) };
}

export const placeOfArrival: Place = { tier: 'component', weight: 1 };

export function placeOfSource(source: { readonly failing: boolean; readonly stale?: object }): Place {
  return { tier: 'source', weight: source.failing || source.stale ? 2 : 1 };
}

/** A page may say something about devices: before sources that are only silent. */
export const placeOfPage: Place = { tier: 'source', weight: 3 };

/** What two entries are ordered by. */
export interface Ranked {
  readonly id: string;
  readonly place: Place;
  readonly devices: number;
  readonly model: string;
}

export function compareRanked(a: Ranked, b: Ranked): number {
  return (
    tierNumbers[a.place.tier] - tierNumbers[b.place.tier] ||
    b.place.weight - a.place.weight ||
    b.devices - a.devices ||
    compareText(a.model, b.model) ||
    compareText(a.id, b.id)
  );
}

function tierOf(group: FindingGroup): Tier {
  if (group.knownExploited) {
    if (group.verdict === 'undetermined') return 'exploited-undetermined';
    const isCritical = group.severity.band === 'critical' && group.connectedDevices > 0;
    return isCritical || group.connectedLifeSupportDevices > 0 ? 'exploited-and-networked' : 'exploited';
  }
  if (group.verdict === 'affected') return 'affected';
  return group.reason === 'overdue' ? 'overdue' : 'undetermined';
}

function riskOf(group: FindingGroup): number {
  const lifeSupport = group.lifeSupportDevices > 0 ? 1.25 : 1;
  return severityWeight(group.severity) * group.reach * countWeight(group.deviceIds.length) * lifeSupport;
}

const eventWeights: Readonly<Record<string, number>> = {
  disconnect_directed: 120,
  control_lapsed: 110,
  eos_passed: 100,
  acknowledgement_due: 80,
  eol_passed: 60,
  eos_before_eol: 50,
  dates_changed: 40,
  limited_support_started: 8,
};

function eventWeight(event: LifecycleGroup['event']): number {
  const step = /_in_(\d+)$/.exec(event)?.[1];
  if (step === undefined) return eventWeights[event] ?? 1;
  return stepWeight(Number(step), event.startsWith('eos') ? 30 : 5);
}

/** The nearer the heavier: `most` for a step of 30 days or less, less for each longer one. */
function stepWeight(step: number, most: number): number {
  if (step <= 30) return most;
  if (step <= 90) return most * 0.7;
  return step <= 180 ? most * 0.4 : most * 0.2;
}
