import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { contentHash } from '../advisories/after-deletion.js';
import { AdvisoriesStore } from '../advisories/advisories.store.js';
import type { AdvisoryDeletion } from '../advisories/deletion.js';
import { DeletionsStore } from '../advisories/deletions.store.js';
import type { AdvisoryRevision, KnownAdvisory } from '../advisories/known-advisory.js';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import { DocumentsStore } from '../documents/documents.store.js';
import { KeptDocuments } from '../documents/kept-documents.store.js';
import { notFound } from '../http/refusal.js';
import type { Principal } from '../http/principal.js';
import { FindingsUpdateService } from './findings-update.service.js';
import { FleetService } from './fleet.service.js';
import { MatchingStore } from './matching.store.js';

/**
 * Deleting a document (CSAF management system, requirement 3): its text, its reading and its bytes go; findings that no other document tells
 * of are closed and keep their history, and who took it away, when and why stays.
 */
@Injectable()
export class DeletionsService {
  constructor(
    private readonly advisories: AdvisoriesStore,
    private readonly deletions: DeletionsStore,
    private readonly store: MatchingStore,
    private readonly fleet: FleetService,
    private readonly findings: FindingsUpdateService,
    private readonly documents: DocumentsStore,
    private readonly kept: KeptDocuments,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async delete(advisoryId: string, reason: string, asker: Principal): Promise<AdvisoryDeletion> {
    const forgotten = await this.transactions.run(async (manager) => {
      await this.store.claim(manager);
      const current = await this.store.advisory(advisoryId, manager);
      if (!current) throw notFound('advisory');
      const revisions = await this.advisories.revisions(advisoryId, manager);
      const deletion = deletionOf(current.known, revisions, { id: randomUUID(), at: this.clock.now(), by: asker.name, reason });
      const closed = await this.withdraw(manager, current.known, deletion);
      const bytes = await this.forgetBytes(manager, revisions);
      return { deletion: { ...deletion, closedFindings: closed }, bytes };
    });
    // A file that no row speaks of is harmless, a row without its file is not: so the files go last.
    await this.transactions.run((manager) => this.kept.remove(manager, forgotten.bytes));
    return forgotten.deletion;
  }

  /** Takes the document away with all that rests on it alone; how many findings that closed. */
  private async withdraw(manager: EntityManager, { id, trackingId, vulnerabilities }: KnownAdvisory, deletion: AdvisoryDeletion) {
    const verdicts = await this.store.verdictsOfAdvisory(manager, id);
    const concerned = [...new Set([...vulnerabilities, ...verdicts.map(({ vulnerability }) => vulnerability)])];
    // Where it cleared a device, or marked a vulnerability as exploited, other documents decide from now on.
    const releases = [
      ...new Set([...verdicts.map(({ releaseId }) => releaseId), ...(await this.store.releasesWithFindings(manager, concerned))]),
    ];
    const spokenOf = await this.standing(manager, [...new Set(verdicts.map(({ releaseId }) => releaseId))], concerned);
    const wasOpen = spokenOf.filter(({ state }) => state !== 'closed').map((finding) => finding.id);
    await this.store.replaceVerdicts(manager, verdicts, []);
    await this.store.replaceUnmet(manager, id, []);
    await this.deletions.remove(manager, id);
    const { releases: whole, names } = await this.fleet.current(manager);
    await this.findings.update(manager, { releases: whole, names }, releases, concerned, `deleted ${trackingId}`);
    const after = await this.standing(manager, releases, concerned);
    const isClosed = new Set(after.filter(({ state }) => state === 'closed').map((finding) => finding.id));
    const closedFindings = wasOpen.filter((each) => isClosed.has(each)).length;
    await this.deletions.add(
      manager,
      { ...deletion, closedFindings },
      spokenOf.map((finding) => finding.id),
    );
    return closedFindings;
  }

  private async standing(manager: EntityManager, releaseIds: readonly string[], vulnerabilities: readonly string[]) {
    const devices = await this.store.devicesOf(manager, releaseIds);
    const wanted = new Set(vulnerabilities);
    const found = await this.store.findingsOfDevices(
      manager,
      devices.map(({ id }) => id),
      vulnerabilities,
    );
    return found.filter(({ vulnerability }) => wanted.has(vulnerability));
  }

  /** One file may hold the records of many documents, or be an SBOM with statements in it: bytes go when nothing speaks of them any more. */
  private async forgetBytes(manager: EntityManager, revisions: readonly AdvisoryRevision[]): Promise<string[]> {
    const ids = [
      ...new Set(
        revisions.flatMap(({ documentId, advisory }) => [documentId, ...(advisory.letter?.attachments ?? []).map(({ sha256 }) => sha256)]),
      ),
    ];
    const needed = new Set([...(await this.deletions.stillTold(manager, ids)), ...(await this.documents.withContent(manager, ids))]);
    const free = ids.filter((id) => !needed.has(id));
    return this.kept.forget(manager, free);
  }
}

function deletionOf(
  { id: advisoryId, identity, publisher, trackingId, title, revision, revisedAt }: KnownAdvisory,
  revisions: readonly AdvisoryRevision[],
  said: Pick<AdvisoryDeletion, 'id' | 'at' | 'by' | 'reason'>,
): AdvisoryDeletion {
  return {
    ...said,
    ...{ advisoryId, identity, publisher, trackingId, title, revision, revisedAt },
    revisions: revisions.map((each) => ({ revision: each.revision, sha256: each.documentId, content: contentHash(each.advisory) })),
    closedFindings: 0,
    returnedAt: null,
    returnedBy: null,
  };
}
