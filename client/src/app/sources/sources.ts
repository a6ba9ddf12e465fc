import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { problemFrom } from '../api/refused';
import type { NewSource, PollResult, SourceView } from '../api/types-of-sources';
import { DataGrid } from '../grid/data-grid';
import { Dialogue } from '../shell/dialogue';
import { DoneStrip } from '../shell/done-strip';
import { Freshness } from '../shell/freshness';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { lastRemarks } from './source-rows';
import { SourceSignatures } from './source-signatures';
import { sourceColumns } from './source-columns';
import { SourceForm } from './source-form';

/** 情報源: where advisories come from, and whether they still do. */
@Component({
  selector: 'app-sources',
  imports: [RouterLink, DataGrid, PageState, SourceForm, SourceSignatures, Dialogue],
  templateUrl: './sources.html',
  styleUrl: './sources.css',
})
export class Sources {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  private readonly freshness = inject(Freshness);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;

  /** What is wrong with a source the server says in the language of the screen. */
  protected readonly sources = asking(
    () => this.speech.language(),
    () => this.api.sources(),
  );
  protected readonly rows = computed(() => this.sources.value()?.items ?? []);
  protected readonly columns = computed(() => sourceColumns(this.words(), (instant) => this.speech.when(instant)));
  protected readonly selectedId = linkedSignal<readonly SourceView[], string | null>({
    source: this.rows,
    // Empty while it is asked for again: what was chosen stays chosen.
    computation: (rows, before) =>
      (rows.length === 0 ? before?.value : undefined) ??
      rows.find((row) => row.id === before?.value)?.id ??
      rows.find((row) => row.failing)?.id ??
      rows[0]?.id ??
      null,
  });
  protected readonly selected = computed(() => this.rows().find((row) => row.id === this.selectedId()));
  protected readonly polled = signal<{ readonly source: string; readonly result: PollResult } | undefined>(undefined);
  protected readonly polling = signal('');
  protected readonly editing = signal<SourceView | undefined>(undefined);
  protected readonly removing = signal<SourceView | undefined>(undefined);
  protected readonly refused = signal('');

  /** What the poll that was just asked for remarks, else the last one. */
  protected remarksOf(source: SourceView): PollResult['remarks'] {
    const polled = this.polled();
    return polled?.source === source.id ? polled.result.remarks : lastRemarks(source);
  }

  protected async poll(source: SourceView): Promise<void> {
    this.polling.set(source.id);
    this.polled.set(undefined);
    try {
      this.polled.set({ source: source.id, result: await this.api.pollSource(source.id) });
    } catch (thrown) {
      this.done.complain(thrown);
    }
    this.polling.set('');
    this.reload();
  }

  protected async save(form: NewSource): Promise<void> {
    const before = this.editing();
    if (!before) return;
    try {
      const saved = await this.api.changeSource(before.id, form);
      this.close();
      this.done.say(() => this.words().sources.saved);
      this.reload();
      this.selectedId.set(saved.id);
    } catch (thrown) {
      this.refused.set(this.speech.problem(problemFrom(thrown)));
    }
  }

  protected async turn(source: SourceView): Promise<void> {
    try {
      await this.api.changeSource(source.id, { enabled: !source.enabled });
    } catch (thrown) {
      this.done.complain(thrown);
    }
    this.reload();
  }

  protected async remove(source: SourceView): Promise<void> {
    this.removing.set(undefined);
    try {
      await this.api.removeSource(source.id);
      this.done.say(() => this.words().sources.removed);
    } catch (thrown) {
      this.done.complain(thrown);
    }
    this.reload();
  }

  protected close(): void {
    this.editing.set(undefined);
    this.refused.set('');
  }

  protected reload(): void {
    this.sources.reload();
    void this.freshness.look();
  }
}
