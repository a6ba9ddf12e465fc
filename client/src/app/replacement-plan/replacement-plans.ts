import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { PlanningApi } from '../api/planning-api';
import { problemFrom } from '../api/refused';
import { horizons, planStandings, type PlanView } from '../api/types-of-planning';
import { CalendarButton } from '../calendar/calendar-button';
import { DataGrid, type CellEdit } from '../grid/data-grid';
import { LifecycleTabs } from '../lifecycle/lifecycle-tabs';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { BudgetYears } from './budget-years';
import { changeBack, planChangeOf } from './edit-plan';
import { planColumns } from './plan-columns';
import { departmentsIn, filteredPlans } from './plan-filters';
import { PlanPanel } from './plan-panel';
import { PlanningRulesForm } from './planning-rules-form';
import { isEditable, modelText } from './plan-texts';

/** 機器更新計画: what becomes of what reaches its end, entered in the list itself, and what it costs in which fiscal year. */
@Component({
  selector: 'app-replacement-plans',
  imports: [DataGrid, PageState, LifecycleTabs, BudgetYears, PlanPanel, PlanningRulesForm, CalendarButton],
  templateUrl: './replacement-plans.html',
  styleUrl: './replacement-plans.css',
})
export class ReplacementPlans {
  private readonly router = inject(Router);
  private readonly api = inject(PlanningApi);
  private readonly done = inject(DoneStrip);
  private readonly session = inject(Session);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly q = input<string>();
  readonly within = input<string>();
  readonly standing = input<string>();
  readonly department = input<string>();
  readonly year = input<string>();

  protected readonly plans = asking(
    () => true,
    () => this.api.plans(),
  );
  protected readonly years = asking(
    () => true,
    () => this.api.budgetYears(),
  );
  protected readonly rules = asking(
    () => true,
    () => this.api.planningRules(),
  );
  protected readonly months = horizons.map(Number).filter((months) => months > 0);
  protected readonly standings = planStandings;
  private readonly items = computed(() => this.plans.value()?.items ?? []);
  protected readonly departments = computed(() => departmentsIn(this.items()));
  protected readonly fiscalYear = computed(() => (/^\d{4}$/.test(this.year() ?? '') ? Number(this.year()) : null));
  protected readonly rows = computed(() =>
    filteredPlans(this.items(), {
      months: this.months.find((months) => String(months) === this.within()) ?? null,
      standing: this.standing() ?? '',
      department: this.department() ?? '',
      fiscalYear: this.fiscalYear(),
    }),
  );
  protected readonly mayEdit = this.session.mayPlan;
  protected readonly maySetRules = this.session.maySign;
  protected readonly columns = computed(() => planColumns(this.words(), (year) => this.speech.fiscalYear(year), this.mayEdit()));
  protected readonly selectedId = linkedSignal<readonly PlanView[], string | null>({
    source: this.rows,
    computation: (rows, before) => rows.find((row) => row.id === before?.value)?.id ?? rows[0]?.id ?? null,
  });
  protected readonly selected = computed(() => this.rows().find((row) => row.id === this.selectedId()));
  protected readonly isSettingRules = signal(false);
  protected readonly file = computed(() => this.api.plansFile(this.fiscalYear()));
  protected readonly fileName = computed(() => {
    const year = this.fiscalYear();
    const { planning } = this.words();
    return planning.exportYear(year === null ? planning.yearAll : this.speech.fiscalYear(year));
  });

  protected set(part: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: part, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** Saves at once. Who was slower than somebody else is told, and sees what the other one wrote. */
  protected async edit({ row, column, typed }: CellEdit<PlanView>): Promise<void> {
    if (!isEditable(column)) return;
    const change = planChangeOf(column, typed);
    const name = this.words().planning.columns[column];
    if (change === undefined) {
      this.done.say(() => this.words().planning.notUnderstood(name, typed));
      return;
    }
    try {
      const saved = await this.api.changePlan(row.id, { revision: row.revision, ...change });
      this.done.say(
        () => this.words().planning.saved(modelText(row, this.words()), this.words().planning.columns[column]),
        async () => {
          await this.api.changePlan(row.id, { revision: saved.revision, ...changeBack(column, row) });
          this.reload();
        },
      );
    } catch (thrown) {
      this.done.complain(thrown);
      if (problemFrom(thrown).status !== 409 && problemFrom(thrown).status !== 404) return;
    }
    this.reload();
  }

  protected reload(): void {
    this.plans.reload();
    this.years.reload();
    this.rules.reload();
  }
}
