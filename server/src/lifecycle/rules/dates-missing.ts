import type { LifecycleNotice, LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1 (M118): EOL is told at the sale and whenever it changes, so a device without it lacks what is owed. Without either date no warning
 * can ever come. After EOS the missing EOL matters no more.
 */
export const datesMissing: LifecycleRule = {
  id: 'dates-missing',
  clauses: ['A 6.6.1'],
  notice(standing, device): LifecycleNotice | undefined {
    if (device.eol !== null || standing.status === 'eos_passed') return undefined;
    if (device.eos !== null) {
      return { code: 'eol_missing', params: { eos: device.eos }, since: null, dueOn: null, gravity: 'clarify', event: 'eol_missing' };
    }
    return { code: 'dates_missing', params: {}, since: null, dueOn: null, gravity: 'clarify', event: 'dates_missing' };
  },
};
