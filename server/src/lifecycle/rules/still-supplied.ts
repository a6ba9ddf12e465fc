import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1 (M123): during limited support only security updates and certain parts are supplied. What the maker's letters promise beyond EOL is
 * told with its day, so that nobody waits for what no longer comes.
 */
export const stillSupplied: LifecycleRule = {
  id: 'still-supplied',
  clauses: ['A 6.6.1'],
  notice(standing, device, today) {
    const supplied = (device.facts?.supplied ?? []).filter(({ until }) => until >= today);
    if (standing.status !== 'limited_support' || supplied.length === 0) return undefined;
    const first = supplied.map(({ until }) => until).sort()[0] ?? null;
    return {
      code: 'still_supplied',
      params: { supplied: supplied.map(({ kind, until }) => `${kind}:${until}`).join(' ') },
      since: null,
      dueOn: first,
      gravity: 'inform',
      event: 'still_supplied',
    };
  },
};
