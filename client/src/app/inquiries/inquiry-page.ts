import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { InquiriesApi } from '../api/inquiries-api';
import { DoneStrip } from '../shell/done-strip';
import { FormDialogue } from '../shell/form-dialogue';
import type { FormField, FormValues } from '../shell/form-fields';
import { PageState } from '../shell/page-state';
import { dayOf } from '../words/dates';
import { Words } from '../words/words';
import { InquiryMark } from './inquiry-mark';

/** 照会書: the sheet that is sent where the maker has no page here, and the answers that came. */
@Component({
  selector: 'app-inquiry-page',
  imports: [RouterLink, PageState, FormDialogue, InquiryMark],
  templateUrl: './inquiry-page.html',
  styleUrls: ['../shell/printed-form.css', './inquiry-page.css'],
})
export class InquiryPage {
  private readonly api = inject(InquiriesApi);
  private readonly done = inject(DoneStrip);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly id = input.required<string>();

  protected readonly inquiry = asking(this.id, (id) => this.api.inquiry(id));
  protected readonly isAnswering = signal(false);
  protected readonly isSending = signal(false);
  protected readonly fields = computed(() => (): readonly FormField[] => [
    { name: 'text', label: this.words().inquiries.answerText, kind: 'lines', isRequired: true, hint: this.words().inquiries.answerHint },
  ]);
  protected readonly madeOn = computed(() => this.speech.planned(dayOf(this.inquiry.value()?.askedAt ?? '')));

  protected readonly answer = async (values: FormValues): Promise<void> => {
    await this.api.answer(this.id(), (values['text'] ?? '').trim());
    this.isAnswering.set(false);
    this.done.say(() => this.words().inquiries.answered);
    this.inquiry.reload();
  };

  protected async close(as: 'settled' | 'withdrawn'): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    try {
      await this.api.close(this.id(), as);
      this.done.say(() => this.words().inquiries.closed[as]);
      this.inquiry.reload();
    } catch (thrown) {
      this.done.complain(thrown);
    } finally {
      this.isSending.set(false);
    }
  }

  protected print(): void {
    window.print();
  }
}
