export type Operator = '<' | '<=' | '>' | '>=' | '=' | '!=';

/**
 * One limit. `reach` says how far the version in it goes: `order` is the point in the order and nothing else (VERS, CPE, bounds of other
 * formats); `words` is a limit in an advisory's words, where a release name may mean its patches too; `listed` is a version that is only
 * named; `doubtful` one of which it is not sure that it is a version; `wildcard` stands for all patch levels of `version` (2.x).
 */
export interface Bound {
  readonly operator: Operator;
  readonly version: string;
  readonly reach: 'order' | 'words' | 'listed' | 'doubtful' | 'wildcard';
}

/** Alternatives (or) of limits that hold together (and). */
export type Reading = readonly (readonly Bound[])[];

/** Why a version could not be told to be inside or outside. Codes: the sentence is made where a person reads it. */
export type VersionDoubt =
  | 'version_unknown'
  | 'version_not_comparable'
  | 'version_only_major_part'
  | 'listed_version_has_patches'
  | 'expression_not_understood'
  | 'expression_is_a_date'
  | 'expression_names_model'
  | 'expression_has_condition'
  | 'expression_has_two_readings'
  | 'revision_word_range';

/**
 * What the words were understood as. `ranges` may hold several readings of ambiguous words: an answer is one only when all agree.
 * `condition`: the words also demand something that is no version, so that nothing is inside for certain.
 */
export type Understanding =
  | { readonly kind: 'all'; readonly condition: boolean }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ranges';
      readonly scheme: string;
      readonly readings: readonly Reading[];
      readonly condition: boolean;
      /** Said instead of version_not_comparable. */
      readonly doubt?: VersionDoubt;
    }
  | { readonly kind: 'doubt'; readonly code: VersionDoubt; readonly namesModel: boolean };

export function doubt(code: VersionDoubt, namesModel = false): Understanding {
  return { kind: 'doubt', code, namesModel };
}

/** A reading in one canonical way of writing, for people and for logs: `>= 1.1 and <= 1.3.2 or = 4.0`. */
export function writtenOut(reading: Reading): string {
  return reading.map((bounds) => bounds.map(writtenBound).join(' and ')).join(' or ');
}

function writtenBound(bound: Bound): string {
  return `${bound.operator} ${bound.version}${bound.reach === 'wildcard' ? '.x' : ''}`;
}
