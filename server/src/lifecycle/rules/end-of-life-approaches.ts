import { addDays } from '#feeds/vocabulary/day.js';
import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1 (M117, M118), A 6.6.2.2 (M150): general corrections and security updates come until EOL. Where EOL and EOS are one day, the end of
 * support is the graver news of the same day and told by its own rule.
 */
export const endOfLifeApproaches: LifecycleRule = {
  id: 'end-of-life-approaches',
  clauses: ['A 6.6.1', 'A 6.6.2.2'],
  notice(standing, device) {
    if (standing.status !== 'supported' || standing.eolStep === null || standing.daysToEol === null || device.eol === null)
      return undefined;
    if (standing.flags.includes('no_limited_support_period')) return undefined;
    return {
      code: 'eol_approaches',
      params: { eol: device.eol, days: standing.daysToEol, step: standing.eolStep },
      since: addDays(device.eol, -standing.eolStep),
      dueOn: device.eol,
      gravity: 'plan',
      event: `eol_in_${standing.eolStep}`,
    };
  },
};
