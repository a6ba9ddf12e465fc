import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LettersApi } from '../api/letters-api';
import { problemFrom, type ClientProblem } from '../api/refused';
import type { LetterForm, LetterTrial } from '../api/types-of-letters';
import type { AdvisoryDeviceView } from '../api/types-of-findings';
import { reasonRows } from '../findings/reasons';
import { Mark } from '../marks/mark';
import { placeText } from '../words/place-text';
import { Words } from '../words/words';

/** While somebody types, nothing is asked. */
const afterTyping = 600;

/** Which devices a letter would concern, while it is filled in: whoever holds a letter wants to know just this. */
@Component({ selector: 'app-letter-effect', imports: [RouterLink, Mark], templateUrl: './letter-effect.html' })
export class LetterEffect {
  private readonly api = inject(LettersApi);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  /** Undefined while too little is filled in to ask. */
  readonly letter = input.required<LetterForm | undefined>();
  protected readonly isOfLife = computed(() => this.letter()?.kind === 'lifecycle');
  protected readonly trial = signal<LetterTrial | undefined>(undefined);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly isAsking = signal(false);
  protected readonly placeOf = placeText;
  protected readonly rest = computed(() => (this.trial()?.total ?? 0) - (this.trial()?.items.length ?? 0));
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked: AbortController | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.forget());
    effect(() => {
      const letter = this.letter();
      untracked(() => this.askLater(letter));
    });
  }

  protected reasonOf(device: AdvisoryDeviceView): string {
    const telling = device.because.find(({ code }) => code.startsWith('name.serial')) ?? device.because[0];
    return telling ? (reasonRows([telling], this.words())[0]?.sentence ?? '') : '';
  }

  private askLater(letter: LetterForm | undefined): void {
    this.forget();
    this.problem.set(undefined);
    if (letter === undefined) return this.trial.set(undefined);
    this.isAsking.set(true);
    this.timer = setTimeout(() => void this.ask(letter), afterTyping);
  }

  private async ask(letter: LetterForm): Promise<void> {
    const asked = new AbortController();
    this.asked = asked;
    try {
      this.trial.set(await this.api.try(letter, asked.signal));
    } catch (thrown) {
      if (asked.signal.aborted) return;
      this.trial.set(undefined);
      this.problem.set(problemFrom(thrown));
    }
    if (this.asked === asked) this.isAsking.set(false);
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.isAsking.set(false);
  }
}
