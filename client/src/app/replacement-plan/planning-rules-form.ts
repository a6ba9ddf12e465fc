import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { PlanningApi } from '../api/planning-api';
import { problemFrom, type ClientProblem } from '../api/refused';
import type { PlanningRules } from '../api/types-of-planning';
import { Dialogue } from '../shell/dialogue';
import { DoneStrip } from '../shell/done-strip';
import { Words } from '../words/words';

/** When this hospital asks for budgets, and how long it takes to buy. */
@Component({
  selector: 'app-planning-rules-form',
  imports: [Dialogue],
  template: `
    <app-dialogue [heading]="words().planning.rulesTitle" (closed)="closed.emit()">
      <form class="form" (submit)="save($event)">
        <div class="field">
          <label for="request-month">{{ words().planning.requestMonth }}</label>
          <select #month id="request-month" (change)="form.set({ months: form().months, month: +month.value })">
            @for (one of months; track one) {
              <option [value]="one" [selected]="one === form().month">{{ words().planning.monthName(one) }}</option>
            }
          </select>
          <p class="faint">{{ words().planning.requestMonthHint }}</p>
        </div>
        <div class="field">
          <label for="procurement">{{ words().planning.procurement }}</label>
          <input
            #time
            id="procurement"
            type="number"
            min="0"
            max="120"
            required
            [value]="form().months"
            (input)="form.set({ month: form().month, months: time.valueAsNumber })"
          />
          <p class="faint">{{ words().planning.procurementHint }}</p>
        </div>
        @if (problem(); as problem) {
          <p class="notice grave" role="alert">{{ speech.problem(problem) }}</p>
        }
        <div class="buttons">
          <button class="button first" type="submit">{{ words().everywhere.save }}</button>
          <button class="button" type="button" (click)="closed.emit()">{{ words().everywhere.cancel }}</button>
        </div>
      </form>
    </app-dialogue>
  `,
})
export class PlanningRulesForm {
  private readonly api = inject(PlanningApi);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly rules = input.required<PlanningRules>();
  readonly saved = output();
  readonly closed = output();
  protected readonly months = Array.from({ length: 12 }, (_, index) => index + 1);
  protected readonly form = linkedSignal(() => ({ month: this.rules().requestMonth, months: this.rules().procurementMonths }));
  protected readonly problem = signal<ClientProblem | undefined>(undefined);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { month: requestMonth, months: procurementMonths } = this.form();
    try {
      await this.api.changePlanningRules({ revision: this.rules().revision, requestMonth, procurementMonths });
      this.done.say(() => this.words().planning.rulesSaved);
      this.saved.emit();
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    }
  }
}
