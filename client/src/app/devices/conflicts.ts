import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import type { ConflictView } from '../api/types-of-inventory';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';

/** Where the ledger's new value and a value set otherwise differ: a person says which holds. */
@Component({ selector: 'app-conflicts', imports: [RouterLink, PageState], templateUrl: './conflicts.html' })
export class Conflicts {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly working = signal('');
  protected readonly conflicts = asking(
    () => true,
    () => this.api.conflicts(),
  );

  protected fieldOf(conflict: ConflictView): string {
    return spoken(this.words().codes.fields, conflict.field, (code) => code);
  }

  protected async decide(conflict: ConflictView, take: 'kept' | 'offered'): Promise<void> {
    this.working.set(conflict.id);
    try {
      await this.api.decideConflict(conflict.id, take);
      this.done.say(() => this.words().imports.decided);
      this.conflicts.reload();
    } catch (thrown) {
      this.done.complain(thrown);
    } finally {
      this.working.set('');
    }
  }
}
