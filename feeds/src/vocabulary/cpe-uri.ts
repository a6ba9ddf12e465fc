import { asLiteral, isLawful, type Cpe } from './cpe-value.js';
import { named } from './cpe-formatted-string.js';

/**
 * Unbinds the URI of CPE 2.2, in small letters already (NISTIR 7695, 6.1.3): a missing or empty part is ANY, `-` is NA, `%01` and `%02` are the
 * wildcards, and an edition that begins with a tilde packs five attributes. `strictly`: nothing but letters, digits, `._-~%` and wildcards.
 */
export function unbindUri(text: string, strictly: boolean): Cpe | undefined {
  const parts = text.slice('cpe:/'.length).split(':');
  if (parts.length > 7 || !/^[aho]?$/.test(parts[0] ?? '')) return undefined;
  const [part = '', vendor = '', product = '', version = '', update = '', edition = '', language = ''] = parts;
  const packed = edition.startsWith('~') ? edition.slice(1).split('~') : [edition, '', '', '', ''];
  if (packed.length !== 5) return undefined;
  const [legacy = '', ...extended] = packed;
  const read = [part, vendor, product, version, update, legacy, language, ...extended].map((value) => decoded(value, strictly));
  const values = read.filter((value) => value !== undefined);
  return values.length === read.length ? named(values) : undefined;
}

function decoded(value: string, strictly: boolean): string | undefined {
  if (value === '') return '*';
  if (/^[a-z0-9._-]+$/.test(value)) return value;
  const signs = value.match(/%[0-9a-f]{2}|./gsu) ?? [];
  const read = signs.map((sign) => decodedSign(sign, strictly));
  if (read.includes(undefined)) return undefined;
  // An encoded hyphen that stands alone is text; NA is the bare one.
  const whole = read.length === 1 && read[0] === '-' ? '\\-' : read.join('');
  return isLawful(whole) || /^\?+$/.test(whole) || (!strictly && hasBody(read)) ? whole : undefined;
}

function decodedSign(sign: string, strictly: boolean): string | undefined {
  if (sign === '?' || sign === '%01') return '?';
  if (sign === '*' || sign === '%02') return '*';
  if (sign.length === 3 && sign.startsWith('%')) {
    const code = Number.parseInt(sign.slice(1), 16);
    return code > 0x20 && code < 0x7f ? asLiteral(String.fromCharCode(code).toLowerCase()) : undefined;
  }
  if (/^[a-z0-9._~-]$/.test(sign)) return asLiteral(sign);
  return strictly || sign === '%' || /[\s\p{Cc}]/u.test(sign) ? undefined : asLiteral(sign);
}

/** Text with wildcards at its ends only. */
function hasBody(signs: readonly (string | undefined)[]): boolean {
  return /^(?:\?+|\*)?[^?*]+(?:\?+|\*)?$/.test(signs.map((sign) => (sign !== undefined && sign.length > 1 ? 'x' : sign)).join(''));
}

/** Writes a name as a URI of CPE 2.2; the attributes that 2.2 does not have go packed into the edition. */
export function bindToUri(cpe: Cpe): string {
  const extended = [cpe.swEdition, cpe.targetSw, cpe.targetHw, cpe.other].map(encoded);
  const edition = encoded(cpe.edition);
  const packed = extended.some((value) => value !== '') ? `~${[edition, ...extended].join('~')}` : edition;
  const parts = [...[cpe.part, cpe.vendor, cpe.product, cpe.version, cpe.update].map(encoded), packed, encoded(cpe.language)];
  return `cpe:/${parts.join(':')}`.replace(/:+$/, '');
}

function encoded(value: string): string {
  if (value === '*') return '';
  if (value === '\\-') return '%2d';
  return value.replace(/\\(.)|[?*]/gsu, (sign, literal: string | undefined) => {
    if (literal === undefined) return sign === '?' ? '%01' : '%02';
    // Signs beyond ASCII have no place in a CPE and no escape either; what was read leniently is written as it stands.
    return literal < '\u007f' ? `%${literal.charCodeAt(0).toString(16).padStart(2, '0')}` : literal;
  });
}
