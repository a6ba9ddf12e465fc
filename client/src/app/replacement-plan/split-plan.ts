import { Component, inject, input, output, signal } from '@angular/core';
import { PlanningApi } from '../api/planning-api';
import { problemFrom } from '../api/refused';
import type { PlanDetail } from '../api/types-of-planning';
import { Dialogue } from '../shell/dialogue';
import { DoneStrip } from '../shell/done-strip';
import { Words } from '../words/words';

/** Some devices of a model get a plan of their own. */
@Component({
  selector: 'app-split-plan',
  imports: [Dialogue],
  template: `
    <app-dialogue [heading]="words().planning.splitTitle" (closed)="closed.emit()">
      <form class="form" novalidate (submit)="save($event)">
        <p class="faint">{{ words().planning.splitHint }}</p>
        <div class="field">
          <label for="part-name">{{ words().planning.splitName }}</label>
          <input #name id="part-name" maxlength="200" [value]="part()" (input)="part.set(name.value)" />
        </div>
        <fieldset>
          <legend>{{ words().planning.units }}</legend>
          @for (unit of plan().units; track unit.deviceId) {
            <label class="choice">
              <input #box type="checkbox" [checked]="chosen().has(unit.deviceId)" (change)="choose(unit.deviceId, box.checked)" />
              {{ unit.ledgerNumber ?? unit.serialNumber }} <span class="soft">{{ unit.department }} {{ unit.place }} {{ unit.eos }}</span>
            </label>
          }
        </fieldset>
        @if (problem()) {
          <p class="notice grave" role="alert">{{ problem() }}</p>
        }
        <div class="buttons">
          <button class="button first" type="submit">{{ words().everywhere.save }}</button>
          <button class="button" type="button" (click)="closed.emit()">{{ words().everywhere.cancel }}</button>
        </div>
      </form>
    </app-dialogue>
  `,
  styles: `
    fieldset {
      max-height: 300px;
      overflow: auto;
    }
  `,
})
export class SplitPlan {
  private readonly api = inject(PlanningApi);
  private readonly done = inject(DoneStrip);
  private readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly plan = input.required<PlanDetail>();
  readonly saved = output();
  readonly closed = output();
  protected readonly part = signal('');
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly problem = signal('');

  protected choose(id: string, isChosen: boolean): void {
    const chosen = new Set(this.chosen());
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
    this.chosen.set(chosen);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const part = this.part().trim();
    if (part === '' || this.chosen().size === 0) return this.problem.set(this.words().planning.splitNeeded);
    try {
      await this.api.addPart({ modelId: this.plan().modelId, part, devices: [...this.chosen()] });
      this.done.say(() => this.words().planning.splitDone);
      this.saved.emit();
    } catch (thrown) {
      this.problem.set(this.speech.problem(problemFrom(thrown)));
    }
  }
}
