import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, type DataSource, type EntityManager } from 'typeorm';
import { inChunks } from '../database/transactions.js';
import type { ComponentKey, ComponentRow, KeptDocument } from './document.js';
import { componentKeyTable, componentTable, documentTable } from './documents.table.js';

export interface ComponentQuery {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly purl?: string | undefined;
  readonly cpe?: string | undefined;
  readonly q?: string | undefined;
}

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

  async add(manager: EntityManager, document: KeptDocument, components: readonly ComponentRow[], keys: readonly ComponentKey[]): Promise<void> {
    await manager.getRepository(documentTable).insert(document);
    for (const chunk of inChunks(components)) await manager.getRepository(componentTable).insert(chunk);
    for (const chunk of inChunks(keys, 2000)) await manager.getRepository(componentKeyTable).insert(chunk);
  }

  /** The document stays readable, its components no longer count. */
  async replace(manager: EntityManager, documents: readonly KeptDocument[], at: string): Promise<void> {
    for (const { id } of documents) {
      await manager.getRepository(componentTable).delete({ documentId: id });
      await manager.getRepository(documentTable).update({ id }, { replacedAt: at });
    }
  }

  async search({ name, version, purl, cpe, q }: ComponentQuery, offset: number, limit: number): Promise<{ total: number; items: FoundComponent[] }> {
    const query = this.reader.getRepository(componentTable).createQueryBuilder('component');
    if (name) query.andWhere('lower(component.name) = :name', { name: name.toLowerCase() });
    if (version) query.andWhere('component.version = :version', { version });
    if (purl) query.andWhere("component.purl like :purl escape '!'", { purl: `${escaped(purl)}%` });
    if (cpe) query.andWhere("component.cpe like :cpe escape '!'", { cpe: `${escaped(cpe)}%` });
    if (q) {
      query.andWhere("(lower(component.name) like :q escape '!' or lower(component.purl) like :q escape '!' or lower(component.cpe) like :q escape '!')", {
        q: `%${escaped(q.toLowerCase())}%`,
      });
    }
    const groups = query
      .select('component.name', 'name')
      .addSelect('component.version', 'version')
      .addSelect('component.purl', 'purl')
      .addSelect('component.cpe', 'cpe')
      .groupBy('component.name')
      .addGroupBy('component.version')
      .addGroupBy('component.purl')
      .addGroupBy('component.cpe')
      .orderBy('component.name', 'ASC')
      .addOrderBy('component.version', 'ASC');
    const found = await groups.getRawMany<Omit<FoundComponent, 'releaseIds'>>();
    const items = await Promise.all(found.slice(offset, offset + limit).map(async (each) => ({ ...each, releaseIds: await this.releasesWith(each) })));
    return { total: found.length, items };
  }

  private async releasesWith({ name, version, purl, cpe }: Omit<FoundComponent, 'releaseIds'>): Promise<string[]> {
    const where = { name, version: version ?? IsNull(), purl: purl ?? IsNull(), cpe: cpe ?? IsNull() };
    const rows = await this.reader.getRepository(componentTable).find({ select: { releaseId: true }, where });
    return [...new Set(rows.map(({ releaseId }) => releaseId))];
  }

  componentsOfReleases(manager: EntityManager, releaseIds: readonly string[]): Promise<ComponentRow[]> {
    return manager.getRepository(componentTable).findBy({ releaseId: In([...releaseIds]) });
  }

  /** Releases with a component that one of these keys finds. */
  async releasesWithKeys(manager: EntityManager, keys: readonly string[]): Promise<string[]> {
    const found = new Set<string>();
    for (const chunk of inChunks(keys, 5000)) {
      const rows = await manager.getRepository(componentKeyTable).find({ select: { releaseId: true }, where: { key: In(chunk) } });
      for (const { releaseId } of rows) found.add(releaseId);
    }
    return [...found];
  }

  async keysOfReleases(manager: EntityManager, releaseIds: readonly string[]): Promise<string[]> {
    const found = new Set<string>();
    for (const chunk of inChunks(releaseIds, 5000)) {
      const rows = await manager.getRepository(componentKeyTable).find({ select: { key: true }, where: { releaseId: In(chunk) } });
      for (const { key } of rows) found.add(key);
    }
    return [...found];
  }
}

function escaped(text: string): string {
  return text.replace(/[!%_]/g, (sign) => `!${sign}`);
}
