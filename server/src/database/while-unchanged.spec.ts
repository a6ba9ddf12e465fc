import { beforeEach, expect, it } from '@jest/globals';
import { WhileUnchanged } from './while-unchanged.js';

describe('a reading that is kept while nothing is stored', () => {
  let stored = 0;
  let readings: string[] = [];
  let kept: WhileUnchanged<string>;
  const ask = (day: string) =>
    kept.of(day, () => {
      readings.push(day);
      return Promise.resolve(`${day} as of ${stored}`);
    });

  beforeEach(() => {
    [stored, readings] = [0, []];
    kept = new WhileUnchanged({ current: () => Promise.resolve(String(stored)) });
  });

  it('serves everybody who asks the same, those too who ask while it is underway', async () => {
    expect(await Promise.all([ask('Monday'), ask('Monday')])).toEqual(['Monday as of 0', 'Monday as of 0']);
    expect(await ask('Monday')).toBe('Monday as of 0');
    expect(readings).toEqual(['Monday']);
  });

  it('is made anew when something was stored or another day is asked for', async () => {
    await ask('Monday');
    stored += 1;
    expect(await ask('Monday')).toBe('Monday as of 1');
    expect(await ask('Tuesday')).toBe('Tuesday as of 1');
    expect(readings).toEqual(['Monday', 'Monday', 'Tuesday']);
  });

  it('is made anew after one that failed', async () => {
    await expect(kept.of('Monday', () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
    expect(await ask('Monday')).toBe('Monday as of 0');
  });
});
