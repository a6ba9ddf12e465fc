import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { Clock } from '../api/clock';
import { lifecycleStages } from '../api/types-of-inventory';
import { DataGrid } from '../grid/data-grid';
import { statusLook } from '../marks/marks';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { Horizon } from './horizon';
import { lifecycleColumns } from './lifecycle-columns';
import { LifecycleTabs } from './lifecycle-tabs';
import { countsByStage, horizonOf, lifecycleRows, type LifecycleRow } from './lifecycle-rows';

/** ライフサイクル: what reaches its end, and when. */
@Component({
  selector: 'app-lifecycle',
  imports: [DataGrid, PageState, Horizon, LifecycleTabs],
  templateUrl: './lifecycle.html',
  styleUrl: './lifecycle.css',
})
export class Lifecycle {
  private readonly router = inject(Router);
  private readonly api = inject(Api);
  protected readonly clock = inject(Clock);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly q = input<string>();
  readonly asOf = input<string>();
  readonly status = input<string>();

  protected readonly day = computed(() => (/^\d{4}-\d{2}-\d{2}$/.test(this.asOf() ?? '') ? (this.asOf() ?? '') : this.clock.today()));
  protected readonly chosen = computed(() => lifecycleStages.find((stage) => stage === this.status()) ?? '');
  protected readonly lifecycle = asking(this.day, (asOf) => this.api.lifecycle({ asOf }));
  private readonly items = computed(() => this.lifecycle.value()?.items ?? []);
  protected readonly rows = computed(() => lifecycleRows(this.items(), this.chosen()));
  protected readonly columns = computed(() => lifecycleColumns(this.words()));
  protected readonly horizon = computed(() => horizonOf(this.items(), this.day()));
  protected readonly statuses = computed(() => {
    const { lifecycleStatuses } = this.words().codes;
    return countsByStage(this.items()).map(({ id, count }) => ({ id, count, look: statusLook(id), word: lifecycleStatuses[id] }));
  });

  protected set(part: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: part, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected open(row: LifecycleRow): void {
    void this.router.navigate(['/devices', row.deviceId]);
  }
}
