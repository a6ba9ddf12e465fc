import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, Not, type DataSource, type EntityManager } from 'typeorm';
import { insertRows, rowsIn } from '../database/many-rows.store.js';
import { inChunks, inPieces } from '../database/transactions.js';
import { deviceTable, softwareReleaseTable } from '../inventory/inventory.table.js';
import type { ComponentKeysOf } from './component-keys.js';
import type { ComponentRow, KeptDocument } from './document.js';
import { componentPartKeyTable, componentTable, documentTable } from './documents.table.js';
import type { ComponentPartKey } from './search/component-part.js';
import { forgetParts, keepParts } from './search/components.store.js';

/** A release with the number of its devices in use. */
export interface StandingRelease {
  readonly modelId: string;
  readonly softwareVersion: string | null;
  readonly devices: number;
}

/** What makes two documents one. */
interface SameDocument extends Pick<KeptDocument, 'contentId' | 'modelId' | 'releaseId'> {
  /** Kept for people, its content not read. */
  readonly isOther: boolean;
}

@Injectable()
export class DocumentsStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** By its own id; by that of its series the one that stands, or where none does the last one. */
  async document(id: string): Promise<KeptDocument | null> {
    const documents = this.reader.getRepository(documentTable);
    const ofSeries = { order: { receivedAt: 'DESC', id: 'ASC' } } as const;
    return (
      (await documents.findOneBy({ id })) ??
      (await documents.findOne({ where: { series: id, replacedAt: IsNull() }, ...ofSeries })) ??
      (await documents.findOne({ where: { series: id }, ...ofSeries }))
    );
  }

  /** Whether a maker's document of this kind stands for the same release. */
  hasStanding(manager: EntityManager, { kind, modelId, releaseId }: KeptDocument): Promise<boolean> {
    const where = { kind, modelId, releaseId: releaseId ?? IsNull(), replacedAt: IsNull(), certainty: IsNull() };
    return manager.getRepository(documentTable).existsBy(where);
  }

  /** The same bytes for the same release are the same document, unless they were once kept for people only and are now to be read. */
  sameDocument(manager: EntityManager, { contentId, modelId, releaseId, isOther }: SameDocument): Promise<KeptDocument | null> {
    const kind = isOther ? 'other' : Not('other' as const);
    return manager.getRepository(documentTable).findOneBy({ contentId, modelId, releaseId: releaseId ?? IsNull(), kind });
  }

  /** Those of these bytes that a document about a model is made of. */
  async withContent(manager: EntityManager, contentIds: readonly string[]): Promise<string[]> {
    const found = await inPieces(contentIds, (some) =>
      manager.getRepository(documentTable).find({ select: { contentId: true }, where: { contentId: In(some) } }),
    );
    return found.map(({ contentId }) => contentId);
  }

  currentSboms(manager: EntityManager, releaseIds: readonly string[]): Promise<KeptDocument[]> {
    return manager.getRepository(documentTable).findBy({ kind: 'sbom', releaseId: In([...releaseIds]), replacedAt: IsNull() });
  }

  /** The newest first. */
  sbomsOfModel(modelId: string): Promise<KeptDocument[]> {
    return this.reader.getRepository(documentTable).find({ where: { kind: 'sbom', modelId }, order: { receivedAt: 'DESC', id: 'ASC' } });
  }

  async page(modelId: string | undefined, offset: number, limit: number): Promise<[KeptDocument[], number]> {
    return this.reader.getRepository(documentTable).findAndCount({
      ...(modelId !== undefined && { where: { modelId } }),
      order: { receivedAt: 'DESC', id: 'ASC' },
      skip: offset,
      take: limit,
    });
  }

  async add(manager: EntityManager, document: KeptDocument): Promise<void> {
    await manager.getRepository(documentTable).insert(document);
  }

  /** What was replaced is in force again. */
  async standAgain(manager: EntityManager, { id, series }: KeptDocument): Promise<void> {
    await manager.getRepository(documentTable).update({ id }, { series, replacedAt: null });
  }

  async addComponents(manager: EntityManager, components: readonly ComponentRow[], keysOf: ComponentKeysOf): Promise<void> {
    await keepParts(manager, components, keysOf);
    await insertRows(manager, componentTable, components);
  }

  /** The document stays readable, its components no longer count. */
  async replace(manager: EntityManager, documents: readonly KeptDocument[], at: string): Promise<void> {
    for (const { id } of documents) {
      await forgetParts(manager, id);
      await manager.getRepository(componentTable).delete({ documentId: id });
      await manager.getRepository(documentTable).update({ id }, { replacedAt: at });
    }
  }

  /** Model, version and devices in use of these releases. */
  async releases(ids: readonly string[]): Promise<Map<string, StandingRelease>> {
    const found = new Map<string, StandingRelease>();
    for (const some of inChunks([...new Set(ids)], 5000)) {
      const rows = await this.reader
        .getRepository(softwareReleaseTable)
        .createQueryBuilder('release')
        .leftJoin(
          deviceTable.options.name,
          'device',
          'device.releaseId = release.id and device.active = :active and device.removedAt is null',
          {
            active: true,
          },
        )
        .select('release.id', 'id')
        .addSelect('release.modelId', 'modelId')
        .addSelect('release.softwareVersion', 'softwareVersion')
        .addSelect('count(device.id)', 'devices')
        .where('release.id in (:...some)', { some })
        .groupBy('release.id')
        .addGroupBy('release.modelId')
        .addGroupBy('release.softwareVersion')
        .getRawMany<{ id: string; modelId: string; softwareVersion: string | null; devices: number | string }>();
      for (const { id, devices, ...release } of rows) found.set(id, { ...release, devices: Number(devices) });
    }
    return found;
  }

  componentsOfReleases(manager: EntityManager = this.reader.manager, releaseIds: readonly string[]): Promise<ComponentRow[]> {
    return rowsIn(manager, componentTable, 'releaseId', releaseIds);
  }

  /** Releases whose SBOM says that it lists everything there is. */
  async completeReleases(manager: EntityManager = this.reader.manager, releaseIds: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const some of inChunks(releaseIds, 5000)) {
      const where = { kind: 'sbom', replacedAt: IsNull(), isComplete: 'yes', releaseId: In(some) } as const;
      for (const { releaseId } of await manager.getRepository(documentTable).find({ select: { releaseId: true }, where }))
        if (releaseId !== null) found.add(releaseId);
    }
    return found;
  }

  /** Which parts these keys find. */
  partsWithKeys(manager: EntityManager = this.reader.manager, keys: readonly string[]): Promise<ComponentPartKey[]> {
    return rowsIn(manager, componentPartKeyTable, 'key', keys);
  }

  componentsOfParts(manager: EntityManager = this.reader.manager, partIds: readonly string[]): Promise<ComponentRow[]> {
    return rowsIn(manager, componentTable, 'partId', partIds);
  }

  /** Components that people name by their ids. */
  componentsNamed(ids: readonly string[]): Promise<ComponentRow[]> {
    return rowsIn(this.reader.manager, componentTable, 'id', ids);
  }
}
