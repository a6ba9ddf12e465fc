import { inject, Injectable, signal } from '@angular/core';
import { Api } from '../api/api';
import type { MorningList } from '../api/types';

export type MorningHead = Omit<MorningList, 'items' | 'total'>;

/** What every page knows of this morning: whether the sources are fresh and how much waits. */
@Injectable({ providedIn: 'root' })
export class Freshness {
  private readonly api = inject(Api);
  readonly head = signal<MorningHead | undefined>(undefined);
  readonly isUnknown = signal(false);

  /** A page that has just asked for the list itself tells what it learned. */
  learn(head: MorningHead): void {
    this.head.set(head);
    this.isUnknown.set(false);
  }

  async look(): Promise<void> {
    try {
      this.learn(await this.api.morningHead());
    } catch {
      this.isUnknown.set(true);
    }
  }
}
