import type { LifecycleFacts } from './lifecycle-rule.js';

/** A device of which nothing is on record beside its dates. */
export const nothingOnRecord: LifecycleFacts = {
  ownership: 'unknown',
  maintenanceUntil: null,
  eosAnnouncedOn: null,
  procurementDays: null,
  limitedSupportPlan: null,
  securityState: null,
  riskPresentation: null,
  supplied: [],
  estimatedEol: null,
  componentEnd: null,
  unclearComponents: null,
  endedSupplier: null,
  extendedUntil: null,
  lapsedControl: null,
  acknowledgement: null,
  disconnect: null,
  legacyOccasions: [],
  toTellAgainSince: null,
};
