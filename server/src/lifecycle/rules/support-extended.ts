import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1, 図3 (M136): limited support can be extended by controls; (M137): the maker designates them, in its documents. So only such a control,
 * with a date, moves the end; the warnings then count towards that date. A control of the hospital's own never does.
 */
export const supportExtended: LifecycleRule = {
  id: 'support-extended',
  clauses: ['A 6.6.1'],
  notice(standing, device) {
    const until = device.facts?.extendedUntil ?? null;
    if (until === null || standing.status !== 'limited_support' || device.eos !== until) return undefined;
    return { code: 'support_extended', params: { until }, since: null, dueOn: until, gravity: 'inform', event: 'support_extended' };
  },
};
