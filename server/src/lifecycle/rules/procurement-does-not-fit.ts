import { addDays, daysBetween } from '#feeds/vocabulary/day.js';
import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * B Q10 (M192): the hospital needs time to replace the device. A 6.6.1 (M120): EOS is told with enough time. When less time lay between the
 * announcement and EOS than the hospital takes to buy, the maker is told so; else, when the time that is left has become too short, the
 * hospital has to decide what bridges the gap.
 */
export const procurementDoesNotFit: LifecycleRule = {
  id: 'procurement-does-not-fit',
  clauses: ['B Q10', 'A 6.6.1'],
  notice(standing, device) {
    const procurementDays = device.facts?.procurementDays ?? null;
    if (procurementDays === null || device.eos === null || standing.daysToEos === null || standing.daysToEos < 0) return undefined;
    if (standing.status === 'inconsistent' || standing.daysToEos >= procurementDays) return undefined;
    const announcedOn = device.facts?.eosAnnouncedOn ?? null;
    const isToldLate = announcedOn !== null && daysBetween(announcedOn, device.eos) < procurementDays;
    return {
      code: isToldLate ? 'eos_told_too_late' : 'procurement_takes_longer',
      params: { eos: device.eos, days: standing.daysToEos, procurementDays, ...(isToldLate && { announcedOn }) },
      since: isToldLate ? announcedOn : addDays(device.eos, 1 - procurementDays),
      dueOn: device.eos,
      gravity: 'plan',
      event: 'procurement_too_long',
    };
  },
};
