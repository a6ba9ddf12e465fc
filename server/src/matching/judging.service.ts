import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { idsInRow } from '../database/ids-in-row.js';
import type { PendingChange } from '../database/pending-change.js';
import { inChunks } from '../database/transactions.js';
import { CatalogueRecordsService } from './catalogue-records.service.js';
import type { KeptVerdict } from './finding.js';
import { FindingsUpdateService } from './findings-update.service.js';
import type { FleetComponents } from './fleet-components.js';
import { FleetComponentsService } from './fleet-components.service.js';
import type { FleetNames, FleetRelease } from './fleet.js';
import { FleetService, type Fleet } from './fleet.service.js';
import { judgeAdvisory, unmetOf, type JudgedAdvisory, type JudgedVerdict } from './judge-advisory.js';
import { judgeComponents } from './judge-components.js';
import { ANY, isMark, isOfCatalogue, keyOfGtin, keysOfConfirmed, keysOfNames } from './keys-of-advisory.js';
import { MatchingStore, type CurrentAdvisory } from './matching.store.js';
import { SerialVerdictsService } from './serial-verdicts.service.js';

/** Advisories whose text is held in memory at once while a changed inventory is matched. */
const ADVISORIES_AT_ONCE = 100;

/** With the components that matter for the documents at hand. */
type SearchedFleet = Pick<Fleet, 'releases' | 'names'> & { readonly components: FleetComponents };

type FoundVerdict = JudgedVerdict & Partial<Pick<KeptVerdict, 'deviceId'>>;

/**
 * Judges again what changed, and brings findings up to date. Only what changed is done: one advisory against the fleet, or some releases
 * against all advisories. Any order of events gives what judging everything anew would give.
 */
@Injectable()
export class JudgingService {
  private readonly newId = idsInRow(randomUUID());

  constructor(
    private readonly store: MatchingStore,
    private readonly fleet: FleetService,
    private readonly components: FleetComponentsService,
    private readonly records: CatalogueRecordsService,
    private readonly findings: FindingsUpdateService,
    private readonly serials: SerialVerdictsService,
  ) {}

  async judgeAdvisories(manager: EntityManager, changes: readonly PendingChange[]): Promise<void> {
    const causes = new Map(changes.map(({ subjectId, cause }) => [subjectId, cause]));
    const current = await this.store.advisories([...causes.keys()], manager);
    const fleet: SearchedFleet = {
      ...(await this.fleet.current(manager)),
      components: await this.components.forAdvisories(
        manager,
        current.map(({ advisory }) => advisory),
      ),
    };
    for (const each of current) {
      await this.judgeOne(manager, each, fleet, causes.get(each.known.id) ?? '');
      // All of this is reckoning: without a pause nobody else is answered until it is over.
      await breathe();
    }
  }

  private async judgeOne(manager: EntityManager, current: CurrentAdvisory, fleet: SearchedFleet, cause: string): Promise<void> {
    const gone = await this.store.verdictsOfAdvisory(manager, current.known.id);
    const judged = judgeAdvisory(current.advisory, fleet.releases, fleet.names);
    const made = keptOf(current, await this.verdictsOf(manager, current, judged, fleet), this.newId);
    const [kept, clearing] = [made.filter((each) => isKept(current, each)), made.filter((each) => !isKept(current, each))];
    await this.store.replaceVerdicts(manager, gone, kept);
    await this.keepUnmet(manager, current, judged.unmet);
    const touched = [...gone, ...kept];
    const releaseIds = new Set(touched.map(({ releaseId }) => releaseId));
    const vulnerabilities = new Set(touched.map(({ vulnerability }) => vulnerability));
    if (clearing.length > 0) await this.addQuestioned(manager, clearing, releaseIds, vulnerabilities);
    if (marksExploitation(current)) {
      for (const { id } of current.advisory.vulnerabilities) vulnerabilities.add(id);
      for (const id of await this.store.releasesWithFindings(manager, [...vulnerabilities])) releaseIds.add(id);
    }
    await this.findings.update(manager, fleet, [...releaseIds], [...vulnerabilities], cause);
  }

  /** A word that clears a release changes something only where a finding stands. */
  private async addQuestioned(
    manager: EntityManager,
    clearing: readonly KeptVerdict[],
    releaseIds: Set<string>,
    vulnerabilities: Set<string>,
  ): Promise<void> {
    const cleared = [...new Set(clearing.map(({ vulnerability }) => vulnerability))];
    const standing = new Set(await this.store.releasesWithFindings(manager, cleared));
    for (const { releaseId, vulnerability } of clearing) {
      if (!standing.has(releaseId)) continue;
      releaseIds.add(releaseId);
      vulnerabilities.add(vulnerability);
    }
  }

  async judgeReleases(manager: EntityManager, changes: readonly PendingChange[]): Promise<void> {
    const releaseIds = [...new Set(changes.map(({ subjectId }) => subjectId))];
    const wanted = new Set(releaseIds);
    const { releases: whole, names, written } = await this.fleet.current(manager);
    const releases = whole.filter(({ releaseId }) => wanted.has(releaseId));
    const components = await this.components.ofReleases(manager, releaseIds);
    await this.store.replaceVerdicts(manager, await this.store.verdictsOfReleases(manager, releaseIds), []);
    const models = new Set(releases.map(({ modelId }) => modelId));
    const confirmed = written.confirmed.filter(({ modelId }) => modelId !== null && models.has(modelId));
    const byName = await this.store.advisoriesWithKeys(
      [
        ANY,
        ...(await this.keysOfModels(manager, releases, names)),
        ...confirmed.flatMap(({ productName }) => keysOfConfirmed(productName)),
      ],
      manager,
    );
    const advisoryIds = new Set([...(await this.records.about(manager, components)), ...byName]);
    for (const ids of inChunks([...advisoryIds].sort(), ADVISORIES_AT_ONCE)) {
      for (const current of await this.store.advisories(ids, manager)) {
        const judged = judgeAdvisory(current.advisory, releases, names);
        const verdicts = await this.verdictsOf(manager, current, judged, { releases, names, components });
        const kept = keptOf(current, verdicts, this.newId).filter((each) => isKept(current, each));
        await this.store.replaceVerdicts(manager, [], kept);
        // Which names are open depends on all models of the maker, not only on those that changed.
        await this.keepUnmet(manager, current, unmetOf(current.advisory, whole, names));
        await breathe();
      }
    }
    await this.findings.update(manager, { releases, names }, releaseIds, null, changes[0]?.cause ?? '');
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
      ...releases.flatMap(({ model }) => (model.gtin14 ? [keyOfGtin(model.gtin14)] : [])),
    ];
  }

  /** By product, by serial number, and by component. */
  private async verdictsOf(
    manager: EntityManager,
    { advisory }: CurrentAdvisory,
    judged: JudgedAdvisory,
    fleet: SearchedFleet,
  ): Promise<FoundVerdict[]> {
    const verdicts: FoundVerdict[] = [...judged.verdicts, ...(await this.serials.of(advisory, judged.met, fleet, manager))];
    const found = fleet.components.in(advisory);
    if (found.size === 0) return verdicts;
    for (const release of fleet.releases) {
      const components = found.get(release.releaseId);
      if (!components) continue;
      verdicts.push(...judgeComponents(advisory, release, components, fleet.components.around(release.releaseId), fleet.names));
    }
    return verdicts;
  }

  private keepUnmet(manager: EntityManager, { known }: CurrentAdvisory, unmet: JudgedAdvisory['unmet']): Promise<void> {
    return this.store.replaceUnmet(
      manager,
      known.id,
      unmet.map((each) => ({ id: this.newId(), advisoryId: known.id, ...each })),
    );
  }
}

function keptOf({ known }: CurrentAdvisory, verdicts: readonly FoundVerdict[], newId: () => string): KeptVerdict[] {
  return verdicts.map((verdict) => ({ id: newId(), advisoryId: known.id, deviceId: null, ...verdict }));
}

/** Not so the words of catalogues that a component is not affected (clearings.service.ts). */
function isKept({ advisory }: CurrentAdvisory, { via, verdict }: KeptVerdict): boolean {
  return via !== 'component' || verdict !== 'not_affected' || !isOfCatalogue(advisory);
}

/** Its word on exploitation counts for findings of other documents too, and so does its taking back. */
function marksExploitation({ advisory }: CurrentAdvisory): boolean {
  return isMark(advisory) || advisory.format === 'cve5' || advisory.vulnerabilities.some(({ exploited }) => exploited !== undefined);
}
