import { Component, inject, input, signal } from '@angular/core';
import { asking } from '../api/asking';
import { BundlesApi } from '../api/bundles-api';
import { problemFrom } from '../api/refused';
import type { BundleKeyView } from '../api/types-of-bundles';
import { Dialogue } from '../shell/dialogue';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';

/** The key of this machine, and those of the machines whose bundles are taken in. */
@Component({
  selector: 'app-bundle-keys',
  imports: [Dialogue, PageState],
  templateUrl: './bundle-keys.html',
  styleUrl: './bundle-keys.css',
})
export class BundleKeys {
  private readonly api = inject(BundlesApi);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  /** Changes whenever a key may have been added elsewhere on the page. */
  readonly asked = input(0);
  protected readonly keys = asking(
    () => this.asked() + 1,
    () => this.api.keys(),
  );
  protected readonly withdrawing = signal<BundleKeyView | undefined>(undefined);
  protected readonly key = signal('');
  protected readonly name = signal('');
  protected readonly message = signal('');

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    this.message.set('');
    try {
      const { name } = await this.api.trust(this.key(), this.name().trim());
      this.done.say(() => this.words().bundles.keyAdded(name));
      this.key.set('');
      this.name.set('');
      this.keys.reload();
    } catch (thrown) {
      this.message.set(this.speech.problem(problemFrom(thrown)));
    }
  }

  protected async withdraw({ id, name }: BundleKeyView): Promise<void> {
    this.withdrawing.set(undefined);
    try {
      await this.api.withdraw(id);
      this.done.say(() => this.words().bundles.withdrawnNow(name));
    } catch (thrown) {
      this.done.complain(thrown);
    }
    this.keys.reload();
  }
}
