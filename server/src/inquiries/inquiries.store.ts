import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, type DataSource, type EntityManager } from 'typeorm';
import { inPieces } from '../database/transactions.js';
import { inquiryAnswerTable, inquiryTable } from './inquiries.table.js';
import type { AnsweredInquiry, Inquiry, InquiryAnswer } from './inquiry.js';

@Injectable()
export class InquiriesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** The latest first. They are asked by people one by one, so there are hundreds of them. */
  async all(modelId?: string): Promise<AnsweredInquiry[]> {
    return this.withAnswers(
      await this.reader
        .getRepository(inquiryTable)
        .find({ ...(modelId !== undefined && { where: { modelId } }), order: { askedAt: 'DESC', id: 'ASC' } }),
    );
  }

  /** Those that are not closed. */
  async waiting(): Promise<AnsweredInquiry[]> {
    return this.withAnswers(
      await this.reader.getRepository(inquiryTable).find({ where: { closedAt: IsNull() }, order: { askedAt: 'ASC', id: 'ASC' } }),
    );
  }

  async inquiry(id: string, manager: EntityManager = this.reader.manager): Promise<AnsweredInquiry | null> {
    const inquiry = await manager.getRepository(inquiryTable).findOneBy({ id });
    return inquiry && ((await this.withAnswers([inquiry], manager))[0] ?? null);
  }

  async add(manager: EntityManager, inquiry: Inquiry): Promise<void> {
    await manager.getRepository(inquiryTable).insert(inquiry);
  }

  async addAnswer(manager: EntityManager, answer: InquiryAnswer): Promise<void> {
    await manager.getRepository(inquiryAnswerTable).insert(answer);
  }

  /** Whether it was open until now: of two who close it one does. */
  async close(manager: EntityManager, id: string, closing: Pick<Inquiry, 'closedAt' | 'closedBy' | 'closedAs'>): Promise<boolean> {
    const { affected } = await manager.getRepository(inquiryTable).update({ id, closedAt: IsNull() }, closing);
    return affected !== 0;
  }

  private async withAnswers(inquiries: readonly Inquiry[], manager: EntityManager = this.reader.manager): Promise<AnsweredInquiry[]> {
    const answers = await inPieces(
      inquiries.map(({ id }) => id),
      (some) => manager.getRepository(inquiryAnswerTable).find({ where: { inquiryId: In(some) }, order: { at: 'ASC', id: 'ASC' } }),
    );
    const byInquiry = Map.groupBy(answers, ({ inquiryId }) => inquiryId);
    return inquiries.map((inquiry) => ({ inquiry, answers: byInquiry.get(inquiry.id) ?? [] }));
  }
}
