import { sameUpdate, updateWord, versionWithUpdate } from './cpe-update.js';

describe('The update of a CPE name', () => {
  test.each<[a: string, b: string, same: boolean | undefined, why: string]>([
    ['u1', 'update1', true, ''],
    ['Update_51', 'u51', true, 'case and separators'],
    ['a1', 'alpha1', true, ''],
    ['sp01', 'service_pack_1', true, 'leading zeros'],
    ['sp1', 'sp2', false, ''],
    ['sp1', 'u1', false, 'other kind'],
    ['rc', 'rc1', false, 'with and without number'],
    ['h13', 'h13', true, 'the same text'],
    ['h13', 'hotfix13', undefined, 'a word that nobody knows'],
    ['r2', 'release2', undefined, ''],
  ])('%s and %s: %s %s', (a, b, same) => {
    expect([sameUpdate(a, b), sameUpdate(b, a)]).toEqual([same, same]);
  });

  test.each<[version: string, update: string, folded: string | null]>([
    ['1.0', 'sp1', '1.0-sp1'],
    ['1.0', 'u1', '1.0-update1'],
    ['10.1.14', 'h13', '10.1.14-h13'],
    ['1.0\\+b', '*', '1.0+b'],
    ['1.0', '-', '1.0'],
    ['*', 'sp1', null],
    ['-', '*', null],
  ])('%s with %s is %s', (version, update, folded) => {
    expect(versionWithUpdate({ version, update })).toBe(folded);
  });

  it('is not looked for in long texts', () => {
    expect(updateWord(`u${'0'.repeat(100_000)}!`)).toBeNull();
  });
});
