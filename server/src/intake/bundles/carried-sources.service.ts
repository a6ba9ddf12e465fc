import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import type { Source } from '../arrived.js';
import { isFolder } from '../source-formats.js';
import { SourcesStore } from '../sources.store.js';
import type { Brought } from './brought.js';
import type { CarriedSource } from './bundle.js';
import { idOfKey } from './bundle-key.js';
import type { BundleManifest, BundleSource } from './bundle-manifest.js';
import { BundlesStore } from './bundles.store.js';
import { carriedStanding, openGap, rhythmOfBundles, type CarriedStanding } from './carried-standing.js';

/** Remarks that are kept with each source, as with a poll. */
const REMARKS_KEPT = 50;

/** Received by a machine outside in between, and brought by no bundle. */
export interface BundleGap {
  readonly keyId: string;
  readonly installation: string;
  /** Null: from the beginning. */
  readonly from: string | null;
  readonly until: string;
}

/** The sources of other machines, as they stand here: what bundles brought of them is bound to a source of this hospital. */
@Injectable()
export class CarriedSourcesService {
  constructor(
    private readonly store: BundlesStore,
    private readonly sources: SourcesStore,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** To which source here the documents of each source over there belong; one that is not here yet is made, switched off. */
  places(manifest: BundleManifest): Promise<ReadonlyMap<string, string>> {
    const { key, name: installation } = manifest.installation;
    return this.transactions.run(async (manager) => {
      const here = await this.sources.sources(manager);
      const carried = new Map((await this.store.carried(manager)).map((each) => [each.id, each]));
      const places = new Map<string, string>();
      for (const source of manifest.sources) {
        const id = idOfCarried(key, source.id);
        const known = carried.get(id);
        const sourceId = known?.sourceId ?? sameSource(here, source)?.id ?? (await this.addSource(manager, source, installation));
        places.set(source.id, sourceId);
        if (!known) await this.store.saveCarried(manager, newlyCarried(id, sourceId, manifest, source));
      }
      return places;
    });
  }

  /** From now on each source is as fresh as the bundle says, unless a newer one said so before. */
  async brought(
    manager: EntityManager,
    manifest: BundleManifest,
    { counts }: Brought,
    { isAgain, at }: { readonly isAgain: boolean; readonly at: string },
  ): Promise<void> {
    const { key, name: installation } = manifest.installation;
    const carried = new Map((await this.store.carried(manager)).map((each) => [each.id, each]));
    for (const source of manifest.sources) {
      const known = carried.get(idOfCarried(key, source.id));
      // Removed by an administrator while the bundle was read.
      if (!known) continue;
      if ((known.bundleMadeAt ?? '') <= manifest.madeAt) {
        const { every, enabled, failingSince, lastSuccessAt } = source;
        const said = { installation, every, enabled, failingSince, asOf: lastSuccessAt };
        await this.store.saveCarried(manager, { ...known, ...said, bundleMadeAt: manifest.madeAt, carriedAt: this.clock.now() });
      }
      const tally = counts.get(source.id);
      if (isAgain || !tally) continue;
      const { fetched, new: fresh, revised, same, refused, remarks } = tally;
      const result = { fetched, new: fresh, revised, same, refused, remarks: remarks.slice(0, REMARKS_KEPT), durationMs: 0 };
      const poll = { id: randomUUID(), sourceId: known.sourceId, at, ok: true, result, brought: fresh + revised };
      await this.sources.addPoll(manager, poll);
    }
  }

  /** How the knowledge of carried sources stands now, by the source here. Of two machines that know a source, the fresher counts. */
  async standings(): Promise<ReadonlyMap<string, CarriedStanding & Pick<CarriedSource, 'installation' | 'carriedAt'>>> {
    const carried = await this.store.carried();
    const now = this.clock.now();
    const rhythms = new Map<string, number>();
    for (const keyId of new Set(carried.map((each) => each.keyId)))
      rhythms.set(keyId, rhythmOfBundles((await this.store.takenFrom(keyId)).map(({ madeAt }) => madeAt)));
    const standings = new Map<string, CarriedStanding & Pick<CarriedSource, 'installation' | 'carriedAt'>>();
    for (const each of carried) {
      const standing = carriedStanding(each, rhythms.get(each.keyId) ?? 0, now);
      const before = standings.get(each.sourceId);
      if (before && (before.asOf ?? '') >= (standing.asOf ?? '')) continue;
      standings.set(each.sourceId, { ...standing, installation: each.installation, carriedAt: each.carriedAt });
    }
    return standings;
  }

  /** What bundles of each machine left out, where something is missing. */
  async gaps(): Promise<readonly BundleGap[]> {
    const machines = new Map((await this.store.carried()).map(({ keyId, installation }) => [keyId, installation]));
    const gaps = await Promise.all(
      [...machines].map(async ([keyId, installation]) => ({ keyId, installation, gap: openGap(await this.store.takenFrom(keyId)) })),
    );
    return gaps.flatMap(({ keyId, installation, gap }) => (gap ? [{ keyId, installation, ...gap }] : []));
  }

  private async addSource(manager: EntityManager, source: BundleSource, installation: string): Promise<string> {
    const { name, publisher, format, address, every } = source;
    const [id, now] = [randomUUID(), this.clock.now()];
    const about = { name: address === '' ? `${name}（${installation}）` : name, publisher, format, address, every };
    const unread = { lastPolledAt: null, lastSuccessAt: null, failingSince: null, lastError: null, bookmark: null, retryAt: null };
    const idle = { failures: 0, lastNewAt: null, leasedUntil: null, leasedBy: null, credentials: null };
    // Nothing here can read it: it is not polled, and its age is what the bundles say.
    await this.sources.add(manager, { id, ...about, tlp: null, enabled: false, createdAt: now, ...unread, ...idle });
    return id;
  }
}

function idOfCarried(key: string, remoteId: string): string {
  return createHash('sha256').update(`${key} ${remoteId}`).digest('hex');
}

/** A folder over there is not the folder of the same name here. */
function sameSource(here: readonly Source[], { address }: BundleSource): Source | undefined {
  return isFolder(address) ? undefined : here.find((each) => each.address === address);
}

function newlyCarried(id: string, sourceId: string, { installation }: BundleManifest, source: BundleSource): CarriedSource {
  const about = { keyId: idOfKey(installation.key), installation: installation.name, every: source.every, enabled: source.enabled };
  return { id, sourceId, ...about, asOf: null, failingSince: null, bundleMadeAt: null, carriedAt: null };
}
