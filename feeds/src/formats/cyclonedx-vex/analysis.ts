import { type JsonPlace, memberOf, objectOf, textOf, textsOf } from '../../json-place.js';
import { instantAt } from '../../json-values.js';
import type { RemarkBook } from '../../remark-book.js';

/** `analysis` of a vulnerability. */
export interface Analysis {
  readonly state: State | null;
  /** As written: CycloneDX has nine labels where CSAF has five, and they do not map one to one. */
  readonly justification: string | null;
  readonly responses: readonly string[];
  readonly detail: string | null;
  readonly at: string | null;
  readonly pointer: string;
}

export type State = 'exploitable' | 'in_triage' | 'resolved' | 'not_affected' | 'not_known';

const states: Readonly<Record<string, State>> = {
  exploitable: 'exploitable',
  in_triage: 'in_triage',
  resolved: 'resolved',
  resolved_with_pedigree: 'resolved',
  not_affected: 'not_affected',
  // "Falsely identified": the product was never affected.
  false_positive: 'not_affected',
};
const labels: ReadonlySet<string> = new Set(
  (
    'code_not_present code_not_reachable requires_configuration requires_dependency requires_environment protected_by_compiler ' +
    'protected_at_runtime protected_at_perimeter protected_by_mitigating_control'
  ).split(' '),
);

export function analysisOf(vulnerability: JsonPlace, remarks: RemarkBook): Analysis {
  const place = memberOf(vulnerability, 'analysis');
  const analysis = objectOf(place, remarks);
  if (analysis === null) return { state: null, justification: null, responses: [], detail: null, at: null, pointer: place.pointer };
  const state = memberOf(analysis, 'state');
  const written = textOf(state, remarks)?.trim() ?? null;
  const isKnown = written !== null && Object.hasOwn(states, written);
  if (written !== null && !isKnown) remarks.doubt(state.pointer, 'state-not-known', { state: written.slice(0, 100) });
  const justification = textOf(memberOf(analysis, 'justification'), remarks)?.trim() || null;
  if (justification !== null && !labels.has(justification)) {
    remarks.doubt(memberOf(analysis, 'justification').pointer, 'justification-not-known', { label: justification.slice(0, 100) });
  }
  return {
    state: written === null ? null : isKnown ? (states[written] ?? 'not_known') : 'not_known',
    justification,
    responses: textsOf(memberOf(analysis, 'response'), remarks),
    detail: textOf(memberOf(analysis, 'detail'), remarks)?.trim() || null,
    at: instantAt(memberOf(analysis, 'lastUpdated'), remarks) ?? instantAt(memberOf(analysis, 'firstIssued'), remarks),
    pointer: place.pointer,
  };
}

type Category = 'vendor_fix' | 'mitigation' | 'workaround' | 'no_fix_planned';

const categories: Readonly<Record<string, Category>> = {
  update: 'vendor_fix',
  rollback: 'mitigation',
  workaround_available: 'workaround',
  will_not_fix: 'no_fix_planned',
  can_not_fix: 'no_fix_planned',
};

export function responsesOf(
  { responses, pointer }: Analysis,
  remarks: RemarkBook,
): readonly { readonly category: Category; readonly word: string; readonly pointer: string }[] {
  return responses.flatMap((word, index) => {
    const place = `${pointer}/response/${index}`;
    const category = Object.hasOwn(categories, word) ? categories[word] : undefined;
    if (category === undefined) remarks.doubt(place, 'response-not-known', { response: word.slice(0, 100) });
    return category === undefined ? [] : [{ category, word, pointer: place }];
  });
}
