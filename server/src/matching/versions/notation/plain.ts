import { remembered } from './remembered.js';

/** Longer texts are prose, not versions. */
const LONGEST = 120;

/** Words before a version that say only "here comes a version". `v` and `r` are handled apart: they can be part of the name. */
const INTRODUCTION =
  /^(?:(?:(?:software|firmware|f\/w|s\/w|fw|sw|application|app|versions?|vers?|revision|rev|release|rel)(?![a-z])|ソフトウ[ェエ]ア|ソフト|ファームウ[ェエ]ア|ファーム|バージョン|ヴァージョン|版数|リビジョン|リリース)[\s.:=]*)+/i;
const LEADING_V = /^v[\s.:]{0,2}(?=\d)/i;

/** Several spellings of one word that stands inside of versions. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/service[\s_-]?pack/g, 'sp'],
  [/service[\s_-]?release/g, 'sr'],
  [/patch[\s_-]?level/g, 'patch'],
  [/(?<![a-z])(?:bld|build[\s_-]?(?:no\.?|number)|ビルド)(?![a-z])/g, 'build'],
  [/パッチ/g, 'patch'],
];

/**
 * The version as it is compared: full-width letters folded (NFKC), lower case, words that only introduce it removed, common spellings
 * made one. '' when nothing is left, the text is too long to be a version, or no letter and digit of a version is in it.
 */
export const plainVersion = remembered(withoutNotation, 20_000);

function withoutNotation(text: string): string {
  if (text.length > LONGEST) return '';
  // NFKC would make a full-width wave (1.0～2.0, an interval) the tilde of package versions.
  const folded = text.replace(/～/g, '〜').normalize('NFKC').toLowerCase().trim();
  const spelled = SPELLINGS.reduce((words, [pattern, spelling]) => words.replace(pattern, spelling), folded);
  const bare = bareVersion(spelled);
  return /[a-z0-9]/.test(bare) ? bare.replace(/[.,;:\s]+$/, '').replace(/\s+/g, ' ') : '';
}

/** The version without the words that only introduce it ("Ver.", "ファームウェア", "Rev"), otherwise as written. */
export function bareVersion(text: string): string {
  const bare = text.replace(INTRODUCTION, '').replace(LEADING_V, '').trim();
  // "Ver" or "rev" alone introduces nothing: it stays, and is no version.
  return bare === '' ? text : bare;
}
