import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import { Refusal, notFound } from '../http/refusal.js';
import type { PublisherAccount } from './publisher.js';
import type { ChangedPublisher, NewPublisher } from './publishers.contract.js';
import { PublishersStore } from './publishers.store.js';

/** Keys of publishers begin so, and are told from tokens of staff by it before anything is looked up. */
export const PUBLISHER_KEY = 'mp_';
/** Far more than there are makers of medical devices. */
const MOST_PUBLISHERS = 10_000;
/** A key's use is written down at most this often: a maker may push hundreds of documents a minute. */
const KEY_USE_MS = 5 * 60_000;

@Injectable()
export class PublishersService {
  constructor(
    private readonly store: PublishersStore,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(asked: NewPublisher, asker: Principal): Promise<PublisherAccount> {
    if (await this.store.publisherNamed(asked.name)) throw new Refusal(409, 'accounts.publisher-exists', { name: asked.name });
    const publisher = {
      id: randomUUID(),
      ...asked,
      hidesMatches: asked.hidesMatches ?? false,
      active: true,
      createdAt: this.clock.now(),
      createdBy: asker.name,
    };
    await this.transactions.run((manager) => this.store.save(manager, publisher));
    return publisher;
  }

  async change(id: string, change: ChangedPublisher): Promise<PublisherAccount> {
    const changed = { ...(await this.publisher(id)), ...change };
    const namesake = await this.store.publisherNamed(changed.name);
    if (namesake && namesake.id !== id) throw new Refusal(409, 'accounts.publisher-exists', { name: changed.name });
    await this.transactions.run((manager) => this.store.save(manager, changed));
    return changed;
  }

  async makeKey(publisherId: string): Promise<{ id: string; key: string }> {
    await this.publisher(publisherId);
    const secret = `${PUBLISHER_KEY}${randomBytes(32).toString('base64url')}`;
    const key = { id: randomUUID(), publisherId, hash: hashOfKey(secret), createdAt: this.clock.now(), lastUsedAt: null, revokedAt: null };
    await this.transactions.run((manager) => this.store.addKey(manager, key));
    return { id: key.id, key: secret };
  }

  /** Those who can sign in with a key. */
  async withKeys(): Promise<PublisherAccount[]> {
    const [keys, publishers] = [await this.store.keysInUse(), (await this.store.publishers(0, MOST_PUBLISHERS))[0]];
    const ids = new Set(keys.map(({ publisherId }) => publisherId));
    return publishers.filter(({ id, active }) => active && ids.has(id));
  }

  /** A key that was revoked before keeps the instant at which it was. */
  async revokeKey(publisherId: string, keyId: string): Promise<void> {
    const key = (await this.store.keysOf([publisherId])).find(({ id }) => id === keyId);
    if (!key) throw notFound('accounts.publisher-key');
    if (key.revokedAt) return;
    await this.transactions.run((manager) => this.store.changeKey(manager, keyId, { revokedAt: this.clock.now() }));
  }

  async publisher(id: string): Promise<PublisherAccount> {
    const publisher = await this.store.publisher(id);
    if (!publisher) throw notFound('accounts.publisher');
    return publisher;
  }

  /** The publisher behind a key, or undefined for a key that is none, was revoked, or whose publisher was switched off. */
  async principalOfKey(secret: string): Promise<Principal | undefined> {
    const key = await this.store.key(hashOfKey(secret));
    if (!key) return undefined;
    const publisher = await this.store.publisher(key.publisherId);
    if (!publisher?.active) return undefined;
    const now = this.clock.now();
    if (!key.lastUsedAt || Date.parse(now) - Date.parse(key.lastUsedAt) > KEY_USE_MS) {
      await this.transactions.run((manager) => this.store.changeKey(manager, key.id, { lastUsedAt: now }));
    }
    return { kind: 'publisher', id: publisher.id, name: publisher.name, role: 'viewer' };
  }
}

/** Keys are long and random, so a plain hash is enough: it only keeps them out of the database. */
export function hashOfKey(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
