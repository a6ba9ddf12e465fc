import { addDays } from '#feeds/vocabulary/day.js';
import { isAcknowledged } from '../is-acknowledged.js';
import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.2.4 (M156, M157): at EOS the maker tells the security state of the product and, where it cannot guarantee use in connection with a
 * network, says so, up to taking the device off the network. B Q1: a device connected only for maintenance is in scope as well.
 * A connection nobody recorded is not "none": it is asked for.
 */
export const networkedAfterEndOfSupport: LifecycleRule = {
  id: 'networked-after-end-of-support',
  clauses: ['A 6.6.2.4', 'B Q1'],
  notice(standing, device, today) {
    if (standing.status !== 'eos_passed' || device.eos === null || device.connection === 'standalone') return undefined;
    const isKnown = device.connection !== 'unknown';
    return {
      code: isKnown ? 'eos_passed_networked' : 'eos_passed_connection_unknown',
      params: { eos: device.eos, connection: device.connection },
      since: addDays(device.eos, 1),
      dueOn: device.eos,
      gravity: isKnown ? (isAcknowledged(device, today) ? 'plan' : 'act') : 'clarify',
      event: 'eos_passed',
    };
  },
};
