import { planOptions, planStates, type PlanChange, type PlanView } from '../api/types-of-planning';

/** The columns of the board that are edited in place. */
export const editable = ['option', 'state', 'fiscalYear', 'cost', 'procurementMonths', 'note'] as const;
export type EditableField = (typeof editable)[number];

/**
 * What a person typed or chose in a cell, as a change of the plan; undefined for what is not understood, so that nothing is saved that was
 * not meant. A blank takes the value away.
 */
export function planChangeOf(field: EditableField, typed: string): PlanChange | undefined {
  const text = typed.normalize('NFKC').trim();
  if (field === 'option') return optionChange(text);
  if (field === 'state') {
    const state = planStates.find((one) => one === text);
    return state === undefined ? undefined : { state };
  }
  if (field === 'note') return { note: text === '' ? null : typed.trim() };
  const value = text === '' ? null : readers[field](text);
  return value === undefined ? undefined : { [field]: value };
}

/** The value that a change of this field takes back. */
export function changeBack(field: EditableField, plan: PlanView): PlanChange {
  return { [field]: plan[field] };
}

function optionChange(text: string): PlanChange | undefined {
  if (text === '') return { option: null };
  const option = planOptions.find((one) => one === text);
  return option === undefined ? undefined : { option };
}

const readers = { fiscalYear: fiscalYearOfText, cost: yenOf, procurementMonths: monthsOf };

/** `2028`, `2028年度`, `令和10`, `令和10年度`, `R10`, `10`: years below 100 are those of 令和, as requests for budgets are written. */
export function fiscalYearOfText(text: string): number | undefined {
  const parts = /^(?:令和|R|r)?(\d{1,4}|元)(?:年度?)?$/.exec(text);
  if (parts === null) return undefined;
  const year = parts[1] === '元' ? 1 : Number(parts[1]);
  const western = year < 100 ? year + 2018 : year;
  return western >= 2000 && western <= 2200 ? western : undefined;
}

/** Yen: `12,000,000`, `¥12000000`, `1200万`, `1.2億円`, `350千円`. Parts of a yen are not understood. */
export function yenOf(text: string): number | undefined {
  const parts = /^[¥\\]?([\d,]+(?:\.\d+)?)(億|万|千)?円?$/.exec(text.replaceAll(' ', ''));
  if (parts === null) return undefined;
  const times = { 億: 100_000_000, 万: 10_000, 千: 1_000 }[parts[2] ?? ''] ?? 1;
  const yen = Number((parts[1] ?? '').replaceAll(',', '')) * times;
  const whole = Math.round(yen);
  return Math.abs(yen - whole) < 0.001 && whole <= 1_000_000_000_000 ? whole : undefined;
}

function monthsOf(text: string): number | undefined {
  const parts = /^(\d{1,3})(?:か月|ヶ月|カ月|months?|)$/.exec(text.replaceAll(' ', ''));
  const months = Number(parts?.[1]);
  return parts !== null && months <= 120 ? months : undefined;
}
