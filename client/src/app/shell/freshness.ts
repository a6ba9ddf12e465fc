import { inject, Injectable, signal } from '@angular/core';
import { Api } from '../api/api';
import { LifecycleApi } from '../api/lifecycle-api';
import type { MorningList } from '../api/types-of-the-morning';

export type MorningHead = Omit<MorningList, 'items' | 'total'>;

/** What every page knows of this morning: whether the sources are fresh and how much waits. */
@Injectable({ providedIn: 'root' })
export class Freshness {
  private readonly api = inject(Api);
  private readonly lifecycle = inject(LifecycleApi);
  readonly head = signal<MorningHead | undefined>(undefined);
  /** How many notices about an end give no date until a person says what they mean. */
  readonly openStatements = signal(0);
  readonly isUnknown = signal(false);

  /** A page that has just asked for the list itself tells what it learned. */
  learn(head: MorningHead): void {
    this.head.set(head);
    this.isUnknown.set(false);
  }

  async look(): Promise<void> {
    try {
      const [head, statements] = await Promise.all([this.api.morningHead(), this.lifecycle.openStatementsHead()]);
      this.openStatements.set(statements.total);
      this.learn(head);
    } catch {
      this.isUnknown.set(true);
    }
  }
}
