import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import { Refusal, notFound } from '../../http/refusal.js';
import { fingerprintOf, idOfKey, keyWrittenIn, newKeyPair, writtenKey, type BundleKey } from './bundle-key.js';
import { BundleFiles } from './bundle-file.store.js';
import type { SignedManifest } from './bundle-reading.store.js';
import { BundlesStore } from './bundles.store.js';

/** The key of this installation, and those of others whose bundles are taken in. */
@Injectable()
export class BundleKeysService {
  constructor(
    private readonly store: BundlesStore,
    private readonly files: BundleFiles,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Made when it is first needed, and kept in the database, so that backups have it and several servers share it. */
  async own(): Promise<BundleKey & { readonly privateKey: string }> {
    return this.transactions.run(async (manager) => {
      const there = await this.store.ownKey(manager);
      if (there) return withPrivateHalf(there);
      const pair = newKeyPair();
      const head = { addedAt: this.clock.now(), addedBy: '', withdrawnAt: null, withdrawnBy: null };
      const made: BundleKey = { ...pair, name: this.files.machineName(), ...head };
      await this.store.saveKey(manager, made);
      return withPrivateHalf(made);
    });
  }

  others(): Promise<BundleKey[]> {
    return this.store.othersKeys();
  }

  /**
   * From now on bundles that are signed with this key are taken in.
   * @param text as `bundle key` writes it on the other machine
   */
  async trust(text: string, name: string, by: string): Promise<BundleKey> {
    const publicKey = keyWrittenIn(text);
    if (publicKey === undefined) throw new Refusal(422, 'bundle.no-key', {}, [{ pointer: '/key', code: 'bundle.no-key' }]);
    const id = idOfKey(publicKey);
    const there = await this.store.key(id);
    if (there?.privateKey) throw new Refusal(422, 'bundle.own-key');
    if (there?.withdrawnAt === null) return there;
    const head = { addedAt: this.clock.now(), addedBy: by, withdrawnAt: null, withdrawnBy: null };
    const key: BundleKey = { id, name: name || there?.name || fingerprintOf(id), publicKey, privateKey: null, ...head };
    await this.transactions.run((manager) => this.store.saveKey(manager, key));
    return key;
  }

  /** What it signed before stays; what comes now is refused. */
  async withdraw(id: string, by: string): Promise<void> {
    const key = await this.store.key(id);
    if (!key || key.privateKey !== null) throw notFound('bundle.key');
    if (key.withdrawnAt !== null) return;
    const withdrawn = { ...key, withdrawnAt: this.clock.now(), withdrawnBy: by };
    await this.transactions.run((manager) => this.store.saveKey(manager, withdrawn));
  }

  /** Refuses a bundle of a machine that nobody here trusts, saying by what it is known. */
  async demandTrust({ manifest }: Pick<SignedManifest, 'manifest'>): Promise<void> {
    const { key, name } = manifest.installation;
    const id = idOfKey(key);
    const known = await this.store.key(id);
    // What this machine made itself tells nothing new, and harms nobody.
    if (known && known.withdrawnAt === null) return;
    const params = { installation: name, fingerprint: fingerprintOf(id), key: writtenKey(key), madeAt: manifest.madeAt };
    throw new Refusal(422, known ? 'bundle.key-withdrawn' : 'bundle.key-not-trusted', params);
  }
}

function withPrivateHalf(key: BundleKey): BundleKey & { readonly privateKey: string } {
  if (key.privateKey === null) throw new Error('the own key has no private half');
  return { ...key, privateKey: key.privateKey };
}
