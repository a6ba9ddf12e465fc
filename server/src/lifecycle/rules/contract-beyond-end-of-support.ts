import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1 (M124): after EOS all support by the maker ends. A maintenance contract that runs longer promises what cannot be supplied: it is
 * asked what it covers then.
 */
export const contractBeyondEndOfSupport: LifecycleRule = {
  id: 'contract-beyond-end-of-support',
  clauses: ['A 6.6.1'],
  notice(standing, device) {
    const until = device.facts?.maintenanceUntil ?? null;
    if (until === null || device.eos === null || until <= device.eos || standing.status === 'inconsistent') return undefined;
    return {
      code: 'contract_beyond_eos',
      params: { until, eos: device.eos },
      since: null,
      dueOn: device.eos,
      gravity: 'clarify',
      event: 'contract_beyond_eos',
    };
  },
};
