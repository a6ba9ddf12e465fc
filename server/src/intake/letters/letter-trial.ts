import type { Letter } from '#feeds/letters/letter.js';
import type { TrialJudgement } from '../../matching/trial-judgement.js';
import type { LetterTrial } from './letters.contract.js';

/** How many devices are told one by one: whoever needs more saves the letter and looks at its page. */
const MOST_DEVICES = 300;
const GRAVITY = { affected: 0, undetermined: 1, not_affected: 2 } as const;

/** What a letter would mean here, the gravest in front. */
export function trialOf({ products }: Letter, { devices, unmet }: TrialJudgement): LetterTrial {
  const count = (verdict: keyof typeof GRAVITY): number => devices.filter((device) => device.verdict === verdict).length;
  return {
    affected: count('affected'),
    undetermined: count('undetermined'),
    total: devices.length,
    items: [...devices].sort((one, other) => GRAVITY[one.verdict] - GRAVITY[other.verdict]).slice(0, MOST_DEVICES),
    unmet: [...unmet],
    serials: products.map(({ serialNumbers, serialRanges }) => ({ numbers: [...serialNumbers], ranges: [...serialRanges] })),
  };
}
