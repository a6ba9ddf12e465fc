import { Injectable } from '@nestjs/common';
import { KeptDocuments } from '../documents/kept-documents.store.js';
import type { Principal } from '../http/principal.js';
import { Refusal } from '../http/refusal.js';
import { FeedReceiptsStore } from './feed-receipts.store.js';

/** What a publisher pushed, for itself: its own page lets a maker take it away again, or revise it. */
@Injectable()
export class PushedContentService {
  constructor(
    private readonly receipts: FeedReceiptsStore,
    private readonly kept: KeptDocuments,
  ) {}

  /** Throws Refusal for a receipt that is none of this publisher's, and for a document that the hospital deleted meanwhile. */
  async content({ id: publisherId }: Principal, receiptId: string): Promise<{ bytes: Buffer; fileName: string }> {
    const known = await this.receipts.receipt(publisherId, receiptId);
    if (!known) throw new Refusal(404, 'feed.receipt-not-known');
    const { sha256, fileName } = known.receipt;
    const bytes = await this.kept.content(sha256).catch(() => null);
    if (!bytes) throw new Refusal(410, 'feed.content-deleted');
    return { bytes, fileName: fileName ?? `${sha256.slice(0, 16)}.json` };
  }
}
