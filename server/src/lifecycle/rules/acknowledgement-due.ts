import { addDays } from '#feeds/vocabulary/day.js';
import type { LifecycleNotice, LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1 (M126): with EOS the responsibility passes to the hospital, and both share that understanding beforehand: from a year before EOS
 * it is planned. After EOS a device that is used on without an acknowledgement, or with one whose yearly confirmation is overdue, asks to act.
 */
export const acknowledgementDue: LifecycleRule = {
  id: 'acknowledgement-due',
  clauses: ['A 6.6.1'],
  notice(standing, device, today): LifecycleNotice | undefined {
    if (device.facts === undefined || device.eos === null || standing.status === 'inconsistent') return undefined;
    const held = device.facts.acknowledgement;
    const isOver = standing.status === 'eos_passed';
    if (held === null && !isOver && standing.eosStep === null) return undefined;
    if (held !== null && held.confirmBy >= today) return undefined;
    if (held !== null)
      return {
        code: 'acknowledgement_confirmation_due',
        params: { confirmBy: held.confirmBy },
        since: addDays(held.confirmBy, 1),
        dueOn: held.confirmBy,
        gravity: 'act',
        event: 'acknowledgement_due',
      };
    return {
      code: isOver ? 'acknowledgement_missing' : 'acknowledgement_to_prepare',
      params: { eos: device.eos },
      since: isOver ? addDays(device.eos, 1) : addDays(device.eos, -(standing.eosStep ?? 0)),
      dueOn: device.eos,
      gravity: isOver ? 'act' : 'plan',
      event: isOver ? 'eos_passed' : 'acknowledgement_due',
    };
  },
};
