import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { UnitCardsApi } from '../api/unit-cards-api';
import { PageState } from '../shell/page-state';
import { dayOf } from '../words/dates';
import { Words } from '../words/words';
import { IntakeForm } from './intake-form';

/** One form as a page of A4, with what is still open and where it is asked for. */
@Component({
  selector: 'app-intake-page',
  imports: [RouterLink, PageState, IntakeForm],
  templateUrl: './intake-page.html',
  styleUrls: ['../shell/printed-form.css', './intake-page.css'],
})
export class IntakePage {
  private readonly api = inject(UnitCardsApi);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly id = input.required<string>();

  protected readonly intake = asking(this.id, (id) => this.api.intake(id));
  protected readonly isChanging = signal(false);
  protected readonly facts = computed(() => {
    const one = this.intake.value();
    if (one === undefined) return [];
    const { intakeForm: words, everywhere } = this.words();
    const months = (value: number | null) => (value === null ? everywhere.unknown : words.months(value));
    return [
      { name: words.model, value: one.model },
      { name: words.maker, value: one.manufacturer },
      { name: words.way, value: words.ways[one.way] },
      { name: words.from, value: one.from },
      { name: words.arrivedOn, value: this.speech.planned(one.arrivedOn) },
      { name: words.until, value: this.speech.planned(one.until) },
      { name: words.toEol, value: months(one.monthsToEol) },
      { name: words.toEos, value: months(one.monthsToEos) },
      { name: words.documentName, value: one.documentName ?? everywhere.notStated },
      { name: words.answerBy, value: this.speech.planned(one.answerBy) },
    ];
  });
  protected readonly rows = computed(() => {
    const one = this.intake.value();
    if (one === undefined) return [];
    const { intakeForm: words, everywhere } = this.words();
    const day = (value: string | null) => (value === null ? '' : this.speech.planned(value));
    return [
      { name: words.eolTold, result: words.tolds[one.eolTold], day: day(one.eolOn), clause: words.clauses.ends },
      { name: words.eosTold, result: words.tolds[one.eosTold], day: day(one.eosOn), clause: words.clauses.ends },
      { name: words.sbom, result: words.documents[one.sbom], day: '', clause: words.clauses.documents },
      { name: words.mds2, result: words.documents[one.mds2], day: '', clause: words.clauses.documents },
      { name: words.limitedSupportPlan, result: words.documents[one.limitedSupportPlan], day: '', clause: words.clauses.plan },
      ...(one.way === 'used'
        ? [{ name: words.riskPresentedIn, result: one.riskPresentedIn ?? everywhere.none, day: '', clause: words.clauses.used }]
        : []),
    ];
  });
  protected readonly asksMaker = computed(() => (this.intake.value()?.doubts ?? []).some((doubt) => doubt.endsWith('not_told')));
  protected readonly made = computed(() => {
    const one = this.intake.value();
    return one === undefined ? '' : this.words().intakeForm.madeOn(this.speech.planned(dayOf(one.updatedAt)), one.updatedBy);
  });

  protected changed(): void {
    this.isChanging.set(false);
    this.intake.reload();
  }

  protected print(): void {
    window.print();
  }
}
