import { Component, computed, inject, input, output } from '@angular/core';
import type { BudgetYear } from '../api/types-of-planning';
import { Words } from '../words/words';
import { numberText } from './plan-texts';

/** The budget round-up: what is planned for each fiscal year; a year that is chosen filters the board. */
@Component({
  selector: 'app-budget-years',
  template: `
    <ul [attr.aria-label]="words().planning.years">
      @for (year of shown(); track year.key) {
        <li>
          <button
            type="button"
            [attr.aria-pressed]="year.fiscalYear !== null && year.fiscalYear === chosen()"
            [disabled]="year.fiscalYear === null"
            (click)="choose.emit(year.fiscalYear === chosen() ? null : year.fiscalYear)"
          >
            <b>{{ year.name }}</b>
            @for (line of year.lines; track $index) {
              <span>{{ line }}</span>
            }
            @if (year.lastChances > 0) {
              <span class="mark high"
                ><span class="shape" aria-hidden="true">●</span>{{ words().planning.yearLastChances(year.lastChances) }}</span
              >
            }
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      gap: 8px;
      padding: 0 20px 10px;
      overflow-x: auto;
      border-bottom: 1px solid var(--line);
      background: var(--paper);
    }
    button {
      display: grid;
      gap: 0;
      justify-items: start;
      align-content: start;
      min-width: 176px;
      height: 100%;
      padding: 6px 12px;
      border: 1px solid var(--line);
      border-radius: 3px;
      background: var(--paper);
      font-size: 12px;
      text-align: left;
      white-space: nowrap;
      cursor: pointer;
    }
    button:disabled {
      color: var(--ink-soft);
      cursor: default;
    }
    button:hover:not(:disabled) {
      border-color: var(--accent);
    }
    button[aria-pressed='true'] {
      border-color: var(--accent);
      background: var(--accent-soft);
    }
    b {
      font-size: 13px;
    }
  `,
})
export class BudgetYears {
  readonly years = input.required<readonly BudgetYear[]>();
  readonly chosen = input.required<number | null>();
  readonly choose = output<number | null>();
  private readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly shown = computed(() => {
    const { planning } = this.words();
    return this.years().map((year) => ({
      key: year.fiscalYear ?? 'none',
      fiscalYear: year.fiscalYear,
      lastChances: year.lastChances,
      name: year.fiscalYear === null ? planning.yearNone : this.speech.fiscalYear(year.fiscalYear),
      lines: [
        year.plans > 0 ? planning.yearPlans(year.plans, year.devices) : '',
        year.cost > 0 ? planning.yearCost(numberText(year.cost)) : '',
        year.granted > 0 ? planning.yearGranted(numberText(year.granted)) : '',
        year.withoutCost > 0 ? planning.yearWithoutCost(year.withoutCost) : '',
      ].filter((line) => line !== ''),
    }));
  });
}
