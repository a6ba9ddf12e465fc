import { lifecycleStages, type LifecycleStage, type LifecycleView } from '../api/types-of-inventory';
import { fiscalYearOf } from '../words/dates';

export interface LifecycleRow extends LifecycleView {
  readonly id: string;
}

export function lifecycleRows(items: readonly LifecycleView[], stage: LifecycleStage | ''): readonly LifecycleRow[] {
  return items.filter((item) => stage === '' || item.stage === stage).map((item) => ({ ...item, id: item.deviceId }));
}

/** Devices at each stage, in the order of a life; the two that are exceptions only where there are some. */
export function countsByStage(items: readonly LifecycleView[]): readonly { readonly id: LifecycleStage; readonly count: number }[] {
  return lifecycleStages
    .map((id) => ({ id, count: items.filter(({ stage }) => stage === id).length }))
    .filter(({ id, count }) => count > 0 || (id !== 'extended' && id !== 'eol_passed'));
}

/** One fiscal year of the horizon; `past` and `later` gather what lies outside. */
export interface HorizonYear {
  readonly year: number | 'past' | 'later';
  readonly eol: number;
  readonly eos: number;
}

export interface Horizon {
  readonly years: readonly HorizonYear[];
  /** Devices whose date is not stated. */
  readonly withoutEol: number;
  readonly withoutEos: number;
  readonly most: number;
}

const shownYears = 8;

/** How many devices reach EOL and EOS in each fiscal year from the one of `asOf` on: what budgets are asked for. */
export function horizonOf(items: readonly LifecycleView[], asOf: string): Horizon {
  const first = fiscalYearOf(asOf);
  const keys = ['past', ...Array.from({ length: shownYears }, (_, index) => first + index), 'later'] as const;
  const keyOf = (day: string): number | 'past' | 'later' => {
    const year = fiscalYearOf(day);
    return year < first ? 'past' : year >= first + shownYears ? 'later' : year;
  };
  const count = (field: 'eol' | 'eos', key: number | 'past' | 'later'): number =>
    items.filter((item) => item[field] !== null && keyOf(item[field]) === key).length;
  const years = keys.map((year) => ({ year, eol: count('eol', year), eos: count('eos', year) }));
  return {
    years,
    withoutEol: items.filter((item) => item.eol === null).length,
    withoutEos: items.filter((item) => item.eos === null).length,
    most: Math.max(1, ...years.flatMap((year) => [year.eol, year.eos])),
  };
}
