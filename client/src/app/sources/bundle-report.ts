import { Component, computed, inject, input, output } from '@angular/core';
import { BundlesApi } from '../api/bundles-api';
import type { BundleView } from '../api/types-of-bundles';
import { Words } from '../words/words';

/** What a bundle brought, what may be missing, and how old each of its sources is: the oldest first. */
@Component({ selector: 'app-bundle-report', templateUrl: './bundle-report.html' })
export class BundleReportView {
  private readonly api = inject(BundlesApi);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly bundle = input.required<BundleView>();
  readonly closed = output();
  protected readonly sources = computed(() =>
    [...this.bundle().sources].sort((one, other) => (one.asOf ?? '').localeCompare(other.asOf ?? '')),
  );
  protected readonly receipt = computed(() => this.api.receiptOf(this.bundle().id));
  protected readonly gap = computed(() => {
    const gap = this.bundle().report?.gap;
    if (!gap) return '';
    const words = this.words().bundles;
    return gap.from === null
      ? words.gapFirst(this.speech.when(gap.until))
      : words.gap(this.speech.when(gap.from), this.speech.when(gap.until));
  });
}
