import { Component, inject, output, signal } from '@angular/core';
import { BundlesApi } from '../api/bundles-api';
import { problemFrom } from '../api/refused';
import { Words } from '../words/words';

type Range = 'afterLast' | 'everything' | 'sinceDay';

/** A bundle of what this machine received, to be carried to another. */
@Component({ selector: 'app-make-bundle', templateUrl: './make-bundle.html' })
export class MakeBundle {
  private readonly api = inject(BundlesApi);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly made = output();
  protected readonly ranges: readonly Range[] = ['afterLast', 'everything', 'sinceDay'];
  protected readonly range = signal<Range>('afterLast');
  protected readonly since = signal('');
  protected readonly message = signal('');
  protected readonly ordered = signal('');

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    const isSince = this.range() === 'sinceDay';
    this.ordered.set('');
    this.message.set(isSince && this.since() === '' ? this.words().bundles.sinceNeeded : '');
    if (this.message() !== '') return;
    try {
      const bundle = await this.api.order({ since: isSince ? this.since() : null, afterLast: this.range() === 'afterLast' });
      // The browser writes it to the disk while it comes, however large it is.
      const link = document.createElement('a');
      link.href = this.api.contentOf(bundle.id);
      link.download = bundle.fileName ?? '';
      link.click();
      this.ordered.set(bundle.fileName ?? '');
      this.made.emit();
    } catch (thrown) {
      this.message.set(this.speech.problem(problemFrom(thrown)));
    }
  }
}
