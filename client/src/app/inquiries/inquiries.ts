import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { InquiriesApi } from '../api/inquiries-api';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { InquiryMark } from './inquiry-mark';

/** メーカーへの照会: what is asked, until when, and what came back. */
@Component({
  selector: 'app-inquiries',
  imports: [RouterLink, PageState, InquiryMark],
  templateUrl: './inquiries.html',
  styles: `
    .when {
      white-space: nowrap;
    }
    .text {
      max-width: 360px;
      white-space: pre-line;
    }
  `,
})
export class Inquiries {
  private readonly api = inject(InquiriesApi);
  private readonly router = inject(Router);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  /** `all` for the closed ones too, from the address. */
  readonly show = input<string>();
  readonly model = input<string>();

  protected readonly list = asking(
    () => `${this.show() ?? ''} ${this.model() ?? ''}`,
    () => {
      const model = this.model();
      return this.api.inquiries({ ...(this.show() !== 'all' && { state: 'waiting' }), ...(model !== undefined && { model }) });
    },
  );

  protected turnTo(show: string | null): void {
    void this.router.navigate([], { queryParams: { show }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
