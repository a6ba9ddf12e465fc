import { isPlannedFor } from './component-plans.js';

/** subject of the plan / component / supplier -> is it about it | reason */
const facts: readonly [subject: string, component: string | null, supplier: string | null, expected: boolean, reason: string][] = [
  ['Tsubame DB', 'Tsubame DB', null, true, 'the component itself'],
  ['tsubame dbの移行計画', 'Tsubame DB', null, true, 'between Japanese words, in other letters'],
  ['ＴＳＵＢＡＭＥ ＤＢ移行', 'Tsubame DB', null, true, 'wide letters'],
  ['Qt Creator', 'Qt', null, true, 'as a whole word of a longer subject'],
  ['Qtum', 'Qt', null, false, 'not as a part of a word'],
  ['Tsubame DB', 'Kernel', null, false, 'another component'],
  ['Hibari Softの部品', 'Kernel', 'Hibari Soft', true, 'the supplier is named'],
  ['部品', 'Kernel', 'Hibari Soft', false, 'a subject that names nothing'],
  ['Tsubame DB', null, null, false, 'nothing to be named'],
  ['', '', '', false, 'nothing on both sides'],
];

describe('Whether a plan is about a component', () => {
  it.each(facts)('M141 %j for %j of %j: %j (%s)', (subject, component, supplier, expected) => {
    expect(isPlannedFor({ component, supplier }, [subject])).toBe(expected);
  });

  it('is no where no plan was received', () => expect(isPlannedFor({ component: 'Kernel', supplier: null }, [])).toBe(false));
});
