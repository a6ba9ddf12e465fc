import { Component, computed, inject, input } from '@angular/core';
import type { Asked } from '../api/asking';
import { Words } from '../words/words';

/** What stands where a list will be: loading is not empty, and a failure says what failed and offers to try again. */
@Component({
  selector: 'app-page-state',
  host: { '[class.nothing]': '!isFirst() && !asked().problem()' },
  template: `
    @if (asked().problem(); as problem) {
      <div class="notice grave" role="alert">
        <span
          ><b>{{ words().everywhere.failed }}</b> {{ speech.problem(problem) }}</span
        >
        <button class="button" type="button" (click)="asked().reload()">{{ words().everywhere.again }}</button>
      </div>
    } @else if (isFirst()) {
      <p class="loading" role="status">{{ loading() || words().everywhere.loading }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host.nothing {
      display: none;
    }
    .loading {
      padding: 20px;
      color: var(--ink-soft);
    }
  `,
})
export class PageState {
  readonly asked = input.required<Asked<unknown>>();
  /** A sentence with counts, for long loads. */
  readonly loading = input('');
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly isFirst = computed(() => this.asked().value() === undefined && this.asked().isLoading());
}
