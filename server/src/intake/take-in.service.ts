import { Inject, Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import { readScores } from '#feeds/epss-scores.js';
import type { Remark } from '#feeds/reading.js';
import { ExploitPredictionsStore } from '../advisories/exploit-predictions.store.js';
import { identityOf } from '../advisories/revise-advisory.js';
import { CLOCK, type Clock } from '../clock.js';
import { idsInRow } from '../database/ids-in-row.js';
import { Transactions } from '../database/transactions.js';
import { Refusal } from '../http/refusal.js';
import { isOfCatalogue } from '../matching/keys-of-advisory.js';
import { MeetingService } from '../matching/meeting.service.js';
import { SETTINGS, type Settings } from '../settings.js';
import { AdvisoryReadingService } from './advisory-reading.service.js';
import { filesOfArchive, isArchive } from './archive.js';
import type { DocumentOrigin } from '../documents/raw-document.js';
import { KeptDocuments } from '../documents/kept-documents.store.js';
import { refusalOfReading } from '../documents/refused-reading.js';
import { remarksOn } from './remarks-of-arrival.js';
import { TakeRecordService } from './take-record.service.js';
import type { FileOutcome, TakenIn } from './taken-in.js';

export interface ArrivedDocument {
  readonly fileName: string | null;
  readonly bytes: Uint8Array;
  readonly origin: DocumentOrigin;
  /** What was checked before it was read: it stands with the document. */
  readonly evidence?: readonly Remark[];
  /** A letter that staff wrote down in the form: nobody else may say that the hospital recorded something. */
  readonly isRecordedHere?: true;
  /** Under which identity its one record is kept, where its sender may not speak in the name of the publisher; else its own. */
  readonly identity?: string;
  /** What of a record counts, where its sender may not speak of everything in it. */
  readonly limit?: (advisory: Advisory) => { readonly advisory: Advisory; readonly remarks: readonly Remark[] };
}

/** How much of an archive is read: files, and their unpacked size as a multiple of the largest single document. */
export interface ArchiveRoom {
  readonly entries: number;
  readonly documents: number;
}

const UPLOADED: ArchiveRoom = { entries: 20_000, documents: 10 };
/** Of sources: an ecosystem of OSV is one archive of some hundred thousand records. */
export const OF_SOURCES: ArchiveRoom = { entries: 2_000_000, documents: 50 };

/** The way of every document that arrives, pushed, polled or carried in: read, keep as it came, compare with what was known. */
@Injectable()
export class TakeInService {
  private readonly log = new Logger('intake');
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly reading: AdvisoryReadingService,
    private readonly kept: KeptDocuments,
    private readonly records: TakeRecordService,
    private readonly transactions: Transactions,
    private readonly meeting: MeetingService,
    private readonly predictions: ExploitPredictionsStore,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One receipt a record of the document. Refused documents leave nothing behind. */
  async takeIn(document: ArrivedDocument): Promise<TakenIn[]> {
    const { largestDocument } = this.settings;
    if (document.bytes.length > largestDocument)
      throw new Refusal(413, 'document.too-large', { limitMiB: Math.floor(largestDocument / 1024 / 1024) });
    const { items, remarks } = await this.reading.read(document.bytes, document.fileName ?? '');
    const refusal = remarks.find(({ gravity }) => gravity === 'refusal');
    if (refusal || items.length === 0) throw refusalOfReading(remarks);
    if (!document.isRecordedHere && items.some(({ letter }) => letter !== undefined)) throw new Refusal(422, 'letters.by-form-only');
    const sha256 = await this.kept.keep(document.bytes);
    const limited = items.map((item) => document.limit?.(item) ?? { advisory: item, remarks: [] });
    const all = [...(document.evidence ?? []), ...remarks, ...limited.flatMap((each) => each.remarks)];
    const advisories = limited.map(({ advisory }) => advisory);
    return this.inTurn(() => this.store(document, sha256, advisories, all));
  }

  /** The same for one file of many: what is wrong with it is no failure of the others. */
  async takeFile(document: ArrivedDocument & { readonly fileName: string }): Promise<FileOutcome> {
    const { fileName } = document;
    try {
      return { fileName, receipts: await this.takeIn(document) };
    } catch (error) {
      if (error instanceof Refusal)
        return { fileName, refused: { code: error.code, params: error.params, pointer: error.details[0]?.pointer ?? '' } };
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error), 'a document was not taken in');
      return { fileName, refused: { code: 'intake.failed', params: {}, pointer: '' } };
    }
  }

  /** Every document of a ZIP, one after the other. What stops the reading of the archive itself is told last, under the name of the archive. */
  async *takeArchive(bytes: Buffer, origin: DocumentOrigin, archiveName: string, room = UPLOADED): AsyncGenerator<FileOutcome, void> {
    const { largestDocument } = this.settings;
    const files = filesOfArchive(bytes, {
      entries: room.entries,
      entrySize: largestDocument,
      totalSize: room.documents * largestDocument,
    });
    let next = await files.next();
    for (; !next.done; next = await files.next()) {
      const { name: fileName } = next.value;
      if (isNoDocument(fileName)) continue;
      if ('code' in next.value) yield refusedFile(fileName, next.value.code);
      else if (isArchive(next.value.bytes)) yield refusedFile(fileName, 'archive.inside-archive');
      else yield await this.takeFile({ bytes: next.value.bytes, fileName, origin });
    }
    if (next.value) yield { ...refusedFile(archiveName, next.value), endsArchive: true };
  }

  /** Two documents of one advisory at once would each find the other not there; SQLite takes turns by itself, PostgreSQL does not. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private store(document: ArrivedDocument, sha256: string, items: readonly Advisory[], remarks: readonly Remark[]): Promise<TakenIn[]> {
    const { bytes, fileName, origin, identity, evidence = [] } = document;
    const receivedAt = this.clock.now();
    return this.transactions.run(async (manager) => {
      await this.kept.record(manager, { id: sha256, size: bytes.length, fileName, origin, receivedAt }, bytes);
      const newId = idsInRow(randomUUID());
      const countModels = await this.meeting.open(manager, items);
      const taken: TakenIn[] = [];
      for (const advisory of items) {
        const own = remarksOn(advisory, items, remarks);
        // A list of records, or one record of a catalogue: there are hundreds of thousands of them, and nobody waits for one.
        const lane = items.length > 1 || isOfCatalogue(advisory) ? ('bulk' as const) : ('automatic' as const);
        const arrival = { sha256, receivedAt, fileName, origin, evidence, lane, newId, identity: identity ?? identityOf(advisory) };
        const receipt = await this.records.take(manager, advisory, own, arrival);
        if (advisory.format === 'epss' && ['new', 'revised'].includes(receipt.outcome)) await this.keepPredictions(manager, bytes);
        taken.push({ ...receipt, matchedModels: countModels(advisory) });
        // A file of thousands of records is one transaction, but not one breath: others are answered in between.
        if (items.length > 1) await breathe();
      }
      return taken;
    });
  }

  private async keepPredictions(manager: EntityManager, bytes: Uint8Array): Promise<void> {
    const [file] = readScores(bytes).items;
    if (!file) return;
    const { scoredOn } = file;
    const rows = [...file.scores].map(([vulnerability, { probability, percentile }]) => ({
      vulnerability,
      probability,
      percentile,
      scoredOn,
    }));
    await this.predictions.replaceAll(manager, rows);
  }
}

/** Files of a ZIP or a folder that are certainly no documents (what mirrors and computers put beside them): left out without a word. */
export function isNoDocument(fileName: string): boolean {
  return /(^|\/)(__MACOSX\/|\.[^./])|\.(asc|sig|sha256|sha512|md|txt|html?|pdf|png|jpe?g|css)$/i.test(fileName);
}

function refusedFile(fileName: string, code: string) {
  return { fileName, refused: { code, params: {}, pointer: '' } };
}
