import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, Not, type DataSource } from 'typeorm';
import { advisoryRevisionTable } from '../../advisories/advisories.table.js';
import { rawDocumentTable } from '../../documents/documents.table.js';
import type { RawDocument } from '../../documents/raw-document.js';

const AT_ONCE = 1000;

/** What was received in a time: from null from the beginning, until an instant, both included. */
export interface ReceivedBetween {
  readonly from: string | null;
  readonly until: string;
}

/** Which documents a bundle takes along, and which of a bundle are here already. */
@Injectable()
export class BundleDocumentsStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** Everything that was received in this time, in the order in which it came, a page at a time. */
  async *received({ from, until }: ReceivedBetween): AsyncGenerator<readonly RawDocument[]> {
    let after: Pick<RawDocument, 'receivedAt' | 'id'> = { receivedAt: from ?? '', id: '' };
    for (;;) {
      const page = await this.reader
        .getRepository(rawDocumentTable)
        .createQueryBuilder('raw')
        .where('raw.received_at >= :at and raw.received_at <= :until', { at: after.receivedAt, until })
        .andWhere('(raw.received_at > :at or raw.id > :id)', { id: after.id })
        .orderBy('raw.received_at')
        .addOrderBy('raw.id')
        .limit(AT_ONCE)
        .getMany();
      const last = page.at(-1);
      if (!last) return;
      yield page;
      after = last;
    }
  }

  /** Of these documents those of which an advisory was read and was published: papers of the hospital, and the letters it recorded, stay where they are. */
  async advisoriesAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.reader
      .getRepository(advisoryRevisionTable)
      .find({ where: { documentId: In([...ids]), format: Not('letter-1') }, select: { documentId: true } });
    return new Set(rows.map(({ documentId }) => documentId));
  }

  /** Of these documents those that were taken in whole: what a maker pushed counted for its own products alone. */
  async takenWhole(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.reader
      .getRepository(rawDocumentTable)
      .find({ where: { id: In([...ids]) }, select: { id: true, origin: true } });
    return new Set(rows.filter(({ origin }) => origin.kind !== 'publisher').map(({ id }) => id));
  }
}
