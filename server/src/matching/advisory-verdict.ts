import type { KeptVerdict } from './finding.js';

const GRAVITY = { affected: 2, undetermined: 1, not_affected: 0 } as const;

/** What one document says of a release as a whole: the gravest of what it says of its vulnerabilities. */
export function gravest<Verdict extends Pick<KeptVerdict, 'verdict'>>(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.reduce<Verdict | undefined>(
    (worst, verdict) => (worst === undefined || GRAVITY[verdict.verdict] > GRAVITY[worst.verdict] ? verdict : worst),
    undefined,
  );
}
