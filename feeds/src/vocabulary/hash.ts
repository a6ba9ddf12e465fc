export interface Hash {
  /** One name for each algorithm, as package URLs and OpenSSL write it: `sha256`, `sha3-256`, `sha512-256`, `blake2b-512`. */
  readonly algorithm: string;
  /** Hexadecimal, small letters. */
  readonly value: string;
}

/** Length of the value in bits; null where the algorithm has no fixed one. */
const bits: Readonly<Record<string, number | null>> = {
  adler32: 32,
  'blake2b-256': 256,
  'blake2b-384': 384,
  'blake2b-512': 512,
  'blake2s-256': 256,
  blake3: 256,
  md2: 128,
  md4: 128,
  md5: 128,
  md6: null,
  ripemd160: 160,
  sha1: 160,
  sha224: 224,
  sha256: 256,
  sha384: 384,
  sha512: 512,
  'sha512-224': 224,
  'sha512-256': 256,
  'sha3-224': 224,
  'sha3-256': 256,
  'sha3-384': 384,
  'sha3-512': 512,
  shake128: null,
  shake256: null,
  sm3: 256,
  streebog256: 256,
  streebog512: 512,
  whirlpool: 512,
};

/** Spellings of CSAF (OpenSSL), CycloneDX (`SHA-256`) and SPDX (`SHA256`, `BLAKE2b-256`) by what is left without signs. */
const byLetters = new Map(Object.keys(bits).map((name) => [name.replaceAll('-', ''), name]));
const otherNames: Readonly<Record<string, string>> = {
  sha: 'sha1',
  sha2256: 'sha256',
  sha2512: 'sha512',
  ripemd: 'ripemd160',
  rmd160: 'ripemd160',
};

/** The one name of an algorithm; undefined when it is not known. */
export function hashAlgorithm(name: string): string | undefined {
  if (typeof name !== 'string') return undefined;
  const letters = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return byLetters.get(letters) ?? (Object.hasOwn(otherNames, letters) ? otherNames[letters] : undefined);
}

/** Reads a hash; undefined for an unknown algorithm and for a value that is none of it (wrong length, not hexadecimal). Never throws. */
export function readHash(algorithm: string, value: string): Hash | undefined {
  const name = hashAlgorithm(algorithm);
  if (name === undefined || typeof value !== 'string') return undefined;
  const digits = value.trim().toLowerCase();
  if (!/^(?:[0-9a-f]{2})+$/.test(digits)) return undefined;
  const expected = bits[name] ?? null;
  return expected === null || digits.length * 4 === expected ? { algorithm: name, value: digits } : undefined;
}

/**
 * Do two lists of hashes name the same file? Only one algorithm that both have can tell, and every one that both have must agree. Undefined
 * when there is none.
 */
export function sameFile(a: readonly Hash[], b: readonly Hash[]): boolean | undefined {
  const known = new Map(b.map(({ algorithm, value }) => [algorithm, value]));
  const compared = a.flatMap(({ algorithm, value }) => (known.has(algorithm) ? [known.get(algorithm) === value] : []));
  return compared.length === 0 ? undefined : compared.every(Boolean);
}
