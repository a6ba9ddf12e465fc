import { Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { Api } from '../api/api';
import { Clock } from '../api/clock';
import { DataGrid } from '../grid/data-grid';
import { pageKey } from '../shell/keys';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { DecideDialogue } from './decide-dialogue';
import { Desk } from './desk';
import { emptySentences } from './empty-sentences';
import { EntryPanel } from './entry-panel';
import { morningColumns } from './morning-columns';
import { morningRows, shownTabs, statusOfKey, type MorningRow, type ShownTab } from './morning-rows';

/** 今朝の確認: what must I do now, and why. */
@Component({
  selector: 'app-morning-list',
  imports: [RouterLink, DataGrid, PageState, EntryPanel, DecideDialogue],
  providers: [Desk],
  templateUrl: './morning-list.html',
  styleUrl: './morning-list.css',
  host: { '(document:keydown)': 'press($event)' },
})
export class MorningListPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  protected readonly api = inject(Api);
  protected readonly desk = inject(Desk);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  /** Which tab, from the address. */
  readonly tab = input<string>();
  private readonly grid = viewChild<DataGrid<MorningRow>>(DataGrid);
  private readonly panel = viewChild(EntryPanel);

  protected readonly tabs = computed(() => {
    const list = this.desk.list.value();
    const { tabs } = this.words().morning;
    const all = list === undefined ? undefined : this.desk.tab() === 'backlog' ? undefined : list.items.length;
    return shownTabs.map((id) => ({ id, word: tabs[id], count: id === 'all' ? all : list?.counts[id] }));
  });
  protected readonly rows = computed(() => morningRows(this.desk.items(), this.words(), this.clock.today()));
  protected readonly columns = computed(() => morningColumns(this.words()));
  protected readonly empty = computed(() => {
    const list = this.desk.list.value();
    return list === undefined || this.rows().length > 0 ? undefined : emptySentences(list, this.desk.tab(), this.words(), this.clock.now());
  });
  protected readonly lastReview = computed(() => {
    const list = this.desk.list.value();
    if (list === undefined) return '';
    if (list.lastReview === null) return this.words().morning.neverReviewed;
    const me = this.session.current();
    const isMine = list.lastReview.by === me?.username || list.lastReview.by === me?.displayName;
    return this.words().morning.lastReview(this.speech.when(list.lastReview.at), isMine ? this.words().everywhere.you : list.lastReview.by);
  });

  constructor() {
    effect(() => this.desk.tab.set(shownTabs.find((id) => id === this.tab()) ?? 'act'));
  }

  protected turnTo(tab: ShownTab): void {
    void this.router.navigate([], { queryParams: { tab: tab === 'act' ? null : tab }, replaceUrl: true });
  }

  /** Left and right between tabs, as the pattern for tabs has it. */
  protected turn(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = shownTabs.indexOf(this.desk.tab());
    const next = shownTabs[(at + step + shownTabs.length) % shownTabs.length] ?? 'act';
    this.turnTo(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  protected openPanel(): void {
    this.panel()?.focus();
  }

  protected press(event: KeyboardEvent): void {
    if (this.desk.question() !== undefined || this.panel()?.asked() !== undefined) return;
    const key = pageKey(event)?.toLowerCase();
    if (key === undefined) return;
    const status = statusOfKey(key);
    if (key === 'j') this.grid()?.move(1);
    else if (key === 'k') this.grid()?.move(-1);
    else if (key === 's') void this.desk.decideSame();
    else if (key === 'q') this.panel()?.ask();
    else if (key === 'escape') this.grid()?.focus();
    else if (key === 'enter' && event.target === document.body) this.openPanel();
    else if (status !== undefined) void this.desk.decide(status);
    else return;
    event.preventDefault();
  }
}
