import type { EnvironmentCondition, VersionStatement } from '#feeds/advisory.js';
import { cpesMeeting, evaluateEnvironment } from './environment.js';

const none: VersionStatement = { kind: 'none' };
const windows = 'cpe:2.3:o:clinic:panes:*:*:*:*:*:*:*:*';
const linux = 'cpe:2.3:o:clinic:penguin:*:*:*:*:*:*:*:*';
const panes10 = 'cpe:2.3:o:clinic:panes:10:*:*:*:*:*:*:*';
const penguin = 'cpe:2.3:o:clinic:penguin:6.1:*:*:*:*:*:*:*';
const pattern = 'cpe:2.3:o:*:panes:10:*:*:*:*:*:*:*';

const group = (negate: boolean, ...cpes: string[]) => ({ negate, anyOf: cpes.map((cpe) => ({ cpe, version: none })) });
const condition = (...allOf: EnvironmentCondition['allOf']): EnvironmentCondition => ({ allOf, pointer: '' });

describe('What must be there beside the product', () => {
  test.each<[what: string, asked: EnvironmentCondition, cpes: string[], isComplete: boolean, answer: boolean | undefined]>([
    ['is there', condition(group(false, windows)), [panes10], false, true],
    ['is not listed, and nobody says that the list is whole', condition(group(false, windows)), [penguin], false, undefined],
    ['is not listed in a whole list', condition(group(false, windows)), [penguin], true, false],
    ['one of several', condition(group(false, windows, linux)), [penguin], true, true],
    ['two at once', condition(group(false, windows), group(false, linux)), [panes10, penguin], true, true],
    ['two, of which one is missing', condition(group(false, windows), group(false, linux)), [panes10], true, false],
    ['two, of which one may be missing', condition(group(false, windows), group(false, linux)), [panes10], false, undefined],
    ['must not be there, and is', condition(group(true, windows)), [panes10], false, false],
    ['must not be there, and is not', condition(group(true, windows)), [penguin], true, true],
    ['must not be there, and may be', condition(group(true, windows)), [penguin], false, undefined],
    ['one certain "no" settles it', condition(group(true, windows), group(false, linux)), [panes10], false, false],
    ['may be there', condition(group(false, windows)), [pattern], true, undefined],
    ['nothing is asked', condition(), [], false, true],
    ['of nothing one is asked', condition(group(false)), [panes10], true, false],
    ['what cannot be read', condition(group(false, 'panes')), [panes10], true, undefined],
  ])('%s', (_what, asked, cpes, isComplete, answer) => {
    expect(evaluateEnvironment(asked, { cpes, isComplete })).toBe(answer);
  });

  const interval = { from: '6', fromInclusive: true, to: '6.2', toInclusive: false };
  const intervals = { kind: 'intervals', scheme: 'generic', intervals: [interval], versions: ['5.1'], raw: '', pointer: '' } as const;
  test.each<[version: VersionStatement, installed: string, answer: boolean | undefined]>([
    [intervals, '6.1', true],
    [intervals, '6.2', false],
    [intervals, '5.1', true],
    [intervals, '*', undefined],
    [{ ...intervals, except: { intervals: [], versions: ['6.1'] } }, '6.1', false],
    [{ ...intervals, scheme: 'unheard-of' }, '6.1', undefined],
    [{ kind: 'words', scheme: 'generic', raw: '< 6', isRange: true, pointer: '' }, '5.9', true],
    [{ kind: 'all', raw: 'vers:all/*', pointer: '' }, '*', true],
  ])('in the version that is asked for: %j, %s', (version, installed, answer) => {
    const asked = condition({ negate: false, anyOf: [{ cpe: linux, version }] });
    expect(evaluateEnvironment(asked, { cpes: [`cpe:2.3:o:clinic:penguin:${installed}:*:*:*:*:*:*:*`], isComplete: true })).toBe(answer);
  });

  it('names what is there', () => {
    expect(cpesMeeting([{ cpe: windows, version: none }], [panes10, penguin, pattern])).toEqual([panes10]);
  });
});
