import { addDays, daysBetween } from '#feeds/vocabulary/day.js';
import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.2.1 (M141): components live shorter than the device, so their succession is planned. A component whose security updates end before
 * the support of the device does, and no plan of the maker for it on record: it is asked for. Where EOS is not known, the end of the
 * component is told all the same, and one that is over on a day that nobody told is over.
 */
export const componentEndsFirst: LifecycleRule = {
  id: 'component-ends-first',
  clauses: ['A 6.6.2.1'],
  notice(standing, device, today) {
    const end = device.facts?.componentEnd ?? null;
    if (end === null || standing.status === 'eos_passed') return undefined;
    if (end.on === null)
      return {
        code: 'component_over',
        params: { component: end.name },
        since: null,
        dueOn: null,
        gravity: 'clarify',
        event: 'component_ends_first',
      };
    if (device.eos !== null && end.on >= device.eos) return undefined;
    const isOver = end.on < today;
    if (!isOver && device.eos === null && daysBetween(today, end.on) > 365) return undefined;
    return {
      code: isOver ? 'component_ended' : 'component_ends_first',
      params: { component: end.name, on: end.on, ...(device.eos !== null && { eos: device.eos }) },
      since: isOver ? addDays(end.on, 1) : null,
      dueOn: end.on,
      gravity: isOver ? 'clarify' : 'plan',
      event: 'component_ends_first',
    };
  },
};
