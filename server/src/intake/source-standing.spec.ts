import { describe, expect, test } from '@jest/globals';
import type { Source } from './arrived.js';
import { dueSources, isFresh, millisecondsOf, nextPollAt } from './source-standing.js';

const MINUTE = 60_000;
const source: Source = {
  id: 'inbox',
  name: 'inbox',
  publisher: '',
  format: 'auto',
  address: 'file:inbox',
  every: 'PT1H',
  tlp: null,
  enabled: true,
  createdAt: '2026-11-22T00:00:00.000Z',
  lastPolledAt: '2026-11-22T06:00:00.000Z',
  lastSuccessAt: '2026-11-22T06:00:01.000Z',
  failingSince: null,
  lastError: null,
  bookmark: null,
  retryAt: null,
  failures: 0,
  lastNewAt: null,
  leasedUntil: null,
  leasedBy: null,
  credentials: null,
};

describe('how often a source is read', () => {
  const facts: readonly (readonly [every: string, minutes: number, because: string])[] = [
    ['PT15M', 15, 'minutes'],
    ['PT6H', 360, 'hours'],
    ['P1D', 1440, 'days'],
    ['P1W', 60, 'not a duration of the contract: an hour'],
    ['', 60, 'nothing: an hour'],
  ];
  test.each(facts)('%s is every %d minutes: %s', (every, minutes) => {
    expect(millisecondsOf(every)).toBe(minutes * MINUTE);
  });
});

describe('when it is read next', () => {
  const facts: readonly (readonly [change: Partial<Source>, next: string | null, because: string])[] = [
    [{}, '2026-11-22T07:00:00.000Z', 'an interval after the last time'],
    [{ failingSince: '2026-11-21T00:00:00.000Z' }, '2026-11-22T07:00:00.000Z', 'a failing one as often'],
    [{ lastPolledAt: null }, '2026-11-22T00:00:00.000Z', 'never read: at once'],
    [{ enabled: false }, null, 'switched off: never'],
  ];
  test.each(facts)('%p: %s (%s)', (change, expected) => {
    expect(nextPollAt({ ...source, ...change })).toBe(expected);
  });

  test('due are those whose time has come', () => {
    const sources = [
      source,
      { ...source, id: 'daily', every: 'P1D' },
      { ...source, id: 'new', lastPolledAt: null },
      { ...source, id: 'off', enabled: false },
    ];
    const due = (now: string) => dueSources(sources, now).map(({ id }) => id);
    expect(due('2026-11-22T06:59:59.999Z')).toEqual(['new']);
    expect(due('2026-11-22T07:00:00.000Z')).toEqual(['inbox', 'new']);
    expect(due('2026-11-23T06:00:00.000Z')).toEqual(['inbox', 'daily', 'new']);
  });
});

describe('whether "nothing new" may be said of it', () => {
  const facts: readonly (readonly [change: Partial<Source>, now: string, fresh: boolean, because: string])[] = [
    [{}, '2026-11-22T06:30:00.000Z', true, 'read half an hour ago'],
    [{}, '2026-11-22T09:00:01.000Z', true, 'three of its intervals ago'],
    [{}, '2026-11-22T09:00:02.000Z', false, 'longer ago than that'],
    [{ every: 'P1D' }, '2026-11-25T06:00:00.000Z', true, 'three days for one that is read daily'],
    [{ failingSince: '2026-11-22T06:00:00.000Z' }, '2026-11-22T06:30:00.000Z', false, 'it fails'],
    [{ lastSuccessAt: null }, '2026-11-22T06:30:00.000Z', false, 'it was never read'],
  ];
  test.each(facts)('%p at %s: %p (%s)', (change, now, expected) => {
    expect(isFresh({ ...source, ...change }, now)).toBe(expected);
  });
});
