import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { problemFrom } from '../api/refused';
import { DoneStrip } from '../shell/done-strip';
import { FilePlace } from '../shell/file-place';
import { Freshness } from '../shell/freshness';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { clashing, isReady, keyOfModel, lackingOf, modelOfKey, newRow, placesOf, readRow, type BringRow } from './bring-rows';

/** Many SBOMs and sheets at once: each is read first, so that a person sees what it is before saying of which model, and why one is refused. */
@Component({
  selector: 'app-bring-files',
  imports: [RouterLink, FilePlace, PageState],
  templateUrl: './bring-files.html',
  styleUrl: './bring-files.css',
})
export class BringFiles {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  private readonly freshness = inject(Freshness);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;

  protected readonly known = asking(
    () => true,
    () => this.api.knownModels(),
  );
  protected readonly models = computed(() =>
    [...(this.known.value()?.items ?? [])]
      .map((model) => ({
        key: keyOfModel(model),
        maker: model.manufacturer,
        text: [model.name, model.modelNumber].filter(Boolean).join(' '),
      }))
      .sort((one, other) => `${one.maker} ${one.text}`.localeCompare(`${other.maker} ${other.text}`, 'ja')),
  );
  protected readonly rows = signal<readonly BringRow[]>([]);
  protected readonly clashes = computed(() => clashing(this.rows()));
  protected readonly ready = computed(() => this.rows().filter((row) => isReady(row, this.clashes())));
  protected readonly isBusy = computed(() =>
    this.rows().some(({ step }) => step === 'waiting' || step === 'reading' || step === 'sending'),
  );
  protected readonly counts = computed(() => {
    const of = (...steps: readonly BringRow['step'][]): number => this.rows().filter(({ step }) => steps.includes(step)).length;
    return this.words().bring.counts(this.rows().length, of('taken'), of('read'), of('refused'));
  });
  protected readonly lackingOf = lackingOf;
  protected readonly placesOf = placesOf;
  private last = 0;
  private isWorking = false;

  protected choose(files: readonly File[]): void {
    this.rows.update((rows) => [...rows, ...files.map((file) => newRow((this.last += 1), file))]);
    void this.readWaiting();
  }

  protected change(id: number, change: Partial<BringRow>): void {
    this.rows.update((rows) => rows.map((row) => (row.id === id ? { ...row, ...change } : row)));
  }

  protected remove(id: number): void {
    this.rows.update((rows) => rows.filter((row) => row.id !== id));
  }

  /** The model of this row for every other that has none. */
  protected spread({ model, softwareVersion }: BringRow): void {
    this.rows.update((rows) =>
      rows.map((row) =>
        row.step === 'read' ? { ...row, model: row.model || model, softwareVersion: row.softwareVersion || softwareVersion } : row,
      ),
    );
  }

  /** One file after the other: ten large ones at once would only wait for each other. */
  private async readWaiting(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    for (let next = this.waiting(); next !== undefined; next = this.waiting()) {
      const { id, file } = next;
      this.change(id, { step: 'reading', sent: 0 });
      try {
        const reading = await this.api.readDocument(file, (sent, total) => this.change(id, { sent: percent(sent, total) }));
        this.rows.update((rows) => rows.map((row) => (row.id === id ? readRow(row, reading) : row)));
      } catch (thrown) {
        this.change(id, { step: 'refused', problem: problemFrom(thrown) });
      }
    }
    this.isWorking = false;
  }

  private waiting(): BringRow | undefined {
    return this.rows().find(({ step }) => step === 'waiting');
  }

  protected async take(): Promise<void> {
    if (this.isBusy()) return;
    let taken = 0;
    for (const { id, file, model, softwareVersion } of this.ready()) {
      this.change(id, { step: 'sending', sent: 0, problem: null });
      const version = softwareVersion.trim();
      const about = { ...modelOfKey(model), ...(version === '' ? {} : { softwareVersion: version }) };
      try {
        const document = await this.api.uploadDocument(file, about, (sent, total) => this.change(id, { sent: percent(sent, total) }));
        this.change(id, { step: 'taken', taken: document });
        taken += 1;
      } catch (thrown) {
        this.change(id, { step: 'refused', problem: problemFrom(thrown) });
      }
    }
    if (taken > 0) this.done.say(() => this.words().bring.taken(taken));
    void this.freshness.look();
  }

  protected again(id: number): void {
    this.change(id, { step: 'waiting', problem: null });
    void this.readWaiting();
  }
}

function percent(sent: number, total: number): number {
  return total === 0 ? 100 : Math.round((sent / total) * 100);
}
