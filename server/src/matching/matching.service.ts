import { Inject, Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { Changes } from '../database/changes.store.js';
import type { PendingChange } from '../database/pending-change.js';
import { Transactions, inChunks } from '../database/transactions.js';
import type { Finding, FindingEvent, KeptVerdict } from './finding.js';
import type { FleetNames, FleetRelease } from './fleet.js';
import { namesOfFleet } from './fleet-names.js';
import { judgeAdvisory, unmetOf, type JudgedAdvisory } from './judge-advisory.js';
import { MatchingStore, type CurrentAdvisory } from './matching.store.js';
import { reconcile } from './reconcile.js';
import { factsAboutVulnerabilities, type TellingAdvisory } from './vulnerability-facts.js';
import { weigh, type Weighed } from './weigh.js';

/** Advisories whose text is held in memory at once while a changed inventory is matched. */
const ADVISORIES_AT_ONCE = 100;
/** Changes of devices that are matched in one go: an import of thousands of rows is one run, not thousands. */
const RELEASES_AT_ONCE = 20_000;

/**
 * Looks at what changed, judges it again, and brings findings up to date. Only what changed is done: one advisory against the fleet, or some
 * releases against all advisories. Any order of events gives what judging everything anew would give.
 */
@Injectable()
export class MatchingService {
  private readonly log = new Logger('matching');
  private running: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly store: MatchingStore,
    private readonly changes: Changes,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.changes.onChange(() => void this.settle());
  }

  /** Works until nothing is left; calls while it runs make it look once more. */
  settle(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.work().finally(() => {
      this.running = undefined;
      if (this.again) {
        this.again = false;
        void this.settle();
      }
    });
    return this.running;
  }

  private async work(): Promise<void> {
    try {
      for (
        let changes = await this.changes.next(RELEASES_AT_ONCE);
        changes.length > 0;
        changes = await this.changes.next(RELEASES_AT_ONCE)
      ) {
        await this.take(changes);
      }
    } catch (error) {
      // What could not be matched stays pending: the number is on the health page, and the next change or the next minute tries again.
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error), 'matching failed');
    }
  }

  private async take(changes: readonly PendingChange[]): Promise<void> {
    const first = changes[0];
    if (!first) return;
    const sameKind = changes.filter(({ kind, lane }) => kind === first.kind && lane === first.lane);
    if (first.kind === 'advisory') {
      const ofOne = sameKind.filter(({ subjectId }) => subjectId === first.subjectId);
      await this.transactions.run(async (manager) => {
        await this.store.claim(manager);
        await this.matchAdvisory(manager, first.subjectId, first.cause);
        await this.changes.done(manager, ofOne);
      });
      return;
    }
    await this.transactions.run(async (manager) => {
      await this.store.claim(manager);
      await this.matchReleases(manager, [...new Set(sameKind.map(({ subjectId }) => subjectId))], first.cause);
      await this.changes.done(manager, sameKind);
    });
  }

  private async matchAdvisory(manager: EntityManager, advisoryId: string, cause: string): Promise<void> {
    const current = await this.store.advisory(advisoryId, manager);
    if (!current) return;
    const [fleet, names] = [await this.store.fleet(manager), namesOfFleet(await this.store.written(manager))];
    const gone = await this.store.verdictsOfAdvisory(manager, advisoryId);
    const judged = judgeAdvisory(current.advisory, fleet, names);
    const made = keptOf(current, judged);
    await this.store.replaceVerdicts(manager, gone, made);
    await this.keepUnmet(manager, current, judged.unmet);
    const touched = [...gone, ...made];
    await this.updateFindings(
      manager,
      [...new Set(touched.map(({ releaseId }) => releaseId))],
      [...new Set(touched.map(({ vulnerability }) => vulnerability))],
      cause,
    );
  }

  private async matchReleases(manager: EntityManager, releaseIds: readonly string[], cause: string): Promise<void> {
    const wanted = new Set(releaseIds);
    const whole = await this.store.fleet(manager);
    const fleet = whole.filter(({ releaseId }) => wanted.has(releaseId));
    const names = namesOfFleet(await this.store.written(manager));
    await this.store.replaceVerdicts(manager, await this.store.verdictsOfReleases(manager, releaseIds), []);
    for (const ids of inChunks(await this.store.advisoryIds(manager), ADVISORIES_AT_ONCE)) {
      for (const current of await this.store.advisories(ids, manager)) {
        await this.judgeAgain(manager, current, fleet, whole, names);
        // All of this is reckoning: without a pause nobody else is answered until it is over.
        await breathe();
      }
    }
    await this.updateFindings(manager, releaseIds, null, cause);
  }

  private async judgeAgain(
    manager: EntityManager,
    current: CurrentAdvisory,
    fleet: readonly FleetRelease[],
    whole: readonly FleetRelease[],
    names: FleetNames,
  ): Promise<void> {
    await this.store.replaceVerdicts(manager, [], keptOf(current, judgeAdvisory(current.advisory, fleet, names)));
    // Which names are open depends on all models of the maker, not only on those that changed.
    await this.keepUnmet(manager, current, unmetOf(current.advisory, whole, names));
  }

  private keepUnmet(manager: EntityManager, { known }: CurrentAdvisory, unmet: JudgedAdvisory['unmet']): Promise<void> {
    return this.store.replaceUnmet(
      manager,
      known.id,
      unmet.map((each) => ({ id: randomUUID(), advisoryId: known.id, ...each })),
    );
  }

  /** Findings of these releases' devices, for these vulnerabilities (null: all), after their verdicts changed. */
  private async updateFindings(
    manager: EntityManager,
    releaseIds: readonly string[],
    vulnerabilities: readonly string[] | null,
    cause: string,
  ): Promise<void> {
    if (releaseIds.length === 0) return;
    const devices = await this.store.devicesOf(manager, releaseIds);
    const verdicts = await this.store.verdictsOfReleases(manager, releaseIds);
    const byRelease = groupVerdicts(verdicts, vulnerabilities);
    const findings = await this.store.findingsOfDevices(
      manager,
      devices.map(({ id }) => id),
      vulnerabilities,
    );
    const known = new Map<string, Map<string, Finding>>();
    for (const finding of findings)
      known.set(finding.deviceId, (known.get(finding.deviceId) ?? new Map<string, Finding>()).set(finding.vulnerability, finding));
    const facts = factsAboutVulnerabilities(await this.tellers(manager, [...new Set(verdicts.map(({ advisoryId }) => advisoryId))]));
    const occasion = { at: this.clock.now(), cause, newId: randomUUID };
    const [made, changed, events]: [Finding[], Finding[], FindingEvent[]] = [[], [], []];
    for (const device of devices) {
      const said = device.counts ? (byRelease.get(device.releaseId) ?? new Map<string, KeptVerdict[]>()) : new Map<string, KeptVerdict[]>();
      const standing = known.get(device.id) ?? new Map<string, Finding>();
      for (const vulnerability of new Set([...said.keys(), ...standing.keys()])) {
        const before = standing.get(vulnerability);
        const telling = said.get(vulnerability) ?? [];
        const weighed = onRelease(weigh(telling), device.softwareVersion);
        const told = telling.map(({ advisoryId }) => advisoryId);
        const change = reconcile(device.id, vulnerability, before, weighed, facts(vulnerability, told, before), occasion);
        if (!change) continue;
        (before ? changed : made).push(change.finding);
        if (change.event) events.push({ id: randomUUID(), ...change.event });
      }
    }
    await this.store.writeFindings(manager, made, changed, events);
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

function keptOf({ known }: CurrentAdvisory, { verdicts }: JudgedAdvisory): KeptVerdict[] {
  return verdicts.map((verdict) => ({ id: randomUUID(), advisoryId: known.id, deviceId: null, ...verdict }));
}

function groupVerdicts(verdicts: readonly KeptVerdict[], only: readonly string[] | null): Map<string, Map<string, KeptVerdict[]>> {
  const wanted = only === null ? null : new Set(only);
  const groups = new Map<string, Map<string, KeptVerdict[]>>();
  for (const verdict of verdicts) {
    if (wanted !== null && !wanted.has(verdict.vulnerability)) continue;
    const ofRelease = groups.get(verdict.releaseId) ?? new Map<string, KeptVerdict[]>();
    ofRelease.set(verdict.vulnerability, [...(ofRelease.get(verdict.vulnerability) ?? []), verdict]);
    groups.set(verdict.releaseId, ofRelease);
  }
  return groups;
}

/** A decision rests on the installed version as well: a device that was updated and is still affected comes back to the desk. */
function onRelease(weighed: Weighed | undefined, softwareVersion: string | null): Weighed | undefined {
  return weighed && { ...weighed, fingerprint: `${softwareVersion ?? ''}\n${weighed.fingerprint}` };
}
