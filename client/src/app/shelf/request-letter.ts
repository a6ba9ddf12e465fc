import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { Clock } from '../api/clock';
import type { RequestedRow, ShelfRow } from '../api/types-of-shelf';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { ja } from '../words/ja';
import { requestLetter } from '../words/ja/request-letter';
import { dayAfter } from './day-after';
import { isOwed, owedRows, stateOf } from './matrix-rows';

const ANSWER_DAYS = 30;

/**
 * 提供依頼書: what a maker owes for which models, to be printed and sent; always in Japanese, whatever language the screen has, since it goes to
 * the maker.
 */
@Component({
  selector: 'app-request-letter',
  imports: [RouterLink, PageState],
  templateUrl: './request-letter.html',
  styleUrl: './request-letter.css',
})
export class RequestLetter {
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  private readonly done = inject(DoneStrip);
  protected readonly words = inject(Words).now;
  protected readonly letter = requestLetter;
  /** Id of the maker, and of one model where only it is meant; from the address. */
  readonly manufacturer = input.required<string>();
  readonly model = input<string>();

  protected readonly shelves = asking(
    () => this.manufacturer(),
    (manufacturer) => this.api.shelves({ manufacturer }),
  );
  protected readonly checklist = asking(
    () => true,
    () => this.api.checklist(),
  );
  protected readonly models = computed(() => owedRows(this.shelves.value()?.items ?? [], this.model()));
  protected readonly maker = computed(() => this.shelves.value()?.items[0]?.manufacturer ?? '');
  private readonly contact = computed(() =>
    (this.shelves.value()?.items ?? []).flatMap(({ rows }) => rows).find(({ item, state }) => item === 'D02' && state === 'received'),
  );
  /** The contact for security has to be known before anything is asked (手引書 5.5.1); without one a person looks for it. */
  protected readonly hasContact = computed(() => this.contact() !== undefined);
  protected readonly to = linkedSignal(() => this.contact()?.note ?? '');
  protected readonly from = signal('');
  protected readonly today = computed(() => this.clock.today());
  protected readonly dueOn = linkedSignal(() => dayAfter(this.today(), ANSWER_DAYS));
  protected readonly asksForSbom = computed(() => this.models().some(({ rows }) => rows.some(({ item }) => item === 'D16')));
  protected readonly isSending = signal(false);
  protected readonly mayChange = computed(() => !['viewer', 'auditor'].includes(this.session.current()?.role ?? 'viewer'));

  protected nameOf({ item, milestone, softwareVersion }: ShelfRow): string {
    const found = this.checklist.value()?.items.find((one) => one.item === item);
    const name = (milestone === 'release' ? found?.name : found?.[milestone])?.ja ?? item;
    return softwareVersion === null ? name : `${name}（${ja.components.release(softwareVersion)}）`;
  }

  protected clauseOf({ item }: ShelfRow): string {
    return this.checklist.value()?.items.find((one) => one.item === item)?.clause ?? '';
  }

  protected print(): void {
    window.print();
  }

  /** What the letter asks for stands as requested from now on. */
  protected async record(): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    const rows = this.models().flatMap(({ shelf: { modelId }, rows: ofModel }): RequestedRow[] =>
      ofModel
        .filter((row) => isOwed(stateOf(row)))
        .map(({ item, milestone, softwareVersion }) => ({ modelId, item, milestone, softwareVersion })),
    );
    try {
      if (rows.length > 0) await this.api.requestDocuments({ rows, dueOn: this.dueOn() || null, note: null });
      this.done.say(() => this.words().shelf.requestRecorded(rows.length));
      this.shelves.reload();
    } catch (thrown) {
      this.done.complain(thrown);
    } finally {
      this.isSending.set(false);
    }
  }
}
