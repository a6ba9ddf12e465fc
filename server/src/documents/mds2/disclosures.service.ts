import { Inject, Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Reading } from '#feeds/reading.js';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import { notFound } from '../../http/refusal.js';
import { DevicesStore } from '../../inventory/devices.store.js';
import type { KeptDocument } from '../document.js';
import { DocumentsStore } from '../documents.store.js';
import { KeptDocuments } from '../kept-documents.store.js';
import { mds2Difference, type Mds2Change } from './difference.js';
import { rowsOfSheet, type KeptAnswer, type KeptDisclosure } from './kept-disclosure.js';
import { disclosureOf, type Mds2Sheet } from './mds2.js';
import { DisclosuresStore } from './mds2.store.js';
import { isOlderSheet } from './newer-sheet.js';
import { readMds2 } from './read-mds2.js';
import { sheetOfModel } from './whose-sheet.js';

export interface SheetWithAnswers {
  readonly document: KeptDocument;
  readonly disclosure: KeptDisclosure;
  readonly answers: readonly KeptAnswer[];
}

/** MDS2 and MDS/SDS sheets of models: their answers, which of them stands, and what differs between two. */
@Injectable()
export class DisclosuresService {
  private readonly log = new Logger('disclosures');

  constructor(
    private readonly store: DisclosuresStore,
    private readonly documents: DocumentsStore,
    private readonly kept: KeptDocuments,
    private readonly devices: DevicesStore,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps a sheet with its answers. A newer one takes the place of the one that stands for the same model and release, which stays readable;
   * one that was issued before it is kept as replaced and changes nothing, whatever the order of arrival.
   */
  async keep(manager: EntityManager, document: KeptDocument, sheet: Mds2Sheet): Promise<KeptDocument> {
    const standing = await this.standing(manager, document, sheet);
    const isOlder = standing !== null && isOlderSheet(sheet.releaseDate, standing.releaseDate);
    const remark = { pointer: '', code: 'mds2.older-sheet', gravity: 'note', params: { standing: standing?.releaseDate ?? '' } } as const;
    const arrived = isOlder ? { ...document, replacedAt: document.receivedAt, remarks: [...document.remarks, remark] } : document;
    if (standing && !isOlder) await this.store.replace(manager, standing.id, document.receivedAt);
    await this.documents.add(manager, arrived);
    await this.addRows(manager, document.id, sheet);
    return arrived;
  }

  /** A sheet that was replaced and is brought again takes the place of the one that stands. */
  async replaceStanding(manager: EntityManager, document: KeptDocument, sheet: Mds2Sheet): Promise<void> {
    const standing = await this.standing(manager, document, sheet);
    if (standing) await this.store.replace(manager, standing.id, this.clock.now());
  }

  private standing(manager: EntityManager, { modelId, releaseId }: KeptDocument, { form }: Mds2Sheet) {
    return this.store.standing(manager, disclosureOf(form), modelId, releaseId);
  }

  private async addRows(manager: EntityManager, documentId: string, sheet: Mds2Sheet): Promise<void> {
    const { disclosure, answers } = rowsOfSheet(sheet, documentId, randomUUID);
    await this.store.add(manager, disclosure, answers);
  }

  async sheet(documentId: string): Promise<SheetWithAnswers> {
    const document = await this.documents.document(documentId);
    const disclosure = document && (await this.store.disclosure(document.id));
    if (!disclosure) throw notFound('mds2.sheet');
    return { document, disclosure, answers: await this.store.answers(document.id) };
  }

  async difference(earlier: string, later: string): Promise<readonly Mds2Change[]> {
    const [before, after] = [await this.sheet(earlier), await this.sheet(later)];
    return mds2Difference(before, after);
  }

  /** For sheets that an earlier version of the program kept with the number of their answers alone. */
  async complete(): Promise<void> {
    const missing = await this.store.withoutAnswers();
    if (missing.length === 0) return;
    const { models } = await this.devices.register();
    for (const document of missing) {
      const { items } = await this.readAgain(document);
      const model = models.get(document.modelId);
      const names = [model?.modelNumber, model?.name].flatMap((name) => name ?? []);
      const [sheet] = names.flatMap((name) => sheetOfModel(items, name) ?? []);
      if (sheet) await this.transactions.run((manager) => this.addRows(manager, document.id, sheet));
    }
  }

  /** A file that is gone from the disk must not keep the whole program from starting: the sheet stays without answers. */
  private async readAgain(document: KeptDocument): Promise<Reading<Mds2Sheet>> {
    try {
      return await readMds2(await this.kept.content(document.contentId), document.fileName ?? '');
    } catch (error) {
      this.log.error(`the sheet ${document.id} cannot be read again: ${error instanceof Error ? error.message : String(error)}`);
      return { items: [], remarks: [] };
    }
  }
}
