import type { FindingRow } from './finding-rows.js';
import { before, compose, endedAndNew, failing, finding, firstImportAt, today } from './fixtures/morning.js';

/** What the finding is like, [reason, tab] or nothing, why. */
const reasons: readonly [string, Partial<FindingRow>, string | undefined, string][] = [
  ['opened after the review', {}, 'new act', 'new'],
  ['of medium severity', { severity: { score: 5, version: '3.1', vector: null, band: 'medium' } }, 'new new', 'new, and can wait a little'],
  ['changed after the review', { openedAt: before }, 'changed act', 'changed'],
  ['seen and not decided', { openedAt: before, changedAt: before }, 'due act', 'asks until decided, whoever looked at it'],
  ['not affected', { verdict: 'not_affected' }, undefined, 'asks nobody'],
  ['closed by matching', { state: 'closed' }, undefined, 'is over'],
  ['held until Wednesday', { decision: { status: 'held', until: '2026-11-25', at: before, stale: false } }, undefined, 'rests'],
  ['held until today', { decision: { status: 'held', until: today, at: before, stale: false } }, 'due act', 'comes back on its day'],
  [
    'held until yesterday',
    { state: 'held', decision: { status: 'held', until: '2026-11-21', at: before, stale: false } },
    'overdue overdue',
    'and is late the day after',
  ],
  ['accepted to the end of March', { decision: { status: 'accepted', until: '2027-03-31', at: before, stale: false } }, undefined, 'rests'],
  [
    'accepted until yesterday',
    { decision: { status: 'accepted', until: '2026-11-21', at: before, stale: false } },
    'overdue overdue',
    'the acceptance ran out',
  ],
  [
    'accepted, and then revised',
    { decision: { status: 'accepted', until: '2027-03-31', at: before, stale: true } },
    'changed act',
    'what it rested on has changed',
  ],
  ['found to be affected', { decision: { status: 'affected', until: null, at: before, stale: false } }, undefined, 'remediation runs'],
  [
    'found to be affected long ago',
    { decision: { status: 'affected', until: null, at: '2026-10-01T00:00:00.000Z', stale: false } },
    'overdue overdue',
    'nobody mended it',
  ],
  [
    'under investigation',
    { openedAt: before, changedAt: before, decision: { status: 'under_investigation', until: null, at: before, stale: false } },
    'due act',
    'nothing is decided yet',
  ],
  ['fixed', { decision: { status: 'fixed', until: null, at: before, stale: false } }, undefined, 'done'],
  [
    'fixed, but the new version is affected',
    { decision: { status: 'fixed', until: null, at: before, stale: true } },
    'changed act',
    'not done',
  ],
  ['undetermined', { verdict: 'undetermined', doubt: 'version_unknown' }, 'new confirm', 'a person must find out'],
];

describe('why a finding is on the list', () => {
  it.each(reasons)('%s: %j', (_, more, expected) => {
    expect(compose({ findings: [finding('f1', more)] }).items.map(({ reason, tab }) => `${reason} ${tab}`)[0]).toBe(expected);
  });

  it('where nobody ever reviewed all is new', () => {
    const { items } = compose({ findings: [finding('f1', { openedAt: before, changedAt: before })], lastReview: null });
    expect(items.map(({ reason }) => reason)).toEqual(['new']);
  });

  it('of several devices the strongest reason counts, and the earliest day', () => {
    const late = finding('f1', { decision: { status: 'held', until: '2026-11-20', at: before, stale: false } });
    const later = finding('f2', { decision: { status: 'held', until: '2026-11-21', at: before, stale: false } });
    expect(compose({ findings: [finding('f3'), later, late] }).items.map(({ reason, dueOn, devices }) => [reason, dueOn, devices])).toEqual(
      [['overdue', '2026-11-20', 3]],
    );
  });
});

const old = { toldAt: '2019-05-01T00:00:00.000Z' };
/** The finding, the queue, why. */
const queues: readonly [string, Partial<FindingRow>, 'morning' | 'backlog', string][] = [
  ['told of after the first import', {}, 'morning', 'news'],
  ['told of before it', old, 'backlog', 'an old document'],
  ['told of at that very instant', { toldAt: firstImportAt }, 'morning', 'not older'],
  ['old, with another form of instant', { toldAt: '2019-05-01T09:00:00+09:00' }, 'backlog', 'read, not compared as text'],
  ['old and known to be exploited', { ...old, knownExploited: true }, 'morning', 'rises to the top'],
  ['without a date', { toldAt: null }, 'morning', 'that it is old would be a guess'],
  ['with a date that is none', { toldAt: 'spring' }, 'morning', 'the same'],
  [
    'old, and a decision about it ran out',
    { ...old, decision: { status: 'held', until: '2026-11-20', at: before, stale: false } },
    'morning',
    'somebody took it up',
  ],
];

describe('the backlog', () => {
  it.each(queues)('a finding %s: %j stands in the queue %s – %s', (_, more, queue) => {
    const findings = [finding('f1', more)];
    expect(compose({ findings, queue: 'morning' }).items.length).toBe(queue === 'morning' ? 1 : 0);
    expect(compose({ findings, queue: 'backlog' }).items.length).toBe(queue === 'backlog' ? 1 : 0);
    expect(compose({ findings }).counts.backlog).toBe(queue === 'backlog' ? 1 : 0);
  });

  it('before the first import nothing is old', () => {
    expect(compose({ findings: [finding('f1', old)], firstImportAt: null }).items.length).toBe(1);
  });

  it('a question that is asked this morning is asked once, for the old findings too', () => {
    const unknown = { softwareVersion: null, verdict: 'undetermined', doubt: 'version_unknown' } as const;
    const findings = [finding('f1', { ...unknown, ...old }), finding('f2', { ...unknown, vulnerability: 'CVE-2026-0002' })];
    expect(compose({ findings }).items.map(({ vulnerabilities }) => vulnerabilities)).toEqual([2]);
    expect(compose({ findings, queue: 'backlog' }).items).toEqual([]);
  });

  it('holds neither life cycle nor sources', () => {
    expect(compose({ lifecycle: endedAndNew(), sources: failing, queue: 'backlog' }).items).toEqual([]);
  });
});
