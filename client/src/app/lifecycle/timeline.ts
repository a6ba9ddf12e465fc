import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Clock } from '../api/clock';
import { LifecycleApi } from '../api/lifecycle-api';
import { PlanningApi } from '../api/planning-api';
import { lifecycleStages } from '../api/types-of-inventory';
import { CalendarButton } from '../calendar/calendar-button';
import { statusLook } from '../marks/marks';
import { Near, growingRows } from '../shell/growing-rows';
import { PageState } from '../shell/page-state';
import { eraOfFiscalYear, fiscalYearOf } from '../words/dates';
import { Words } from '../words/words';
import { componentLooks, componentsBelow, type ComponentLife } from './component-lives';
import { LifecycleTabs } from './lifecycle-tabs';
import { filteredRows, pictureWidth, placeOf, stretchesOf, timelineRows, windowOf, yearsOf, type Stage } from './timeline-shape';

/** How many fiscal years the picture shows, from near to far. */
const zooms = [3, 5, 10, 20] as const;

/** 年表: the life of every model as a bar, under the fiscal years; a table in which each row carries its picture. */
@Component({
  selector: 'app-timeline',
  imports: [RouterLink, PageState, LifecycleTabs, CalendarButton, Near],
  templateUrl: './timeline.html',
  styleUrl: './timeline.css',
})
export class Timeline {
  private readonly router = inject(Router);
  private readonly api = inject(PlanningApi);
  private readonly lifecycle = inject(LifecycleApi);
  protected readonly clock = inject(Clock);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly q = input<string>();
  readonly department = input<string>();
  readonly status = input<string>();
  readonly year = input<string>();
  readonly legacy = input<string>();
  readonly years = input<string>();

  protected readonly plans = asking(
    () => true,
    () => this.api.plans(),
  );
  /** The rows whose components are shown below them. */
  protected readonly opened = signal<ReadonlySet<string>>(new Set());
  /** Asked for when the first row is opened: most who look at the timeline look at no component. */
  protected readonly components = asking(
    () => (this.opened().size > 0 ? true : undefined),
    () => this.lifecycle.components({}),
  );
  protected readonly componentLooks = componentLooks;
  protected readonly zooms = zooms;
  protected readonly lifecycleStages = lifecycleStages;
  protected readonly legacies = ['legacy', 'needs_assessment', 'not_legacy_with_controls', 'not_legacy'] as const;
  protected readonly stages: readonly Stage[] = ['supported', 'limited', 'extended', 'after', 'unknown'];
  protected readonly shift = signal(0);
  protected readonly zoom = computed(() => zooms.find((one) => String(one) === this.years()) ?? 10);
  private readonly all = computed(() => timelineRows(this.plans.value()?.items ?? [], this.clock.today()));
  protected readonly total = computed(() => this.all().length);
  protected readonly departments = computed(() =>
    [...new Set(this.all().flatMap((row) => row.departments.map(({ name }) => name)))].sort(),
  );
  protected readonly eosYears = computed(() =>
    [...new Set(this.all().flatMap(({ eos }) => (eos === null ? [] : [fiscalYearOf(eos)])))].sort(),
  );
  private readonly window = computed(() => windowOf(this.clock.today(), this.zoom(), this.shift()));
  protected readonly scale = computed(() =>
    yearsOf(this.window()).map(({ year, x }) => ({ year, x, width: pictureWidth / this.zoom(), era: eraOfFiscalYear(year) })),
  );
  /** The lines of the years, the same in every row. */
  protected readonly gridLines = computed(() =>
    this.scale()
      .map(({ x }) => `M${x.toFixed(1)} 0V24`)
      .join(''),
  );
  protected readonly today = computed(() => placeOf(this.clock.today(), this.window()));
  protected readonly rows = computed(() => {
    const rows = filteredRows(this.all(), {
      q: this.q() ?? '',
      department: this.department() ?? '',
      stage: this.status() ?? '',
      eosYear: /^\d{4}$/.test(this.year() ?? '') ? Number(this.year()) : null,
      legacy: this.legacy() ?? '',
    });
    const window = this.window();
    return rows.map((row) => ({ ...row, look: statusLook(row.stage), stretches: stretchesOf(row, window) }));
  });

  protected readonly growing = growingRows(this.rows);

  protected set(part: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: part, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected toggle(id: string): void {
    this.opened.update((opened) => {
      const others = [...opened].filter((one) => one !== id);
      return new Set(opened.has(id) ? others : [...others, id]);
    });
  }

  protected below(row: { readonly manufacturer: string; readonly model: string }): readonly ComponentLife[] {
    return componentsBelow(this.components.value()?.items ?? [], row, this.clock.today());
  }

  protected componentBar({ eol, extendedEnd }: ComponentLife) {
    return stretchesOf({ eol, eos: eol === null ? null : (extendedEnd ?? eol), extendedUntil: null }, this.window());
  }

  /** One step nearer (-1) or farther (1). */
  protected zoomBy(step: 1 | -1): void {
    const next = zooms[zooms.indexOf(this.zoom()) + step];
    if (next !== undefined) this.set({ years: String(next) });
  }

  protected move(step: number): void {
    this.shift.update((shift) => shift + step);
  }
}
