import type { EditableField } from './edit-plan';
import { planOptions, planStates, type PlanView } from '../api/types-of-planning';
import type { Dictionary } from '../words/ja';

type SayYear = (year: number) => string;

/** `輸液ポンプA〔手術室〕`. */
export function modelText({ model, part }: Pick<PlanView, 'model' | 'part'>, words: Dictionary): string {
  return part === null ? model : words.planning.part(model, part);
}

/** `12,000,000`; nothing for what is no number. */
export function numberText(value: unknown): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : '';
}

/** `2027年10月`: the month of a day. */
export function monthText(day: string, words: Dictionary): string {
  return words.planning.month(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

export function requestText(request: PlanView['lastRequest'], words: Dictionary, fiscalYear: SayYear): string {
  return request === null ? '' : words.planning.requestOf(monthText(request.opensOn, words), fiscalYear(request.fiscalYear));
}

/** Why the last chance is when it is, sentence by sentence, with what it was reckoned from. */
export function whyTexts(plan: PlanView, usualMonths: number | null, words: Dictionary, fiscalYear: SayYear): readonly string[] {
  const { planning } = words;
  if (plan.eos === null || plan.lastRequest === null) return [planning.whyNoDate];
  const months = plan.procurementMonths ?? usualMonths;
  if (months === null) return [planning.whyNoRules];
  const { opensOn, fiscalYear: year } = plan.lastRequest;
  const last = planning.whyLast(plan.eos, months, monthText(opensOn, words), fiscalYear(year));
  if (plan.gapDays === null || plan.fiscalYear === null) return [last];
  return [last, planning.whyGap(fiscalYear(plan.fiscalYear), plan.gapDays)];
}

/** A value of a plan as people read it, in its history and in messages. */
export function valueText(field: string, value: unknown, words: Dictionary, fiscalYear: SayYear): string {
  const { planning } = words;
  if (value === null || value === undefined || value === '') return planning.blank;
  if (field === 'option') return planOptions.map((one) => (one === value ? planning.options[one] : '')).join('');
  if (field === 'state') return planStates.map((one) => (one === value ? planning.states[one] : '')).join('');
  if (field === 'fiscalYear' && typeof value === 'number') return fiscalYear(value);
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The name of a field in the history; a field without words keeps its own. */
export function fieldText(field: string, words: Dictionary): string {
  const names: Readonly<Record<string, string>> = words.planning.columns;
  return names[field] ?? field;
}

export function isEditable(column: string): column is EditableField {
  return ['option', 'state', 'fiscalYear', 'cost', 'procurementMonths', 'note'].includes(column);
}
