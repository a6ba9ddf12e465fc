import { roles } from '../http/principal.js';
import { decisionStatuses } from './review.contract.js';
import { openTransitions, transitions, type FindingState } from './transitions.js';

const states: readonly FindingState[] = ['open', 'held', 'decided', 'closed'];
const allButAccepted = ['affected', 'not_affected', 'fixed', 'under_investigation', 'held'];
const all = ['affected', 'not_affected', 'fixed', 'under_investigation', 'accepted', 'held'];

/** What each role may decide about a finding that stands (open, held or decided). */
const facts: readonly [string, readonly string[], string][] = [
  ['viewer', [], 'reads'],
  ['auditor', [], 'reads everything and changes nothing'],
  ['reviewer', allButAccepted, 'decides, but takes no risk on for the hospital'],
  ['engineer', allButAccepted, 'clinical engineering, the same'],
  ['manager', all, 'answers for the hospital, so accepts risks'],
  ['administrator', all, 'may stand in'],
];

describe('who may decide what', () => {
  it.each(facts)('%s: %j – %s', (name, expected) => {
    const role = roles.find((each) => each === name) ?? 'viewer';
    for (const state of ['open', 'held', 'decided'] as const) expect(openTransitions(state, role)).toEqual(expected);
  });

  it('nobody decides about a finding that matching closed', () => {
    for (const role of roles) expect(openTransitions('closed', role)).toEqual([]);
  });

  it('the table tells every role and names every decision of the contract once', () => {
    expect(facts.map(([role]) => role).sort()).toEqual([...roles].sort());
    expect(transitions.map((each) => each.to).sort()).toEqual([...decisionStatuses].sort());
  });

  it('whoever may decide at all may always hold: nobody is forced to a verdict', () => {
    for (const state of states) {
      for (const role of roles) {
        const open = openTransitions(state, role);
        expect(open.length === 0 || open.includes('held')).toBe(true);
      }
    }
  });
});
