import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { Api } from '../api/api';
import { problemFrom } from '../api/refused';
import type { NewSource } from '../api/types-of-sources';
import { DoneStrip } from '../shell/done-strip';
import { Freshness } from '../shell/freshness';
import { Words } from '../words/words';
import { KnownSources } from './known-sources';
import { LookAtSource } from './look-at-source';
import { newSource, SourceForm } from './source-form';

/** 情報源の追加: one of those that are known, or one of the hospital's own. */
@Component({
  selector: 'app-add-source',
  imports: [RouterLink, KnownSources, LookAtSource, SourceForm],
  templateUrl: './add-source.html',
})
export class AddSource {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  private readonly freshness = inject(Freshness);
  private readonly router = inject(Router);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly maySetUp = inject(Session).maySetUp;
  /** What the form begins with; undefined while it is closed. */
  protected readonly editing = signal<NewSource | undefined>(undefined);
  protected readonly blank = newSource;
  protected readonly refused = signal('');

  protected async save(form: NewSource): Promise<void> {
    try {
      await this.api.addSource(form);
      this.close();
      this.done.say(() => this.words().sources.saved);
      this.look();
      await this.router.navigateByUrl('/sources');
    } catch (thrown) {
      if (this.editing()) this.refused.set(this.speech.problem(problemFrom(thrown)));
      else this.done.complain(thrown);
    }
  }

  protected close(): void {
    this.editing.set(undefined);
    this.refused.set('');
  }

  /** The strip of freshness counts sources too. */
  protected look(): void {
    void this.freshness.look();
  }
}
