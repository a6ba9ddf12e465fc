import { Component, computed, inject, output, signal } from '@angular/core';
import { Session } from '../accounts/session';
import { Api } from '../api/api';
import { asking } from '../api/asking';
import type { KnownSourceView } from '../api/types-of-sources';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';

const groups = ['japan', 'abroad', 'makers', 'catalogues', 'lifecycles'] as const;

/** よく使われる情報源: who publishes for all, each switched on with one press. */
@Component({
  selector: 'app-known-sources',
  imports: [PageState],
  templateUrl: './known-sources.html',
  styleUrl: './known-sources.css',
})
export class KnownSources {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly maySetUp = inject(Session).maySetUp;
  readonly started = output();
  /** The id of the one that is being switched on. */
  protected readonly starting = signal('');

  /** Names and what they bring come in the language of the screen. */
  protected readonly known = asking(
    () => this.speech.language(),
    () => this.api.knownSources(),
  );
  protected readonly shown = computed(() => {
    const items = this.known.value()?.items ?? [];
    return groups.map((group) => ({ group, items: items.filter((item) => item.group === group) }));
  });

  protected interval(every: string): string {
    return spoken(this.words().sources.intervals, every, (unknown) => unknown);
  }

  protected async start(known: KnownSourceView): Promise<void> {
    if (this.starting() !== '') return;
    this.starting.set(known.id);
    const { name, publisher, address, format, every, source } = known;
    try {
      if (source) await this.api.changeSource(source.id, { enabled: true });
      else await this.api.addSource({ name, publisher, address, format, every, tlp: null, enabled: true });
      this.done.say(() => this.words().addSource.started(name));
      this.started.emit();
    } catch (thrown) {
      this.done.complain(thrown);
    }
    this.starting.set('');
    this.known.reload();
  }
}
