import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.2.1 (M141): the succession of components is planned by their ends. Where a catalogue knows the product of a component and nobody can tell
 * in which cycle the installed version is, it may be over: the maker is asked.
 */
export const componentEndUnknown: LifecycleRule = {
  id: 'component-end-unknown',
  clauses: ['A 6.6.2.1'],
  notice(standing, device) {
    const unclear = device.facts?.unclearComponents ?? null;
    if (unclear === null || standing.status === 'eos_passed') return undefined;
    const isSingle = unclear.count === 1;
    return {
      code: isSingle ? 'component_end_unknown' : 'component_ends_unknown',
      params: { component: unclear.name, ...(!isSingle && { others: unclear.count - 1 }) },
      since: null,
      dueOn: null,
      gravity: 'clarify',
      event: 'component_end_unknown',
    };
  },
};
