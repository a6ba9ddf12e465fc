import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { milestones, type ItemId, type Milestone } from '../api/types-of-shelf';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { cellStates, countsByState, makerLines, type CellState } from './matrix-rows';

/** 文書: which documents each maker still owes, by model. */
@Component({
  selector: 'app-owed-matrix',
  imports: [RouterLink, PageState],
  templateUrl: './owed-matrix.html',
  styleUrls: ['./owed-matrix.css', './cell-states.css'],
})
export class OwedMatrix {
  protected readonly mayRecord = inject(Session).mayRecord;
  private readonly router = inject(Router);
  protected readonly api = inject(Api);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly q = input<string>();
  readonly milestone = input<string>();
  readonly state = input<string>();

  protected readonly milestones = milestones;
  protected readonly shelves = asking(
    () => true,
    () => this.api.shelves({}),
  );
  protected readonly checklist = asking(
    () => true,
    () => this.api.checklist(),
  );
  protected readonly items = computed(() => this.checklist.value()?.items ?? []);
  protected readonly when = computed<Milestone | ''>(() => milestones.find((one) => one === this.milestone()) ?? '');
  protected readonly chosen = computed<CellState | ''>(() => cellStates.find((one) => one === this.state()) ?? '');
  private readonly all = computed(() => this.shelves.value()?.items ?? []);
  protected readonly lines = computed(() => makerLines(this.all(), { q: this.q() ?? '', milestone: this.when(), state: this.chosen() }));
  protected readonly counts = computed(() => {
    const counts = countsByState(this.all(), this.when());
    return cellStates.map((id) => ({ id, count: counts.get(id) ?? 0 }));
  });
  protected readonly closed = signal<ReadonlySet<string>>(new Set());

  protected nameOf(item: ItemId): string {
    return this.items().find((one) => one.item === item)?.name[this.speech.language()] ?? item;
  }

  protected toggle(maker: string): void {
    const closed = new Set(this.closed());
    if (!closed.delete(maker)) closed.add(maker);
    this.closed.set(closed);
  }

  protected set(part: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: part, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected print(): void {
    window.print();
  }
}
