import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1 (M118, M120): EOL and EOS are told again whenever they change. Who was told other dates than hold now is told again; until then
 * it asks to act.
 */
export const toldDatesChanged: LifecycleRule = {
  id: 'told-dates-changed',
  clauses: ['A 6.6.1'],
  notice(_standing, device, today) {
    const since = device.facts?.toTellAgainSince ?? null;
    if (since === null) return undefined;
    return {
      code: 'told_dates_changed',
      params: {},
      since: since <= today ? since : null,
      dueOn: null,
      gravity: 'act',
      event: 'dates_changed',
    };
  },
};
