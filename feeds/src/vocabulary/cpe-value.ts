/** In the order of the formatted string (NISTIR 7695, clause 6.2). */
export const cpeAttributes = [
  'part',
  'vendor',
  'product',
  'version',
  'update',
  'edition',
  'language',
  'swEdition',
  'targetSw',
  'targetHw',
  'other',
] as const;

export type CpeAttribute = (typeof cpeAttributes)[number];

/**
 * A well-formed name. Values are written as in a formatted string, in small letters: `*` is ANY, `-` is NA, and in every other text a
 * backslash quotes punctuation except `.`, `-` and `_`; an unquoted `?` or `*` at an end is a wildcard. A lone hyphen that is text is `\-`.
 */
export type Cpe = Readonly<Record<CpeAttribute, string>>;

const PLAIN = /^[a-z0-9._-]+$/;
/** The quoted form of a value: wildcards at the ends only, everything between quoted. The alternatives exclude each other: no backtracking. */
const LAWFUL = /^(?:\?+|\*)?(?:[a-z0-9._-]|\\[!-/:-@[-`{-~])+(?:\?+|\*)?$/;

/** True for a value that may stand in a formatted string. */
export function isLawful(value: string): boolean {
  return value === '*' || PLAIN.test(value) || LAWFUL.test(value);
}

/** One spelling for each value: `.`, `-` and `_` need no quoting, except for the hyphen that stands alone and is not NA. */
export function oneSpelling(value: string): string {
  if (!value.includes('\\') || value === '\\-') return value;
  // In pairs, so that a quoted backslash does not quote what stands behind it.
  return value.replace(/\\(.)/gs, (pair, sign: string) => (/[._-]/.test(sign) ? sign : pair));
}

/**
 * Quotes what needs quoting and is not, as NISTIR 7695 does where it unbinds: generators of SBOMs write `x/crypto` and `1.0+build`.
 * Undefined for blanks and control characters, and where a wildcard stands in the middle: nobody can say whether it is one.
 */
export function withQuotes(value: string): string | undefined {
  // A URI may have nothing but question marks, so its formatted string does.
  if (/^\?+$/.test(value)) return value;
  if (/[\s\p{Cc}]/u.test(value)) return undefined;
  const signs = value.match(/\\?./gsu) ?? [];
  const first = signs.findIndex((sign) => !isWild(sign));
  const last = signs.findLastIndex((sign) => !isWild(sign));
  const body = signs.slice(Math.max(first, 0), last + 1);
  if (body.length === 0 || body.includes('\\') || body.some(isWild) || !areWildcards(signs.slice(0, first), signs.slice(last + 1)))
    return undefined;
  return [...signs.slice(0, first), ...body.map(asLiteral), ...signs.slice(last + 1)].join('');
}

function isWild(sign: string): boolean {
  return sign === '?' || sign === '*';
}

function areWildcards(...ends: readonly (readonly string[])[]): boolean {
  return ends.every((signs) => /^(?:\?*|\*)$/.test(signs.join('')));
}

/** A sign, quoted or not, as it stands as text within a value. */
export function asLiteral(sign: string): string {
  const bare = sign.length > 1 && sign.startsWith('\\') ? sign.slice(1) : sign;
  return /^[a-z0-9._-]$/.test(bare) ? bare : `\\${bare}`;
}

/** The text that a value stands for; null for ANY and NA, which are none. */
export function cpeText(value: string): string | null {
  if (value === '*' || value === '-') return null;
  return value.includes('\\') ? value.replace(/\\(.)/gs, '$1') : value;
}

/** True when an unquoted `?` or `*` stands at one of its ends; ANY is no wildcard but a logical value. */
export function hasWildcard(value: string): boolean {
  if (value === '*') return false;
  const [first, last] = [value.charCodeAt(0), value.charCodeAt(value.length - 1)];
  if (isWildcardSign(first)) return true;
  return isWildcardSign(last) && !isQuotedAt(value, value.length - 1);
}

function isWildcardSign(code: number): boolean {
  return code === 0x2a || code === 0x3f;
}

/** An odd number of backslashes in front quotes the sign. */
function isQuotedAt(value: string, index: number): boolean {
  let before = index;
  while (before > 0 && value[before - 1] === '\\') before -= 1;
  return (index - before) % 2 === 1;
}
