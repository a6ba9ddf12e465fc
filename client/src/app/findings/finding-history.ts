import { Component, computed, inject, input } from '@angular/core';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { historyRows } from './history-rows';

/** What happened to a finding, newest first. */
@Component({
  selector: 'app-finding-history',
  imports: [PageState],
  template: `
    <app-page-state [asked]="history" />
    <ol>
      @for (row of rows(); track $index) {
        <li>
          <span class="when">{{ speech.when(row.at) }}</span>
          <div>
            <p>
              <b>{{ row.what }}</b> {{ row.change }}
            </p>
            <p class="soft">{{ row.by }}</p>
            @for (detail of row.details; track $index) {
              <p>{{ detail }}</p>
            }
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: 10px;
    }
    li {
      display: grid;
      grid-template-columns: 130px minmax(0, 1fr);
      gap: 12px;
      font-size: 13px;
    }
    .when {
      color: var(--ink-soft);
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class FindingHistory {
  private readonly api = inject(Api);
  readonly finding = input.required<string>();
  protected readonly speech = inject(Words);
  protected readonly history = asking(this.finding, (id) => this.api.findingHistory(id));
  protected readonly rows = computed(() => historyRows(this.history.value()?.items ?? [], this.speech.now()));
}
