import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { PublishersService } from '../accounts/publishers.service.js';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import { Refusal, notFound } from '../http/refusal.js';
import { FeedReceiptsStore } from '../intake/feed-receipts.store.js';
import { ownMakersOf } from '../intake/own-makers.js';
import type { IsOwnMaker } from '../intake/whose-products.js';
import { DevicesStore } from '../inventory/devices.store.js';
import { FleetService } from '../matching/fleet.service.js';
import type { MakerAnswer, MakerQuestion } from './inquiries.contract.js';
import { askedView } from './inquiries.service.js';
import { InquiriesStore } from './inquiries.store.js';

/** Questions as the maker sees them to whom they are put: its own, and nothing of who asked or where the devices stand. */
@Injectable()
export class MakerQuestionsService {
  constructor(
    private readonly store: InquiriesStore,
    private readonly devices: DevicesStore,
    private readonly publishers: PublishersService,
    private readonly receipts: FeedReceiptsStore,
    private readonly fleet: FleetService,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest first. What the hospital took back is gone. */
  async page(asker: Principal, offset: number, limit: number): Promise<{ total: number; items: MakerQuestion[] }> {
    const own = await this.own(asker);
    return { total: own.length, items: own.slice(offset, offset + limit) };
  }

  async answer(asker: Principal, id: string, { text, document }: MakerAnswer): Promise<MakerQuestion> {
    const question = (await this.own(asker)).find((each) => each.id === id);
    if (!question) throw notFound('inquiries.inquiry');
    const publisher = await this.publishers.publisher(asker.id);
    const sent = document === null ? null : await this.receipts.latestOf(publisher.id, document);
    if (document !== null && !sent) throw notFound('inquiries.document');
    const isAboutModel = sent?.kind === 'sbom' || sent?.kind === 'mds2';
    await this.transactions.run(async (manager) => {
      if ((await this.store.inquiry(id, manager))?.inquiry.closedAt !== null) throw new Refusal(409, 'inquiries.closed');
      const answer = { id: randomUUID(), inquiryId: id, at: this.clock.now(), by: publisher.name, isByMaker: true, text };
      const named = { advisoryId: isAboutModel ? null : document, trackingId: sent?.trackingId ?? null };
      await this.store.addAnswer(manager, { ...answer, ...named });
    });
    return (await this.own(asker)).find((each) => each.id === id) ?? question;
  }

  private async own(asker: Principal): Promise<MakerQuestion[]> {
    const [isOwnMaker, asked, register] = [await this.isOwnMaker(asker), await this.store.all(), await this.devices.register()];
    return asked.flatMap((each) => {
      const view = askedView(each, register, this.clock.today());
      if (!isOwnMaker(view.manufacturer) || view.state === 'withdrawn') return [];
      const answers = each.answers.map(({ at, text, trackingId, isByMaker }) => ({ at, text, trackingId, isByMaker }));
      return [{ ...view, answers }];
    });
  }

  private async isOwnMaker(asker: Principal): Promise<IsOwnMaker> {
    const { manufacturers } = await this.publishers.publisher(asker.id);
    const { names, written } = await this.fleet.current();
    return ownMakersOf(manufacturers, names, written.makers);
  }
}
