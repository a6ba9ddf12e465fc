/** The first day of a Japanese fiscal year (年度), which is named after the year of its April. */
export function firstDayOfFiscalYear(year: number): string {
  return `${String(year).padStart(4, '0')}-04-01`;
}

/** `2027年度（令和9年度）`: what stands on requests for budgets. 令和 began on 2019-05-01, so that the fiscal year 2019 is its first (元). */
export function fiscalYearText(year: number): string {
  if (year < 2019) return `${year}年度`;
  return `${year}年度（令和${year === 2019 ? '元' : year - 2018}年度）`;
}
