import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import type { Remark } from '#feeds/reading.js';
import { AdvisoriesStore } from '../advisories/advisories.store.js';
import { comesBack } from '../advisories/after-deletion.js';
import { DeletionsStore } from '../advisories/deletions.store.js';
import type { AdvisoryRevision, KnownAdvisory } from '../advisories/known-advisory.js';
import { reviseAdvisory } from '../advisories/revise-advisory.js';
import { summarise } from '../advisories/summarise.js';
import { Changes } from '../database/changes.store.js';
import type { PendingChange } from '../database/pending-change.js';
import type { DocumentOrigin } from '../documents/raw-document.js';
import { PublishedEndsService } from '../lifecycle/dates/published-ends.service.js';
import { AdvisoryKeysService } from '../matching/advisory-keys.service.js';
import { remarksOfDeletion, remarksOfOutcome, withEvidence } from './remarks-of-arrival.js';
import type { TakenIn } from './taken-in.js';
import { isLimited } from './whose-products.js';

/** With which document a record arrived, and under which identity it is kept. */
export interface Arrival {
  readonly sha256: string;
  readonly receivedAt: string;
  readonly fileName: string | null;
  readonly origin: DocumentOrigin;
  readonly identity: string;
  readonly evidence: readonly Remark[];
  readonly lane: PendingChange['lane'];
  /** Ids of one document follow one another: at random, its records would touch nearly every page of a large database. */
  readonly newId: () => string;
}

/** What was deleted and comes again as it was is known, and stays away. */
const DELETED = { outcome: 'same', as: '' } as const;

/** Compares one record of a document with what was known of it, and stores what is new. */
@Injectable()
export class TakeRecordService {
  constructor(
    private readonly advisories: AdvisoriesStore,
    private readonly deletions: DeletionsStore,
    private readonly keys: AdvisoryKeysService,
    private readonly ends: PublishedEndsService,
    private readonly changes: Changes,
  ) {}

  async take(
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
    const id = known?.id ?? deletion?.advisoryId ?? arrival.newId();
    if (deletion && returns) await this.deletions.endForce(manager, deletion.id, arrival.receivedAt, returnerOf(advisory, arrival.origin));
    const same = found.outcome === 'same' ? revisions.find((revision) => revision.id === found.as) : undefined;
    await this.widen(manager, known, same, advisory);
    await this.vouch(manager, same, arrival);
    if (found.outcome !== 'same')
      await this.storeRevision(manager, { id, advisory, remarks: told, ...arrival }, known, found.outcome !== 'older');
    if (advisory.kind === 'lifecycle' && ['new', 'revised'].includes(found.outcome))
      await this.ends.take(manager, advisory, arrival.sha256);
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
      lane,
      newId,
    }: Pick<Arrival, 'identity' | 'sha256' | 'receivedAt' | 'lane' | 'newId'> & {
      id: string;
      advisory: Advisory;
      remarks: readonly Remark[];
    },
    known: KnownAdvisory | null,
    isCurrent: boolean,
  ): Promise<void> {
    const revision: AdvisoryRevision = {
      id: newId(),
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
    await this.changes.note(manager, 'advisory', [id], cause, lane);
  }
}

/** What staff bring is brought by a person; what a publisher sends or a source brings, by the publisher. */
function returnerOf({ publisher }: Advisory, { kind, by }: DocumentOrigin): string {
  return kind === 'staff' ? by : publisher.name;
}
