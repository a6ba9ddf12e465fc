import type { FleetDevice } from '../lifecycle/lifecycle-entries.js';
import type { AlikeFindings } from '../matching/alike-findings.js';
import type { Decision } from './decision.js';
import { isStale, type StandingDecision } from './decision-effects.js';
import type { FindingRow } from './finding-rows.js';

/** Doubts that are a missing fact of the device: what waits for the same one is one entry of the list. */
const MISSING_FACTS = ['version_unknown'];

/** What findings are joined with, read once for all of them. */
export interface FindingContext {
  /** Devices in use, by id; a finding of any other device counts nowhere. */
  readonly devices: ReadonlyMap<string, FleetDevice & { readonly releaseId: string }>;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly tellers: (releaseId: string, vulnerability: string) => FindingRow['advisories'];
}

/** The rows of the morning list, one a finding and device in use. */
export function findingRowsOf(bundles: readonly AlikeFindings[], { devices, decisions, tellers }: FindingContext): FindingRow[] {
  const rows: FindingRow[] = [];
  for (const alike of bundles) {
    const shared = sharedFacts(alike, decisions);
    for (const member of alike.members.split(',')) {
      const [id = '', deviceId = ''] = member.split(' ');
      const device = devices.get(deviceId);
      if (!device) continue;
      rows.push({
        id,
        deviceId,
        deviceModelId: device.deviceModelId,
        manufacturer: device.manufacturer,
        model: device.model,
        softwareVersion: device.softwareVersion,
        department: device.department,
        lifeSupport: device.lifeSupport,
        connection: device.connection,
        advisories: tellers(device.releaseId, alike.vulnerability),
        ...shared,
      });
    }
  }
  return rows;
}

/** What all findings of a bundle say, made once. */
function sharedFacts(alike: AlikeFindings, decisions: ReadonlyMap<string, Decision>) {
  const { vulnerability, title, verdict, doubt, state, toldAt, openedAt, changedAt, decisionId } = alike;
  return {
    vulnerability,
    title,
    verdict,
    doubt: verdict === 'undetermined' && MISSING_FACTS.includes(doubt ?? '') ? doubt : null,
    severity: {
      score: alike.severityScore,
      version: alike.severityVersion,
      vector: alike.severityVector,
      band: alike.severityBand as FindingRow['severity']['band'],
    },
    knownExploited: Boolean(alike.knownExploited),
    fixAvailable: Boolean(alike.fixAvailable),
    toldAt,
    state,
    decision: decisionId === null ? null : standing(decisions.get(decisionId), alike),
    openedAt,
    changedAt,
  };
}

function standing(decision: Decision | undefined, alike: AlikeFindings): StandingDecision | null {
  if (!decision) return null;
  const now = { ...alike, knownExploited: Boolean(alike.knownExploited), fingerprint: alike.fingerprint ?? '' };
  return { status: decision.status, until: decision.until, at: decision.at, stale: isStale(decision, now) };
}
