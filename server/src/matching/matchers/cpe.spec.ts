import { meetCpe, meetCpeVersion } from './cpe.js';

const cpe = (text: string) => `cpe:2.3:${text}`;

describe('The CPE of a statement and that of a component', () => {
  test.each<[sought: string, found: string, meets: boolean | undefined, code: string, why: string]>([
    ['a:clinic:dose:*:*:*:*:*:*:*:*', 'a:clinic:dose:1.0:*:*:*:*:*:*:*', true, 'cpe_named', 'whatever the version'],
    ['a:clinic:dose:2.0:*:*:*:*:*:*:*', 'a:clinic:dose:1.0:*:*:*:*:*:*:*', true, 'cpe_named', 'versions are compared apart'],
    ['a:clin*:dose:*:*:*:*:*:*:*:*', 'a:clinic:dose:1.0:*:*:*:*:*:*:*', true, 'cpe_named', 'a pattern that says something'],
    ['o:clinic:dose:*:*:*:*:*:*:*:*', 'a:clinic:dose:*:*:*:*:*:*:*:*', false, 'cpe_part_differs', ''],
    ['a:clinic:dose:*:*:*:*:*:*:*:*', 'a:ward:dose:*:*:*:*:*:*:*:*', false, 'cpe_vendor_differs', 'the same name of another maker'],
    ['a:clinic:dose:*:*:*:*:*:*:*:*', 'a:clinic:doses:*:*:*:*:*:*:*:*', false, 'cpe_product_differs', ''],
    ['a:*:dose:*:*:*:*:*:*:*:*', 'a:clinic:dose:*:*:*:*:*:*:*:*', undefined, 'cpe_vendor_open', 'of any maker is of none that is sure'],
    ['a:clinic:dose:*:*:*:*:*:*:*:*', 'a:*:dose:*:*:*:*:*:*:*:*', undefined, 'cpe_vendor_open', 'from either side'],
    ['a:clinic:*:*:*:*:*:*:*:*:*', 'a:clinic:dose:*:*:*:*:*:*:*:*', undefined, 'cpe_product_open', ''],
    ['a:clinic:*:*:*:*:*:*:*:*:*', 'a:*:dose:*:*:*:*:*:*:*:*', undefined, 'cpe_vendor_open', 'each holds the other in one attribute'],
    ['a:clinic:-:*:*:*:*:*:*:*:*', 'a:clinic:-:*:*:*:*:*:*:*:*', undefined, 'cpe_product_open', 'NA names no product'],
    ['a:clinic:dose:*:*:*:*:*:*:x64:*', 'a:clinic:dose:*:*:*:*:*:*:x86:*', false, 'cpe_target_hardware_differs', 'both are known'],
    [
      'a:clinic:dose:*:*:*:*:*:*:x64:*',
      'a:clinic:dose:*:*:*:*:*:*:*:*',
      undefined,
      'cpe_target_hardware_unknown',
      'the inventory does not say',
    ],
    ['a:clinic:dose:*:*:*:*:pro:*:*:*', 'a:clinic:dose:*:*:*:*:-:*:*:*', false, 'cpe_software_edition_differs', 'it has no editions'],
    ['a:clinic:dose:*:*:-:*:*:*:*:*', 'a:clinic:dose:*:*:*:*:*:*:*:*', undefined, 'cpe_edition_unknown', 'NA is not ANY'],
    ['a:clinic:dose:*:*:*:*:*:*:*:*', 'a:clinic:d*:*:*:*:*:*:*:*:*', undefined, 'cpe_product_open', 'a pattern in the inventory'],
    ['a:clinic', 'a:clinic:dose:*:*:*:*:*:*:*:*', undefined, 'cpe_not_readable', ''],
  ])('%s, %s: %s, %s (%s)', (sought, found, meets, code) => {
    expect(meetCpe(cpe(sought), cpe(found))).toEqual({ meets, code, sought: cpe(sought), found: cpe(found) });
  });

  test.each<[target: string, purl: string, meets: boolean | undefined]>([
    ['node.js', 'pkg:npm/dose@1', true],
    ['node.js', 'pkg:pypi/dose@1', false],
    ['wordpress', 'pkg:pypi/dose@1', false],
    ['wordpress', 'pkg:composer/clinic/dose@1', undefined],
    ['node.js', 'pkg:deb/debian/dose@1', undefined],
    ['android', 'pkg:npm/dose@1', undefined],
    ['node.js', 'dose', undefined],
  ])('software for %s and the package %s: %s', (target, purl, meets) => {
    const found = cpe('a:clinic:dose:1:*:*:*:*:*:*:*');
    expect(meetCpe(cpe(`a:clinic:dose:*:*:*:*:*:${target}:*:*`), found, purl).meets).toBe(meets);
  });

  test.each<[sought: string, found: string, meets: boolean | undefined, code: string, why: string]>([
    ['*:*', '1.0:*', true, 'cpe_version_any', ''],
    ['1.0:*', '1.0:*', true, 'cpe_version_named', ''],
    ['1.0:*', '1.0.0:*', true, 'cpe_version_named', 'another text, the same version'],
    ['5.15.10:*', '5.15.103:*', false, 'cpe_version_differs', ''],
    ['8.*:*', '8.0.6001:*', true, 'cpe_version_named', ''],
    ['8.*:*', '9.0:*', false, 'cpe_version_differs', ''],
    ['U61:*', 'L81:*', undefined, 'cpe_version_not_comparable', 'two trains'],
    ['1.0:*', '*:*', undefined, 'cpe_version_unknown', 'ANY in the inventory is not every version'],
    ['1.0:*', '-:*', undefined, 'cpe_version_unknown', ''],
    ['-:*', '1.0:*', undefined, 'cpe_version_unconfirmed', 'publishers write NA for "not known"'],
    ['-:*', '-:*', true, 'cpe_version_named', ''],
    ['1.0:sp1', '1.0:service_pack_1', true, 'cpe_version_named', 'spellings of updates'],
    ['1.0:sp1', '1.0:sp2', false, 'cpe_update_differs', ''],
    ['1.0:sp1', '1.0:-', false, 'cpe_update_differs', 'it has no update'],
    ['1.0:sp1', '1.0:*', undefined, 'cpe_update_unknown', ''],
    ['*:sp?', '5:sp3', true, 'cpe_version_any', ''],
  ])('version and update %s, %s: %s, %s (%s)', (sought, found, meets, code) => {
    const whole = (text: string) => cpe(`a:clinic:dose:${text}:*:*:*:*:*:*`);
    expect(meetCpeVersion(whole(sought), whole(found))).toMatchObject({ meets, code });
  });
});
