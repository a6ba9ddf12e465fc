import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { problemFrom, type ClientProblem } from '../api/refused';
import { importKinds, type ImportKind, type ImportResult, type ImportView } from '../api/types-of-imports';
import { Dialogue } from '../shell/dialogue';
import { DoneStrip } from '../shell/done-strip';
import { FilePlace } from '../shell/file-place';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { ImportReport } from './import-report';

/** Import of a ledger: choose, try, look, take in; and what was taken in so far. */
@Component({
  selector: 'app-imports',
  imports: [RouterLink, FilePlace, ImportReport, PageState, Dialogue],
  templateUrl: './imports.html',
  styleUrl: './imports.css',
})
export class Imports {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly kinds = importKinds;

  protected readonly file = signal<File | undefined>(undefined);
  protected readonly kind = signal<ImportKind>('devices');
  protected readonly ledger = signal('');
  protected readonly sent = signal<number | undefined>(undefined);
  protected readonly result = signal<ImportResult | undefined>(undefined);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly undoing = signal<ImportView | undefined>(undefined);
  protected readonly past = asking(
    () => true,
    () => this.api.imports(),
  );
  protected readonly progress = computed(() => {
    const sent = this.sent();
    if (sent === undefined) return '';
    return sent < 100 ? this.words().imports.sending(sent) : this.words().imports.reading;
  });
  protected readonly isTried = computed(() => this.result()?.dryRun === true);

  protected choose(file: File): void {
    this.file.set(file);
    this.result.set(undefined);
    this.problem.set(undefined);
  }

  /** Another kind or ledger makes the trial's report speak of something else. */
  protected change(part: { kind?: string; ledger?: string }): void {
    if (part.kind !== undefined) this.kind.set(importKinds.find((kind) => kind === part.kind) ?? 'devices');
    if (part.ledger !== undefined) this.ledger.set(part.ledger);
    this.result.set(undefined);
  }

  protected async read(dryRun: boolean): Promise<void> {
    const file = this.file();
    if (file === undefined || this.sent() !== undefined) return;
    this.problem.set(undefined);
    this.sent.set(0);
    try {
      const query = { kind: this.kind(), ledger: this.ledger().trim(), dryRun };
      this.result.set(
        await this.api.importFile(file, query, (done, total) => this.sent.set(total === 0 ? 100 : Math.round((done / total) * 100))),
      );
      if (!dryRun) this.past.reload();
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    } finally {
      this.sent.set(undefined);
    }
  }

  protected async undo(taken: ImportView): Promise<void> {
    this.undoing.set(undefined);
    try {
      await this.api.undoImport(taken.id ?? '');
      this.done.say(() => this.words().imports.undoneSay);
    } catch (thrown) {
      this.done.complain(thrown);
    }
    this.past.reload();
  }
}
