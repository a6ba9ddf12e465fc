import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { idsInRow } from '../database/ids-in-row.js';
import { inChunks } from '../database/transactions.js';
import { ClearingsService } from './clearings.service.js';
import type { Finding, FindingEvent, KeptVerdict } from './finding.js';
import type { FleetNames, FleetRelease } from './fleet.js';
import { MatchingStore } from './matching.store.js';
import { reconcile } from './reconcile.js';
import { factsAboutVulnerabilities, type TellingAdvisory } from './vulnerability-facts.js';
import { weigh, type Weighed } from './weigh.js';

/** Advisories whose text is held in memory at once. */
const ADVISORIES_AT_ONCE = 100;

/** Brings findings up to date after verdicts, devices or marks of exploitation changed. */
@Injectable()
export class FindingsUpdateService {
  constructor(
    private readonly store: MatchingStore,
    private readonly clearings: ClearingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Findings of these releases' devices, for these vulnerabilities (null: all). */
  async update(
    manager: EntityManager,
    fleet: { readonly releases: readonly FleetRelease[]; readonly names: FleetNames },
    releaseIds: readonly string[],
    vulnerabilities: readonly string[] | null,
    cause: string,
  ): Promise<void> {
    if (releaseIds.length === 0) return;
    const devices = await this.store.devicesOf(manager, releaseIds);
    const kept = await this.store.verdictsOfReleases(manager, releaseIds, vulnerabilities);
    const ids = devices.map(({ id }) => id);
    const findings = await this.store.findingsOfDevices(manager, ids, vulnerabilities);
    const known = groupFindings(findings);
    const wanted = new Set(releaseIds);
    const releases = fleet.releases.filter(({ releaseId }) => wanted.has(releaseId));
    const verdicts = [
      ...kept,
      ...(await this.clearings.about(releases, inQuestion(kept, findings, vulnerabilities), fleet.names, manager)),
    ];
    const byRelease = groupVerdicts(verdicts, vulnerabilities);
    const facts = await this.facts(manager, verdicts, known);
    const newId = idsInRow(randomUUID());
    const occasion = { at: this.clock.now(), cause, newId };
    const [made, changed, events]: [Finding[], Finding[], FindingEvent[]] = [[], [], []];
    for (const device of devices) {
      const said = device.counts ? (byRelease.get(device.releaseId) ?? noVerdicts) : noVerdicts;
      const standing = known.get(device.id) ?? new Map<string, Finding>();
      for (const vulnerability of new Set([...said.keys(), ...standing.keys()])) {
        if (vulnerabilities !== null && !vulnerabilities.includes(vulnerability)) continue;
        const before = standing.get(vulnerability);
        const telling = (said.get(vulnerability) ?? []).filter(({ deviceId }) => deviceId === null || deviceId === device.id);
        const weighed = onRelease(weigh(telling), device.softwareVersion);
        const told = telling.map(({ advisoryId }) => advisoryId);
        const change = reconcile(device.id, vulnerability, before, weighed, facts(vulnerability, told, before), occasion);
        if (!change) continue;
        (before ? changed : made).push(change.finding);
        if (change.event) events.push({ id: newId(), ...change.event });
      }
    }
    await this.store.writeFindings(manager, made, changed, events);
  }

  /** What documents tell of each vulnerability; catalogues of exploited ones mark it whatever documents say. */
  private async facts(manager: EntityManager, verdicts: readonly KeptVerdict[], known: ReadonlyMap<string, ReadonlyMap<string, Finding>>) {
    const told = factsAboutVulnerabilities(await this.tellers(manager, [...new Set(verdicts.map(({ advisoryId }) => advisoryId))]));
    const vulnerabilities = new Set(verdicts.map(({ vulnerability }) => vulnerability));
    for (const standing of known.values()) for (const vulnerability of standing.keys()) vulnerabilities.add(vulnerability);
    const exploited = await this.store.exploitedAmong([...vulnerabilities], manager);
    return (vulnerability: string, advisoryIds: readonly string[], before: Finding | undefined) => {
      const facts = told(vulnerability, advisoryIds, before);
      return { ...facts, knownExploited: exploited.has(vulnerability) || (advisoryIds.length > 0 && facts.knownExploited) };
    };
  }

  private async tellers(manager: EntityManager, advisoryIds: readonly string[]): Promise<TellingAdvisory[]> {
    const tellers: TellingAdvisory[] = [];
    for (const ids of inChunks(advisoryIds, ADVISORIES_AT_ONCE)) {
      for (const { known, advisory } of await this.store.advisories(ids, manager))
        tellers.push({ id: known.id, revisedAt: known.revisedAt, title: known.title, advisory });
    }
    return tellers;
  }
}

/** Vulnerabilities of which something is told or was told that a person has to see: only there does it matter who says otherwise. */
function inQuestion(kept: readonly KeptVerdict[], findings: readonly Finding[], only: readonly string[] | null): Set<string> {
  const told = kept.filter(({ verdict }) => verdict !== 'not_affected').map(({ vulnerability }) => vulnerability);
  const standing = findings.filter(({ state }) => state !== 'closed').map(({ vulnerability }) => vulnerability);
  const wanted = only === null ? undefined : new Set(only);
  return new Set([...told, ...standing].filter((vulnerability) => wanted?.has(vulnerability) ?? true));
}

const noVerdicts: ReadonlyMap<string, readonly KeptVerdict[]> = new Map();

function groupVerdicts(verdicts: readonly KeptVerdict[], only: readonly string[] | null): Map<string, Map<string, KeptVerdict[]>> {
  const wanted = only === null ? null : new Set(only);
  const groups = new Map<string, Map<string, KeptVerdict[]>>();
  for (const verdict of verdicts) {
    if (wanted !== null && !wanted.has(verdict.vulnerability)) continue;
    const ofRelease = groups.get(verdict.releaseId) ?? new Map<string, KeptVerdict[]>();
    const same = ofRelease.get(verdict.vulnerability);
    if (same) same.push(verdict);
    else ofRelease.set(verdict.vulnerability, [verdict]);
    groups.set(verdict.releaseId, ofRelease);
  }
  return groups;
}

function groupFindings(findings: readonly Finding[]): Map<string, Map<string, Finding>> {
  const known = new Map<string, Map<string, Finding>>();
  for (const finding of findings)
    known.set(finding.deviceId, (known.get(finding.deviceId) ?? new Map<string, Finding>()).set(finding.vulnerability, finding));
  return known;
}

/** A decision rests on the installed version as well: a device that was updated and is still affected comes back to the desk. */
function onRelease(weighed: Weighed | undefined, softwareVersion: string | null): Weighed | undefined {
  return weighed && { ...weighed, fingerprint: `${softwareVersion ?? ''}\n${weighed.fingerprint}` };
}
