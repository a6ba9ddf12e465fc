import { addDays } from '#feeds/vocabulary/day.js';
import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1 (M120): EOS is told by EOL at the latest, early enough for the hospital to prepare. As EOL comes near it is asked for; once EOL is
 * over nobody knows what support is left, and that asks to act. Long before EOL nothing is owed yet.
 */
export const endOfSupportNotTold: LifecycleRule = {
  id: 'end-of-support-not-told',
  clauses: ['A 6.6.1'],
  notice(standing, device) {
    if (device.eos !== null || device.eol === null || standing.daysToEol === null) return undefined;
    if (standing.daysToEol < 0) {
      const params = { eol: device.eol, days: -standing.daysToEol };
      return {
        code: 'eos_missing_after_eol',
        params,
        since: addDays(device.eol, 1),
        dueOn: device.eol,
        gravity: 'act',
        event: 'eol_passed',
      };
    }
    if (standing.eolStep === null) return undefined;
    return {
      code: 'eos_not_told',
      params: { eol: device.eol, days: standing.daysToEol },
      since: addDays(device.eol, -standing.eolStep),
      dueOn: device.eol,
      gravity: 'clarify',
      event: `eol_in_${standing.eolStep}`,
    };
  },
};
