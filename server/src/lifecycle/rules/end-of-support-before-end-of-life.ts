import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1, figure 2 (M117): limited support runs from EOL to EOS, so EOS cannot come before EOL. From such dates nothing is derived and no
 * warning would ever come; that is why the contradiction itself asks to act, until somebody corrects a date.
 */
export const endOfSupportBeforeEndOfLife: LifecycleRule = {
  id: 'end-of-support-before-end-of-life',
  clauses: ['A 6.6.1'],
  notice(standing, device) {
    if (standing.status !== 'inconsistent' || device.eol === null || device.eos === null) return undefined;
    return {
      code: 'eos_before_eol',
      params: { eol: device.eol, eos: device.eos },
      since: null,
      dueOn: null,
      gravity: 'act',
      event: 'eos_before_eol',
    };
  },
};
