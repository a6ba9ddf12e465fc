import { describe, expect, test } from '@jest/globals';
import { advisoryOf, namesWith, productOf, pump, releaseOf } from './fixtures/small-hospital.js';
import { judgeAdvisory, limitsSerials } from './judge-advisory.js';
import { judgeSerials } from './judge-serials.js';

const release = releaseOf(pump, '1.4');
const listed = productOf('A = Kasugai Meditec / Sazanami 310 / < 2.0');
const limited = { ...listed, identifiers: { ...listed.identifiers, serialNumbers: ['SZ3-0001*', 'SZ3-00200'] } };

/** Serial number in the ledger, what the notice says of that device, and why. */
const devices: readonly [serial: string | null, said: string, why: string][] = [
  ['SZ3-00012', 'affected by serial', 'the pattern with a wildcard holds'],
  ['SZ3-00200', 'affected by serial', 'listed as it is'],
  ['ｓｚ３－００２００', 'affected by serial', 'ledgers are typed on Japanese keyboards'],
  ['SZ3-00300', 'nothing', 'another number is not spoken of'],
  [null, 'undetermined by serial (serial_unknown)', 'the ledger has no number: it may be one of them'],
];

describe('A notice that is limited to serial numbers', () => {
  test.each(devices)('says of a device with the number %p: %s, for %s', (serialNumber, said) => {
    const advisory = advisoryOf([limited], ['CVE-2099-1 known_affected: A']);
    const { verdicts, met } = judgeAdvisory(advisory, [release], namesWith());
    expect(verdicts).toEqual([]);
    const [meeting] = met.filter(limitsSerials);
    if (!meeting) throw new Error('the notice means the pump');
    const found = judgeSerials(advisory, release, meeting, [{ id: 'D', serialNumber }], namesWith());
    const inShort = found.map(
      ({ verdict, via, doubt, deviceId }) => `${verdict} by ${via}${doubt ? ` (${doubt})` : ''} on ${deviceId ?? '?'}`,
    );
    expect(inShort).toEqual(said === 'nothing' ? [] : [`${said} on D`]);
  });

  test('says what it says of products without a list to every device of the model', () => {
    const advisory = advisoryOf(
      [limited, 'B = Kasugai Meditec / Sazanami 310 / 1.4'],
      ['CVE-2099-1 known_affected: A', 'CVE-2099-2 known_affected: B'],
    );
    const [meeting] = judgeAdvisory(advisory, [release], namesWith()).met;
    if (!meeting) throw new Error('the notice means the pump');
    const found = judgeSerials(advisory, release, meeting, [{ id: 'D', serialNumber: 'SZ3-00300' }], namesWith());
    expect(found.map(({ vulnerability, verdict, via }) => `${vulnerability} ${verdict} by ${via}`)).toEqual([
      'CVE-2099-2 affected by product',
    ]);
  });
});
