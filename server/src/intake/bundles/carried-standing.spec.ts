import { carriedStanding, gapBefore, openGap, rhythmOfBundles, stateNow } from './carried-standing.js';
import type { Bundle } from './bundle.js';

const day = (number: number): string => `2026-11-${String(number).padStart(2, '0')}T00:00:00.000Z`;
const DAY = 86_400_000;

describe('How often bundles come', () => {
  const facts: [madeAt: string[], days: number, reason: string][] = [
    [[], 7, 'a week as long as nothing is known'],
    [[day(1), day(2)], 7, 'one pause is no rhythm'],
    [[day(1), day(2), day(3)], 1, 'daily'],
    [[day(1), day(2), day(3), day(17)], 1, 'holidays change no rhythm'],
    [[day(1), day(1).replace('T00', 'T03'), day(8), day(15)], 7, 'one that was made again on the same day is no pause'],
    [[day(1), day(1), day(8), day(15)], 7, 'the same bundle again is the same'],
  ];
  test.each(facts)('%j: every %d days, since %s', (madeAt, days) => expect(rhythmOfBundles(madeAt) / DAY).toBe(days));
});

describe('A source that bundles bring', () => {
  const source = { asOf: day(1), failingSince: null, every: 'PT1H', enabled: true, carriedAt: day(1) };
  const facts: [what: Partial<typeof source> | { asOf: null }, now: string, isStale: boolean, reason: string][] = [
    [{}, day(14), false, 'it is younger than two pauses of a week'],
    [{}, day(15), true, 'two pauses are over'],
    [{ every: 'P7D' }, day(28), false, 'one that is read weekly over there may be older: a pause and three of its intervals'],
    [{ every: 'P7D' }, day(29), true, 'but no older than that'],
    [{ enabled: false }, day(30), false, 'of one that is switched off over there nobody expects news'],
    [{ asOf: null }, day(15), true, 'one that was never read over there counts from its first bundle'],
  ];
  test.each(facts)('%j on %s: stale %s, since %s', (what, now, isStale) =>
    expect(carriedStanding({ ...source, ...what }, 7 * DAY, now).isStale).toBe(isStale),
  );
});

describe('What lies between bundles', () => {
  const covering = (coversFrom: string | null, until: number) => ({ coversFrom, coversUntil: day(until) });
  const facts: [from: string | null, before: ReturnType<typeof covering>[], gap: object | null, reason: string][] = [
    [null, [], null, 'from the beginning nothing is missing'],
    [day(5), [], { from: null, until: day(5) }, 'the first one does not begin at the beginning'],
    [day(5), [covering(null, 5)], null, 'it joins the last one'],
    [day(5), [covering(null, 6)], null, 'they overlap'],
    [day(5), [covering(null, 3)], { from: day(3), until: day(5) }, 'it begins later than the last one ended'],
    [day(5), [covering(null, 3), covering(day(2), 7)], null, 'a later one filled the gap'],
    [day(5), [covering(null, 3), covering(day(6), 9)], { from: day(3), until: day(5) }, 'what begins later fills nothing'],
  ];
  test.each(facts)('from %s after %j: %j, since %s', (coversFrom, before, gap) => expect(gapBefore({ coversFrom }, before)).toEqual(gap));
});

describe('What is missing of a machine', () => {
  const covering = (from: number | null, until: number) => ({ coversFrom: from === null ? null : day(from), coversUntil: day(until) });
  const facts: [taken: ReturnType<typeof covering>[], gap: object | null, reason: string][] = [
    [[], null, 'nothing came yet'],
    [[covering(null, 5)], null, 'it begins at the beginning'],
    [[covering(5, 8)], { from: null, until: day(5) }, 'nobody brought the beginning'],
    [[covering(5, 8), covering(5, 9)], { from: null, until: day(5) }, 'of two that begin together neither fills what is before the other'],
    [[covering(null, 5), covering(5, 8), covering(8, 9)], null, 'they join'],
    [[covering(null, 5), covering(7, 9)], { from: day(5), until: day(7) }, 'two days were brought by none'],
    [[covering(null, 5), covering(7, 9), covering(4, 7)], null, 'one that was made later filled them'],
    [[covering(7, 9), covering(null, 7)], null, 'the order in which they came does not matter'],
    [[covering(null, 2), covering(3, 5), covering(7, 9)], { from: day(5), until: day(7) }, 'the newest of two'],
    [[covering(null, 9), covering(3, 5), covering(7, 8)], null, 'one that has all of it fills all'],
  ];
  test.each(facts)('%j: %j, since %s', (taken, gap) => expect(openGap(taken)).toEqual(gap));
});

describe('The state of a bundle', () => {
  const facts: [bundle: Partial<Bundle>, state: string, reason: string][] = [
    [{ direction: 'in', state: 'running', leasedUntil: day(3) }, 'running', 'somebody works on it'],
    [{ direction: 'in', state: 'running', leasedUntil: day(1) }, 'interrupted', 'who worked on it is gone'],
    [{ direction: 'in', state: 'matching', leasedUntil: day(1) }, 'done', 'everything is stored, and matched like everything else'],
    [{ direction: 'in', state: 'done', leasedUntil: null }, 'done', 'it is over'],
    [{ direction: 'out', state: 'running', startedAt: day(2) }, 'running', 'it is being fetched'],
    [{ direction: 'out', state: 'running', startedAt: day(1) }, 'interrupted', 'nobody fetched it'],
    [{ direction: 'out', state: 'done', startedAt: day(1) }, 'done', 'it was fetched'],
  ];
  test.each(facts)('%j is %s, since %s', (bundle, state) =>
    expect(stateNow({ leasedUntil: null, ...bundle } as Bundle, day(2))).toBe(state),
  );
});
