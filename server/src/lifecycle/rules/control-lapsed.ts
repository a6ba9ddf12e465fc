import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1, 図3 (M135): with compensating controls the configuration is not legacy. A control that nobody looked at in time, that failed, or
 * whose own support ended, protects no longer: from that day on the device stands where it stood without it, and a person has to act.
 */
export const controlLapsed: LifecycleRule = {
  id: 'control-lapsed',
  clauses: ['A 6.6.1'],
  notice(_standing, device) {
    const lapsed = device.facts?.lapsedControl ?? null;
    if (lapsed === null) return undefined;
    return {
      code: 'control_lapsed',
      params: { control: lapsed.name, on: lapsed.on },
      since: lapsed.on,
      dueOn: lapsed.on,
      gravity: 'act',
      event: 'control_lapsed',
    };
  },
};
