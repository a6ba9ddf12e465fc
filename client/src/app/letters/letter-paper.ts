import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { LettersApi } from '../api/letters-api';
import type { PublishedLetter } from '../api/published';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';

/** How a letter came, who wrote it down, and the paper itself. */
@Component({ selector: 'app-letter-paper', imports: [RouterLink], templateUrl: './letter-paper.html', styleUrl: './letter-paper.css' })
export class LetterPaper {
  readonly advisory = input.required<string>();
  readonly letter = input.required<PublishedLetter>();
  protected readonly api = inject(LettersApi);
  protected readonly session = inject(Session);
  protected readonly words = inject(Words).now;
  protected readonly way = computed(() => spoken(this.words().letterForm.ways, this.letter().cameBy, (code) => code));
  protected readonly kind = computed(() => spoken(this.words().letterForm.kinds, this.letter().kind, (code) => code));

  protected sizeOf(bytes: number): string {
    return this.words().letterPaper.size(Math.ceil(bytes / 1024));
  }
}
