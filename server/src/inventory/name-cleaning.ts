/**
 * The first steps of every name form: what a publisher's typesetter, a Japanese form and a broken encoding did to a name is undone here,
 * before anybody compares. Pure text in, pure text out.
 */

/** No name is longer; what a hostile document adds must not cost time in every comparison. */
const LONGEST = 600;
/** ™ and ® say nothing about the name. They must go before NFKC, which turns ™ into the letters "TM". */
const MARKS = /[™®©℠℗]|\((?:tm|r)\)/giu;
const DASHES = /[‐‑‒–—―−⁃﹘﹣－]/gu;
/** A prolonged sound mark between Latin letters or digits is a hyphen typed on a Japanese keyboard: ＭＸー700. */
const DASH_TYPED_AS_SOUND_MARK = /(?<=[a-z0-9])ー(?=[a-z0-9])/gu;
const SMALL_KANA = 'ァィゥェォャュョヮヵヶ';
const LARGE_KANA = 'アイウエオヤユヨワカケ';
const V_SOUNDS: Readonly<Record<string, string>> = { ヴア: 'バ', ヴイ: 'ビ', ヴエ: 'ベ', ヴオ: 'ボ', ヴ: 'ブ' };
/** Letter variants of proper names that NFKC keeps apart. */
const KANJI_VARIANTS: Readonly<Record<string, string>> = { 髙: '高', 﨑: '崎', 德: '徳', 濵: '浜', 濱: '浜', 澤: '沢', 齋: '斎', 邊: '辺' };
const LATIN_LETTERS: Readonly<Record<string, readonly [string, string]>> = {
  ä: ['a', 'ae'],
  ö: ['o', 'oe'],
  ü: ['u', 'ue'],
  ø: ['o', 'oe'],
  å: ['a', 'aa'],
  æ: ['ae', 'ae'],
  œ: ['oe', 'oe'],
  ß: ['ss', 'ss'],
  ł: ['l', 'l'],
  đ: ['d', 'd'],
  ð: ['d', 'd'],
  þ: ['th', 'th'],
  ı: ['i', 'i'],
};
/** What Windows-1252 shows for the bytes 0x80 to 0x9F; the other bytes show as themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Lower-case text in one width, without marks, broken encoding, kana variants or typographic dashes. Blanks, brackets and punctuation stay.
 * "ＧＥヘルスケア・ジャパン㈱" gives "geヘルスケア・ジヤパン(株)".
 */
export function cleanName(text: string): string {
  const oneWidth = repairEncoding(text.slice(0, LONGEST)).replace(MARKS, ' ').normalize('NFKC').toLowerCase();
  const dashes = oneWidth.replace(DASHES, '-').replace(DASH_TYPED_AS_SOUND_MARK, '-');
  return foldKana(dashes)
    .replace(/\p{Script=Han}/gu, (letter) => KANJI_VARIANTS[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** One or two spellings in plain letters: ä is written a or ae by people without the key, and both are met in advisories. */
export function plainSpellings(cleaned: string): readonly string[] {
  const first = spelled(cleaned, 0);
  const second = spelled(cleaned, 1);
  return first === second ? [first] : [first, second];
}

/**
 * Undoes one reading of UTF-8 bytes as Latin-1 or Windows-1252 ("YhtymÃ¤" becomes "Yhtymä"). Text that is not of that kind stays as it is:
 * the bytes must be valid UTF-8, which real text in one of those encodings practically never is.
 */
export function repairEncoding(text: string): string {
  if (!/[\u0080-\u00ff]/u.test(text)) return text;
  const bytes = [...text].map(byteOf);
  if (bytes.includes(-1)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}

function byteOf(letter: string): number {
  const at = WINDOWS_1252.indexOf(letter);
  if (at >= 0) return 0x80 + at;
  const code = letter.codePointAt(0) ?? 0;
  return code <= 0xff ? code : -1;
}

/**
 * キャノン and キヤノン, ヴィータス and ビータス, モニター and モニタ are one. The sound mark goes everywhere in katakana and not only at the
 * end, because the end is not seen where a middle dot is missing: エー・アンド・デイ and エーアンドデイ.
 */
function foldKana(text: string): string {
  const large = text.replace(/[ァィゥェォャュョヮヵヶ]/gu, (kana) => LARGE_KANA[SMALL_KANA.indexOf(kana)] ?? kana);
  return large.replace(/ヴ[アイエオ]?/gu, (sound) => V_SOUNDS[sound] ?? sound).replace(/(?<=[ァ-ヺ])ー+/gu, '');
}

function spelled(text: string, variant: 0 | 1): string {
  const letters = text.replace(/[äöüøåæœßłđðþı]/gu, (letter) => LATIN_LETTERS[letter]?.[variant] ?? letter);
  // Only Latin marks are taken off: the voicing mark of kana is a combining mark too, and ガ is not カ.
  return letters
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');
}
