import { describe, expect, test } from '@jest/globals';
import { advisoryOf, productOf, vulnerabilityOf } from './fixtures/small-hospital.js';
import { keysOfNames, keysToFind } from './keys-of-advisory.js';
import { keysOfFleetComponent } from './meet-components.js';

const exploitation = { since: '2099-01-01', ransomware: null, actBy: null, action: null };

describe('What finds a document', () => {
  test('a notice of a maker is looked at for every change, and by components as well', () => {
    const library = productOf('A = Example / Shirabe / < 2.0', {
      identifiers: {
        ...productOf('A = -').identifiers,
        purls: ['pkg:maven/org.example/shirabe'],
        cpes: ['cpe:2.3:a:example:shirabe:*:*:*:*:*:*:*:*'],
      },
    });
    const keys = keysToFind(advisoryOf([library], ['CVE-2099-1 known_affected: A']));
    expect(keys).toContain('any');
    const component = {
      name: 'shirabe',
      purls: ['pkg:maven/org.example/shirabe@1.4'],
      cpes: ['cpe:2.3:a:example:shirabe:1.4:*:*:*:*:*:*:*'],
    };
    for (const key of keysOfFleetComponent(component)) expect(keys).toContain(key);
  });

  test('a record of a catalogue only by what it names', () => {
    const record = advisoryOf(['A = Kasugai Meditec / Sazanami 310 / < 2.0'], ['CVE-2099-1 known_affected: A'], { format: 'nvd-cve' });
    const keys = keysToFind(record);
    expect(keys).not.toContain('any');
    expect(keys).toContain('vendor:Kasugai Meditec');
    for (const key of keysOfNames(['Sazanami 310'])) expect(keys).toContain(key);
  });

  test('a catalogue of exploited vulnerabilities by those alone', () => {
    const statement = vulnerabilityOf('CVE-2099-1 known_affected: A', { exploited: exploitation });
    const record = advisoryOf(['A = Example / Shirabe / -'], [], { format: 'kev', vulnerabilities: [statement] });
    expect(keysToFind(record)).toEqual(['ranges', 'exploited:CVE-2099-1']);
  });

  test('a record that names nothing has a key all the same, so that it is not taken for one without keys', () => {
    expect(keysToFind(advisoryOf([], [], { format: 'nvd-cve' }))).toEqual(['ranges']);
    expect(keysToFind(advisoryOf([], [], { format: 'kev' }))).toEqual(['ranges']);
  });
});
