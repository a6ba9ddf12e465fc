import { describe, expect, test } from '@jest/globals';
import type { Finding } from './finding.js';
import { reconcile, type FindingChange, type VulnerabilityFacts } from './reconcile.js';
import type { Weighed } from './weigh.js';

const OPENED = '2026-11-20T00:00:00.000Z';
const NOW = '2026-11-22T00:00:00.000Z';
const occasion = { at: NOW, cause: 'revision KSG-2099-1 2', newId: () => 'new' };

const facts: VulnerabilityFacts = {
  title: 'Sazanami pumps accept any password',
  severityScore: 8.1,
  severityVersion: '3.1',
  severityVector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H',
  severityBand: 'high',
  knownExploited: false,
  toldAt: '2026-11-01T00:00:00.000Z',
};
const affected: Weighed = {
  verdict: 'affected',
  via: 'product',
  doubt: null,
  statement: 'affected',
  fingerprint: '1.4 update to 2.0',
  fixAvailable: true,
};
const unsure: Weighed = { ...affected, verdict: 'undetermined', doubt: 'version_unknown', statement: 'none' };
const cleared: Weighed = { ...affected, verdict: 'not_affected', statement: 'not_affected' };

/** The finding of a pump that is affected, as it was opened two days ago. */
const known: Finding = {
  id: 'known',
  deviceId: 'device',
  vulnerability: 'CVE-2099-1',
  verdict: 'affected',
  via: 'product',
  doubt: null,
  fingerprint: affected.fingerprint,
  fixAvailable: true,
  ...facts,
  state: 'open',
  remediationState: 'none',
  decisionId: null,
  openedAt: OPENED,
  changedAt: OPENED,
  closedReason: null,
};

function after(before: Finding | undefined, weighed: Weighed | undefined, about = facts): FindingChange | undefined {
  return reconcile('device', 'CVE-2099-1', before, weighed, about, occasion);
}

/** What happened and where the finding stands then: `changed: affected, open`. */
function inShort(change: FindingChange | undefined): string {
  if (!change) return 'nothing';
  const { finding, event } = change;
  return `${event?.kind ?? 'silently'}: ${finding.verdict}, ${finding.state}${finding.changedAt === NOW ? ', changed now' : ''}`;
}

describe('a finding over time', () => {
  const decided: Finding = { ...known, state: 'decided', decisionId: 'decision' };
  const held: Finding = { ...known, state: 'held', decisionId: 'decision' };
  const closed: Finding = { ...known, state: 'closed', closedReason: 'no_longer_told', decisionId: 'decision' };
  const revised = { ...affected, fingerprint: '1.4 update to 2.1' };
  const later = { ...facts, toldAt: '2026-11-21T00:00:00.000Z' };
  const rows: readonly (readonly [
    before: Finding | undefined,
    weighed: Weighed | undefined,
    about: VulnerabilityFacts,
    short: string,
    because: string,
  ])[] = [
    [undefined, affected, facts, 'opened: affected, open, changed now', 'found for the first time'],
    [undefined, unsure, facts, 'opened: undetermined, open, changed now', 'cannot be told: a person looks'],
    [undefined, cleared, facts, 'nothing', 'cleared from the start: nothing to tell'],
    [undefined, undefined, facts, 'nothing', 'nobody says anything'],

    [known, affected, facts, 'nothing', 'the same again'],
    [known, affected, later, 'reaffirmed: affected, open', 'a newer revision that leaves the remediation as it was is no news'],
    [decided, affected, later, 'reaffirmed: affected, decided', 'and what was decided rests'],
    [known, affected, { ...facts, title: 'better words' }, 'silently: affected, open', 'other words are taken over without an event'],
    [known, affected, { ...facts, severityScore: 9.1 }, 'silently: affected, open', 'another score as well'],
    [decided, affected, { ...facts, toldAt: null }, 'silently: affected, decided', 'an older word is no newer one'],

    [known, revised, later, 'changed: affected, open, changed now', 'the remediation changed'],
    [decided, revised, facts, 'changed: affected, open, changed now', 'what was decided has to be looked at again'],
    [held, revised, facts, 'changed: affected, open, changed now', 'what was held for later comes back as well'],
    [known, unsure, facts, 'changed: undetermined, open, changed now', 'the verdict changed'],
    [
      { ...known, verdict: 'undetermined', doubt: 'name_to_confirm' },
      unsure,
      facts,
      'changed: undetermined, open, changed now',
      'another fact is missing now',
    ],
    [known, affected, { ...facts, knownExploited: true }, 'changed: affected, open, changed now', 'it is now known to be exploited'],
    [{ ...decided, knownExploited: true }, affected, facts, 'silently: affected, decided', 'that it no longer is asks nobody'],

    [known, cleared, facts, 'closed: not_affected, closed, changed now', 'the maker cleared it'],
    [decided, undefined, facts, 'closed: affected, closed, changed now', 'no document says it any more'],
    [closed, undefined, facts, 'nothing', 'closed stays closed'],
    [closed, cleared, facts, 'nothing', 'closed and cleared'],
    [closed, affected, facts, 'reopened: affected, open, changed now', 'said again'],
    [closed, unsure, facts, 'reopened: undetermined, open, changed now', 'said again, less certain'],
  ];
  test.each(rows)('%#: %p', (before, weighed, about, expected) => {
    expect(inShort(after(before, weighed, about))).toBe(expected);
  });

  test('a decision stays on the finding whatever happens', () => {
    for (const before of [decided, held, closed])
      for (const weighed of [affected, revised, unsure, cleared, undefined])
        expect(after(before, weighed)?.finding.decisionId ?? 'decision').toBe('decision');
  });

  test('what was fixed and is found again is not fixed', () => {
    const fixed: Finding = { ...decided, remediationState: 'done' };
    expect(after(fixed, revised)?.finding.remediationState).toBe('none');
    expect(after({ ...fixed, state: 'closed' }, affected)?.finding.remediationState).toBe('none');
    expect(after(fixed, cleared)?.finding.remediationState).toBe('done');
    expect(after({ ...decided, remediationState: 'in_progress' }, revised)?.finding.remediationState).toBe('in_progress');
  });
});

describe('what is written down', () => {
  test('when a finding opens', () => {
    expect(after(undefined, affected)).toEqual({
      finding: { ...known, id: 'new', openedAt: NOW, changedAt: NOW },
      event: { findingId: 'new', at: NOW, by: null, kind: 'opened', from: null, to: 'affected', cause: occasion.cause, decisionId: null },
    });
  });

  test('when it closes, and why', () => {
    const reason = (weighed: Weighed | undefined) => after(known, weighed)?.finding.closedReason;
    expect([reason({ ...cleared, statement: 'fixed' }), reason(cleared), reason(undefined)]).toEqual([
      'fixed',
      'not_affected',
      'no_longer_told',
    ]);
    expect(after(known, undefined)?.event).toEqual({
      findingId: 'known',
      at: NOW,
      by: null,
      kind: 'closed',
      from: 'affected',
      to: 'affected',
      cause: 'no_longer_told: revision KSG-2099-1 2',
      decisionId: null,
    });
  });

  test('when it opens again: the day of the first opening is kept, the reason of closing is gone', () => {
    const found = after({ ...known, state: 'closed', closedReason: 'fixed' }, affected)?.finding;
    expect([found?.openedAt, found?.closedReason]).toEqual([OPENED, null]);
  });
});

test('the same twice is nothing the second time', () => {
  for (const weighed of [affected, unsure, cleared, undefined]) {
    for (const before of [known, { ...known, state: 'closed' as const }, undefined]) {
      const first = after(before, weighed);
      expect(after(first?.finding ?? before, weighed)).toBeUndefined();
    }
  }
});
