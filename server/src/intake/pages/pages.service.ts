import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import { KeptDocuments } from '../../documents/kept-documents.store.js';
import type { Principal } from '../../http/principal.js';
import { notFound } from '../../http/refusal.js';
import type { Source } from '../arrived.js';
import { SourcesStore } from '../sources.store.js';
import { changeOf, type PageChange } from './page-version.js';
import { PagesStore } from './pages.store.js';

/** With the source that is the page. */
export interface OpenPageChange extends PageChange {
  readonly source: Pick<Source, 'name' | 'publisher' | 'address'>;
}

/** Pages of the web that are watched because they have no feed: a change waits until a person has looked. */
@Injectable()
export class PagesService {
  constructor(
    private readonly store: PagesStore,
    private readonly sources: SourcesStore,
    private readonly kept: KeptDocuments,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What a page says now. Several changes before somebody looks are one, against what was looked at last; one that is taken back meanwhile
   * stays, since it was there.
   */
  async see(sourceId: string, bytes: Buffer, lines: readonly string[]): Promise<'first' | 'same' | 'changed'> {
    const documentId = await this.kept.keep(bytes);
    const seenAt = this.clock.now();
    return this.transactions.run(async (manager) => {
      const versions = await this.store.versions([sourceId], manager);
      const saysTheSame = versions.some((version) => isSame(version.lines, lines));
      if (saysTheSame) return 'same';
      const isFirst = versions.length === 0;
      const open = versions.find(({ settledAt }) => settledAt === null);
      await this.kept.record(
        manager,
        { id: documentId, size: bytes.length, fileName: 'page.html', origin: { kind: 'source', by: sourceId }, receivedAt: seenAt },
        bytes,
      );
      if (open) await this.store.remove(manager, [open.id]);
      const version = { id: randomUUID(), sourceId, documentId, seenAt, lines, settledAt: isFirst ? seenAt : null, settledBy: null };
      await this.store.put(manager, version);
      return isFirst ? 'first' : 'changed';
    });
  }

  /** The changes at which nobody has looked, oldest first. */
  async openChanges(): Promise<OpenPageChange[]> {
    const open = await this.store.open();
    if (open.length === 0) return [];
    const [before, sources] = await Promise.all([this.store.versions(open.map(({ sourceId }) => sourceId)), this.sources.sources()]);
    const settled = new Map(before.filter(({ settledAt }) => settledAt !== null).map((version) => [version.sourceId, version.lines]));
    const known = new Map(sources.map((source) => [source.id, source]));
    return open.flatMap((version) => {
      const source = known.get(version.sourceId);
      return source ? [{ ...changeOf(settled.get(version.sourceId) ?? [], version), source }] : [];
    });
  }

  async content(id: string): Promise<Buffer> {
    const version = await this.store.version(id);
    if (!version) throw notFound('pages.change');
    return this.kept.content(version.documentId);
  }

  /** Somebody has looked: from now on the page is compared with this. */
  settle(id: string, asker: Principal): Promise<void> {
    return this.transactions.run(async (manager) => {
      const version = await this.store.version(id, manager);
      if (version?.settledAt !== null) throw notFound('pages.change');
      const others = (await this.store.versions([version.sourceId], manager)).filter((each) => each.id !== id);
      await this.store.remove(
        manager,
        others.map((each) => each.id),
      );
      await this.store.put(manager, { ...version, settledAt: this.clock.now(), settledBy: asker.name });
    });
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at]);
}
