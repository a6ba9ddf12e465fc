import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import { Refusal, notFound } from '../http/refusal.js';
import { SETTINGS, type Settings } from '../settings.js';
import type { Source } from './arrived.js';
import { filesOfFolder } from './folder.fetch.js';
import { keptCredentials } from './credentials.js';
import type { ChangedSource, NewSource } from './intake.contract.js';
import { SignaturesStore } from './signatures/signatures.store.js';
import { isFolder, kindOfSource } from './source-formats.js';
import { SourcesStore } from './sources.store.js';
import { whyNotAsked } from './polling/reachable.fetch.js';

@Injectable()
export class SourcesService {
  constructor(
    private readonly store: SourcesStore,
    private readonly signatures: SignaturesStore,
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(asked: NewSource): Promise<Source> {
    await this.check(asked.address);
    const source: Source = {
      id: randomUUID(),
      ...asked,
      createdAt: this.clock.now(),
      lastPolledAt: null,
      lastSuccessAt: null,
      failingSince: null,
      lastError: null,
      bookmark: null,
      retryAt: null,
      failures: 0,
      lastNewAt: null,
      leasedUntil: null,
      leasedBy: null,
    };
    await this.transactions.run((manager) => this.store.add(manager, source));
    return source;
  }

  async change(id: string, change: ChangedSource): Promise<Source> {
    const before = await this.source(id);
    if (change.address !== undefined) await this.check(change.address);
    const after = { ...before, ...change };
    // Another address is another beginning, as is another way of reading it, whose bookmark says something else.
    const isAnother = after.address !== before.address || kindOfSource(after) !== kindOfSource(before);
    const anew = isAnother ? { bookmark: null, lastNewAt: null } : {};
    // Whoever changed a source wants to see it tried.
    const credentials =
      change.credentials === undefined ? keptCredentials(before.credentials, before.address, after.address) : change.credentials;
    await this.transactions.run(async (manager) => {
      // Another address may be another publisher: the keys of the one before vouch for nothing there.
      if (isAnother) await this.signatures.forgetKeys(manager, id);
      await this.store.change(manager, id, { ...change, ...anew, credentials, retryAt: null });
    });
    return this.source(id);
  }

  async remove(id: string): Promise<void> {
    if (!(await this.transactions.run((manager) => this.store.remove(manager, id)))) throw notFound('source');
  }

  async source(id: string): Promise<Source> {
    const source = await this.store.source(id);
    if (!source) throw notFound('source');
    return source;
  }

  private async check(address: string): Promise<void> {
    if (!isFolder(address)) {
      const code = URL.canParse(address) ? whyNotAsked(new URL(address), this.settings.allowedHosts) : 'source.address-not-supported';
      if (code) throw new Refusal(422, code, { address }, [{ pointer: '/address', code, params: { address } }]);
      return;
    }
    const found = await filesOfFolder(this.settings.dataFolder, address);
    if ('code' in found && found.code === 'source.folder-outside-data')
      throw new Refusal(422, found.code, { address }, [{ pointer: '/address', code: found.code, params: { address } }]);
  }
}
