import { Component, computed, inject, input } from '@angular/core';
import type { InquiryState } from '../api/types-of-inquiries';
import { Words } from '../words/words';

const looks: Readonly<Record<InquiryState, readonly [className: string, shape: string]>> = {
  open: ['accent', '…'],
  overdue: ['high', '！'],
  answered: ['medium', '◆'],
  settled: ['good', '✓'],
  withdrawn: ['outlined', '－'],
};

/** How a question stands, by word, shape and colour. */
@Component({
  selector: 'app-inquiry-mark',
  template: `<span class="mark {{ look()[0] }}"
    ><span class="shape" aria-hidden="true">{{ look()[1] }}</span
    >{{ words().inquiries.states[state()] }}</span
  >`,
})
export class InquiryMark {
  protected readonly words = inject(Words).now;
  readonly state = input.required<InquiryState>();
  protected readonly look = computed(() => looks[this.state()]);
}
