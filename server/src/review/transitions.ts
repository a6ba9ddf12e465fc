import type { Role } from '../http/principal.js';
import type { NewDecision } from './review.contract.js';

export type FindingState = 'open' | 'held' | 'decided' | 'closed';
export type DecisionStatus = NewDecision['status'];

export interface Transition {
  readonly from: readonly FindingState[];
  readonly to: DecisionStatus;
  readonly roles: readonly Role[];
}

const whoWorksOnFindings: readonly Role[] = ['reviewer', 'engineer', 'manager', 'administrator'];
/** The manager (安全管理責任者) answers for the hospital when a risk is taken on. */
const whoAcceptsRisks: readonly Role[] = ['manager', 'administrator'];
/** A decision may be revised as long as the finding stands; once matching closed it there is nothing left to decide. */
const standing: readonly FindingState[] = ['open', 'held', 'decided'];

/**
 * Who may decide what, from which state of a finding: the only place where this is said. The server names the open transitions in its
 * answers, so no client has a copy of the rule. Viewer and auditor decide nothing.
 */
export const transitions: readonly Transition[] = [
  { from: standing, to: 'affected', roles: whoWorksOnFindings },
  { from: standing, to: 'not_affected', roles: whoWorksOnFindings },
  { from: standing, to: 'fixed', roles: whoWorksOnFindings },
  { from: standing, to: 'under_investigation', roles: whoWorksOnFindings },
  { from: standing, to: 'accepted', roles: whoAcceptsRisks },
  { from: standing, to: 'held', roles: whoWorksOnFindings },
];

/** What somebody of this role may decide about a finding in this state, in the order of the table. */
export function openTransitions(state: FindingState, role: Role): readonly DecisionStatus[] {
  return transitions.filter((each) => each.from.includes(state) && each.roles.includes(role)).map((each) => each.to);
}
