import { decisionProblems, isOwnJudgement, type FindingToDecide } from './decision-rules.js';
import type { NewDecision } from './review.contract.js';

const today = '2026-11-22';
const findings: readonly FindingToDecide[] = [
  { id: 'f1', deviceId: 'd1', makerStatement: null },
  { id: 'f2', deviceId: 'd2', makerStatement: 'not_affected' },
];
const decision = (more: Partial<NewDecision>): NewDecision => ({ findings: ['f1', 'f2'], status: 'affected', ...more });
const fixed = { status: 'fixed', fixedOn: '2026-11-20', fixedBy: 'ME room', newVersions: { d1: '7.4', d2: '7.4' } } as const;

/** What was sent, "pointer code" of each problem, reason. */
const facts: readonly [Partial<NewDecision>, readonly string[], string][] = [
  [{ status: 'affected' }, [], 'affected asks for nothing'],
  [{ status: 'affected', until: '2026-12-24' }, [], 'but may name the day by which it is mended'],
  [{ status: 'affected', until: '2026-11-22' }, ['/until decision.until-not-in-future'], 'a day that is over or today asks nobody'],
  [{ status: 'under_investigation' }, [], 'nor does looking into it'],
  [{ status: 'affected', findings: ['f1', 'f9'] }, ['/findings/1 decision.finding-unknown'], 'a finding nobody knows'],

  [fixed, [], 'who, when, and the version of each device'],
  [
    { status: 'fixed' },
    [
      '/fixedOn decision.fixed-on-missing',
      '/fixedBy decision.fixed-by-missing',
      '/newVersions/d1 decision.new-version-missing',
      '/newVersions/d2 decision.new-version-missing',
    ],
    'all that is missing is told at once',
  ],
  [{ ...fixed, fixedOn: '2026-11-22' }, [], 'fixed today'],
  [{ ...fixed, fixedOn: '2026-11-23' }, ['/fixedOn decision.fixed-on-in-future'], 'fixed tomorrow is a plan'],
  [{ ...fixed, fixedOn: '2026-02-30' }, ['/fixedOn decision.fixed-on-not-a-day'], 'no such day'],
  [{ ...fixed, fixedBy: '  ' }, ['/fixedBy decision.fixed-by-missing'], 'blanks are nobody'],
  [{ ...fixed, newVersions: { d1: '7.4', d2: ' ' } }, ['/newVersions/d2 decision.new-version-missing'], 'each device of the decision'],
  [
    { ...fixed, newVersions: { d1: '7.4', d2: '7.4', 'a/b~c': '7.4' } },
    ['/newVersions/a~1b~0c decision.new-version-of-other-device'],
    'a device that nobody decided about keeps its version',
  ],

  [{ status: 'not_affected', findings: ['f2'] }, [], 'the maker says so itself'],
  [{ status: 'not_affected' }, ['/justification decision.reason-missing'], 'of one finding the maker says nothing'],
  [{ status: 'not_affected', justification: 'vulnerable_code_not_present' }, [], 'the hospital gives its reason'],
  [{ status: 'not_affected', comment: 'the module is not installed' }, [], 'or says it in words'],
  [{ status: 'not_affected', justification: ' ', comment: '' }, ['/justification decision.reason-missing'], 'blanks are no reason'],

  [{ status: 'held', until: '2026-11-23' }, [], 'held until tomorrow'],
  [{ status: 'held' }, ['/until decision.until-missing'], 'held for ever is forgotten'],
  [{ status: 'held', until: '2026-11-21' }, ['/until decision.until-not-in-future'], 'held into the past'],
  [{ status: 'held', until: '2026-11-31' }, ['/until decision.until-not-a-day'], 'no such day'],
  [{ status: 'held', until: '2029-11-22' }, [], 'only acceptance is bound to a year'],
  [{ status: 'accepted', until: '2027-11-22' }, [], 'a risk is accepted for a year'],
  [{ status: 'accepted', until: '2027-11-23' }, ['/until decision.until-too-far'], 'and not a day more'],
  [{ status: 'accepted' }, ['/until decision.until-missing'], 'nor without an end'],
];

describe('what a decision must bring with it', () => {
  it.each(facts)('%j: %j – %s', (more, expected) => {
    expect(decisionProblems(decision(more), findings, today).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });

  it('names the latest day of an acceptance, in a leap year too', () => {
    const problems = decisionProblems(decision({ status: 'accepted', until: '2029-03-01' }), findings, '2028-02-29');
    expect(problems).toEqual([{ pointer: '/until', code: 'decision.until-too-far', params: { latest: '2029-02-28' } }]);
  });

  it('a device named like a word of the language is a device', () => {
    const odd = [{ id: 'f1', deviceId: 'constructor', makerStatement: null }];
    const problems = decisionProblems(decision({ ...fixed, findings: ['f1'], newVersions: {} }), odd, today);
    expect(problems).toEqual([{ pointer: '/newVersions/constructor', code: 'decision.new-version-missing' }]);
  });
});

describe('whose judgement it is', () => {
  const judgements: readonly [NewDecision['status'], string | null, boolean, string][] = [
    ['not_affected', null, true, 'nobody else said so: 院内判断'],
    ['not_affected', 'affected', true, 'the maker says otherwise'],
    ['not_affected', 'under_investigation', true, 'the maker does not know yet'],
    ['not_affected', 'not_affected', false, 'the maker says so'],
    ['not_affected', 'fixed', false, 'the maker says that this product has the fix'],
    ['accepted', null, false, 'accepting a risk does not say that there is none'],
  ];
  it.each(judgements)('%s, maker says %s: own judgement %s – %s', (status, makerStatement, expected) => {
    expect(isOwnJudgement(status, { makerStatement })).toBe(expected);
  });
});
