import { dayOf, lastDayOfMonth } from '#feeds/vocabulary/day.js';
import { concerns, meaningOf, type ConcernedDevice, type MappedStatement } from './announced-dates.js';

/** 推定: never a date of ours, never in a standing, an event or an export; it only tells where to ask. */
export interface EstimatedEol {
  readonly eol: string;
  /** The statements on which it rests: the end of sales and the durable life. */
  readonly saleEndedOn: string;
  readonly months: number;
}

/**
 * EOL by end of sales and durable life (手引書 6.6.1: EOL may be 販売終了（予定）日 + 耐用期間). It is reckoned from the end of sales of the
 * model, never from a purchase, and never with the tax life (法定耐用年数): only a stated 耐用期間 has months. Null where one of both is
 * not stated.
 *
 * @param ledgerSaleEndedOn end of sales by the ledger, where no document tells one
 */
export function estimatedEol(
  statements: readonly MappedStatement[],
  device: ConcernedDevice,
  ledgerSaleEndedOn: string | null,
): EstimatedEol | null {
  const own = statements.filter((each) => concerns(each, device) && meaningOf(each) !== 'withdrawn');
  const newest = (kind: MappedStatement['kind']): MappedStatement | undefined =>
    own
      .filter((each) => each.kind === kind && each.vocabulary !== 'ledger')
      .sort((one, other) => (one.at < other.at ? -1 : 1))
      .at(-1);
  const saleEndedOn = newest('end_of_sales')?.day ?? ledgerSaleEndedOn;
  const months = newest('durable_life')?.months ?? null;
  if (saleEndedOn === null || months === null) return null;
  return { eol: monthsAfter(saleEndedOn, months), saleEndedOn, months };
}

/** The same day so many months later; in a shorter month its last day. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return dayOf(inYear, inMonth, date) ?? lastDayOfMonth(dayOf(inYear, inMonth, 1) ?? day);
}
