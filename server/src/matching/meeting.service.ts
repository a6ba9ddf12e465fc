import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import { namesOfFleet } from './fleet-names.js';
import { MatchingStore } from './matching.store.js';
import { meetProducts } from './meet-products.js';

/** How many models of the fleet a document names, before any verdict: what a receipt tells. */
@Injectable()
export class MeetingService {
  constructor(private readonly store: MatchingStore) {}

  async countModels(manager: EntityManager, advisory: Advisory): Promise<number> {
    const [fleet, written] = [await this.store.fleet(manager), await this.store.written(manager)];
    const models = [...new Map(fleet.map(({ model }) => [model.id, model])).values()];
    return meetProducts(advisory, models, namesOfFleet(written)).met.length;
  }
}
