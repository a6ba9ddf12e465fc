import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../clock.js';
import { Changes } from '../database/changes.store.js';
import { Transactions } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import type { Source } from '../intake/arrived.js';
import { CarriedSourcesService, type BundleGap } from '../intake/bundles/carried-sources.service.js';
import { SourcesStore } from '../intake/sources.store.js';
import { isHintDay, quietSinceOf } from '../intake/source-standing.js';
import { NamesService } from '../matching/names.service.js';
import type { MorningReview } from './decision.js';
import { DecisionsStore } from './decisions.store.js';
import { MorningInputsService, type MorningInputs } from './morning-inputs.service.js';
import { composeOfGroups, type ComposedList } from './morning-list.js';
import type { MorningList, MorningQuery, NewReview } from './review.contract.js';
import { watchedSources, type Carried, type SourceStanding } from './watched-sources.js';

@Injectable()
export class MorningService {
  constructor(
    private readonly inputs: MorningInputsService,
    private readonly decisions: DecisionsStore,
    private readonly sources: SourcesStore,
    private readonly carried: CarriedSourcesService,
    private readonly names: NamesService,
    private readonly changes: Changes,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list({ asOf, queue, offset, limit }: MorningQuery, asker: Principal): Promise<MorningList> {
    const today = asOf ?? this.clock.today();
    const [sources, carried, inputs, pending, namesToConfirm] = await Promise.all([
      this.sources.sources(),
      this.carried.standings(),
      this.inputs.of(today),
      this.changes.count(),
      this.names.countUnconfirmed(),
    ]);
    const { lastReview } = inputs;
    const composed = compose(inputs, today, asker, queue, await this.standing(sources, carried), { offset, limit });
    return {
      total: composed.total,
      items: [...composed.items],
      lastReview: lastReview && { at: lastReview.at, by: lastReview.by },
      asOf: today,
      counts: composed.counts,
      sources: this.sourcesOf(sources, carried),
      pending,
      namesToConfirm,
    };
  }

  /** "確認完了": who looked, when, what was on the list and how fresh the sources were, on empty days too. */
  async review({ seen, comment }: NewReview, asker: Principal): Promise<MorningReview> {
    const today = this.clock.today();
    const [sources, carried, inputs] = await Promise.all([this.sources.sources(), this.carried.standings(), this.inputs.of(today)]);
    const { items, total } = compose(inputs, today, asker, 'morning', await this.standing(sources, carried), {
      offset: 0,
      limit: Infinity,
    });
    const at = this.clock.now();
    const review: MorningReview = {
      id: randomUUID(),
      at,
      by: asker.name,
      seen: seen ?? items.map(({ id }) => id),
      open: total,
      sources: watchedSources(sources, carried, at).map(({ id, name, isFresh, lastSuccessAt }) => ({
        id,
        name,
        fresh: isFresh,
        lastSuccessAt,
      })),
      comment: comment ?? null,
    };
    await this.transactions.run((manager) => this.decisions.addReview(manager, review));
    return review;
  }

  private async standing(sources: readonly Source[], carried: Carried): Promise<readonly SourceStanding[]> {
    const now = this.clock.now();
    const watched = sources.filter(({ enabled, id }) => enabled || carried.get(id)?.isStale);
    const gaps = carried.size === 0 ? [] : await this.carried.gaps();
    return [...gaps.map(standingOfGap), ...(await Promise.all(watched.map((each) => this.standingOf(each, carried, now))))];
  }

  /** A quiet source is a hint of once a week, no alarm: on other days the list does not speak of it. */
  private async standingOf(source: Source, carried: Carried, now: string): Promise<SourceStanding> {
    const { id, name, failingSince, enabled } = source;
    const standing = carried.get(id);
    if (!enabled && standing)
      return { id, name, failing: false, since: null, quietSince: null, stale: { asOf: standing.asOf, from: standing.staleFrom } };
    const quietSince = quietSinceOf(source, await this.sources.broughtAt(id), now);
    const isHint = quietSince !== null && isHintDay(quietSince, now);
    return { id, name, failing: failingSince !== null, since: failingSince, quietSince: isHint ? quietSince : null };
  }

  private sourcesOf(sources: readonly Source[], carried: Carried): MorningList['sources'] {
    const all = watchedSources(sources, carried, this.clock.now());
    const fetched = all
      .map(({ lastSuccessAt }) => lastSuccessAt)
      .filter((at) => at !== null)
      .sort();
    return {
      total: all.length,
      fresh: all.filter(({ isFresh }) => isFresh).length,
      failing: sources
        .filter(({ enabled, failingSince }) => enabled && failingSince !== null)
        .map(({ id, name, failingSince }) => ({ id, name, since: failingSince })),
      lastFetchedAt: fetched.at(-1) ?? null,
    };
  }
}

/** A gap is one of the machine that made the bundles, whatever sources it reads. */
function standingOfGap({ keyId, installation, from, until }: BundleGap): SourceStanding {
  return { id: `bundles-${keyId.slice(0, 16)}`, name: installation, failing: false, since: null, quietSince: null, gap: { from, until } };
}

function compose(
  { groups, lifecycle, duties, lastReview, arrivals, pages }: MorningInputs,
  today: string,
  asker: Principal,
  queue: MorningQuery['queue'],
  sources: readonly SourceStanding[],
  page: { offset: number; limit: number },
): ComposedList {
  return composeOfGroups({
    groups,
    lifecycle,
    arrivals,
    pages,
    duties,
    sources,
    lastReview: lastReview && { at: lastReview.at, by: lastReview.by },
    today,
    role: asker.role,
    queue,
    page,
  });
}
