import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import { CatalogueRangesStore } from './catalogue-ranges.store.js';
import { keyNumber, probesOf, rangesOfCatalogue, type RangeProbe } from './catalogue-ranges.js';
import type { FleetComponents } from './fleet-components.js';
import { versionOf } from './judge-components.js';

/** Which of hundreds of thousands of catalogue records have something to tell of some components, without reading any of them. */
@Injectable()
export class CatalogueRecordsService {
  constructor(private readonly ranges: CatalogueRangesStore) {}

  keep(manager: EntityManager, advisoryId: string, advisory: Advisory): Promise<void> {
    return this.ranges.replace(manager, advisoryId, rangesOfCatalogue(advisory));
  }

  async about(manager: EntityManager, components: FleetComponents): Promise<Set<string>> {
    const schemes = await this.ranges.schemesOf(manager, [...components.keys()]);
    const probes: RangeProbe[] = [];
    for (const key of components.keys()) {
      const told = schemes.get(keyNumber(key));
      if (told) probes.push(...probesOf(key, new Set(components.called(key).map(versionOf)), told));
    }
    return this.ranges.advisoriesAt(manager, probes);
  }
}
