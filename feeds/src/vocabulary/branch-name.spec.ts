import { isLegalRangeName, isLegalVersionName } from './branch-name.js';

describe('Names of branches in CSAF', () => {
  test.each<[name: string, legal: boolean]>([
    ['4.2', true],
    ['afterglow-1', true],
    ['2.0-all', true],
    ['< 4.2', false],
    ['4.2 and Earlier', false],
    ['All', false],
    ['prior to 3', false],
    [' ', false],
  ])('%s names one version: %s', (name, legal) => {
    expect(isLegalVersionName(name)).toBe(legal);
  });

  test.each<[name: string, legal: boolean]>([
    ['vers:all/*', true],
    ['vers:all/<2', false],
    ['vers:deb/>=1|<2', true],
    ['vers:deb/1|2', true],
    ['vers:deb/2', false],
    ['vers:deb/=2', false],
    ['vers:deb/!=2', true],
    ['<=V3.0.29', true],
    ['>= 8', false],
    ['all versions < 4', false],
    ['4.2', false],
  ])('%s names a range: %s', (name, legal) => {
    expect(isLegalRangeName(name)).toBe(legal);
  });
});
