import { scoreOf } from './cvss.js';

describe('The score of a CVSS vector', () => {
  test.each<[string, ReturnType<typeof scoreOf>, string]>([
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P', two(7.5), 'version 2 has no prefix'],
    ['(AV:N/AC:L/Au:N/C:P/I:P/A:P)', two(7.5), 'in brackets, as NVD wrote it'],
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P/E:F/RL:OF/RC:C', two(7.5), 'temporal metrics leave the base score'],
    ['AV:L/AC:H/Au:M/C:N/I:N/A:N', two(0), 'nothing'],
    ['CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', three('3.0', 9.8), 'version 3.0'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', three('3.1', 10), 'version 3.1, scope changed'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', three('3.1', 0), 'no impact'],
    [' CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:P ', three('3.1', 9.3), 'blanks around, a temporal metric'],
    ['CVSS:3.1/C:H/I:H/A:H/S:U/UI:N/PR:N/AC:L/AV:N', three('3.1', 9.8), 'version 3 leaves the order open'],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', four(9.3, 9.3, 'B'), 'version 4'],
    ['CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:P', four(8.5, 9.4, 'BT'), 'the threat counts'],
    ['CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:X', four(9.4, 9.4, 'B'), 'a threat not defined'],
  ])('of %s is %j (%s)', (vector, expected) => {
    expect(scoreOf(vector)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['', 'nothing'],
    ['9.8', 'a number'],
    ['CVSS:3.1', 'only the prefix'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H', 'a base metric missing'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:Q', 'an unknown value'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/ZZ:N', 'an unknown metric'],
    ['CVSS:3.1/AV:N/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'a metric twice'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/', 'a stroke at the end'],
    ['CVSS:5.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'a version that is not there yet'],
    ['AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'version 3 without its prefix'],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N', 'a base metric of version 4 missing'],
    ['x'.repeat(100_000), 'a long text'],
  ])('of %s there is none (%s)', (vector) => {
    expect(scoreOf(vector)).toBeUndefined();
  });
});

function two(score: number): ReturnType<typeof scoreOf> {
  return { version: '2.0', score, baseScore: score, nomenclature: null };
}

function three(version: '3.0' | '3.1', score: number): ReturnType<typeof scoreOf> {
  return { version, score, baseScore: score, nomenclature: null };
}

function four(score: number, baseScore: number, nomenclature: 'B' | 'BT'): ReturnType<typeof scoreOf> {
  return { version: '4.0', score, baseScore, nomenclature };
}
