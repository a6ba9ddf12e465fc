import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import { KeptDocuments } from '../../documents/kept-documents.store.js';
import { notFound } from '../../http/refusal.js';
import { isOwnFault } from '../polling/poll-counts.js';
import { SourceItemsStore } from '../source-items.store.js';
import { SourcesStore } from '../sources.store.js';
import { TakeInService } from '../take-in.service.js';
import type { FileOutcome } from '../taken-in.js';
import type { DocumentToHold, HeldDocument } from './held-document.js';
import type { KeyState } from './signature-check.js';
import { SignaturesStore } from './signatures.store.js';
import { meetKeys, type MetKey, type NamedKey } from './source-key.js';

/** Whom the documents of a source are believed: keys of its publisher, and what waits for a person because its signature does not fit. */
@Injectable()
export class SignaturesService {
  constructor(
    private readonly store: SignaturesStore,
    private readonly sources: SourcesStore,
    private readonly items: SourceItemsStore,
    private readonly kept: KeptDocuments,
    private readonly takeIn: TakeInService,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  meet(sourceId: string, named: readonly NamedKey[]): Promise<readonly MetKey[]> {
    return this.transactions.run(async (manager) => {
      const met = meetKeys(await this.store.keysOf(sourceId, manager), named, this.clock.now());
      await this.store.keepKeys(manager, sourceId, met);
      return met;
    });
  }

  /** False when somebody decided about these very bytes already: then they need not be asked about again. */
  async hold(sourceId: string, { bytes, ...document }: DocumentToHold): Promise<boolean> {
    const sha256 = await this.kept.keep(bytes);
    return this.transactions.run(async (manager) => {
      const before = await this.store.heldAt(manager, sourceId, document.address);
      if (before?.sha256 === sha256 && before.state !== 'waiting') return false;
      const heldAt = before?.sha256 === sha256 ? before.heldAt : this.clock.now();
      await this.store.hold(manager, { ...document, sourceId, sha256, heldAt, state: 'waiting', decidedBy: null, decidedAt: null });
      return true;
    });
  }

  letGo(manager: EntityManager, sourceId: string, address: string): Promise<void> {
    return this.store.letGo(manager, sourceId, address);
  }

  /** Confirms a key or refuses it. Whoever did wants to see what it signed read: the source is due at once. */
  async decideKey(sourceId: string, fingerprint: string, state: Exclude<KeyState, 'waiting'>, by: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const key = (await this.store.keysOf(sourceId, manager)).find((each) => each.fingerprint === fingerprint);
      if (!key) throw notFound('source.key');
      await this.store.keepKeys(manager, sourceId, [{ ...key, state, decidedBy: by, decidedAt: this.clock.now() }]);
      await this.sources.change(manager, sourceId, { retryAt: this.clock.now() });
    });
  }

  /** Takes held documents in as they are, or leaves them aside for good. Answers what became of those that were taken. */
  async decideHeld(
    sourceId: string,
    ids: readonly string[],
    take: boolean,
    by: string,
  ): Promise<{ readonly outcomes: readonly FileOutcome[]; readonly dropped: number }> {
    const held = await this.transactions.run((manager) => this.store.heldWith(manager, sourceId, ids));
    if (held.length < new Set(ids).size) throw notFound('source.held');
    const waiting = held.filter(({ state }) => state === 'waiting');
    const outcomes: FileOutcome[] = [];
    for (const document of waiting) {
      const outcome = take ? await this.takeHeld(document, by) : undefined;
      if (outcome) outcomes.push(outcome);
      // A fault of our own is no fault of the document, which goes on waiting.
      if (!outcome || !isOwnFault(outcome)) await this.decided(document, take, by);
    }
    // What else the source lists is read now, and it is not called ill any longer than it must.
    await this.transactions.run((manager) => this.sources.change(manager, sourceId, { retryAt: this.clock.now() }));
    return { outcomes, dropped: take ? 0 : waiting.length };
  }

  async heldContent(sourceId: string, id: string): Promise<Buffer> {
    const [held] = await this.transactions.run((manager) => this.store.heldWith(manager, sourceId, [id]));
    if (!held) throw notFound('source.held');
    return this.kept.content(held.sha256);
  }

  private async takeHeld({ sourceId, sha256, fileName, code, params }: HeldDocument, by: string): Promise<FileOutcome> {
    const evidence = [
      { pointer: '', code: 'arrival.taken-unsigned', gravity: 'doubt', params: { by } },
      { pointer: '', code, gravity: 'doubt', params },
    ] as const;
    const bytes = await this.kept.content(sha256);
    return this.takeIn.takeFile({ bytes, fileName, evidence, origin: { kind: 'source', by: sourceId } });
  }

  private decided(held: HeldDocument, take: boolean, by: string): Promise<void> {
    const { sourceId, address, stamp, code } = held;
    const at = this.clock.now();
    return this.transactions.run(async (manager) => {
      await this.store.hold(manager, { ...held, state: take ? 'taken' : 'dropped', decidedBy: by, decidedAt: at });
      await this.items.keep(manager, { sourceId, address, stamp, at, problem: code, validators: null });
    });
  }
}
