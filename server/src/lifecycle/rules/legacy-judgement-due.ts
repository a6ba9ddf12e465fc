import { addDays } from '#feeds/vocabulary/day.js';
import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.1 (M125): after EOS a device may become legacy at once, even with the latest update; whether it is has to be judged by a person.
 * (M132): never by age alone. So the rule only says that a judgement is due: none was made though EOS is over, or the one on record could
 * not decide.
 */
export const legacyJudgementDue: LifecycleRule = {
  id: 'legacy-judgement-due',
  clauses: ['A 6.6.1'],
  notice(standing, device) {
    const endedOn = standing.status === 'eos_passed' ? device.eos : null;
    const isOwed = device.legacy === 'needs_assessment' || (device.legacy === null && endedOn !== null);
    if (!isOwed) return undefined;
    return {
      code: 'legacy_judgement_due',
      params: {},
      since: endedOn === null ? null : addDays(endedOn, 1),
      dueOn: null,
      gravity: 'clarify',
      event: 'legacy_judgement_due',
    };
  },
};
