import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../clock.js';
import { Changes } from '../database/changes.store.js';
import { Transactions } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import type { Source } from '../intake/arrived.js';
import { SourcesStore } from '../intake/sources.store.js';
import { isFresh, isHintDay, quietSinceOf } from '../intake/source-standing.js';
import { NamesService } from '../matching/names.service.js';
import type { MorningReview } from './decision.js';
import { DecisionsStore } from './decisions.store.js';
import { MorningInputsService, type MorningInputs } from './morning-inputs.service.js';
import type { SourceStanding } from './morning-items.js';
import { composeOfGroups, type ComposedList } from './morning-list.js';
import type { MorningList, MorningQuery, NewReview } from './review.contract.js';

@Injectable()
export class MorningService {
  constructor(
    private readonly inputs: MorningInputsService,
    private readonly decisions: DecisionsStore,
    private readonly sources: SourcesStore,
    private readonly names: NamesService,
    private readonly changes: Changes,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list({ asOf, queue, offset, limit }: MorningQuery, asker: Principal): Promise<MorningList> {
    const today = asOf ?? this.clock.today();
    const [sources, inputs, pending, namesToConfirm] = await Promise.all([
      this.sources.sources(),
      this.inputs.of(today),
      this.changes.count(),
      this.names.countUnconfirmed(),
    ]);
    const { lastReview } = inputs;
    const composed = compose(inputs, today, asker, queue, await this.standing(sources), { offset, limit });
    return {
      total: composed.total,
      items: [...composed.items],
      lastReview: lastReview && { at: lastReview.at, by: lastReview.by },
      asOf: today,
      counts: composed.counts,
      sources: this.sourcesOf(sources),
      pending,
      namesToConfirm,
    };
  }

  /** "確認完了": who looked, when, what was on the list and how fresh the sources were, on empty days too. */
  async review({ seen, comment }: NewReview, asker: Principal): Promise<MorningReview> {
    const today = this.clock.today();
    const [sources, inputs] = await Promise.all([this.sources.sources(), this.inputs.of(today)]);
    const { items, total } = compose(inputs, today, asker, 'morning', await this.standing(sources), { offset: 0, limit: Infinity });
    const at = this.clock.now();
    const review: MorningReview = {
      id: randomUUID(),
      at,
      by: asker.name,
      seen: seen ?? items.map(({ id }) => id),
      open: total,
      sources: sources
        .filter(({ enabled }) => enabled)
        .map((source) => ({ id: source.id, name: source.name, fresh: isFresh(source, at), lastSuccessAt: source.lastSuccessAt })),
      comment: comment ?? null,
    };
    await this.transactions.run((manager) => this.decisions.addReview(manager, review));
    return review;
  }

  /** A quiet source is a hint of once a week, no alarm: on other days the list does not speak of it. */
  private async standing(sources: readonly Source[]): Promise<readonly SourceStanding[]> {
    const now = this.clock.now();
    const enabled = sources.filter((source) => source.enabled);
    return Promise.all(
      enabled.map(async (source) => {
        const quietSince = quietSinceOf(source, await this.sources.broughtAt(source.id), now);
        const { id, name, failingSince } = source;
        const isHint = quietSince !== null && isHintDay(quietSince, now);
        return { id, name, failing: failingSince !== null, since: failingSince, quietSince: isHint ? quietSince : null };
      }),
    );
  }

  private sourcesOf(sources: readonly Source[]): MorningList['sources'] {
    const now = this.clock.now();
    const enabled = sources.filter((source) => source.enabled);
    const fetched = enabled
      .map(({ lastSuccessAt }) => lastSuccessAt)
      .filter((at) => at !== null)
      .sort();
    return {
      total: enabled.length,
      fresh: enabled.filter((source) => isFresh(source, now)).length,
      failing: enabled
        .filter(({ failingSince }) => failingSince !== null)
        .map(({ id, name, failingSince }) => ({ id, name, since: failingSince })),
      lastFetchedAt: fetched.at(-1) ?? null,
    };
  }
}

function compose(
  { groups, lifecycle, duties, lastReview, arrivals }: MorningInputs,
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
    duties,
    sources,
    lastReview: lastReview && { at: lastReview.at, by: lastReview.by },
    today,
    role: asker.role,
    queue,
    page,
  });
}
