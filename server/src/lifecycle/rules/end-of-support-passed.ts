import { addDays } from '#feeds/vocabulary/day.js';
import { isAcknowledged } from '../is-acknowledged.js';
import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1 (M124, M126, M128): after EOS all support ends; who goes on using the device does so on the hospital's responsibility, which is
 * never to be recommended and is to be understood by everybody concerned. A 6.6.2.4 (M155): no corrections come any more.
 */
export const endOfSupportPassed: LifecycleRule = {
  id: 'end-of-support-passed',
  clauses: ['A 6.6.1', 'A 6.6.2.4'],
  notice(standing, device, today) {
    if (standing.status !== 'eos_passed' || device.eos === null || standing.daysToEos === null) return undefined;
    return {
      code: 'eos_passed_in_use',
      params: { eos: device.eos, days: -standing.daysToEos },
      since: addDays(device.eos, 1),
      dueOn: device.eos,
      // Who acknowledged it, with the approval of the head of the hospital, is asked again when the yearly confirmation is due.
      gravity: isAcknowledged(device, today) ? 'inform' : 'act',
      event: 'eos_passed',
    };
  },
};
