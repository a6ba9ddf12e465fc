import { inject, Injectable, signal } from '@angular/core';
import { problemFrom } from '../api/refused';
import { Words } from '../words/words';

/** How long something done can be taken back from the strip, and how long a mere message stands there. */
const undoableFor = 120_000;
const shownFor = 10_000;

export interface Done {
  /** A function, so that the strip speaks the language of the moment. */
  readonly sentence: () => string;
  readonly undo?: () => Promise<void>;
  readonly isProblem?: boolean;
}

/** The strip at the bottom: what was just done, and taking it back. */
@Injectable({ providedIn: 'root' })
export class DoneStrip {
  private readonly words = inject(Words);
  readonly current = signal<Done | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;

  say(sentence: () => string, undo?: () => Promise<void>): void {
    this.show(undo === undefined ? { sentence } : { sentence, undo });
  }

  complain(thrown: unknown): void {
    const problem = problemFrom(thrown);
    this.show({ sentence: () => this.words.problem(problem), isProblem: true });
  }

  dismiss(): void {
    clearTimeout(this.timer);
    this.current.set(undefined);
  }

  async undo(): Promise<void> {
    const undo = this.current()?.undo;
    if (undo === undefined) return;
    this.dismiss();
    try {
      await undo();
      this.say(() => this.words.now().everywhere.undone);
    } catch (thrown) {
      this.complain(thrown);
    }
  }

  private show(done: Done): void {
    clearTimeout(this.timer);
    this.current.set(done);
    this.timer = setTimeout(() => this.current.set(undefined), done.undo === undefined ? shownFor : undoableFor);
  }
}
