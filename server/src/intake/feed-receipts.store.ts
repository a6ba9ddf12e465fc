import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { FeedReceipt } from './arrived.js';
import { feedReceiptTable } from './intake.table.js';

@Injectable()
export class FeedReceiptsStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  async add(manager: EntityManager, receipt: FeedReceipt): Promise<void> {
    await manager.getRepository(feedReceiptTable).insert(receipt);
  }

  /** One of this publisher; another's is as if it were not there. */
  receipt(publisherId: string, id: string): Promise<FeedReceipt | null> {
    return this.reader.getRepository(feedReceiptTable).findOneBy({ publisherId, id });
  }

  /** Those of one publisher and of no other, newest first. */
  page(publisherId: string, offset: number, limit: number): Promise<[FeedReceipt[], number]> {
    const order = { at: 'DESC', id: 'ASC' } as const;
    return this.reader.getRepository(feedReceiptTable).findAndCount({ where: { publisherId }, order, skip: offset, take: limit });
  }
}
