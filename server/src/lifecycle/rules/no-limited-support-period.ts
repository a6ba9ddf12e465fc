import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * B Q10 (M190, M191): EOL and EOS are not to be one day; a period of limited support is considered, planned, and the plan shown to the
 * hospital beforehand. While there is time the maker is asked for that plan; once EOS is over the question is moot.
 */
export const noLimitedSupportPeriod: LifecycleRule = {
  id: 'no-limited-support-period',
  clauses: ['B Q10'],
  notice(standing, device) {
    if (!standing.flags.includes('no_limited_support_period') || standing.status === 'eos_passed' || device.eos === null) return undefined;
    return {
      code: 'no_limited_support_period',
      params: { eos: device.eos },
      since: null,
      dueOn: device.eos,
      gravity: 'clarify',
      event: 'no_limited_support_period',
    };
  },
};
