import { inject, Injectable } from '@angular/core';
import type { PageOf } from './types';
import { addressOf, Caller, type Query } from './caller';
import type * as Calendar from './types-of-calendar';
import type * as Shape from './types-of-planning';

/** The routes of planning, by their names. */
@Injectable({ providedIn: 'root' })
export class PlanningApi {
  private readonly caller = inject(Caller);

  readonly plans = (query: Query = {}) => this.caller.all<Shape.PlanView>('/replacement-plans', { query });
  readonly plan = (id: string) => this.caller.ask<Shape.PlanDetail>('GET', `/replacement-plans/${id}`);
  readonly planHistory = (id: string) => this.caller.all<Shape.PlanEvent>(`/replacement-plans/${id}/history`);
  readonly changePlan = (id: string, body: Shape.ChangedPlan) =>
    this.caller.ask<Shape.PlanView>('PATCH', `/replacement-plans/${id}`, { body });
  readonly addPart = (body: Shape.NewPart) => this.caller.ask<{ readonly id: string }>('POST', '/replacement-plans', { body });
  readonly joinPart = (id: string) => this.caller.ask<void>('DELETE', `/replacement-plans/${id}`);
  readonly budgetYears = () => this.caller.ask<{ readonly items: readonly Shape.BudgetYear[] }>('GET', '/replacement-plans/years');
  readonly planningRules = () => this.caller.ask<Shape.PlanningRules>('GET', '/planning-rules');
  readonly changePlanningRules = (body: Shape.ChangedRules) => this.caller.ask<Shape.PlanningRules>('PATCH', '/planning-rules', { body });
  readonly plansFile = (fiscalYear: number | null) => addressOf('/replacement-plans/export', { format: 'xlsx', fiscalYear });
  readonly calendarLinks = () => this.caller.ask<PageOf<Calendar.CalendarLinkView>>('GET', '/lifecycle/calendar-links');
  readonly makeCalendarLink = (body: Calendar.NewCalendarLink) =>
    this.caller.ask<Calendar.MadeCalendarLink>('POST', '/lifecycle/calendar-links', { body });
  readonly revokeCalendarLink = (id: string) => this.caller.ask<void>('DELETE', `/lifecycle/calendar-links/${id}`);
}
