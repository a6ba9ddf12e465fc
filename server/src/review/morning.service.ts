import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, dayOfInstant, type Clock } from '../clock.js';
import { Changes } from '../database/changes.store.js';
import { KeptValues } from '../database/kept-values.store.js';
import { Transactions } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import type { Source } from '../intake/arrived.js';
import { SourcesStore } from '../intake/sources.store.js';
import { isFresh } from '../intake/source-standing.js';
import { DevicesStore } from '../inventory/devices.store.js';
import type { Connection } from '../inventory/device.js';
import { isLifeSupporting } from '../lifecycle/life-support.js';
import { lifecycleEntriesOf } from '../lifecycle/lifecycle-entries.js';
import { LifecycleService } from '../lifecycle/lifecycle.service.js';
import type { Finding } from '../matching/finding.js';
import { FindingsStore } from '../matching/findings.store.js';
import { NamesService } from '../matching/names.service.js';
import type { Decision, MorningReview } from './decision.js';
import { isStale, type StandingDecision } from './decision-effects.js';
import { DecisionsStore } from './decisions.store.js';
import type { FindingRow } from './finding-rows.js';
import { composeMorningList, type ComposedList } from './morning-list.js';
import type { MorningList, MorningQuery, NewReview } from './review.contract.js';
import { TellersStore } from './tellers.store.js';

/** Doubts that are a missing fact of the device: what waits for the same one is one entry of the list. */
const MISSING_FACTS = ['version_unknown'];

@Injectable()
export class MorningService {
  constructor(
    private readonly findings: FindingsStore,
    private readonly tellers: TellersStore,
    private readonly decisions: DecisionsStore,
    private readonly devices: DevicesStore,
    private readonly lifecycle: LifecycleService,
    private readonly sources: SourcesStore,
    private readonly names: NamesService,
    private readonly kept: KeptValues,
    private readonly changes: Changes,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list({ asOf, queue, offset, limit }: MorningQuery, asker: Principal): Promise<MorningList> {
    const today = asOf ?? this.clock.today();
    const [sources, lastReview, pending, namesToConfirm] = await Promise.all([
      this.sources.sources(),
      this.decisions.lastReview(),
      this.changes.count(),
      this.names.countUnconfirmed(),
    ]);
    const composed = await this.compose(today, asker, queue, sources, lastReview, { offset, limit });
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

  private async compose(
    today: string,
    asker: Principal,
    queue: MorningQuery['queue'],
    sources: readonly Source[],
    lastReview: MorningReview | null,
    page: { offset: number; limit: number },
  ): Promise<ComposedList> {
    const [findings, firstImportAt, fleet] = await Promise.all([
      this.findingRows(),
      this.kept.get('firstImportAt'),
      this.lifecycle.fleet(today),
    ]);
    return composeMorningList({
      findings,
      firstImportAt: typeof firstImportAt === 'string' ? firstImportAt : null,
      lifecycle: lifecycleEntriesOf(fleet, lastReview ? dayOfInstant(lastReview.at) : null, today),
      sources: sources
        .filter(({ enabled }) => enabled)
        .map(({ id, name, failingSince }) => ({ id, name, failing: failingSince !== null, since: failingSince, quietSince: null })),
      lastReview: lastReview && { at: lastReview.at, by: lastReview.by },
      today,
      role: asker.role,
      queue,
      page,
    });
  }

  /** "確認完了": who looked, when, what was on the list and how fresh the sources were, on empty days too. */
  async review({ seen, comment }: NewReview, asker: Principal): Promise<MorningReview> {
    const today = this.clock.today();
    const [sources, lastReview] = await Promise.all([this.sources.sources(), this.decisions.lastReview()]);
    const { items, total } = await this.compose(today, asker, 'morning', sources, lastReview, { offset: 0, limit: Infinity });
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

  private async findingRows(): Promise<FindingRow[]> {
    const rows = await this.findings.openFindings();
    const [register, decisions, tellers] = await Promise.all([
      this.devices.register(),
      this.decisions.decisions(rows.flatMap(({ finding }) => (finding.decisionId ? [finding.decisionId] : []))),
      this.tellers.all(),
    ]);
    return rows.map(({ finding, ...row }) => {
      const model = register.models.get(row.modelId);
      return {
        ...finding,
        deviceModelId: row.modelId,
        manufacturer: register.manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
        model: model?.name ?? '',
        softwareVersion: row.softwareVersion,
        department: row.department,
        lifeSupport: isLifeSupporting(model?.genericName ?? null),
        connection: row.connection as Connection,
        doubt: finding.verdict === 'undetermined' && MISSING_FACTS.includes(finding.doubt ?? '') ? finding.doubt : null,
        severity: {
          score: finding.severityScore,
          version: finding.severityVersion,
          vector: finding.severityVector,
          band: finding.severityBand as FindingRow['severity']['band'],
        },
        advisories: tellers(row.releaseId, finding.vulnerability),
        decision: standing(decisions.get(finding.decisionId ?? ''), finding),
      };
    });
  }
}

function standing(decision: Decision | undefined, finding: Finding): StandingDecision | null {
  return decision ? { status: decision.status, until: decision.until, at: decision.at, stale: isStale(decision, finding) } : null;
}
