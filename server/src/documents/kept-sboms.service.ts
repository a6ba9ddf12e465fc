import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { Changes } from '../database/changes.store.js';
import { idsInRow } from '../database/ids-in-row.js';
import { inChunks } from '../database/transactions.js';
import { Refusal } from '../http/refusal.js';
import { COMPONENT_KEYS, type ComponentKeysOf } from './component-keys.js';
import { rowsOfComponents } from './components-of-sbom.js';
import type { ComponentRow, KeptDocument } from './document.js';
import { DocumentsStore } from './documents.store.js';
import { isOlderSbom } from './older-sbom.js';
import type { Sbom } from './sbom/sbom.js';
import { ComponentsStore } from './search/components.store.js';
import { SavedSearchesService } from './search/saved-searches.service.js';

/** Their rows are made without a pause; between the pieces other requests are answered. */
const COMPONENTS_AT_ONCE = 200;

/** Which SBOM of a release stands, and its components as rows. */
@Injectable()
export class KeptSbomsService {
  constructor(
    private readonly store: DocumentsStore,
    private readonly components: ComponentsStore,
    private readonly searches: SavedSearchesService,
    private readonly changes: Changes,
    @Inject(COMPONENT_KEYS) private readonly keysOf: ComponentKeysOf,
  ) {}

  /**
   * Keeps an SBOM in the place of the one that stands for the same release, which stays readable; one that was made before it is kept as
   * replaced and changes nothing, whatever the order of arrival.
   */
  async keep(manager: EntityManager, document: KeptDocument, sbom: Sbom): Promise<KeptDocument> {
    const newer = (await this.standing(manager, document)).find(({ issue }) => isOlderSbom(document.issue, issue));
    const remark = {
      pointer: '',
      code: 'documents.older-sbom',
      gravity: 'note',
      params: { standing: newer?.issue?.createdAt ?? '' },
    } as const;
    const arrived = newer ? { ...document, replacedAt: document.receivedAt, remarks: [...document.remarks, remark] } : document;
    await this.store.add(manager, arrived);
    if (!newer) await this.replaceStanding(manager, arrived, sbom);
    return arrived;
  }

  /** In the place of the SBOM of the release that stood until now. */
  async replaceStanding(manager: EntityManager, document: KeptDocument, sbom: Sbom): Promise<void> {
    const { releaseId } = document;
    if (releaseId === null) return;
    const current = await this.standing(manager, document);
    // What the maker says of its product is never replaced by what the hospital saw of it.
    if (document.certainty === 'low' && current.some(({ certainty }) => certainty === null))
      throw new Refusal(409, 'documents.sbom-is-there');
    const partsBefore = await this.components.partsOf(manager, releaseId);
    await this.store.replace(manager, current, document.receivedAt);
    const newId = idsInRow(randomUUID());
    const stored: ComponentRow[] = [];
    for (const components of inChunks(sbom.components, COMPONENTS_AT_ONCE)) {
      const place = { documentId: document.id, releaseId, certainty: document.certainty };
      stored.push(...rowsOfComponents(components, place, newId));
      await breathe();
    }
    await this.store.addComponents(manager, stored, this.keysOf);
    await this.searches.lookThrough(manager, { ...document, releaseId }, stored, partsBefore);
    await this.changes.note(manager, 'release', [releaseId], `sbom ${document.id}`);
  }

  private async standing(manager: EntityManager, { id, releaseId }: KeptDocument): Promise<KeptDocument[]> {
    if (releaseId === null) return [];
    return (await this.store.currentSboms(manager, [releaseId])).filter((each) => each.id !== id);
  }
}
