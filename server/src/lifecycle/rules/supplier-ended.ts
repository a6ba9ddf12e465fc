import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * A 6.6.2.1 (M140): the support of a component may stop suddenly when its supplier goes bankrupt or is bought. The maker is asked what it
 * does, as for a component that ends.
 */
export const supplierEnded: LifecycleRule = {
  id: 'supplier-ended',
  clauses: ['A 6.6.2.1'],
  notice(standing, device, today) {
    const ended = device.facts?.endedSupplier ?? null;
    if (ended === null || ended.on > today || standing.status === 'eos_passed') return undefined;
    return {
      code: 'supplier_ended',
      params: { supplier: ended.name, on: ended.on },
      since: ended.on,
      dueOn: null,
      gravity: 'clarify',
      event: 'supplier_ended',
    };
  },
};
