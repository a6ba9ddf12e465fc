import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, type DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../../database/many-rows.store.js';
import { inPieces } from '../../database/transactions.js';
import { deviceTable } from '../../inventory/inventory.table.js';
import type { KeptDocument } from '../document.js';
import { documentTable } from '../documents.table.js';
import type { AskedDevice } from './asked-device.js';
import type { StandingSheet } from './fleet-question.js';
import type { KeptAnswer, KeptDisclosure } from './kept-disclosure.js';
import { disclosureOf, type Disclosure } from './mds2.js';
import { disclosureAnswerTable, disclosureTable } from './mds2.table.js';

const askedColumns = [
  'id',
  'ledgerNumber',
  'modelId',
  'releaseId',
  'softwareVersion',
  'department',
  'place',
  'connection',
  'vlan',
] as const;

/** Answers of MDS2 and MDS/SDS sheets, as rows. */
@Injectable()
export class DisclosuresStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  async add(manager: EntityManager, disclosure: KeptDisclosure, answers: readonly KeptAnswer[]): Promise<void> {
    await manager.getRepository(disclosureTable).insert(disclosure);
    await insertRows(manager, disclosureAnswerTable, answers);
  }

  disclosure(id: string): Promise<KeptDisclosure | null> {
    return this.reader.getRepository(disclosureTable).findOneBy({ id });
  }

  /** In the order of the form. */
  answers(id: string): Promise<KeptAnswer[]> {
    return this.reader.getRepository(disclosureAnswerTable).find({ where: { disclosureId: id }, order: { position: 'ASC' } });
  }

  /** The sheet that stands for this model and release (null: the model in all versions) with the day on which it was issued. */
  async standing(
    manager: EntityManager,
    disclosure: Disclosure,
    modelId: string,
    releaseId: string | null,
  ): Promise<{ id: string; releaseDate: string | null } | null> {
    const where = { kind: In(['mds2', 'mds']), modelId, releaseId: releaseId ?? IsNull(), replacedAt: IsNull() };
    const documents = await manager.getRepository(documentTable).find({ where, order: { receivedAt: 'DESC', id: 'ASC' } });
    const heads = await manager.getRepository(disclosureTable).findBy({ id: In(documents.map(({ id }) => id)) });
    const alike = new Map(heads.filter(({ form }) => disclosureOf(form) === disclosure).map((head) => [head.id, head]));
    const document = documents.find(({ id }) => alike.has(id));
    return document ? { id: document.id, releaseDate: alike.get(document.id)?.releaseDate ?? null } : null;
  }

  /** It stays readable with all its answers. */
  async replace(manager: EntityManager, id: string, at: string): Promise<void> {
    await manager.getRepository(documentTable).update({ id }, { replacedAt: at });
  }

  /** Every sheet of a model, newest first, replaced ones too. */
  async ofModel(modelId: string): Promise<{ document: KeptDocument; disclosure: KeptDisclosure }[]> {
    const where = { kind: In(['mds2', 'mds']), modelId };
    const documents = await this.reader.getRepository(documentTable).find({ where, order: { receivedAt: 'DESC', id: 'ASC' } });
    const found = await this.reader.getRepository(disclosureTable).findBy({ id: In(documents.map(({ id }) => id)) });
    const disclosures = new Map(found.map((disclosure) => [disclosure.id, disclosure]));
    return documents.flatMap((document) => {
      const disclosure = disclosures.get(document.id);
      return disclosure ? [{ document, disclosure }] : [];
    });
  }

  /** Every sheet that stands, with its form. */
  async standingSheets(disclosure?: Disclosure, modelId?: string): Promise<StandingSheet[]> {
    const query = this.reader
      .getRepository(documentTable)
      .createQueryBuilder('document')
      .innerJoin(disclosureTable.options.name, 'disclosure', 'disclosure.id = document.id')
      .select('document.id', 'documentId')
      .addSelect('document.modelId', 'modelId')
      .addSelect('document.releaseId', 'releaseId')
      .addSelect('document.softwareVersion', 'softwareVersion')
      .addSelect('document.receivedAt', 'receivedAt')
      .addSelect('disclosure.form', 'form')
      .where('document.replacedAt is null');
    if (modelId !== undefined) query.andWhere('document.modelId = :modelId', { modelId });
    const sheets = await query.getRawMany<StandingSheet>();
    return sheets.filter(({ form }) => disclosure === undefined || disclosureOf(form) === disclosure);
  }

  /** The answers of these sheets to these questions. */
  async answersTo(questions: readonly string[], disclosureIds: readonly string[]): Promise<KeptAnswer[]> {
    if (questions.length === 0) return [];
    return inPieces(disclosureIds, (some) => {
      const where = { questionId: In([...questions]), disclosureId: In(some) };
      return this.reader.getRepository(disclosureAnswerTable).find({ where, order: { position: 'ASC' } });
    });
  }

  /** Devices in use, in the order of the ledger. */
  async devices(): Promise<AskedDevice[]> {
    const query = this.reader.getRepository(deviceTable).createQueryBuilder('device').select([]);
    for (const column of askedColumns) query.addSelect(`device.${column}`, column);
    return query
      .where('device.removedAt is null and device.active = :active', { active: true })
      .orderBy('device.ledgerNumber', 'ASC')
      .addOrderBy('device.id', 'ASC')
      .getRawMany<AskedDevice>();
  }

  /** MDS2 sheets that an earlier version of the program kept without their answers. */
  async withoutAnswers(): Promise<KeptDocument[]> {
    return this.reader
      .getRepository(documentTable)
      .createQueryBuilder('document')
      .leftJoin(disclosureTable.options.name, 'disclosure', 'disclosure.id = document.id')
      .where("document.kind in ('mds2', 'mds') and disclosure.id is null")
      .getMany();
  }
}
