import { describe, expect, test } from '@jest/globals';
import { advisoryOf, productOf } from './fixtures/small-hospital.js';
import { boundedKey } from './bounded-key.js';
import { keysToFind } from './keys-of-advisory.js';
import { keysOfFleetComponent } from './meet-components.js';

const long = Array.from({ length: 1200 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join('');

describe('A key', () => {
  test('stays as it is while it is short, and is told from every other when it is long', () => {
    expect(boundedKey('purl:npm//shirabe')).toBe('purl:npm//shirabe');
    expect(boundedKey(`name:${long}`)).toMatch(/^name:#[0-9a-f]{64}$/);
    expect(boundedKey(`name:${long}`)).not.toBe(boundedKey(`name:${long}x`));
    expect(boundedKey(`name:${long}`)).not.toBe(boundedKey(`purl:${long}`));
  });

  test('of a component finds the document whatever the length of its name', () => {
    const document = advisoryOf([productOf(`A = - / ${long} / < 2.0`)], ['CVE-2099-1 known_affected: A'], { format: 'nvd-cve' });
    const keys = keysOfFleetComponent({ name: long, purls: [], cpes: [] });
    expect(keys.length).toBeGreaterThan(0);
    expect(keysToFind(document)).toEqual(expect.arrayContaining(keys));
  });

  test('of a vendor is read back; where it is too long for that, the document is looked at every time', () => {
    const document = advisoryOf([productOf(`A = ${long} / Sazanami 310 / < 2.0`)], ['CVE-2099-1 known_affected: A'], { format: 'nvd-cve' });
    expect(keysToFind(document)).toContain('any');
    for (const key of keysToFind(document)) expect(Buffer.byteLength(key)).toBeLessThan(1000);
  });
});
