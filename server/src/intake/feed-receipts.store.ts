import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { FeedReceipt } from './arrived.js';
import { feedReceiptTable } from './intake.table.js';

/** Receipts: a maker answers a question with what it has just sent. */
const LATELY = 200;

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

  /** What this publisher was told last of what its document became; only what was sent lately is looked through. */
  async latestOf(publisherId: string, becameId: string): Promise<FeedReceipt['receipt'] | undefined> {
    const [latest] = await this.page(publisherId, 0, LATELY);
    return latest.find(({ receipt }) => receipt.id === becameId)?.receipt;
  }

  /** Those of one publisher and of no other, newest first. */
  page(publisherId: string, offset: number, limit: number): Promise<[FeedReceipt[], number]> {
    const order = { at: 'DESC', id: 'ASC' } as const;
    return this.reader.getRepository(feedReceiptTable).findAndCount({ where: { publisherId }, order, skip: offset, take: limit });
  }
}
