import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Clock } from '../api/clock';
import { DeterminationApi } from '../api/determination-api';
import { DataGrid } from '../grid/data-grid';
import { DoneStrip } from '../shell/done-strip';
import { FormDialogue } from '../shell/form-dialogue';
import type { FormValues } from '../shell/form-fields';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { acknowledgementListColumns, acknowledgementRows, acknowledgementStates, type AcknowledgementRow } from './acknowledgement-rows';
import { entryFields, newEntry } from './after-fields';
import { LifecycleTabs } from './lifecycle-tabs';

/** 使用継続の確認書: all of them, which has to be confirmed when, and from where the yearly confirmation is recorded. */
@Component({
  selector: 'app-acknowledgements',
  imports: [DataGrid, PageState, LifecycleTabs, FormDialogue],
  templateUrl: './acknowledgements.html',
  styles: `
    .tools {
      display: flex;
      gap: 8px;
      padding: 0 20px 8px;
      background: var(--paper);
    }
  `,
})
export class Acknowledgements {
  private readonly router = inject(Router);
  protected readonly api = inject(DeterminationApi);
  private readonly clock = inject(Clock);
  private readonly done = inject(DoneStrip);
  private readonly session = inject(Session);
  protected readonly maySign = this.session.maySign;
  protected readonly words = inject(Words).now;
  readonly q = input<string>();
  readonly state = input<string>();
  readonly department = input<string>();

  protected readonly states = acknowledgementStates;
  protected readonly list = asking(
    () => true,
    () => this.api.acknowledgements(),
  );
  private readonly all = computed(() => acknowledgementRows(this.list.value()?.items ?? [], this.clock.today()));
  protected readonly departments = computed(() => [...new Set(this.all().flatMap(({ departments }) => departments))].sort());
  protected readonly rows = computed(() =>
    this.all().filter(
      (row) => (!this.state() || row.state === this.state()) && (!this.department() || row.departments.includes(this.department() ?? '')),
    ),
  );
  protected readonly columns = computed(() => acknowledgementListColumns(this.words()));
  protected readonly selected = signal<string | null>(null);
  protected readonly chosen = computed(() => this.rows().find(({ id, state }) => id === this.selected() && state !== 'ended'));
  protected readonly isConfirming = signal(false);
  protected readonly fields = computed(() =>
    entryFields(this.session.current()?.displayName ?? '', this.clock.today(), this.words(), 'confirmed'),
  );

  protected readonly confirm = async (values: FormValues): Promise<void> => {
    await this.api.enter(this.chosen()?.id ?? '', newEntry(values));
    this.isConfirming.set(false);
    this.done.say(() => this.words().acknowledgement.entered);
    this.list.reload();
  };

  protected set(part: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: part, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected open({ id }: AcknowledgementRow): void {
    void this.router.navigate(['/lifecycle/acknowledgements', id]);
  }
}
