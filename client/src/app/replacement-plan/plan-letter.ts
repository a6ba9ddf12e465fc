import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Clock } from '../api/clock';
import { PlanningApi } from '../api/planning-api';
import type { PlanDetail } from '../api/types-of-planning';
import { PageState } from '../shell/page-state';
import { placeText } from '../words/place-text';
import { Words } from '../words/words';
import { modelText, numberText, requestText, valueText } from './plan-texts';

/** A sheet of A4 about one plan: for the ward and the budget department to confirm, or for the maker to answer. */
@Component({
  selector: 'app-plan-letter',
  imports: [RouterLink, PageState],
  templateUrl: './plan-letter.html',
  styleUrls: ['../shell/printed-form.css', './plan-letter.css'],
})
export class PlanLetter {
  private readonly api = inject(PlanningApi);
  private readonly clock = inject(Clock);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly plan = input<string>();
  /** Of a model: the letter about the plan that holds for it. */
  readonly model = input<string>();
  readonly kind = input<string>();

  protected readonly detail = asking(
    () =>
      this.plan() !== undefined ? `plan ${this.plan() ?? ''}` : this.model() !== undefined ? `model ${this.model() ?? ''}` : undefined,
    (about) => this.planOf(about),
  );
  protected readonly isNamed = computed(() => this.plan() !== undefined || this.model() !== undefined);
  protected readonly isForMaker = computed(() => this.kind() === 'maker');
  protected readonly madeOn = computed(() => this.speech.planned(this.clock.today()));
  protected readonly heading = computed(() => (this.isForMaker() ? this.words().letters.maker : this.words().letters.department));
  protected readonly facts = computed(() => {
    const plan = this.detail.value();
    if (plan === undefined) return [];
    const { letters, codes, everywhere, planning } = this.words();
    const day = (value: string | null) => (value === null ? letters.untold : this.speech.planned(value));
    const about = [
      { name: letters.model, value: modelText(plan, this.words()) },
      { name: letters.maker_, value: plan.manufacturer },
      { name: letters.number, value: everywhere.devices(plan.devices) },
      { name: letters.stage, value: codes.lifecycleStatuses[plan.status] },
      { name: codes.fields.eol, value: day(plan.eol) },
      { name: codes.fields.eos, value: day(plan.eos) },
    ];
    if (this.isForMaker()) return about;
    const year = (value: number) => this.speech.fiscalYear(value);
    return [
      ...about,
      { name: planning.columns.lastRequest, value: requestText(plan.lastRequest, this.words(), year) || everywhere.unknown },
      { name: planning.columns.option, value: valueText('option', plan.option, this.words(), year) },
      { name: planning.columns.state, value: planning.states[plan.state] },
      { name: planning.columns.fiscalYear, value: valueText('fiscalYear', plan.fiscalYear, this.words(), year) },
      { name: planning.columns.cost, value: plan.cost === null ? planning.blank : numberText(plan.cost) },
      { name: planning.columns.note, value: plan.note ?? planning.blank },
    ];
  });

  protected readonly placeOf = placeText;

  private async planOf(about: string): Promise<PlanDetail> {
    const [kind, id = ''] = about.split(' ');
    if (kind === 'plan') return this.api.plan(id);
    const { items } = await this.api.plans();
    const own = items.filter(({ modelId }) => modelId === id);
    // Where parts are planned apart the rest has a plan without a name; a model whose every device is apart has none.
    return this.api.plan((own.find(({ part }) => part === null) ?? own[0])?.id ?? id);
  }

  protected print(): void {
    window.print();
  }
}
