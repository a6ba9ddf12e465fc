import type { LifecycleRule } from './lifecycle-rule.js';
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
  endOfSupportApproaches,
  endOfSupportNotTold,
  endOfSupportBeforeEndOfLife,
  endOfLifeApproaches,
  limitedSupportRuns,
  noLimitedSupportPeriod,
  datesMissing,
  legacyJudgementDue,
];
