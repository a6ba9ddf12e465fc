import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1 (M119): EOL may be the end of sales and the durable life. Where no EOL was told, that estimate says when to ask by; it is marked
 * 推定 and takes no part in stage, steps or events.
 */
export const endOfLifeEstimated: LifecycleRule = {
  id: 'end-of-life-estimated',
  clauses: ['A 6.6.1'],
  notice(standing, device) {
    const estimate = device.facts?.estimatedEol ?? null;
    if (estimate === null || device.eol !== null || standing.status === 'eos_passed') return undefined;
    return { code: 'eol_estimated', params: { estimate }, since: null, dueOn: null, gravity: 'inform', event: 'eol_estimated' };
  },
};
