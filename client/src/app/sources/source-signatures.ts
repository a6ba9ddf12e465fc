import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Session } from '../accounts/session';
import { Api } from '../api/api';
import { asking } from '../api/asking';
import type { HeldDocumentView, SourceKeyView } from '../api/types-of-signatures';
import { Dialogue } from '../shell/dialogue';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { groupedFingerprint, markOfKey } from './key-words';

interface Deciding {
  readonly take: boolean;
  readonly items: readonly HeldDocumentView[];
}

/** 署名: the keys by which a source is believed, and its documents that wait because their signature does not fit. */
@Component({
  selector: 'app-source-signatures',
  imports: [Dialogue, PageState],
  templateUrl: './source-signatures.html',
  styleUrl: './source-signatures.css',
})
export class SourceSignatures {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly maySetUp = inject(Session).maySetUp;
  /** The id of the source, and when it was polled last: a poll may bring keys and documents. */
  readonly source = input.required<string>();
  readonly polledAt = input<string | null>(null);
  /** Somebody decided: the source may be read on. */
  readonly decided = output();
  protected readonly trusting = signal<SourceKeyView | undefined>(undefined);
  protected readonly deciding = signal<Deciding | undefined>(undefined);
  protected readonly isBusy = signal(false);
  private readonly question = computed(() => `${this.source()} ${this.polledAt() ?? ''} ${this.speech.language()}`);
  protected readonly signatures = asking(
    () => this.question(),
    () => this.api.signatures(this.source()),
  );
  protected readonly grouped = groupedFingerprint;

  protected markOf(key: SourceKeyView): readonly [className: string, shape: string, word: string] {
    return markOfKey(key, this.words().signatures);
  }

  protected fileOf(held: HeldDocumentView): string {
    return this.api.heldFile(this.source(), held.id);
  }

  protected async decideKey({ fingerprint }: SourceKeyView, state: 'trusted' | 'refused'): Promise<void> {
    this.trusting.set(undefined);
    await this.do(async () => {
      await this.api.decideKey(this.source(), fingerprint, state);
      this.done.say(() => this.words().signatures.keyDecided);
    });
  }

  protected async decideHeld({ take, items }: Deciding): Promise<void> {
    this.deciding.set(undefined);
    await this.do(async () => {
      const ids = items.map(({ id }) => id);
      const { taken, dropped, refused } = await this.api.decideHeld(this.source(), ids, take);
      const words = this.words().signatures;
      const said = [take ? words.taken(taken) : words.dropped(dropped), refused.length > 0 ? words.notTaken(refused.length) : ''];
      this.done.say(() => said.filter((sentence) => sentence !== '').join(' '));
    });
  }

  private async do(work: () => Promise<void>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    try {
      await work();
    } catch (thrown) {
      this.done.complain(thrown);
    }
    this.isBusy.set(false);
    this.signatures.reload();
    this.decided.emit();
  }
}
