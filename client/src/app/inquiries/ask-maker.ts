import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { Clock } from '../api/clock';
import { InquiriesApi } from '../api/inquiries-api';
import { FormDialogue } from '../shell/form-dialogue';
import { DoneStrip } from '../shell/done-strip';
import type { FormValues } from '../shell/form-fields';
import { Words } from '../words/words';
import { inquiryFields, newInquiry, type AskedAbout } from './inquiry-fields';

/** メーカーへの照会: asked over the page on which somebody saw what is not known. */
@Component({
  selector: 'app-ask-maker',
  imports: [FormDialogue],
  template: `
    <app-form-dialogue
      [heading]="words().inquiries.askOf(about().manufacturer, about().model)"
      [hint]="words().inquiries.askHint"
      [sending]="words().inquiries.keep"
      [fields]="fields()"
      [send]="send"
      (closed)="closed.emit()"
    />
  `,
})
export class AskMaker {
  private readonly api = inject(InquiriesApi);
  private readonly clock = inject(Clock);
  private readonly done = inject(DoneStrip);
  private readonly router = inject(Router);
  protected readonly words = inject(Words).now;
  readonly about = input.required<AskedAbout>();
  readonly closed = output();

  protected readonly fields = computed(() => {
    const [about, today, words] = [this.about(), this.clock.today(), this.words()];
    return (values: FormValues) => inquiryFields(about, values, today, words);
  });

  /** The page that follows tells whether the maker sees it, or the sheet has to be sent. */
  protected readonly send = async (values: FormValues): Promise<void> => {
    const { id } = await this.api.ask(newInquiry(this.about(), values));
    this.done.say(() => this.words().inquiries.asked);
    this.closed.emit();
    await this.router.navigate(['/inquiries', id]);
  };
}
