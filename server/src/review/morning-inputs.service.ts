import { Injectable } from '@nestjs/common';
import { dayOfInstant } from '../clock.js';
import { DataVersion } from '../database/data-version.store.js';
import { KeptValues } from '../database/kept-values.store.js';
import { WhileUnchanged } from '../database/while-unchanged.js';
import { SavedSearchesService } from '../documents/search/saved-searches.service.js';
import { lifecycleEntriesOf, type LifecycleEntry } from '../lifecycle/lifecycle-entries.js';
import { LifecycleService } from '../lifecycle/lifecycle.service.js';
import { PagesService } from '../intake/pages/pages.service.js';
import { FindingsStore } from '../matching/findings.store.js';
import type { ChangedPage } from './page-changes.js';
import type { ComponentArrival } from './component-arrival.js';
import { ReplacementPlansService } from '../replacement-plan/replacement-plans.service.js';
import type { MorningReview } from './decision.js';
import { UnitCardsService } from '../unit-card/unit-cards.service.js';
import { cardDuties } from '../unit-card/card-duties.js';
import { InquiriesService } from '../inquiries/inquiries.service.js';
import { DevicesStore } from '../inventory/devices.store.js';
import { DecisionsStore } from './decisions.store.js';
import type { Duty } from './duties.js';
import { dutyOfCards, dutyOfInquiries, dutyOfPlans } from './planning-duties.js';
import { groupFindings, type FindingGroup } from './finding-groups.js';
import { findingRowsOf, type FindingContext } from './open-finding-rows.js';
import { TellersStore } from './tellers.store.js';

/** What the morning list of a day is made of, whoever reads it and whichever page. */
export interface MorningInputs {
  readonly groups: readonly FindingGroup[];
  readonly lifecycle: readonly LifecycleEntry[];
  readonly duties: readonly Duty[];
  readonly lastReview: MorningReview | null;
  readonly arrivals: readonly ComponentArrival[];
  readonly pages: readonly ChangedPage[];
}

/**
 * Reads what the morning list is made of, and keeps it until something is stored or the day is another: in the morning many people turn the
 * pages of the same list, and each page would otherwise read all open findings again.
 */
@Injectable()
export class MorningInputsService {
  private readonly kept: WhileUnchanged<MorningInputs>;

  constructor(
    version: DataVersion,
    private readonly findings: FindingsStore,
    private readonly tellers: TellersStore,
    private readonly decisions: DecisionsStore,
    private readonly lifecycle: LifecycleService,
    private readonly plans: ReplacementPlansService,
    private readonly cards: UnitCardsService,
    private readonly inquiries: InquiriesService,
    private readonly devices: DevicesStore,
    private readonly values: KeptValues,
    private readonly searches: SavedSearchesService,
    private readonly pages: PagesService,
  ) {
    this.kept = new WhileUnchanged(version);
  }

  of(today: string): Promise<MorningInputs> {
    return this.kept.of(today, () => this.read(today));
  }

  private async read(today: string): Promise<MorningInputs> {
    const [lastReview, firstImportAt, fleet, hits, duties, pages] = await Promise.all([
      this.decisions.lastReview(),
      this.values.get('firstImportAt'),
      this.lifecycle.fleet(today),
      this.searches.openHits(),
      this.duties(today),
      this.pages.openChanges(),
    ]);
    const findings = await this.rows(new Map(fleet.map((device) => [device.deviceId, device])));
    return {
      groups: groupFindings(findings, {
        lastReviewAt: lastReview?.at ?? null,
        firstImportAt: typeof firstImportAt === 'string' ? firstImportAt : null,
        today,
      }),
      lifecycle: lifecycleEntriesOf(fleet, lastReview ? dayOfInstant(lastReview.at) : null, today),
      duties,
      lastReview,
      arrivals: hits.map(({ hit, search, ...named }) => ({ ...named, ...hit, search: search.name })),
      pages: pages.map(({ source, ...change }) => ({ ...change, name: source.name })),
    };
  }

  private async duties(today: string): Promise<readonly Duty[]> {
    const [plans, carded, asked] = await Promise.all([this.plans.duties(today), this.cards.carded(), this.inquiries.duties(today)]);
    const register = await this.devices.register();
    return [
      ...plans.map(dutyOfPlans),
      ...cardDuties(carded, today).map((duty) => dutyOfCards(duty, register)),
      ...asked.map((duty) => dutyOfInquiries(duty, register)),
    ];
  }

  private async rows(devices: FindingContext['devices']) {
    const findings = await this.findings.openFindings();
    const decided = findings.flatMap(({ decisionId }) => decisionId ?? []);
    const [decisions, fingerprints, tellers] = await Promise.all([
      this.decisions.decisions(decided),
      this.findings.decidedFingerprints(),
      this.tellers.all(),
    ]);
    return findingRowsOf(findings, { devices, decisions, fingerprints, tellers });
  }
}
