import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, type DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../database/many-rows.store.js';
import { inChunks } from '../database/transactions.js';
import { deviceTable, softwareReleaseTable } from '../inventory/inventory.table.js';
import type { ComponentKey, ComponentRow, KeptDocument } from './document.js';
import type { ComponentQuery } from './documents.contract.js';
import { componentKeyTable, componentTable, documentTable } from './documents.table.js';

/** A component as the search gives it: one line a name, version and identifiers, with the releases that contain it. */
export interface FoundComponent {
  readonly name: string;
  readonly version: string | null;
  readonly purl: string | null;
  readonly cpe: string | null;
  readonly releaseIds: readonly string[];
}

@Injectable()
export class DocumentsStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  document(id: string): Promise<KeptDocument | null> {
    return this.reader.getRepository(documentTable).findOneBy({ id });
  }

  /** The same bytes for the same release are the same document. */
  sameDocument(manager: EntityManager, contentId: string, modelId: string, releaseId: string | null): Promise<KeptDocument | null> {
    return manager.getRepository(documentTable).findOneBy({ contentId, modelId, releaseId: releaseId ?? IsNull() });
  }

  currentSboms(manager: EntityManager, releaseIds: readonly string[]): Promise<KeptDocument[]> {
    return manager.getRepository(documentTable).findBy({ kind: 'sbom', releaseId: In([...releaseIds]), replacedAt: IsNull() });
  }

  async page(modelId: string | undefined, offset: number, limit: number): Promise<[KeptDocument[], number]> {
    return this.reader.getRepository(documentTable).findAndCount({
      ...(modelId !== undefined && { where: { modelId } }),
      order: { receivedAt: 'DESC', id: 'ASC' },
      skip: offset,
      take: limit,
    });
  }

  async add(
    manager: EntityManager,
    document: KeptDocument,
    components: readonly ComponentRow[],
    keys: readonly ComponentKey[],
  ): Promise<void> {
    await manager.getRepository(documentTable).insert(document);
    await insertRows(manager, componentTable, components);
    await insertRows(manager, componentKeyTable, keys);
  }

  /** The document stays readable, its components no longer count. */
  async replace(manager: EntityManager, documents: readonly KeptDocument[], at: string): Promise<void> {
    for (const { id } of documents) {
      await manager.getRepository(componentTable).delete({ documentId: id });
      await manager.getRepository(documentTable).update({ id }, { replacedAt: at });
    }
  }

  async search(query: ComponentQuery): Promise<{ total: number; items: FoundComponent[] }> {
    const counted = await this.reader.manager
      .createQueryBuilder()
      .select('count(*)', 'total')
      .from(`(${this.groups(query).getQuery()})`, 'groups')
      .setParameters(this.groups(query).getParameters())
      .getRawOne<{ total: number | string }>();
    const found = await this.groups(query)
      .orderBy('lower(component.name)', 'ASC')
      .addOrderBy('component.version', 'ASC')
      .addOrderBy('component.purl', 'ASC')
      .addOrderBy('component.cpe', 'ASC')
      .offset(query.offset)
      .limit(query.limit)
      .getRawMany<Omit<FoundComponent, 'releaseIds'> & { releaseIds: string }>();
    const items = found.map(({ releaseIds, ...each }) => ({ ...each, releaseIds: [...new Set(releaseIds.split(','))] }));
    return { total: Number(counted?.total ?? 0), items };
  }

  private groups({ name, version, purl, cpe, q }: ComponentQuery) {
    const query = this.reader
      .getRepository(componentTable)
      .createQueryBuilder('component')
      .select('component.name', 'name')
      .addSelect('component.version', 'version')
      .addSelect('component.purl', 'purl')
      .addSelect('component.cpe', 'cpe')
      .addSelect("string_agg(component.releaseId, ',')", 'releaseIds')
      .groupBy('component.name')
      .addGroupBy('component.version')
      .addGroupBy('component.purl')
      .addGroupBy('component.cpe');
    if (name) query.andWhere('lower(component.name) = :name', { name: name.toLowerCase() });
    if (version) query.andWhere('component.version = :version', { version });
    if (purl) query.andWhere("component.purl like :purl escape '!'", { purl: `${escaped(purl)}%` });
    if (cpe) query.andWhere("component.cpe like :cpe escape '!'", { cpe: `${escaped(cpe)}%` });
    for (const [at, word] of (q ?? '').toLowerCase().split(/\s+/).filter(Boolean).entries())
      query.andWhere(
        `(lower(component.name) like :word${at} escape '!' or lower(component.purl) like :word${at} escape '!' or lower(component.cpe) like :word${at} escape '!' or component.version = :whole${at})`,
        { [`word${at}`]: `%${escaped(word)}%`, [`whole${at}`]: word },
      );
    return query;
  }

  /** Model, version and devices in use of these releases. */
  async releases(ids: readonly string[]): Promise<Map<string, { modelId: string; softwareVersion: string | null; devices: number }>> {
    const found = new Map<string, { modelId: string; softwareVersion: string | null; devices: number }>();
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

  async componentsOfReleases(manager: EntityManager = this.reader.manager, releaseIds: readonly string[]): Promise<ComponentRow[]> {
    const rows: ComponentRow[] = [];
    for (const some of inChunks(releaseIds, 5000))
      rows.push(...(await manager.getRepository(componentTable).findBy({ releaseId: In(some) })));
    return rows;
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

  /** Which components these keys find. */
  async keysFound(manager: EntityManager = this.reader.manager, keys: readonly string[]): Promise<ComponentKey[]> {
    const found: ComponentKey[] = [];
    for (const chunk of inChunks(keys, 5000)) found.push(...(await manager.getRepository(componentKeyTable).findBy({ key: In(chunk) })));
    return found;
  }

  async keysOfReleases(manager: EntityManager, releaseIds: readonly string[]): Promise<ComponentKey[]> {
    const found: ComponentKey[] = [];
    for (const chunk of inChunks(releaseIds, 5000))
      found.push(...(await manager.getRepository(componentKeyTable).findBy({ releaseId: In(chunk) })));
    return found;
  }

  async components(manager: EntityManager = this.reader.manager, ids: readonly string[]): Promise<ComponentRow[]> {
    const found: ComponentRow[] = [];
    for (const chunk of inChunks(ids, 5000)) found.push(...(await manager.getRepository(componentTable).findBy({ id: In(chunk) })));
    return found;
  }
}

function escaped(text: string): string {
  return text.replace(/[!%_]/g, (sign) => `!${sign}`);
}
