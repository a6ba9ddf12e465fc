import { addDays } from '#feeds/vocabulary/day.js';
import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1 (M123), A 6.6.2.3 (M151-M154): between EOL and EOS only security updates and certain parts are supplied; general defects are not
 * corrected unless patient safety is gravely concerned.
 */
export const limitedSupportRuns: LifecycleRule = {
  id: 'limited-support-runs',
  clauses: ['A 6.6.1', 'A 6.6.2.3'],
  notice(standing, device) {
    if (standing.status !== 'limited_support' || standing.daysToEos === null || device.eol === null || device.eos === null)
      return undefined;
    return {
      code: 'limited_support_runs',
      params: { eol: device.eol, eos: device.eos, days: standing.daysToEos },
      since: addDays(device.eol, 1),
      dueOn: device.eos,
      gravity: 'inform',
      event: 'limited_support_started',
    };
  },
};
