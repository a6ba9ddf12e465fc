import { isUnknownVersion } from './expressions/unknown.js';
import { understand } from './expressions/understand.js';
import { writtenOut, type Bound, type Reading, type Understanding, type VersionDoubt } from './expressions/reading.js';
import { weighReading, type Comparison, type Weighed } from './expressions/weigh.js';

export type { Comparison } from './expressions/weigh.js';
export type { VersionDoubt } from './expressions/reading.js';

/** Two ends of an interval; an end that is absent or null is open. Inclusive unless said otherwise. */
export interface VersionInterval {
  readonly from?: string | null;
  readonly fromInclusive?: boolean;
  readonly to?: string | null;
  readonly toInclusive?: boolean;
}

/** The words of a document about versions, as published. */
export interface VersionWords {
  readonly raw: string;
  /** Name of the version scheme, `generic` when the document names none. A VERS range brings its own. */
  readonly scheme: string;
  /**
   * The publisher's own word on whether this is a range (CSAF product_version_range) or one version. Kept for the record and not relied
   * on: publishers write "2.3.6 and below" into product_version, and lists of single versions into ranges.
   */
  readonly isRange: boolean;
}

/** What was found about one installed version, with all that a person needs to check it. */
export interface VersionExamination {
  readonly answer: 'inside' | 'outside' | 'undetermined';
  /** The words in canonical signs, `>= 1.1 and <= 1.3.2`; `*` for all versions, '' when not understood. */
  readonly understoodAs: string;
  readonly comparisons: readonly Comparison[];
  /** Why it is undetermined; null otherwise. */
  readonly doubt: VersionDoubt | null;
  /** True only when the words certainly name a model or an edition and no version. */
  readonly namesModel: boolean;
}

/**
 * Is this version in the range? A range is a VERS string, the words of an advisory, or the two ends of an interval. Undefined when it cannot
 * be told; never throws.
 */
export function inRange(scheme: string, version: string, range: string | VersionInterval): boolean | undefined {
  if (typeof scheme !== 'string' || typeof version !== 'string' || range === null) return undefined;
  if (typeof range === 'string') return asBoolean(examineVersion({ raw: range, scheme, isRange: true }, version));
  if (typeof range !== 'object' || isUnknownVersion(version)) return undefined;
  return weighReading([boundsOf(range)], version, scheme).inside;
}

/** Holds what a document says about versions against the version installed on a device (null when the inventory has none). */
export function examineVersion(statement: VersionWords, installed: string | null): VersionExamination {
  const understood = understand(statement.raw, statement.scheme);
  if (understood.kind === 'doubt')
    return { answer: 'undetermined', understoodAs: '', comparisons: [], doubt: understood.code, namesModel: understood.namesModel };
  if (understood.kind === 'all')
    return examined(understood.condition ? 'undetermined' : 'inside', '*', [], understood.condition ? 'expression_has_condition' : null);
  if (understood.kind === 'none') return examined('outside', '', [], null);
  const understoodAs = writtenOut(understood.readings[0] ?? []);
  if (installed === null || isUnknownVersion(installed)) return examined('undetermined', understoodAs, [], 'version_unknown');
  return examineRanges(understood, understoodAs, installed.trim());
}

function examineRanges(ranges: Extract<Understanding, { kind: 'ranges' }>, understoodAs: string, installed: string): VersionExamination {
  const weighed = ranges.readings.map((reading) => weighReading(reading, installed, ranges.scheme));
  const { inside, doubt } = agreed(weighed);
  const comparisons = weighed[0]?.comparisons ?? [];
  if (ranges.condition && (inside || doubt === 'expression_has_two_readings')) {
    return examined('undetermined', understoodAs, comparisons, 'expression_has_condition');
  }
  if (inside === undefined) {
    return examined('undetermined', understoodAs, comparisons, doubt === 'version_not_comparable' ? (ranges.doubt ?? doubt) : doubt);
  }
  return examined(inside ? 'inside' : 'outside', understoodAs, comparisons, null);
}

/** Ambiguous words give an answer only when every reading gives the same. */
function agreed(weighed: readonly Weighed[]): Pick<Weighed, 'inside' | 'doubt'> {
  const [first] = weighed;
  if (!first) return { inside: undefined, doubt: 'expression_not_understood' };
  if (weighed.every((each) => each.inside === first.inside)) return first;
  return { inside: undefined, doubt: weighed.find((each) => each.doubt)?.doubt ?? 'expression_has_two_readings' };
}

function examined(
  answer: VersionExamination['answer'],
  understoodAs: string,
  comparisons: readonly Comparison[],
  doubt: VersionDoubt | null,
): VersionExamination {
  return { answer, understoodAs, comparisons, doubt, namesModel: false };
}

function asBoolean(examination: VersionExamination): boolean | undefined {
  if (examination.answer === 'undetermined') return undefined;
  return examination.answer === 'inside';
}

function boundsOf({ from, fromInclusive = true, to, toInclusive = true }: VersionInterval): Reading[number] {
  const bounds: Bound[] = [];
  if (typeof from === 'string') bounds.push({ operator: fromInclusive ? '>=' : '>', version: from, reach: 'order' });
  if (typeof to === 'string') bounds.push({ operator: toInclusive ? '<=' : '<', version: to, reach: 'order' });
  return bounds;
}
