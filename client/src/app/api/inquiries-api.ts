import { inject, Injectable } from '@angular/core';
import { Caller } from './caller';
import type { InquiryView, NewInquiry } from './types-of-inquiries';

/** The routes of questions to makers, by their names. */
@Injectable({ providedIn: 'root' })
export class InquiriesApi {
  private readonly caller = inject(Caller);

  readonly inquiries = (query: { readonly state?: string; readonly model?: string }) =>
    this.caller.all<InquiryView>('/inquiries', { query });
  readonly inquiry = (id: string) => this.caller.ask<InquiryView>('GET', `/inquiries/${id}`);
  readonly ask = (body: NewInquiry) => this.caller.ask<{ readonly id: string }>('POST', '/inquiries', { body });
  readonly answer = (id: string, text: string) => this.caller.ask<InquiryView>('POST', `/inquiries/${id}/answers`, { body: { text } });
  readonly close = (id: string, as: 'settled' | 'withdrawn') =>
    this.caller.ask<InquiryView>('POST', `/inquiries/${id}/closing`, { body: { as } });
}
