import { Component, computed, inject, input } from '@angular/core';
import { Clock } from '../api/clock';
import type { NoticeProduct } from '../api/types-of-makers';
import { eraYearOf } from '../words/dates';
import { en } from '../words/en';
import { ja } from '../words/ja';
import { noticeOf, nextRevision, type Draft } from './draft';

/** The notice as a page of A4, in its own language: it is for hospitals, whatever language the maker reads the screen in. */
@Component({
  selector: 'app-notice-paper',
  templateUrl: './notice-paper.html',
  styleUrls: ['../shell/printed-form.css', './notice-paper.css'],
})
export class NoticePaper {
  private readonly clock = inject(Clock);
  readonly draft = input.required<Draft>();
  readonly revision = input.required<string>();
  protected readonly language = computed(() => (this.draft().values['language'] === 'en' ? 'en' : 'ja'));
  private readonly all = computed(() => (this.language() === 'en' ? en : ja));
  protected readonly words = computed(() => this.all().makerPaper);
  protected readonly notice = computed(() => noticeOf(this.draft()));
  protected readonly security = computed(() => {
    const notice = this.notice();
    return notice.kind === 'security' ? notice : undefined;
  });
  protected readonly heading = computed(() => {
    const notice = this.notice();
    return notice.kind === 'security' ? notice.title : this.words().endsOf(notice.product);
  });
  protected readonly contact = computed(() => this.draft().values['contact'] ?? '');
  protected readonly text = computed(() => this.draft().values[this.security() ? 'summary' : 'pageText'] ?? '');
  protected readonly status = computed(() => this.all().makerNotice.statuses[this.draft().status]);
  protected readonly facts = computed(() => {
    const [notice, words] = [this.notice(), this.words()];
    const isFirst = nextRevision(this.draft()) === 1 && this.draft().eventsBefore === null;
    return [
      { name: words.issuedOn, value: this.day(this.clock.today()) },
      { name: words.maker, value: notice.maker },
      ...(notice.kind === 'security'
        ? [
            { name: words.number, value: notice.trackingId },
            { name: words.revision, value: isFirst ? words.first(this.revision()) : words.later(this.revision(), notice.changes) },
            { name: words.cves, value: notice.cves.length === 0 ? words.noCve : notice.cves.join(', ') },
          ]
        : [{ name: words.revision, value: isFirst ? words.firstNotice : words.laterNotice(notice.changes) }]),
      { name: words.status, value: this.status() },
    ];
  });
  protected readonly ends = computed(() => {
    const [notice, words] = [this.notice(), this.words()];
    if (notice.kind === 'security') return [];
    return [
      { name: words.saleEndsOn, day: notice.saleEndsOn, means: words.saleEndsOnMeans },
      { name: words.eol, day: notice.eol, means: words.eolMeans },
      { name: words.eos, day: notice.eos, means: words.eosMeans },
    ].map(({ name, day, means }) => ({ name, means, day: day === null ? words.notStated : this.day(day) }));
  });
  protected readonly version = computed(() => {
    const notice = this.notice();
    return notice.kind === 'security' ? '' : (notice.version ?? this.words().allVersions);
  });
  protected readonly response = computed(() => {
    const [notice, words, all] = [this.security(), this.words(), this.all()];
    if (notice === undefined) return [];
    const { status, noFix, remedy, fixedOn, remedyUrl, mitigation, reason, impact } = notice;
    return [
      { name: words.plan, value: status === 'affected_unfixed' ? all.makerNotice.plans[noFix] : '' },
      { name: words.remedy, value: remedy },
      { name: words.fixedOn, value: fixedOn === null ? '' : this.day(fixedOn) },
      { name: words.remedyUrl, value: remedyUrl ?? '' },
      { name: words.mitigation, value: mitigation },
      { name: words.reason, value: reason === null ? '' : all.codes.justifications[reason] },
      { name: words.impact, value: impact },
      { name: words.reference, value: notice.reference ?? '' },
    ].filter(({ value }) => value !== '');
  });

  protected versionsOf({ versions, from, to }: NoticeProduct): string {
    return this.words().versions[versions](to ?? '', from ?? '');
  }

  /** People plan with the Japanese year beside it. */
  private day(day: string): string {
    return this.language() === 'ja' ? this.all().everywhere.dayWithEra(day, eraYearOf(day)) : day;
  }
}
