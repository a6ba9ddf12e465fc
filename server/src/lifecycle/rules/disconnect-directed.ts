import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.2.4 (M157): where the maker cannot guarantee use on a network it says so, up to removing the device from it. The directive is open
 * until it was done and somebody checked that it holds.
 */
export const disconnectDirected: LifecycleRule = {
  id: 'disconnect-directed',
  clauses: ['A 6.6.2.4'],
  notice(_standing, device, today) {
    const directive = device.facts?.disconnect ?? null;
    if (directive === null || directive.state === 'checked') return undefined;
    return {
      code: directive.state === 'done' ? 'disconnect_unchecked' : 'disconnect_directed',
      params: { on: directive.on, state: directive.state },
      since: directive.on <= today ? directive.on : null,
      dueOn: directive.dueOn,
      gravity: 'act',
      event: 'disconnect_directed',
    };
  },
};
