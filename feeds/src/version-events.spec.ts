import { type VersionEvent, intervalsBetween } from './version-events.js';
import { writtenInterval } from './version-intervals.js';
import { certainOrder } from './version-order.js';

const signs = { '+': 'begins', '-': 'ends', '=': 'ends-after' } as const;

/** `+1.0 -2.0 =3.0`: begins at, ends before, ends after; 0 is the beginning. */
function events(text: string): readonly VersionEvent[] {
  return text.split(' ').map((word) => ({ at: word.slice(1) === '0' ? null : word.slice(1), kind: signs[word[0] as keyof typeof signs] }));
}

test.each<[string, string | null, string]>([
  ['+0 -2.0', '< 2.0', 'the usual case'],
  ['+1.0 =2.0', '>= 1.0, <= 2.0', 'the last affected version is affected'],
  ['+0 -1.4 +2.0 -2.3', '< 1.4 | >= 2.0, < 2.3', 'two trains'],
  ['-2.3 +2.0 +0 -1.4', '< 1.4 | >= 2.0, < 2.3', 'in any order'],
  ['+0 -1.10 +1.9 -2', '< 1.10', 'sorted by number, not by text: 1.9 begins within what ends at 1.10, and 2 ends nothing'],
  ['+1.0-rc1 -1.0-rc2', '>= 1.0-rc1, < 1.0-rc2', 'the scheme alone knows the order, and the written one is plausible'],
  ['+1.0-rc1 +1.0-rc2 -1.0-rc3', null, 'the scheme alone knows the order, and the written one is not plausible'],
  ['+0', '*', 'all versions'],
  ['-2.0', null, 'nothing begins: what is below is not said'],
  ['+8.4.0 -8.4.0', '', 'begins and ends at once'],
  ['+1:1.0 -2:0.5', '>= 1:1.0, < 2:0.5', 'epochs stand before the numbers'],
])('%s gives %s (%s)', (text, expected) => {
  expect(intervalsBetween(events(text))?.intervals.map(writtenInterval).join(' | ') ?? null).toBe(expected);
});

test.each<[string, string, -1 | 0 | 1 | undefined]>([
  ['1.9', '1.10', -1],
  ['1.0', '1', 0],
  ['v2', '1.9', 1],
  ['1.0.2k', '1.0.2zd', undefined],
  ['1.0.2k', '1.1.0', -1],
  ['1:0.1', '9.9', 1],
  ['2.0-beta9', '2.3.1', -1],
  ['1.0', '1.0-rc1', undefined],
  ['A1', 'A2', undefined],
  ['x', 'x', 0],
  ['9'.repeat(39), `1${'0'.repeat(39)}`, -1],
])('certain order of %s and %s: %s', (a, b, expected) => {
  expect(certainOrder(a, b)).toBe(expected);
  expect(certainOrder(b, a)).toBe(expected === undefined || expected === 0 ? expected : expected === 1 ? -1 : 1);
});
