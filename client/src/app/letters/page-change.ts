import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { LettersApi } from '../api/letters-api';
import { safeAddress } from '../api/published';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';

/** A watched page that changed: what was added and removed, and what a person makes of it. */
@Component({
  selector: 'app-page-change',
  imports: [RouterLink, PageState],
  templateUrl: './page-change.html',
  styleUrl: './page-change.css',
})
export class PageChange {
  private readonly api = inject(LettersApi);
  private readonly done = inject(DoneStrip);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly id = input.required<string>();
  readonly settled = output();
  protected readonly changes = asking(this.id, () => this.api.pageChanges());
  protected readonly change = computed(() => this.changes.value()?.items.find(({ id }) => id === this.id()));
  protected readonly isSending = signal(false);
  protected readonly safe = safeAddress;

  protected async settle(): Promise<void> {
    this.isSending.set(true);
    try {
      await this.api.settlePageChange(this.id());
      this.done.say(() => this.words().morning.hitSettled);
      this.settled.emit();
    } catch (thrown) {
      this.done.complain(thrown);
    } finally {
      this.isSending.set(false);
    }
  }
}
