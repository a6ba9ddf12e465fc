import { isStale, stateAfter, type DecisionGround, type FindingNow } from './decision-effects.js';
import { decisionStatuses } from './review.contract.js';
import type { DecisionStatus } from './transitions.js';

const at = '2026-11-01T00:00:00.000Z';

/** decision, until, today -> state, remediation, asks or rests, timing, day it comes back | reason. */
const facts = `
affected            -          2026-11-01 -> decided in_progress rests resting 2026-12-01 | remediation runs; without a day it comes back after 30
affected            -          2026-12-01 -> decided in_progress asks  due     2026-12-01 | is it done?
affected            -          2026-12-02 -> decided in_progress asks  overdue 2026-12-01 | it is late
affected            2026-11-20 2026-11-19 -> decided in_progress rests resting 2026-11-20 | a day that somebody named
affected            2026-11-20 2026-11-21 -> decided in_progress asks  overdue 2026-11-20 | and its end
under_investigation -          2026-11-22 -> open    none        asks  resting -          | looking into it decides nothing
under_investigation 2026-11-25 2026-11-22 -> open    none        asks  resting 2026-11-25 | nor by a day
under_investigation 2026-11-25 2026-11-26 -> open    none        asks  overdue 2026-11-25 | after which it is late
held                2026-11-25 2026-11-24 -> held    none        rests resting 2026-11-25 | held
held                2026-11-25 2026-11-25 -> open    none        asks  due     2026-11-25 | until its day
held                2026-11-25 2026-11-26 -> open    none        asks  overdue 2026-11-25 | and asks until decided
held                -          2026-11-22 -> open    none        asks  resting -          | held without a day binds nobody
accepted            2027-03-31 2027-03-30 -> decided none        rests resting 2027-03-31 | accepted
accepted            2027-03-31 2027-03-31 -> decided none        asks  due     2027-03-31 | still accepted on the last day, and asked about
accepted            2027-03-31 2027-04-01 -> open    none        asks  overdue 2027-03-31 | nobody accepts it any more
accepted            -          2026-11-22 -> open    none        asks  resting -          | accepted without an end binds nobody
not_affected        -          2030-01-01 -> decided none        rests resting -          | rests until something changes
not_affected        2027-03-31 2027-04-01 -> decided none        asks  overdue 2027-03-31 | unless somebody wanted to look again
fixed               -          2030-01-01 -> decided done        rests resting -          | done
`;

describe('what a decision makes of its finding', () => {
  it.each(facts.trim().split('\n'))('%s', (line) => {
    const [fact = ''] = line.split('|');
    const [status, until, today = '', , state, remediationState, asks, timing, dueOn] = fact.trim().split(/\s+/);
    const expected: unknown = { state, remediationState, asksToAct: asks === 'asks', timing, dueOn: dueOn === '-' ? null : dueOn };
    expect(
      stateAfter({ status: statusNamed(status), until: until === '-' || until === undefined ? null : until, at, stale: false }, today),
    ).toEqual(expected);
  });

  it.each(decisionStatuses)('a stale %s leaves the finding open and asking', (status) => {
    const { state, asksToAct } = stateAfter({ status, until: '2027-11-01', at, stale: true }, '2026-11-22');
    expect([state, asksToAct]).toEqual(['open', true]);
  });

  it('what turned out not to be fixed is not done', () => {
    expect(stateAfter({ status: 'fixed', until: null, at, stale: true }, '2026-11-22').remediationState).toBe('none');
  });

  it.each(decisionStatuses)('once %s asks to act it never falls silent again by the passing of days', (status) => {
    const days = ['2026-11-02', '2026-11-30', '2026-12-01', '2026-12-02', '2027-06-01', '2035-01-01'];
    const asks = days.map((today) => stateAfter({ status, until: '2026-12-01', at, stale: false }, today).asksToAct);
    expect(asks).toEqual([...asks].sort());
  });
});

describe('whether what a decision rested on has changed', () => {
  const basis: DecisionGround = { verdict: 'affected', fingerprint: 'a', knownExploited: false };
  const now: FindingNow = { verdict: 'affected', fingerprint: 'a', knownExploited: false, changedAt: '2026-10-01T00:00:00.000Z' };
  const after = '2026-11-10T00:00:00.000Z';

  const stale: readonly [DecisionStatus, Partial<FindingNow>, boolean, string][] = [
    ['held', {}, false, 'nothing changed'],
    ['held', { changedAt: after }, false, 'a revision that leaves this product as it was'],
    ['held', { verdict: 'undetermined' }, true, 'another verdict'],
    ['accepted', { fingerprint: 'b' }, true, 'the documents say something else of this product'],
    ['affected', { fingerprint: 'b' }, true, 'perhaps there is a fix now'],
    ['not_affected', { fingerprint: 'b' }, true, 'the grounds may have gone'],
    ['accepted', { knownExploited: true }, true, 'a risk that is being exploited is another risk'],
    ['held', { knownExploited: true }, true, 'and waits no longer'],
    ['affected', { knownExploited: true }, true, 'and is mended sooner'],
    ['not_affected', { knownExploited: true }, false, 'what is not affected is not exploited here'],
    ['fixed', {}, false, 'matching has not looked yet'],
    ['fixed', { verdict: 'not_affected', fingerprint: 'b', changedAt: after }, false, 'matching agrees'],
    ['fixed', { verdict: 'affected', fingerprint: 'b', changedAt: after }, true, 'the new version is affected too'],
    ['fixed', { verdict: 'undetermined', fingerprint: 'b', changedAt: after }, true, 'or may be'],
  ];
  it.each(stale)('%s, now %j: %s – %s', (status, change, expected) => {
    expect(isStale({ status, at, basis }, { ...now, ...change })).toBe(expected);
  });

  it('what was not kept is not compared', () => {
    const decision = { status: 'accepted', at, basis: { verdict: 'affected', fingerprint: 'a' } } as const;
    expect(isStale(decision, { ...now, knownExploited: true })).toBe(false);
  });
});

function statusNamed(word: string | undefined): DecisionStatus {
  const status = decisionStatuses.find((each) => each === word);
  if (status === undefined) throw new Error(`no decision: ${word}`);
  return status;
}
