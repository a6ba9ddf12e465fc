import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.2.4 (M156): at EOS the maker informs about the security state of the product. It is asked for from a quarter before EOS on, until
 * it was received.
 */
export const securityStateNotTold: LifecycleRule = {
  id: 'security-state-not-told',
  clauses: ['A 6.6.2.4'],
  notice(standing, device) {
    if (device.facts === undefined || device.eos === null) return undefined;
    const state = device.facts.securityState;
    const isOver = standing.status === 'eos_passed';
    const isNear = standing.eosStep !== null && standing.eosStep <= 90;
    if ((!isOver && !isNear) || state === 'received' || state === 'not_needed') return undefined;
    return {
      code: state === 'requested' ? 'security_state_requested' : 'security_state_missing',
      params: { eos: device.eos },
      since: null,
      dueOn: device.eos,
      gravity: 'clarify',
      event: 'security_state_missing',
    };
  },
};
