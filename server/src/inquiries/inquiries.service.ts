import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { PublishersService } from '../accounts/publishers.service.js';
import { CLOCK, dayOfInstant, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import { Refusal, notFound } from '../http/refusal.js';
import { ownMakersOf } from '../intake/own-makers.js';
import { DevicesStore } from '../inventory/devices.store.js';
import type { Register } from '../inventory/register.js';
import { FleetService } from '../matching/fleet.service.js';
import type { Closing, InquiryQuery, InquiryView, NewAnswer, NewInquiry } from './inquiries.contract.js';
import { InquiriesStore } from './inquiries.store.js';
import { dutiesOf, stateOf, type AnsweredInquiry, type InquiryDuty } from './inquiry.js';

/** What the hospital asks makers, and what came back. */
@Injectable()
export class InquiriesService {
  constructor(
    private readonly store: InquiriesStore,
    private readonly devices: DevicesStore,
    private readonly publishers: PublishersService,
    private readonly fleet: FleetService,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page({ state, model, offset, limit }: InquiryQuery): Promise<{ total: number; items: InquiryView[] }> {
    const today = this.clock.today();
    const asked = (await this.store.all(model)).filter((each) => {
      if (state === undefined) return true;
      return state === 'waiting' ? each.inquiry.closedAt === null : stateOf(each, today) === state;
    });
    const viewOf = await this.views();
    return { total: asked.length, items: asked.slice(offset, offset + limit).map(viewOf) };
  }

  async inquiry(id: string): Promise<InquiryView> {
    const found = await this.store.inquiry(id);
    if (!found) throw notFound('inquiries.inquiry');
    return (await this.views())(found);
  }

  async ask(asked: NewInquiry, asker: Principal): Promise<string> {
    if (!(await this.devices.register()).models.has(asked.modelId)) throw notFound('documents.model');
    if (asked.dueOn < this.clock.today()) {
      const detail = { pointer: '/dueOn', code: 'inquiries.due-is-over' };
      throw new Refusal(422, 'inquiries.due-is-over', {}, [detail]);
    }
    const id = randomUUID();
    const open = { closedAt: null, closedBy: null, closedAs: null };
    await this.transactions.run((manager) =>
      this.store.add(manager, { id, ...asked, askedAt: this.clock.now(), askedBy: asker.name, ...open }),
    );
    return id;
  }

  /** What came by letter, mail or telephone, as somebody wrote it down. */
  async answer(id: string, { text }: NewAnswer, asker: Principal): Promise<InquiryView> {
    await this.transactions.run(async (manager) => {
      if (!(await this.store.inquiry(id, manager))) throw notFound('inquiries.inquiry');
      const answer = { id: randomUUID(), inquiryId: id, at: this.clock.now(), by: asker.name, text };
      await this.store.addAnswer(manager, { ...answer, isByMaker: false, advisoryId: null, trackingId: null });
    });
    return this.inquiry(id);
  }

  async close(id: string, { as: closedAs }: Closing, asker: Principal): Promise<InquiryView> {
    await this.transactions.run(async (manager) => {
      if (!(await this.store.inquiry(id, manager))) throw notFound('inquiries.inquiry');
      const closing = { closedAt: this.clock.now(), closedBy: asker.name, closedAs };
      if (!(await this.store.close(manager, id, closing))) throw new Refusal(409, 'inquiries.closed');
    });
    return this.inquiry(id);
  }

  async duties(today: string): Promise<readonly InquiryDuty[]> {
    return dutiesOf(await this.store.waiting(), today, dayOfInstant);
  }

  private async views(): Promise<(asked: AnsweredInquiry) => InquiryView> {
    const [register, today, sees] = [await this.devices.register(), this.clock.today(), await this.makersWithPage()];
    return (asked) => {
      const { manufacturer, ...view } = askedView(asked, register, today);
      const { modelId, askedBy, closedAt, closedBy } = asked.inquiry;
      const answers = asked.answers.map(({ at, text, trackingId, by, isByMaker, advisoryId }) => ({
        at,
        text,
        trackingId,
        by,
        isByMaker,
        advisoryId,
      }));
      return { ...view, manufacturer, modelId, askedBy, isOnMakersPage: sees(manufacturer), answers, closedAt, closedBy };
    };
  }

  /** Which makers have somebody with a key who speaks for them. */
  private async makersWithPage(): Promise<(manufacturer: string) => boolean> {
    const [publishers, { names, written }] = await Promise.all([this.publishers.withKeys(), this.fleet.current()]);
    const own = publishers.map(({ manufacturers }) => ownMakersOf(manufacturers, names, written.makers));
    return (manufacturer) => own.some((isOwnMaker) => isOwnMaker(manufacturer));
  }
}

/** What both sides see of it. */
export function askedView(asked: AnsweredInquiry, { models, manufacturers }: Register, today: string) {
  const { id, modelId, softwareVersion, vulnerability, kind, text, dueOn, askedAt } = asked.inquiry;
  const model = models.get(modelId);
  return {
    ...{ id, softwareVersion, vulnerability, kind, text, dueOn, askedAt },
    manufacturer: manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
    model: model?.name ?? '',
    modelNumber: model?.modelNumber ?? null,
    state: stateOf(asked, today),
  };
}
