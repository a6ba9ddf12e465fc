import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import { read } from '#feeds/formats.js';
import type { Remark } from '#feeds/reading.js';
import { AdvisoriesStore } from '../advisories/advisories.store.js';
import type { AdvisoryRevision, KnownAdvisory } from '../advisories/known-advisory.js';
import { identityOf, reviseAdvisory, type RevisionOutcome } from '../advisories/revise-advisory.js';
import { summarise } from '../advisories/summarise.js';
import { CLOCK, type Clock } from '../clock.js';
import { Changes } from '../database/changes.store.js';
import { Transactions } from '../database/transactions.js';
import { Refusal } from '../http/refusal.js';
import { MeetingService } from '../matching/meeting.service.js';
import type { DocumentOrigin } from './arrived.js';
import { KeptDocuments } from './kept-documents.store.js';
import { refusalOfReading } from './refused-reading.js';

export interface ArrivedDocument {
  readonly fileName: string | null;
  readonly bytes: Uint8Array;
  readonly origin: DocumentOrigin;
}

/** A receipt without its sentences. */
export interface TakenIn {
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string | null;
  readonly format: string;
  readonly kind: 'advisory' | 'vex';
  readonly publisher: string;
  readonly trackingId: string;
  readonly revision: string;
  readonly outcome: RevisionOutcome['outcome'];
  readonly matchedModels: number;
  readonly remarks: readonly Remark[];
}

/** The way of every document that arrives, pushed, polled or carried in: read, keep as it came, compare with what was known. */
@Injectable()
export class TakeInService {
  constructor(
    private readonly kept: KeptDocuments,
    private readonly advisories: AdvisoriesStore,
    private readonly transactions: Transactions,
    private readonly changes: Changes,
    private readonly meeting: MeetingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One receipt a record of the document. Refused documents leave nothing behind. */
  async takeIn(document: ArrivedDocument): Promise<TakenIn[]> {
    const { items, remarks } = read(document.bytes);
    const refusal = remarks.find(({ gravity }) => gravity === 'refusal');
    if (refusal || items.length === 0) throw refusalOfReading(remarks);
    const sha256 = await this.kept.keep(document.bytes);
    const receivedAt = this.clock.now();
    return this.transactions.run(async (manager) => {
      await this.kept.record(manager, {
        id: sha256,
        size: document.bytes.length,
        fileName: document.fileName,
        origin: document.origin,
        receivedAt,
      });
      const taken: TakenIn[] = [];
      for (const advisory of items)
        taken.push(await this.takeAdvisory(manager, advisory, remarks, { sha256, receivedAt, fileName: document.fileName }));
      return taken;
    });
  }

  private async takeAdvisory(
    manager: EntityManager,
    advisory: Advisory,
    remarks: readonly Remark[],
    arrival: { sha256: string; receivedAt: string; fileName: string | null },
  ): Promise<TakenIn> {
    const identity = identityOf(advisory);
    const known = await this.advisories.withIdentity(manager, identity);
    const revisions = known ? await this.advisories.revisions(known.id, manager) : [];
    const found = reviseAdvisory(revisions, known?.currentRevisionId ?? null, arrival.sha256, advisory);
    const told: readonly Remark[] =
      found.outcome === 'revised' && found.silent
        ? [...remarks, { pointer: '/document/tracking/version', code: 'advisory.changed-under-same-version', gravity: 'doubt' }]
        : remarks;
    const id = known?.id ?? randomUUID();
    if (found.outcome !== 'same')
      await this.store(manager, { id, identity, advisory, remarks: told, ...arrival }, known, found.outcome !== 'older');
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
      matchedModels: await this.meeting.countModels(manager, advisory),
      remarks: told,
    };
  }

  private async store(
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
    if (isCurrent) await this.changes.note(manager, 'advisory', [id], `revision ${advisory.trackingId} ${advisory.revision}`);
  }
}

/** Files of a ZIP or a folder that are certainly no documents: left out without a word. */
export function isNoDocument(fileName: string): boolean {
  return /(^|\/)(__MACOSX\/|\.)|\.(asc|sig|sha256|sha512|md|txt|html?|pdf|png|jpe?g|css)$/i.test(fileName);
}

export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
