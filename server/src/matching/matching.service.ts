import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { Changes } from '../database/changes.store.js';
import type { PendingChange } from '../database/pending-change.js';
import { Transactions, inChunks } from '../database/transactions.js';
import type { KeptVerdict } from './finding.js';
import { FindingsUpdateService } from './findings-update.service.js';
import type { FleetComponents } from './fleet-components.js';
import { FleetComponentsService } from './fleet-components.service.js';
import type { FleetNames, FleetRelease } from './fleet.js';
import { namesOfFleet } from './fleet-names.js';
import { judgeAdvisory, limitsSerials, unmetOf, type JudgedAdvisory, type JudgedVerdict } from './judge-advisory.js';
import { judgeComponents } from './judge-components.js';
import { judgeSerials } from './judge-serials.js';
import { ANY, isMark, keysOfConfirmed, keysOfNames } from './keys-of-advisory.js';
import { MatchingStore, type CurrentAdvisory } from './matching.store.js';

/** Advisories whose text is held in memory at once while a changed inventory is matched, and that are matched in one go. */
const ADVISORIES_AT_ONCE = 100;
/** Changes of devices that are matched in one go: an import of thousands of rows is one run, not thousands. */
const RELEASES_AT_ONCE = 20_000;

/** What is installed, and by which names and components it is found. */
interface Fleet {
  readonly releases: readonly FleetRelease[];
  readonly names: FleetNames;
  readonly components: FleetComponents;
}

type FoundVerdict = JudgedVerdict & Partial<Pick<KeptVerdict, 'deviceId'>>;

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
    private readonly components: FleetComponentsService,
    private readonly findings: FindingsUpdateService,
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
    // What cannot be matched stays pending, and holds up nothing else; the number is on the health page, and the next run tries again.
    const failed = new Set<string>();
    for (;;) {
      const changes = (await this.pending()).filter(({ id }) => !failed.has(id));
      if (changes.length === 0) return;
      for (const { id } of await this.take(changes)) failed.add(id);
    }
  }

  private async pending(): Promise<PendingChange[]> {
    try {
      return await this.changes.next(RELEASES_AT_ONCE);
    } catch (error) {
      this.failedWith(error);
      return [];
    }
  }

  /** Takes the first of these, and those of its kind that go with it; gives what failed. */
  private async take(changes: readonly PendingChange[]): Promise<PendingChange[]> {
    const [first] = changes;
    if (!first) return [];
    const alike = changes.filter(({ kind, lane }) => kind === first.kind && lane === first.lane);
    if (first.kind === 'release') return this.attempt(alike, (manager) => this.matchReleases(manager, alike));
    const ids = [...new Set(alike.map(({ subjectId }) => subjectId))].slice(0, ADVISORIES_AT_ONCE);
    const together = alike.filter(({ subjectId }) => ids.includes(subjectId));
    const failed = await this.attempt(together, (manager) => this.matchAdvisories(manager, together));
    if (failed.length === 0 || ids.length === 1) return failed;
    const alone: PendingChange[] = [];
    for (const id of ids) {
      const ofOne = together.filter(({ subjectId }) => subjectId === id);
      alone.push(...(await this.attempt(ofOne, (manager) => this.matchAdvisories(manager, ofOne))));
    }
    return alone;
  }

  private async attempt(changes: readonly PendingChange[], work: (manager: EntityManager) => Promise<void>): Promise<PendingChange[]> {
    try {
      await this.transactions.run(async (manager) => {
        await this.store.claim(manager);
        await work(manager);
        await this.changes.done(manager, changes);
      });
      return [];
    } catch (error) {
      this.failedWith(error);
      return [...changes];
    }
  }

  private failedWith(error: unknown): void {
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error), 'matching failed');
  }

  private async matchAdvisories(manager: EntityManager, changes: readonly PendingChange[]): Promise<void> {
    const causes = new Map(changes.map(({ subjectId, cause }) => [subjectId, cause]));
    const current = await this.store.advisories([...causes.keys()], manager);
    const fleet: Fleet = {
      releases: await this.store.fleet(manager),
      names: namesOfFleet(await this.store.written(manager)),
      components: await this.components.forAdvisories(
        manager,
        current.map(({ advisory }) => advisory),
      ),
    };
    for (const each of current) {
      await this.matchAdvisory(manager, each, fleet, causes.get(each.known.id) ?? '');
      // All of this is reckoning: without a pause nobody else is answered until it is over.
      await breathe();
    }
  }

  private async matchAdvisory(manager: EntityManager, current: CurrentAdvisory, fleet: Fleet, cause: string): Promise<void> {
    const gone = await this.store.verdictsOfAdvisory(manager, current.known.id);
    const judged = judgeAdvisory(current.advisory, fleet.releases, fleet.names);
    const made = keptOf(current, await this.verdictsOf(manager, current, judged, fleet));
    await this.store.replaceVerdicts(manager, gone, made);
    await this.keepUnmet(manager, current, judged.unmet);
    const touched = [...gone, ...made];
    const releaseIds = new Set(touched.map(({ releaseId }) => releaseId));
    const vulnerabilities = new Set(touched.map(({ vulnerability }) => vulnerability));
    if (marksExploitation(current)) {
      for (const { id } of current.advisory.vulnerabilities) vulnerabilities.add(id);
      for (const id of await this.store.releasesWithFindings(manager, [...vulnerabilities])) releaseIds.add(id);
    }
    await this.findings.update(manager, [...releaseIds], [...vulnerabilities], cause);
  }

  private async matchReleases(manager: EntityManager, changes: readonly PendingChange[]): Promise<void> {
    const releaseIds = [...new Set(changes.map(({ subjectId }) => subjectId))];
    const wanted = new Set(releaseIds);
    const whole = await this.store.fleet(manager);
    const releases = whole.filter(({ releaseId }) => wanted.has(releaseId));
    const written = await this.store.written(manager);
    const names = namesOfFleet(written);
    const { found, keys } = await this.components.ofReleases(manager, releaseIds);
    await this.store.replaceVerdicts(manager, await this.store.verdictsOfReleases(manager, releaseIds), []);
    const models = new Set(releases.map(({ modelId }) => modelId));
    const confirmed = written.confirmed.filter(({ modelId }) => modelId !== null && models.has(modelId));
    const advisoryIds = await this.store.advisoriesWithKeys(
      [
        ANY,
        ...keys,
        ...(await this.keysOfModels(manager, releases, names)),
        ...confirmed.flatMap(({ productName }) => keysOfConfirmed(productName)),
      ],
      manager,
    );
    for (const ids of inChunks(advisoryIds, ADVISORIES_AT_ONCE)) {
      for (const current of await this.store.advisories(ids, manager)) {
        const judged = judgeAdvisory(current.advisory, releases, names);
        const verdicts = await this.verdictsOf(manager, current, judged, { releases, names, components: found });
        await this.store.replaceVerdicts(manager, [], keptOf(current, verdicts));
        // Which names are open depends on all models of the maker, not only on those that changed.
        await this.keepUnmet(manager, current, unmetOf(current.advisory, whole, names));
        await breathe();
      }
    }
    await this.findings.update(manager, releaseIds, null, changes[0]?.cause ?? '');
  }

  /** What finds the records of catalogues that may speak of these models themselves. */
  private async keysOfModels(manager: EntityManager, releases: readonly FleetRelease[], names: FleetNames): Promise<string[]> {
    const makers = new Set(releases.map(({ model }) => model.manufacturerId));
    const vendors = (await this.store.keysBeginning(manager, 'vendor:')).filter((vendor) => {
      const meant = names.findManufacturer(vendor) ?? names.listedManufacturers(vendor) ?? names.mentionedManufacturers(vendor);
      return (typeof meant === 'string' ? [meant] : meant).some((id) => makers.has(id));
    });
    return [
      ...vendors.map((vendor) => `vendor:${vendor}`),
      ...keysOfNames(releases.flatMap(({ model }) => [model.name, model.modelNumber])),
    ];
  }

  /** By product, by serial number, and by component. */
  private async verdictsOf(
    manager: EntityManager,
    { advisory }: CurrentAdvisory,
    judged: JudgedAdvisory,
    fleet: Fleet,
  ): Promise<FoundVerdict[]> {
    const verdicts: FoundVerdict[] = [...judged.verdicts, ...(await this.bySerial(manager, advisory, judged, fleet))];
    const found = fleet.components.in(advisory);
    if (found.size === 0) return verdicts;
    for (const release of fleet.releases) {
      const components = found.get(release.releaseId);
      if (!components) continue;
      verdicts.push(...judgeComponents(advisory, release, components, fleet.components.around(release.releaseId), fleet.names));
    }
    return verdicts;
  }

  private async bySerial(
    manager: EntityManager,
    advisory: CurrentAdvisory['advisory'],
    { met }: JudgedAdvisory,
    { releases, names }: Fleet,
  ): Promise<FoundVerdict[]> {
    const limited = new Map(met.filter(limitsSerials).map((meeting) => [meeting.modelId, meeting]));
    const concerned = releases.filter(({ modelId }) => limited.has(modelId));
    if (concerned.length === 0) return [];
    const devices = await this.store.numberedDevices(
      manager,
      concerned.map(({ releaseId }) => releaseId),
    );
    const byRelease = Map.groupBy(devices, ({ releaseId }) => releaseId);
    return concerned.flatMap((release) => {
      const meeting = limited.get(release.modelId);
      return meeting ? judgeSerials(advisory, release, meeting, byRelease.get(release.releaseId) ?? [], names) : [];
    });
  }

  private keepUnmet(manager: EntityManager, { known }: CurrentAdvisory, unmet: JudgedAdvisory['unmet']): Promise<void> {
    return this.store.replaceUnmet(
      manager,
      known.id,
      unmet.map((each) => ({ id: randomUUID(), advisoryId: known.id, ...each })),
    );
  }
}

function keptOf({ known }: CurrentAdvisory, verdicts: readonly FoundVerdict[]): KeptVerdict[] {
  return verdicts.map((verdict) => ({ id: randomUUID(), advisoryId: known.id, deviceId: null, ...verdict }));
}

/** Its word on exploitation counts for findings of other documents too, and so does its taking back. */
function marksExploitation({ advisory }: CurrentAdvisory): boolean {
  return isMark(advisory) || advisory.format === 'cve5' || advisory.vulnerabilities.some(({ exploited }) => exploited !== undefined);
}
