import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import type { ConflictView } from '../api/types-of-inventory';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { keptOrigin, offeredOrigin } from './conflict-origin';

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

  protected readonly keptFrom = keptOrigin;
  protected readonly offeredFrom = offeredOrigin;

  protected fieldOf(conflict: ConflictView): string {
    return spoken(this.words().codes.fields, conflict.field, (code) => code);
  }

  protected keptOf({ field, kept }: ConflictView): string {
    return kept === null ? this.words().everywhere.notStated : this.valueOf(field, kept);
  }

  /** What the ledger writes where it is no such value (a date that is none): that text, not "nothing". */
  protected offeredOf({ field, offered, offeredAsWritten }: ConflictView): string {
    if (offered !== null) return this.valueOf(field, offered);
    const isWritten = offeredAsWritten !== null && offeredAsWritten.trim() !== '';
    return isWritten ? this.words().imports.offeredAsWritten(offeredAsWritten) : this.words().everywhere.notStated;
  }

  private valueOf(field: string, value: string): string {
    const { codes, devices } = this.words();
    const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      active: { true: devices.active, false: devices.inactive },
      ownership: codes.ownerships,
      connection: codes.connections,
    };
    return spoken(tables[field] ?? {}, value, (text) => text);
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
