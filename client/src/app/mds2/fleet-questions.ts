import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { outcomes, type Outcome } from '../api/types-of-disclosures';
import { connections } from '../api/types-of-inventory';
import { DataGrid } from '../grid/data-grid';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { askedAnswers, asksOf, conditionsOf, questionWords, type AskedAnswer, type Condition } from './conditions';
import { fleetColumns, type AskedRow } from './fleet-columns';

/** MDS2の回答で機器を調べる: questions across the fleet, in three answers. */
@Component({
  selector: 'app-fleet-questions',
  imports: [RouterLink, DataGrid, PageState],
  templateUrl: './fleet-questions.html',
  styleUrl: './fleet-questions.css',
})
export class FleetQuestions {
  private readonly router = inject(Router);
  protected readonly api = inject(Api);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly q = input<string>();
  readonly asks = input<string>();
  readonly department = input<string>();
  readonly connection = input<string>();
  readonly vlan = input<string>();
  readonly outcome = input<string>();

  protected readonly connections = connections;
  protected readonly askedAnswers = askedAnswers;
  protected readonly question = signal('');
  protected readonly answer = signal<AskedAnswer>('no');
  protected readonly form = asking(
    () => true,
    () => this.api.mds2Form(),
  );
  private readonly named = computed(() => questionWords(this.form.value(), this.speech.language()));
  protected readonly conditions = computed(() => conditionsOf(this.asks() ?? ''));
  protected readonly chosen = computed(() => outcomes.find((one) => one === this.outcome()));
  private readonly filter = computed(() => ({
    asks: this.asks() ?? '',
    department: this.department() ?? '',
    connection: this.connection() ?? '',
    vlan: this.vlan() ?? '',
  }));
  protected readonly fleet = asking(
    () => (this.conditions().length === 0 ? undefined : JSON.stringify(this.filter())),
    (filter) => this.api.askFleet(JSON.parse(filter) as Record<string, string>),
  );
  /** What cannot be told stands with what applies: it waits for an answer of the maker. */
  protected readonly rows = computed<readonly AskedRow[]>(() => {
    const chosen = this.chosen();
    return (this.fleet.value()?.items ?? [])
      .filter(({ outcome }) => chosen === undefined || outcome === chosen)
      .map((row) => ({ ...row, id: row.deviceId }));
  });
  protected readonly columns = computed(() => fleetColumns(this.words()));
  protected readonly tabs = computed(() => {
    const counts = this.fleet.value()?.counts;
    return outcomes.map((id) => ({ id, word: this.words().mds2.outcomes[id], count: counts?.[id] ?? 0 }));
  });
  protected readonly total = computed(() => this.tabs().reduce((sum, { count }) => sum + count, 0));
  protected readonly exported = computed(() => ({
    ...this.filter(),
    outcome: this.chosen() ?? '',
    language: this.speech.language(),
  }));

  protected questionOf(condition: Condition): string {
    return condition.questions.map((id) => `${id} ${this.named().get(id) ?? ''}`.trim()).join(this.words().everywhere.comma);
  }

  protected answersOf({ answers }: Condition): string {
    const { answers: words, blank } = this.words().mds2;
    return answers.map((answer) => (answer === 'blank' ? blank : (words[answer] ?? answer))).join(this.words().everywhere.comma);
  }

  protected ask(asks: string): void {
    this.set({ asks: asks === '' ? null : asks, outcome: null });
  }

  protected add(): void {
    if (this.question() === '') return;
    this.ask(asksOf([...this.conditions(), { questions: [this.question()], answers: [this.answer()] }]));
    this.question.set('');
  }

  protected remove(at: number): void {
    this.ask(asksOf(this.conditions().filter((_, index) => index !== at)));
  }

  protected choose(outcome: Outcome | null): void {
    this.set({ outcome });
  }

  protected set(part: Readonly<Record<string, string | null>>): void {
    const queryParams = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, value === '' ? null : value]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected open(row: AskedRow): void {
    void this.router.navigate(['/devices', row.deviceId]);
  }

  protected asAnswer(value: string): AskedAnswer {
    return askedAnswers.find((one) => one === value) ?? 'no';
  }
}
