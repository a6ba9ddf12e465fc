import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import type { ItemId, ShelfRow } from '../api/types-of-shelf';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { InterfaceTable } from './interface-table';
import { isOwed, stateOf } from './matrix-rows';
import { StateForm } from './state-form';
import { TypedSbom } from './typed-sbom';

/** The documents of one model: what is there, what is owed, and what was said about it. */
@Component({
  selector: 'app-model-shelf',
  imports: [RouterLink, PageState, StateForm, InterfaceTable, TypedSbom],
  templateUrl: './model-shelf.html',
  styleUrls: ['./model-shelf.css', './cell-states.css'],
})
export class ModelShelf {
  private readonly session = inject(Session);
  private readonly done = inject(DoneStrip);
  protected readonly api = inject(Api);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  /** Of the model, from the address. */
  readonly id = input.required<string>();
  /** The row that is pointed at. */
  readonly item = input<string>();

  protected readonly shelf = asking(
    () => this.id(),
    (id) => this.api.shelf(id),
  );
  protected readonly checklist = asking(
    () => true,
    () => this.api.checklist(),
  );
  protected readonly mayChange = computed(() => !['viewer', 'auditor'].includes(this.session.current()?.role ?? 'viewer'));
  protected readonly editing = linkedSignal<string | undefined, string | undefined>({ source: this.id, computation: () => undefined });
  protected readonly isTypable = computed(() =>
    (this.shelf.value()?.rows ?? []).some(
      ({ item, state, softwareVersion }) => item === 'D16' && state !== 'received' && softwareVersion !== null,
    ),
  );
  protected readonly owed = computed(() => (this.shelf.value()?.rows ?? []).filter((row) => isOwed(stateOf(row))).length);
  protected readonly showsHistory = signal(false);
  protected readonly stateOf = stateOf;

  protected keyOf({ item, milestone, releaseId }: ShelfRow): string {
    return `${item} ${milestone} ${releaseId ?? ''}`;
  }

  protected nameOf(item: ItemId, milestone: ShelfRow['milestone'] = 'release'): string {
    const found = this.checklist.value()?.items.find((one) => one.item === item);
    const texts = milestone === 'release' ? found?.name : found?.[milestone];
    return texts?.[this.speech.language()] ?? found?.name[this.speech.language()] ?? item;
  }

  protected reasonOf(reason: string | null): string {
    return reason === null ? '' : spoken(this.words().shelf.reasons, reason, this.words().everywhere.unknownCode);
  }

  protected close(wasRecorded: boolean): void {
    this.editing.set(undefined);
    if (!wasRecorded) return;
    this.done.say(() => this.words().shelf.recorded);
    this.shelf.reload();
  }
}
