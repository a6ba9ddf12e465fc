import { Component, computed, inject, input } from '@angular/core';
import type { AnswerWord } from '../api/types-of-disclosures';
import { Words } from '../words/words';
import { answerLook } from './conditions';

/** An answer of a form: its word with a shape; free text stands beside it. */
@Component({
  selector: 'app-answer-mark',
  template: `
    <span class="mark" [class]="look().className">
      @if (look().shape) {
        <span class="shape" aria-hidden="true">{{ look().shape }}</span>
      }
      {{ word() }}</span
    >
  `,
})
export class AnswerMark {
  readonly answer = input.required<AnswerWord | null>();
  private readonly words = inject(Words).now;
  protected readonly look = computed(() => answerLook(this.answer()));
  protected readonly word = computed(() => {
    const answer = this.answer();
    return answer === null ? this.words().mds2.blank : this.words().mds2.answers[answer];
  });
}
