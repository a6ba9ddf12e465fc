import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import type { SheetChange, SheetHead } from '../api/types-of-disclosures';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { AnswerMark } from './answer-mark';
import { additionOf, answerCounts, shownSections, type AnswerFilter } from './sheet-rows';

/** One sheet by section, with what differs from another of the same model. */
@Component({
  selector: 'app-sheet-page',
  imports: [RouterLink, PageState, AnswerMark],
  templateUrl: './sheet-page.html',
  styleUrl: './sheet-page.css',
})
export class SheetPage {
  private readonly router = inject(Router);
  protected readonly api = inject(Api);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly id = input.required<string>();
  /** The sheet with which it is compared. */
  readonly from = input<string>();

  protected readonly text = signal('');
  protected readonly answer = signal<AnswerFilter>('');
  protected readonly isOnlyChanges = signal(false);
  protected readonly additionOf = additionOf;

  protected readonly sheet = asking(this.id, (id) => this.api.sheet(id));
  protected readonly difference = asking(
    () => (this.from() ? `${this.id()} ${this.from() ?? ''}` : undefined),
    (pair) => {
      const [id = '', from = ''] = pair.split(' ');
      return this.api.sheetDifference(id, from);
    },
  );
  protected readonly changes = computed<readonly SheetChange[]>(() => this.difference.value()?.items ?? []);
  protected readonly sections = computed(() => {
    const filter = { text: this.text(), answer: this.answer(), isOnlyChanges: this.isOnlyChanges() && this.from() !== undefined };
    return shownSections(this.sheet.value()?.sections ?? [], this.changes(), filter, this.speech.language());
  });
  protected readonly counts = computed(() => answerCounts(this.sheet.value()?.sections ?? []));
  protected readonly total = computed(() => (this.sheet.value()?.sections ?? []).reduce((sum, { answers }) => sum + answers.length, 0));
  protected readonly shown = computed(() => this.sections().reduce((sum, { answers }) => sum + answers.length, 0));

  protected scopeOf(version: string | null): string {
    return version === null ? this.words().mds2.allVersions : this.words().mds2.version(version);
  }

  protected nameOf({ releaseDate, softwareVersion, receivedAt }: SheetHead): string {
    const { mds2 } = this.words();
    return mds2.sheetOf(releaseDate ?? mds2.noDate, this.scopeOf(softwareVersion), this.speech.when(receivedAt));
  }

  protected compare(from: string): void {
    this.isOnlyChanges.set(from !== '');
    void this.router.navigate([], { queryParams: { from: from === '' ? null : from }, replaceUrl: true });
  }

  protected show(place: HTMLElement, section: string): void {
    place.querySelector(`#section-${CSS.escape(section)}`)?.scrollIntoView({ block: 'start' });
  }

  protected toggle(answer: AnswerFilter): void {
    this.answer.update((now) => (now === answer ? '' : answer));
  }
}
