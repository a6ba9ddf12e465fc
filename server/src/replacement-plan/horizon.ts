import { addMonths } from '#feeds/vocabulary/day.js';

/** Months before EOS at which hospitals look ahead, longest first (issue: 36 / 24 / 18 / 12 / 6 / 3). */
export const horizonMonths = [36, 24, 18, 12, 6, 3] as const;

/** The narrowest of the horizons in which EOS lies; `later` beyond all of them, `passed` after EOS, `unknown` where no EOS is told. */
export const horizons = ['passed', '3', '6', '12', '18', '24', '36', 'later', 'unknown'] as const;
export type Horizon = (typeof horizons)[number];

/** On EOS itself support still holds, so it is not passed; a day exactly `n` months ahead lies within the horizon of `n`. */
export function horizonOf(eos: string | null, today: string): Horizon {
  if (eos === null) return 'unknown';
  if (eos < today) return 'passed';
  const within = horizonMonths.filter((months) => eos <= addMonths(today, months));
  const narrowest = within.at(-1);
  return narrowest === undefined ? 'later' : (String(narrowest) as Horizon);
}
