import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { inChunks } from '../database/transactions.js';
import type { KeptVerdict } from './finding.js';
import { FleetComponentsService } from './fleet-components.service.js';
import type { FleetNames, FleetRelease } from './fleet.js';
import { judgeComponents } from './judge-components.js';
import { isOfCatalogue } from './keys-of-advisory.js';
import { MatchingStore, type CurrentAdvisory } from './matching.store.js';

/** Records whose text is held in memory at once. */
const RECORDS_AT_ONCE = 100;

/**
 * What records of catalogues say of components that are not affected. Of one device there may be hundreds of thousands such words, and nobody
 * needs them before another document says otherwise of the same vulnerability: so they are not kept, but judged when they are asked for.
 */
@Injectable()
export class ClearingsService {
  constructor(
    private readonly store: MatchingStore,
    private readonly components: FleetComponentsService,
  ) {}

  /** Of these vulnerabilities on these releases, whichever record says so. */
  async about(
    releases: readonly FleetRelease[],
    vulnerabilities: ReadonlySet<string>,
    names: FleetNames,
    manager?: EntityManager,
  ): Promise<KeptVerdict[]> {
    const found: KeptVerdict[] = [];
    if (releases.length === 0) return found;
    for (const ids of inChunks(await this.store.recordsAbout([...vulnerabilities], manager), RECORDS_AT_ONCE))
      for (const verdict of await this.of(await this.store.advisories(ids, manager), releases, names, manager))
        if (vulnerabilities.has(verdict.vulnerability)) found.push(verdict);
    return found;
  }

  /** What these records say, of all their vulnerabilities. */
  async of(
    records: readonly CurrentAdvisory[],
    releases: readonly FleetRelease[],
    names: FleetNames,
    manager?: EntityManager,
  ): Promise<KeptVerdict[]> {
    const wanted = new Map(releases.map((release) => [release.releaseId, release]));
    const asked = records.filter(({ advisory }) => isOfCatalogue(advisory));
    const components = await this.components.forAdvisories(
      manager,
      asked.map(({ advisory }) => advisory),
      wanted,
    );
    return asked.flatMap(({ known, advisory }) =>
      [...components.in(advisory)].flatMap(([releaseId, found]) => {
        const release = wanted.get(releaseId);
        if (!release) return [];
        return judgeComponents(advisory, release, found, components.around(releaseId), names)
          .filter(({ verdict }) => verdict === 'not_affected')
          .map((verdict) => ({ id: '', advisoryId: known.id, deviceId: null, ...verdict }));
      }),
    );
  }
}
