import { readHash, sameFile, type Hash } from './hash.js';

const md5 = '0123456789abcdef0123456789abcdef';
const sha256 = md5 + md5;

describe('A hash', () => {
  test.each<[algorithm: string, value: string, hash: Hash | undefined, why: string]>([
    ['SHA-256', sha256.toUpperCase(), { algorithm: 'sha256', value: sha256 }, 'CycloneDX'],
    ['SHA256', ` ${sha256}\n`, { algorithm: 'sha256', value: sha256 }, 'SPDX'],
    ['sha256', sha256, { algorithm: 'sha256', value: sha256 }, 'CSAF'],
    ['SHA3_256', sha256, { algorithm: 'sha3-256', value: sha256 }, 'another algorithm of the same length'],
    ['sha512/256', sha256, { algorithm: 'sha512-256', value: sha256 }, ''],
    ['BLAKE2b-256', sha256, { algorithm: 'blake2b-256', value: sha256 }, ''],
    ['MD5', md5, { algorithm: 'md5', value: md5 }, ''],
    ['MD5', sha256, undefined, 'too long'],
    ['sha256', `${sha256.slice(1)}g`, undefined, 'not hexadecimal'],
    ['crc', md5, undefined, 'unknown'],
    ['constructor', md5, undefined, 'no algorithm but a word of the language'],
  ])('%s %s (%#)', (algorithm, value, hash) => {
    expect(readHash(algorithm, value)).toEqual(hash);
  });

  it('names the same file only by an algorithm that both have', () => {
    const a: Hash[] = [{ algorithm: 'md5', value: md5 }];
    const b: Hash[] = [{ algorithm: 'sha256', value: sha256 }];
    expect([sameFile(a, b), sameFile(a, [...a, ...b]), sameFile(a, [{ algorithm: 'md5', value: 'ff' }])]).toEqual([undefined, true, false]);
  });
});
