import { addDays } from '#feeds/vocabulary/day.js';
import type { DecisionStatus, FindingState } from './transitions.js';

/** What counts of a decision once it was made. */
export interface StandingDecision {
  readonly status: DecisionStatus;
  readonly until: string | null;
  readonly at: string;
  /** What it rested on has changed since (`isStale`). */
  readonly stale: boolean;
}

export interface DecisionEffect {
  readonly state: FindingState;
  readonly remediationState: 'none' | 'in_progress' | 'done';
  /** True: the finding stands in the morning list until somebody decides again. */
  readonly asksToAct: boolean;
  /** `due` on the day the decision comes back, `overdue` from the day after. */
  readonly timing: 'resting' | 'due' | 'overdue';
  /** The day on which the decision comes back; null when none does. */
  readonly dueOn: string | null;
}

/** Days after which "affected" asks again when nobody named a day: a remediation that nobody asks after is not done. Our own choice. */
const remediationAsksAfter = 30;

/**
 * What a decision makes of its finding on a day.
 *
 * | decision | before its day | on its day | after it |
 * |---|---|---|---|
 * | affected | decided, remediation in progress, rests | decided, asks: due | decided, asks: overdue |
 * | under_investigation | open, asks | open, asks: due | open, asks: overdue |
 * | held | held, rests | open, asks: due | open, asks: overdue |
 * | accepted | decided, rests | decided, asks: due | open, asks: overdue |
 * | not_affected | decided, rests | decided, asks: due | decided, asks: overdue |
 * | fixed | decided, remediation done, rests | decided, asks: due | decided, asks: overdue |
 *
 * The day is `until`; without it `affected` comes back 30 days after it was decided, `held` and `accepted` bind nobody (they need a day:
 * decision-rules.ts) and ask at once, and the others rest until they are stale. A stale decision leaves the finding open and asking,
 * whatever it said: the old decision is shown beside the new question.
 */
export function stateAfter(decision: StandingDecision, today: string): DecisionEffect {
  const dueOn = decision.until ?? (decision.status === 'affected' ? addDays(decision.at.slice(0, 10), remediationAsksAfter) : null);
  const timing = timingOf(dueOn, today);
  return {
    state: stateOf(decision, timing, dueOn),
    remediationState: remediationOf(decision),
    asksToAct: asksToAct(decision, timing, dueOn),
    timing,
    dueOn,
  };
}

/** What a decision rested on, kept with it. `knownExploited` null: not kept, so it cannot be compared. */
export interface DecisionGround {
  readonly verdict: string;
  readonly fingerprint: string;
  readonly knownExploited?: boolean | null;
}

export interface FindingNow {
  readonly verdict: string;
  readonly fingerprint: string;
  readonly knownExploited: boolean;
  readonly changedAt: string;
}

/**
 * Whether what a decision rested on has changed since. A new revision that leaves verdict and fingerprint (what the documents say of this
 * product) as they were changes nothing.
 *
 * `fixed` is different, because the decision itself changes the version and so the verdict: it rests as long as matching does not speak
 * against it. It is stale when the finding changed after it and the device is affected, or may be, all the same: the new version is in
 * range too, or a later revision widened it.
 *
 * Becoming known as exploited wakes whatever lets a risk stand; it does not concern a device that is not affected.
 */
export function isStale(
  decision: { readonly status: DecisionStatus; readonly at: string; readonly basis: DecisionGround },
  finding: FindingNow,
): boolean {
  const { status, at, basis } = decision;
  if (status === 'fixed') {
    // The fingerprint holds the installed version: matching of the new one makes it another, even within the same millisecond.
    const isJudgedSince = finding.fingerprint !== basis.fingerprint || Date.parse(finding.changedAt) > Date.parse(at);
    return finding.verdict !== 'not_affected' && isJudgedSince;
  }
  if (finding.verdict !== basis.verdict || finding.fingerprint !== basis.fingerprint) return true;
  return status !== 'not_affected' && finding.knownExploited && basis.knownExploited === false;
}

function timingOf(dueOn: string | null, today: string): DecisionEffect['timing'] {
  if (dueOn === null || today < dueOn) return 'resting';
  return today === dueOn ? 'due' : 'overdue';
}

function stateOf({ status, stale }: StandingDecision, timing: DecisionEffect['timing'], dueOn: string | null): FindingState {
  if (stale || status === 'under_investigation') return 'open';
  if (status === 'held') return timing === 'resting' && dueOn !== null ? 'held' : 'open';
  if (status === 'accepted') return timing === 'overdue' || dueOn === null ? 'open' : 'decided';
  return 'decided';
}

function asksToAct({ status, stale }: StandingDecision, timing: DecisionEffect['timing'], dueOn: string | null): boolean {
  if (stale || status === 'under_investigation' || timing !== 'resting') return true;
  return (status === 'held' || status === 'accepted') && dueOn === null;
}

/** A stale "fixed" did not fix it. */
function remediationOf({ status, stale }: StandingDecision): DecisionEffect['remediationState'] {
  if (status === 'affected') return 'in_progress';
  return status === 'fixed' && !stale ? 'done' : 'none';
}
