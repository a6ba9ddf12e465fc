import { Inject, Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import { readScores } from '#feeds/epss-scores.js';
import type { Remark } from '#feeds/reading.js';
import { AdvisoriesStore } from '../advisories/advisories.store.js';
import { comesBack } from '../advisories/after-deletion.js';
import { DeletionsStore } from '../advisories/deletions.store.js';
import { ExploitPredictionsStore } from '../advisories/exploit-predictions.store.js';
import type { AdvisoryRevision, KnownAdvisory } from '../advisories/known-advisory.js';
import { identityOf, reviseAdvisory } from '../advisories/revise-advisory.js';
import { summarise } from '../advisories/summarise.js';
import { CLOCK, type Clock } from '../clock.js';
import { Changes } from '../database/changes.store.js';
import { Transactions } from '../database/transactions.js';
import { Refusal } from '../http/refusal.js';
import { PublishedEndsService } from '../lifecycle/dates/published-ends.service.js';
import { AdvisoryKeysService } from '../matching/advisory-keys.service.js';
import { MeetingService } from '../matching/meeting.service.js';
import { SETTINGS, type Settings } from '../settings.js';
import { AdvisoryReadingService } from './advisory-reading.service.js';
import { filesOfArchive, isArchive } from './archive.js';
import type { DocumentOrigin } from '../documents/raw-document.js';
import { KeptDocuments } from '../documents/kept-documents.store.js';
import { refusalOfReading } from '../documents/refused-reading.js';
import { remarksOfDeletion, remarksOfOutcome, remarksOn, withEvidence } from './remarks-of-arrival.js';
import type { FileOutcome, TakenIn } from './taken-in.js';
import { isLimited } from './whose-products.js';

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

interface Arrival {
  readonly sha256: string;
  readonly receivedAt: string;
  readonly fileName: string | null;
  readonly origin: DocumentOrigin;
  readonly identity: string;
  readonly evidence: readonly Remark[];
}

/** What was deleted and comes again as it was is known, and stays away. */
const DELETED = { outcome: 'same', as: '' } as const;

/** The way of every document that arrives, pushed, polled or carried in: read, keep as it came, compare with what was known. */
@Injectable()
export class TakeInService {
  private readonly log = new Logger('intake');
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly reading: AdvisoryReadingService,
    private readonly kept: KeptDocuments,
    private readonly advisories: AdvisoriesStore,
    private readonly transactions: Transactions,
    private readonly changes: Changes,
    private readonly meeting: MeetingService,
    private readonly keys: AdvisoryKeysService,
    private readonly predictions: ExploitPredictionsStore,
    private readonly ends: PublishedEndsService,
    private readonly deletions: DeletionsStore,
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
      const countModels = await this.meeting.open(manager, items);
      const taken: TakenIn[] = [];
      for (const advisory of items) {
        const own = remarksOn(advisory, items, remarks);
        const arrival = { sha256, receivedAt, fileName, origin, evidence, identity: identity ?? identityOf(advisory) };
        const receipt = await this.takeAdvisory(manager, advisory, own, arrival);
        if (advisory.kind === 'lifecycle' && ['new', 'revised'].includes(receipt.outcome)) await this.ends.take(manager, advisory, sha256);
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

  private async takeAdvisory(
    manager: EntityManager,
    advisory: Advisory,
    remarks: readonly Remark[],
    arrival: Arrival,
  ): Promise<Omit<TakenIn, 'matchedModels'>> {
    const known = await this.advisories.withIdentity(manager, arrival.identity);
    const revisions = known ? await this.advisories.revisions(known.id, manager) : [];
    const deletion = known ? null : await this.deletions.inForce(manager, arrival.identity);
    const returns = deletion !== null && comesBack(deletion, { ...arrival, advisory, isByStaff: arrival.origin.kind === 'staff' });
    const found = deletion && !returns ? DELETED : reviseAdvisory(revisions, known?.currentRevisionId ?? null, arrival.sha256, advisory);
    const told = [...remarks, ...remarksOfOutcome(found, advisory, known), ...remarksOfDeletion(deletion, returns)];
    const id = known?.id ?? deletion?.advisoryId ?? randomUUID();
    if (deletion && returns) await this.deletions.endForce(manager, deletion.id, arrival.receivedAt, returnerOf(advisory, arrival.origin));
    const same = found.outcome === 'same' ? revisions.find((revision) => revision.id === found.as) : undefined;
    await this.widen(manager, known, same, advisory);
    await this.vouch(manager, same, arrival);
    if (found.outcome !== 'same')
      await this.storeRevision(manager, { id, advisory, remarks: told, ...arrival }, known, found.outcome !== 'older');
    return {
      id,
      sha256: arrival.sha256,
      fileName: arrival.fileName,
      format: advisory.format,
      kind: advisory.kind,
      publisher: advisory.publisher.name,
      trackingId: advisory.trackingId,
      revision: advisory.revision,
      outcome: found.outcome,
      remarks: told,
    };
  }

  /** What a maker pushed counted for its own products alone; brought by somebody who may speak of all, the same document counts whole. */
  private async widen(
    manager: EntityManager,
    known: KnownAdvisory | null,
    revision: AdvisoryRevision | undefined,
    advisory: Advisory,
  ): Promise<void> {
    if (!revision || !isLimited(revision.advisory) || isLimited(advisory)) return;
    await this.advisories.replaceReading(manager, revision.id, advisory);
    if (!known || revision.id !== known.currentRevisionId) return;
    await this.keys.keep(manager, known.id, advisory);
    await this.changes.note(manager, 'advisory', [known.id], `whole ${advisory.trackingId} ${advisory.revision}`);
  }

  /** A document that somebody brought before its publisher's signature was met gets what was checked now. */
  private async vouch(manager: EntityManager, revision: AdvisoryRevision | undefined, { sha256, evidence }: Arrival): Promise<void> {
    const remarks = revision?.documentId === sha256 ? withEvidence(revision.remarks, evidence) : null;
    if (revision && remarks) await this.advisories.replaceRemarks(manager, revision.id, remarks);
  }

  private async storeRevision(
    manager: EntityManager,
    {
      id,
      identity,
      advisory,
      remarks,
      sha256,
      receivedAt,
    }: { id: string; identity: string; advisory: Advisory; remarks: readonly Remark[]; sha256: string; receivedAt: string },
    known: KnownAdvisory | null,
    isCurrent: boolean,
  ): Promise<void> {
    const revision: AdvisoryRevision = {
      id: randomUUID(),
      advisoryId: id,
      revision: advisory.revision,
      revisedAt: advisory.revisedAt,
      receivedAt,
      documentId: sha256,
      format: advisory.format,
      summary: advisory.revisions.find((entry) => entry.revision === advisory.revision)?.summary ?? '',
      advisory,
      remarks,
    };
    const doubts = remarks.filter(({ gravity }) => gravity !== 'note').length;
    const next: KnownAdvisory = {
      id,
      identity,
      currentRevisionId: revision.id,
      receivedAt: known?.receivedAt ?? receivedAt,
      remarks: doubts,
      ...summarise(advisory),
    };
    await this.advisories.addRevision(manager, next, revision, isCurrent);
    const cause = `${advisory.withdrawn ? 'withdrawn' : 'revision'} ${advisory.trackingId} ${advisory.revision}`;
    if (!isCurrent) return;
    await this.keys.keep(manager, id, advisory);
    await this.changes.note(manager, 'advisory', [id], cause);
  }
}

/** What staff bring is brought by a person; what a publisher sends or a source brings, by the publisher. */
function returnerOf({ publisher }: Advisory, { kind, by }: DocumentOrigin): string {
  return kind === 'staff' ? by : publisher.name;
}

/** Files of a ZIP or a folder that are certainly no documents (what mirrors and computers put beside them): left out without a word. */
export function isNoDocument(fileName: string): boolean {
  return /(^|\/)(__MACOSX\/|\.[^./])|\.(asc|sig|sha256|sha512|md|txt|html?|pdf|png|jpe?g|css)$/i.test(fileName);
}

function refusedFile(fileName: string, code: string) {
  return { fileName, refused: { code, params: {}, pointer: '' } };
}
