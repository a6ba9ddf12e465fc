import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import { Refusal, notFound } from '../http/refusal.js';
import { AdvisoriesStore } from './advisories.store.js';
import type { AdvisoryComment } from './desk-notes.js';
import type { AdvisoryReadMarks } from './desk-notes.contract.js';
import { DeletionsStore } from './deletions.store.js';
import { DeskNotesStore } from './desk-notes.store.js';

/** What people note about documents: comments for all, and read marks each for oneself. */
@Injectable()
export class DeskNotesService {
  constructor(
    private readonly notes: DeskNotesStore,
    private readonly advisories: AdvisoriesStore,
    private readonly deletions: DeletionsStore,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async comment(advisoryId: string, text: string, asker: Principal): Promise<AdvisoryComment> {
    if (!(await this.advisories.withId(advisoryId))) throw notFound('advisory');
    const comment = { id: randomUUID(), advisoryId, text, at: this.clock.now(), by: asker.name };
    await this.transactions.run((manager) => this.notes.addComment(manager, comment));
    return comment;
  }

  /** Those of a deleted document too: what people wrote is not lost with it. */
  async comments(advisoryId: string, offset: number, limit: number): Promise<[AdvisoryComment[], number]> {
    if (!(await this.advisories.withId(advisoryId)) && !(await this.deletions.of(advisoryId))) throw notFound('advisory');
    return this.notes.comments(advisoryId, offset, limit);
  }

  async mark({ advisories, read }: AdvisoryReadMarks, asker: Principal): Promise<number> {
    const ids = [...new Set(advisories)];
    const known = await this.advisories.withIds(ids);
    const missing = advisories.flatMap((id, at) =>
      known.some((each) => each.id === id) ? [] : [{ pointer: `/advisories/${at}`, code: 'advisory.not-found' }],
    );
    if (missing.length > 0) throw new Refusal(422, 'advisory.not-found', {}, missing);
    const at = this.clock.now();
    const marks = known.map(({ id, currentRevisionId }) => ({ advisoryId: id, readerId: asker.id, revisionId: currentRevisionId, at }));
    await this.transactions.run((manager) => (read ? this.notes.mark(manager, marks) : this.notes.unmark(manager, ids, asker.id)));
    return known.length;
  }
}
