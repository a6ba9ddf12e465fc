import type { Finding } from './finding.js';

/**
 * Open findings that differ in their device only, as the morning list reads them. There may be a hundred thousand findings: the database
 * puts alike ones together, so that what they have in common is read once.
 */
export type AlikeFindings = Pick<
  Finding,
  | 'vulnerability'
  | 'title'
  | 'verdict'
  | 'doubt'
  | 'severityScore'
  | 'severityVersion'
  | 'severityVector'
  | 'severityBand'
  | 'state'
  | 'decisionId'
  | 'toldAt'
  | 'openedAt'
  | 'changedAt'
> & {
  readonly knownExploited: PlainTruth;
  readonly fixAvailable: PlainTruth;
  /** `<finding id> <device id>` of each, joined by commas. */
  readonly members: string;
};
/** As the driver gives it: SQLite has 1 and 0. */
type PlainTruth = boolean | 0 | 1;
