import { openPushRate } from './push-rate.js';

describe('The rate of pushes', () => {
  it('lets so many through a minute and key, and then tells how long to wait', () => {
    const rate = openPushRate(3);
    const at = (seconds: number) => seconds * 1000;
    expect([0, 10, 20].map((seconds) => rate.count('a', at(seconds)))).toEqual([null, null, null]);
    expect(rate.count('a', at(25))).toBe(35);
    expect(rate.count('b', at(25))).toBeNull();
    expect(rate.count('a', at(60))).toBeNull();
  });

  it('lets through what the contract promises', () => {
    const rate = openPushRate();
    const waits = Array.from({ length: 600 }, (_, index) => rate.count('a', index * 10));
    expect(new Set(waits)).toEqual(new Set([null]));
  });
});
