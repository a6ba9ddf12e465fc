import type { LifecycleRule } from './lifecycle-rule.js';
import { acknowledgementDue } from './rules/acknowledgement-due.js';
import { componentEndUnknown } from './rules/component-end-unknown.js';
import { componentEndsFirst } from './rules/component-ends-first.js';
import { contractBeyondEndOfSupport } from './rules/contract-beyond-end-of-support.js';
import { controlLapsed } from './rules/control-lapsed.js';
import { disconnectDirected } from './rules/disconnect-directed.js';
import { endOfLifeEstimated } from './rules/end-of-life-estimated.js';
import { legacySuspected } from './rules/legacy-suspected.js';
import { limitedSupportPlanMissing } from './rules/limited-support-plan-missing.js';
import { notOwnedNearEndOfSupport } from './rules/not-owned-near-end-of-support.js';
import { procurementDoesNotFit } from './rules/procurement-does-not-fit.js';
import { securityStateNotTold } from './rules/security-state-not-told.js';
import { stillSupplied } from './rules/still-supplied.js';
import { supplierEnded } from './rules/supplier-ended.js';
import { supportExtended } from './rules/support-extended.js';
import { toldDatesChanged } from './rules/told-dates-changed.js';
import { datesMissing } from './rules/dates-missing.js';
import { endOfLifeApproaches } from './rules/end-of-life-approaches.js';
import { endOfSupportApproaches } from './rules/end-of-support-approaches.js';
import { endOfSupportBeforeEndOfLife } from './rules/end-of-support-before-end-of-life.js';
import { endOfSupportNotTold } from './rules/end-of-support-not-told.js';
import { endOfSupportPassed } from './rules/end-of-support-passed.js';
import { legacyJudgementDue } from './rules/legacy-judgement-due.js';
import { limitedSupportRuns } from './rules/limited-support-runs.js';
import { networkedAfterEndOfSupport } from './rules/networked-after-end-of-support.js';
import { noLimitedSupportPeriod } from './rules/no-limited-support-period.js';

/** Every rule, in the order in which a device page tells its notices: what asks to act first, then what runs, then what is owed. */
export const lifecycleRules: readonly LifecycleRule[] = [
  endOfSupportPassed,
  networkedAfterEndOfSupport,
  acknowledgementDue,
  disconnectDirected,
  controlLapsed,
  toldDatesChanged,
  endOfSupportApproaches,
  endOfSupportNotTold,
  endOfSupportBeforeEndOfLife,
  endOfLifeApproaches,
  limitedSupportRuns,
  supportExtended,
  stillSupplied,
  limitedSupportPlanMissing,
  procurementDoesNotFit,
  contractBeyondEndOfSupport,
  componentEndsFirst,
  supplierEnded,
  componentEndUnknown,
  notOwnedNearEndOfSupport,
  securityStateNotTold,
  endOfLifeEstimated,
  legacySuspected,
  noLimitedSupportPeriod,
  datesMissing,
  legacyJudgementDue,
];
