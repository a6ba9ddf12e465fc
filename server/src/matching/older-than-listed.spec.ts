import { describe, expect, test } from '@jest/globals';
import { advisoryOf, namesWith, pump, releaseOf } from './fixtures/small-hospital.js';
import { judgeAdvisory } from './judge-advisory.js';
import { NOT_MENTIONED_AFTER_EOS, reasonsOnDevice } from './older-than-listed.js';

const TODAY = '2026-11-25';

/** Versions that the document calls affected, the version installed, EOS of the device, and whether the device is said to be "not mentioned". */
const facts: readonly [affected: string, installed: string, eos: string | null, said: boolean, why: string][] = [
  ['>= 3.0 < 3.4', '1.4', '2025-03-31', true, 'older than every listed version, and nobody examines it any more'],
  ['>= 3.0 < 3.4', '1.4', '2026-11-25', false, 'EOS includes its own day'],
  ['>= 3.0 < 3.4', '1.4', '2027-03-31', false, 'still supported: outside of the range is outside'],
  ['>= 3.0 < 3.4', '1.4', null, false, 'no EOS is known'],
  ['>= 3.0 < 3.4', '3.4', '2025-03-31', false, 'newer than the range: it was fixed'],
  ['3.1', '1.4', '2025-03-31', true, 'one version is listed, and it is newer'],
  ['3.1', '3.2', '2025-03-31', false, 'one version is listed, and it is older'],
];

describe('After EOS a version that no document mentions', () => {
  test.each(facts)('affected %p, installed %p, EOS %p: %p, for %s', (affected, installed, eos, said) => {
    const advisory = advisoryOf([`A = Kasugai Meditec / Sazanami 310 / ${affected}`], ['CVE-2099-1 known_affected: A']);
    const [verdict] = judgeAdvisory(advisory, [releaseOf(pump, installed)], namesWith()).verdicts;
    expect(verdict?.verdict).toBe('not_affected');
    const codes = reasonsOnDevice(verdict?.because ?? [], { eos }, TODAY).map(({ code }) => code);
    expect(codes.includes(NOT_MENTIONED_AFTER_EOS)).toBe(said);
    if (said) expect(codes[0]).toBe(NOT_MENTIONED_AFTER_EOS);
  });
});
