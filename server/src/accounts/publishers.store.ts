import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, type DataSource, type EntityManager } from 'typeorm';
import type { PublisherAccount, PublisherKey } from './publisher.js';
import { publisherKeyTable, publisherTable } from './publishers.table.js';

@Injectable()
export class PublishersStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  publisher(id: string): Promise<PublisherAccount | null> {
    return this.reader.getRepository(publisherTable).findOneBy({ id });
  }

  publisherNamed(name: string): Promise<PublisherAccount | null> {
    return this.reader.getRepository(publisherTable).findOneBy({ name });
  }

  publishers(offset: number, limit: number): Promise<[PublisherAccount[], number]> {
    return this.reader.getRepository(publisherTable).findAndCount({ order: { name: 'ASC', id: 'ASC' }, skip: offset, take: limit });
  }

  keysOf(publisherIds: readonly string[]): Promise<PublisherKey[]> {
    return this.reader
      .getRepository(publisherKeyTable)
      .find({ where: { publisherId: In([...publisherIds]) }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  keysInUse(): Promise<PublisherKey[]> {
    return this.reader.getRepository(publisherKeyTable).findBy({ revokedAt: IsNull() });
  }

  key(hash: string): Promise<PublisherKey | null> {
    return this.reader.getRepository(publisherKeyTable).findOneBy({ hash, revokedAt: IsNull() });
  }

  async save(manager: EntityManager, publisher: PublisherAccount): Promise<void> {
    await manager.getRepository(publisherTable).upsert(publisher, ['id']);
  }

  async addKey(manager: EntityManager, key: PublisherKey): Promise<void> {
    await manager.getRepository(publisherKeyTable).insert(key);
  }

  async changeKey(manager: EntityManager, id: string, change: Partial<Pick<PublisherKey, 'lastUsedAt' | 'revokedAt'>>): Promise<void> {
    await manager.getRepository(publisherKeyTable).update({ id }, change);
  }
}
