import type { PartWords } from './component-part.js';

export interface RangeAnswer {
  readonly answer: 'inside' | 'outside' | 'undetermined';
  readonly doubt: string | null;
}

/** Versions held against a range. How that is done is a matter of matching, which hands it in (app.module.ts). */
export interface RangeExaminer {
  /** Whether the range says anything that can be held against a version. */
  readonly understands: (range: string) => boolean;
  /** In the version scheme of the component's own package, unless the range names one. */
  readonly examine: (part: PartWords, range: string) => RangeAnswer;
}

export const RANGE_EXAMINER = Symbol('RANGE_EXAMINER');
