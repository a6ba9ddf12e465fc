import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { PlanningApi } from '../api/planning-api';
import type { PlanView } from '../api/types-of-planning';
import { LifecycleBar } from '../lifecycle/lifecycle-bar';
import { Dialogue } from '../shell/dialogue';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { fieldText, modelText, valueText, whyTexts } from './plan-texts';
import { SplitPlan } from './split-plan';

/** Beside the board: why the last chance is when it is, the devices, the letters, and what was changed. */
@Component({
  selector: 'app-plan-panel',
  imports: [RouterLink, PageState, LifecycleBar, Dialogue, SplitPlan],
  templateUrl: './plan-panel.html',
  styleUrl: './plan-panel.css',
})
export class PlanPanel {
  private readonly api = inject(PlanningApi);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly plan = input.required<PlanView>();
  /** Null: the rules could not be asked for, and nothing is reckoned from a guess. */
  readonly usualMonths = input.required<number | null>();
  readonly mayEdit = input.required<boolean>();
  readonly changed = output();

  /** The revision is asked for as well: what was changed shows at once. */
  private readonly asked = computed(() => `${this.plan().id} ${this.plan().revision} ${this.plan().devices}`);
  protected readonly detail = asking(this.asked, () => this.api.plan(this.plan().id));
  protected readonly history = asking(this.asked, () => this.api.planHistory(this.plan().id));
  protected readonly heading = computed(() => modelText(this.plan(), this.words()));
  protected readonly why = computed(() => whyTexts(this.plan(), this.usualMonths(), this.words(), (year) => this.speech.fiscalYear(year)));
  protected readonly dates = computed(() => ({ start: null, eol: this.plan().eol, eos: this.plan().eos }));
  protected readonly events = computed(() =>
    (this.history.value()?.items ?? []).map(({ at, by, revision, changes }) => ({
      revision,
      who: `${this.speech.when(at)} ${by}`,
      lines: Object.entries(changes).map(([field, { from, to }]) =>
        this.words().planning.from(`${fieldText(field, this.words())} ${this.say(field, from)}`, this.say(field, to)),
      ),
    })),
  );
  protected readonly isSplitting = signal(false);
  protected readonly isJoining = signal(false);

  protected async join(): Promise<void> {
    this.isJoining.set(false);
    try {
      await this.api.joinPart(this.plan().id);
      this.done.say(() => this.words().planning.joined);
    } catch (thrown) {
      this.done.complain(thrown);
    }
    this.changed.emit();
  }

  private say(field: string, value: unknown): string {
    return valueText(field, value, this.words(), (year) => this.speech.fiscalYear(year));
  }
}
