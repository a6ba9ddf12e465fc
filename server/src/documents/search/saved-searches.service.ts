import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import type { Principal } from '../../http/principal.js';
import { Refusal, notFound } from '../../http/refusal.js';
import { DevicesStore } from '../../inventory/devices.store.js';
import type { ComponentRow, KeptDocument } from '../document.js';
import { DocumentsStore } from '../documents.store.js';
import { saysNothing, type ComponentSearch } from './component-search.js';
import { ComponentsService, type FoundRelease } from './components.service.js';
import { RANGE_EXAMINER, type RangeExaminer } from './range-examiner.js';
import { partOf } from './component-part.js';
import { newlyFound, type LookedThrough, type SavedSearch, type SearchHit } from './saved-search.js';
import { SavedSearchesStore } from './saved-searches.store.js';

/** What a saved search found in a new SBOM, with the names that people know. */
export interface NamedHit extends Omit<FoundRelease, 'id'> {
  readonly hit: SearchHit;
  readonly search: SavedSearch;
}

/** Searches that are repeated on each new SBOM: the component of yesterday's alarm comes into the house with the update of tomorrow. */
@Injectable()
export class SavedSearchesService {
  constructor(
    private readonly store: SavedSearchesStore,
    private readonly components: ComponentsService,
    private readonly documents: DocumentsStore,
    private readonly devices: DevicesStore,
    private readonly transactions: Transactions,
    @Inject(RANGE_EXAMINER) private readonly examiner: RangeExaminer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  standing(): Promise<SavedSearch[]> {
    return this.store.standing();
  }

  async save(name: string, search: ComponentSearch, asker: Principal): Promise<SavedSearch> {
    if (saysNothing(search)) throw new Refusal(422, 'components.nothing-sought');
    this.components.check(search);
    const made = { id: randomUUID(), name, search, createdAt: this.clock.now(), createdBy: asker.name, removedAt: null, removedBy: null };
    await this.transactions.run((manager) => this.store.add(manager, made));
    return made;
  }

  async remove(id: string, asker: Principal): Promise<void> {
    const was = await this.transactions.run((manager) => this.store.remove(manager, id, this.clock.now(), asker.name));
    if (!was) throw notFound('components.search');
  }

  /** Takes a removal back, with what the search had found and nobody had seen. */
  async restore(id: string): Promise<void> {
    const was = await this.transactions.run((manager) => this.store.restore(manager, id));
    if (!was) throw notFound('components.search');
  }

  /** A person has seen what was found. */
  async settle(hitId: string, asker: Principal): Promise<void> {
    const was = await this.transactions.run((manager) => this.store.settle(manager, hitId, this.clock.now(), asker.name));
    if (!was) throw notFound('components.hit');
  }

  /** Within the transaction in which the SBOM is stored: what was stored has been looked through. */
  async lookThrough(
    manager: EntityManager,
    document: KeptDocument & { readonly releaseId: string },
    rows: readonly ComponentRow[],
    partsBefore: ReadonlySet<string>,
  ): Promise<void> {
    const standing = await this.store.standing(manager);
    if (standing.length === 0) return;
    const parts = distinctParts(rows);
    const { id: documentId, modelId, releaseId, receivedAt } = document;
    const hits: SearchHit[] = [];
    for (const { id, search } of standing) {
      const components = newlyFound(search, parts, partsBefore, this.examiner);
      const open = { settledAt: null, settledBy: null };
      if (components.length > 0)
        hits.push({ id: randomUUID(), searchId: id, documentId, modelId, releaseId, components, foundAt: receivedAt, ...open });
      // A dozen searches over a hundred thousand components take seconds: everybody else is answered in between.
      await breathe();
    }
    await this.store.addHits(manager, hits);
  }

  /** Of searches that still look. */
  async openHits(): Promise<NamedHit[]> {
    const [hits, searches] = await Promise.all([this.store.openHits(), this.store.standing()]);
    if (hits.length === 0) return [];
    const releases = await this.documents.releases(hits.map(({ releaseId }) => releaseId));
    const { models, manufacturers } = await this.devices.register();
    return hits.flatMap((hit) => {
      const search = searches.find(({ id }) => id === hit.searchId);
      const model = models.get(hit.modelId);
      if (!search || !model) return [];
      const { softwareVersion = null, devices = 0 } = releases.get(hit.releaseId) ?? {};
      const manufacturer = manufacturers.get(model.manufacturerId)?.name ?? '';
      return [{ hit, search, modelId: hit.modelId, manufacturer, model: model.name, softwareVersion, devices }];
    });
  }
}

/** Equal components once, in the order of the SBOM. */
function distinctParts(rows: readonly ComponentRow[]): LookedThrough[] {
  const parts = new Map<string, LookedThrough>();
  for (const { name, version, identifiers } of rows) {
    const words = { name, version, ...identifiers };
    const part = partOf(words);
    if (!parts.has(part.id)) parts.set(part.id, { words, part });
  }
  return [...parts.values()];
}
