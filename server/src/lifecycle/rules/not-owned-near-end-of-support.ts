import { addDays } from '#feeds/vocabulary/day.js';
import type { LifecycleRule } from '../lifecycle-rule.js';

/** Everything but what the hospital bought new. What nobody recorded is asked for elsewhere. */
const notBoughtNew: readonly string[] = ['used', 'leased', 'rental', 'loan', 'demo'];

/**
 * A 6.6.1 (M138): used and leased devices are supported within the life of the product, and sold within EOS. (M139): who sells a used device
 * beyond EOS tries to show the risk. So before EOS it is planned what comes after the lease; beyond EOS the holder's account of the risk is
 * asked for, and using it on asks to act as for any other device.
 */
export const notOwnedNearEndOfSupport: LifecycleRule = {
  id: 'not-owned-near-end-of-support',
  clauses: ['A 6.6.1'],
  notice(standing, device) {
    const ownership = device.facts?.ownership ?? 'unknown';
    if (!notBoughtNew.includes(ownership) || device.eos === null) return undefined;
    const isOver = standing.status === 'eos_passed';
    if (!isOver && standing.eosStep === null) return undefined;
    if (isOver && device.facts?.riskPresentation === 'received') return undefined;
    return {
      code: isOver ? 'not_owned_past_eos' : 'not_owned_near_eos',
      params: { ownership, eos: device.eos },
      since: isOver ? addDays(device.eos, 1) : addDays(device.eos, -(standing.eosStep ?? 0)),
      dueOn: device.eos,
      gravity: isOver ? 'clarify' : 'plan',
      event: 'not_owned_near_eos',
    };
  },
};
