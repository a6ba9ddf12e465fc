import type { LifecycleDates, Standing } from './standing.js';

/**
 * The dates that count towards stage and warnings: EOS moves to the day to which a control designated by the maker extends limited support
 * (手引書 6.6.1, 図3). An extension that ends before EOS, or of a device without EOS, moves nothing.
 */
export function effectiveDates({ eol, eos }: LifecycleDates, extendedUntil: string | null): LifecycleDates {
  return { eol, eos: eos !== null && extendedUntil !== null && extendedUntil > eos ? extendedUntil : eos };
}

export type LifecycleStage = Standing['status'] | 'extended' | 'eol_passed';

/** The stage as people read it: what `unknown` hides when EOL is over (the maker is to be asked for EOS), and what only an extension keeps. */
export function stageOf(standing: Pick<Standing, 'status' | 'flags'>, announced: LifecycleDates, today: string): LifecycleStage {
  if (standing.status === 'unknown' && standing.flags.includes('eol_passed')) return 'eol_passed';
  if (standing.status === 'limited_support' && announced.eos !== null && announced.eos < today) return 'extended';
  return standing.status;
}
