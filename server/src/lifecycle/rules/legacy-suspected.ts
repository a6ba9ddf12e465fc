import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1 (M130): a product that was designed without regard to security may be legacy already when it comes to market. (M132): never by age.
 * So events propose a judgement: an exploited vulnerability that nothing mends, a caution of the maker, no security documents at all. EOS
 * proposes one by another rule.
 */
export const legacySuspected: LifecycleRule = {
  id: 'legacy-suspected',
  clauses: ['A 6.6.1'],
  notice(standing, device) {
    const occasion = device.facts?.legacyOccasions[0];
    if (occasion === undefined || device.legacy !== null || standing.status === 'eos_passed') return undefined;
    return { code: `legacy_${occasion}`, params: {}, since: null, dueOn: null, gravity: 'clarify', event: 'legacy_suspected' };
  },
};
