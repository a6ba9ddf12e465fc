import { WAVE } from './wording.js';

/** What may follow a word of comparison without adding to it: 「より前のバージョン」「以前の全てのバージョン」. */
const VERSIONS = String.raw`(?:\s*の\s*(?:すべての|全ての|全)?\s*(?:バージョン|ヴァージョン|版|リリース))?`;
const A = String.raw`([^|,、;&<>=«»]{1,60}?)`;
const OTHERWISE_TOO = String.raw`(?:および|及び|ならびに|並びに|または|又は|もしくは|若しくは|と|を含む|、|,)\s*[そこ]れ\s*`;

/**
 * Words of JVN and of makers' notices. 未満 and より前 exclude, 以下 and およびそれ以前 include, 以降 and 以上 include. 以前 alone should
 * include, but translated notices use it for "before" as well (JVN words the same fix in all three ways): it is unsure.
 */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`${A}\s*から\s*${A}\s*まで${VERSIONS}`, 'g'), ' >= $1 & <= $2 '],
  [new RegExp(String.raw`${A}\s*${WAVE}\s*(?=[A-Za-z0-9])`, 'g'), ' >= $1 & <= '],
  [new RegExp(String.raw`\s*${WAVE}\s*(?=$|[|,、;])`, 'g'), '«>=»'],
  [new RegExp(`${WAVE}`, 'g'), ' <= '],
  [new RegExp(String.raw`\s*${OTHERWISE_TOO}(?:以前|以下|より(?:も)?(?:前|古い))${VERSIONS}`, 'g'), '«<=»'],
  [new RegExp(String.raw`\s*${OTHERWISE_TOO}(?:以降|以後|以上|より(?:も)?(?:後|新しい))${VERSIONS}`, 'g'), '«>=»'],
  [new RegExp(String.raw`\s*(?:未満|より(?:も)?(?:以前|前|古い))${VERSIONS}`, 'g'), '«<»'],
  [new RegExp(String.raw`\s*(?:を超える|超|より(?:も)?(?:後|新しい))${VERSIONS}`, 'g'), '«>»'],
  [new RegExp(String.raw`\s*以前${VERSIONS}`, 'g'), '«<?»'],
  [new RegExp(String.raw`\s*(?:以下|まで)${VERSIONS}`, 'g'), '«<=»'],
  [new RegExp(String.raw`\s*(?:以上|以降|以後|から)${VERSIONS}`, 'g'), '«>=»'],
  [/\s*(?:または|又は|もしくは|若しくは)\s*/g, ' or '],
  [/\s*(?:および|及び|ならびに|並びに|、)\s*/g, ' and '],
];

/** Japanese words of comparison become the same signs as English ones (english.ts). */
export function withJapaneseSigns(words: string): string {
  return SIGNS.reduce((text, [pattern, sign]) => text.replace(pattern, sign), words);
}
