import type { AdvisoryDeviceView } from './matching.contract.js';

/** What a document would mean here, were it taken in. */
export interface TrialJudgement {
  readonly devices: readonly AdvisoryDeviceView[];
  /** Products that met no model of the hospital for certain. */
  readonly unmet: readonly string[];
}
