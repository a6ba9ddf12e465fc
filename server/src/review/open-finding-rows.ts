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
  /** What the decided findings rest on, by the finding's id. */
  readonly fingerprints: ReadonlyMap<string, string>;
  readonly tellers: (releaseId: string, vulnerability: string) => FindingRow['advisories'];
}

/** The rows of the morning list, one a finding and device in use. */
export function findingRowsOf(bundles: readonly AlikeFindings[], context: FindingContext): FindingRow[] {
  const rows: FindingRow[] = [];
  for (const alike of bundles) addRows(rows, alike, context);
  return rows;
}

/** Written out field by field: there may be a hundred thousand rows, and spreading what they share took twice as long. */
function addRows(rows: FindingRow[], alike: AlikeFindings, context: FindingContext): void {
  const { vulnerability, title, verdict, state, toldAt, openedAt, changedAt } = alike;
  const { devices, tellers } = context;
  const [doubt, severity] = [missingFactOf(alike), severityOf(alike)];
  const [knownExploited, fixAvailable] = [Boolean(alike.knownExploited), Boolean(alike.fixAvailable)];
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
      vulnerability,
      title,
      verdict,
      doubt,
      severity,
      knownExploited,
      fixAvailable,
      advisories: tellers(device.releaseId, vulnerability),
      toldAt,
      state,
      decision: alike.decisionId === null ? null : standing(id, alike.decisionId, alike, context),
      openedAt,
      changedAt,
    });
  }
}

function missingFactOf({ verdict, doubt }: AlikeFindings): string | null {
  return verdict === 'undetermined' && MISSING_FACTS.includes(doubt ?? '') ? doubt : null;
}

function severityOf({ severityScore, severityVersion, severityVector, severityBand }: AlikeFindings): FindingRow['severity'] {
  const band = severityBand as FindingRow['severity']['band'];
  return { score: severityScore, version: severityVersion, vector: severityVector, band };
}

function standing(
  id: string,
  decisionId: string,
  alike: AlikeFindings,
  { decisions, fingerprints }: FindingContext,
): StandingDecision | null {
  const decision = decisions.get(decisionId);
  if (!decision) return null;
  const now = { ...alike, knownExploited: Boolean(alike.knownExploited), fingerprint: fingerprints.get(id) ?? '' };
  return { status: decision.status, until: decision.until, at: decision.at, stale: isStale(decision, now) };
}
