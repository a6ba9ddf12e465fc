import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import { FleetComponentsService } from './fleet-components.service.js';
import { FleetService } from './fleet.service.js';
import { isMark } from './keys-of-advisory.js';
import { meetComponent } from './meet-components.js';
import { meetProducts } from './meet-products.js';
import { modelsOf } from './models-of-fleet.js';

/** How many models of the fleet a document names, before any verdict: what a receipt tells. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly fleet: FleetService,
    private readonly components: FleetComponentsService,
  ) {}

  /** The models that documents name by product; the fleet is read once for all of them. */
  async openNames(manager: EntityManager): Promise<(advisory: Advisory) => string[]> {
    const { releases, names } = await this.fleet.current(manager);
    const models = modelsOf(releases);
    return (advisory) => [...new Set(meetProducts(advisory, models, names).met.map(({ modelId }) => modelId))];
  }

  /** Opened once for all records of a document: the fleet is read once. */
  async open(manager: EntityManager, advisories: readonly Advisory[]): Promise<(advisory: Advisory) => number> {
    const { releases, names } = await this.fleet.current(manager);
    const models = modelsOf(releases);
    const modelOf = new Map(releases.map(({ releaseId, modelId }) => [releaseId, modelId]));
    const found = await this.components.forAdvisories(manager, advisories);
    return (advisory) => {
      if (isMark(advisory)) return 0;
      const met = new Set(meetProducts(advisory, models, names).met.map(({ modelId }) => modelId));
      for (const [releaseId, components] of found.in(advisory)) {
        const modelId = modelOf.get(releaseId);
        const surroundings = found.around(releaseId);
        if (modelId && !met.has(modelId) && components.some((each) => meetComponent(advisory, each, surroundings).length > 0))
          met.add(modelId);
      }
      return met.size;
    };
  }
}
