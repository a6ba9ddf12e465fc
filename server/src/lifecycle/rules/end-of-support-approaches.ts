import { addDays } from '#feeds/vocabulary/day.js';
import type { LifecycleRule } from '../lifecycle-rule.js';

/** From this many days before EOS on the notice asks to act. Our own choice: ordering and exchanging a device takes a quarter at least. */
const actsWithin = 90;

/**
 * A 6.6.1 (M120, M126): the hospital needs enough time before EOS, and both sides share beforehand that responsibility passes to it.
 * B Q10 (M192): it needs that time to replace the device or update its software.
 */
export const endOfSupportApproaches: LifecycleRule = {
  id: 'end-of-support-approaches',
  clauses: ['A 6.6.1', 'B Q10'],
  notice(standing, device) {
    if (standing.eosStep === null || standing.daysToEos === null || device.eos === null) return undefined;
    return {
      code: 'eos_approaches',
      params: { eos: device.eos, days: standing.daysToEos, step: standing.eosStep },
      since: addDays(device.eos, -standing.eosStep),
      dueOn: device.eos,
      gravity: standing.eosStep <= actsWithin ? 'act' : 'plan',
      event: `eos_in_${standing.eosStep}`,
    };
  },
};
