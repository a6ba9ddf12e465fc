import { bareVersion } from '../versions/notation/plain.js';
import { tokensOf } from '../versions/notation/tokens.js';

/**
 * What a text between commas or bars names. A `doubtful` version may as well be a model number (620, 3120): makers write both into the
 * version field. `model` is certainly no version; `prose` says something else.
 */
export type Named =
  | { readonly kind: 'version' | 'doubtful' | 'wildcard'; readonly version: string }
  | { readonly kind: 'digits-wildcard'; readonly version: string; readonly places: number }
  | { readonly kind: 'model' | 'perhaps-model' | 'prose' | 'nothing' };

const INTRODUCTION_ONLY =
  /^(?:all|any|the|affected|software|firmware|versions?|ver\.?|releases?|revisions?|バージョン|ソフトウェア|ファームウェア|\s|:)*$/i;
const WILDCARD = /^(.*?[\w])(?:[.\-_](?:x+|\*))+$/i;
const DIGITS_WILDCARD = /^([\w.\- ]*\.\d*\d)(x+)$/i;
/** Words that stand inside of versions. Others of three letters and more belong to a name. */
const OF_VERSIONS = new Set(
  'build bld sp sr mr hf service pack patch update upd hotfix fix rev revision release rel level version ver beta alpha rc pre dev lts ga cu kb post'.split(
    ' ',
  ),
);
const OF_PROSE =
  /\b(?:windows|linux|android|ios|operating|system|systems|shipped|option|options|distributed|unsupported|unknown|unspecified|various|multiple|latest|current|none|tbd|see|part|firmware|software|hardware)\b|n\/a/i;
/** A sentence, not a name. */
const OF_SENTENCES =
  /\b(?:the|this|that|for|to|is|are|was|not|of|by|which|please|contact|only|other|than|be|has|have|all|any|every|versions?|supported)\b/i;
const OF_MODELS = /\b(?:models?|edition|udi|ndc|reorder|catalogu?e?|ref|sku|gtin|product id|part number)\b/i;

/** @param limited true when a sign of comparison stands before or after the text: then a number is a version */
export function namedBy(text: string, limited: boolean): Named {
  const bare = bareVersion(text.trim());
  if (INTRODUCTION_ONLY.test(text)) return { kind: 'nothing' };
  if (/[^\p{ASCII}]/u.test(bare)) return { kind: 'prose' };
  const digits = DIGITS_WILDCARD.exec(bare);
  if (digits && isVersion(digits[1] ?? '')) return { kind: 'digits-wildcard', version: digits[1] ?? '', places: (digits[2] ?? '').length };
  const stem = WILDCARD.exec(bare)?.[1];
  if (stem !== undefined) return isVersion(stem) ? { kind: 'wildcard', version: stem } : { kind: 'prose' };
  if (isVersion(bare)) return { kind: limited || bare !== text.trim() || !mayBeModelNumber(bare) ? 'version' : 'doubtful', version: bare };
  return { kind: kindOfName(bare) };
}

/** Numbers of three digits and more without a dot (620, 24950, 650c, 2490C), long codes (A51200), MMT-1740. A year is a version. */
function mayBeModelNumber(text: string): boolean {
  return (
    (/^\d{3,}[a-z]{0,3}$/i.test(text) && !/^(?:19|20)\d\d$/.test(text)) ||
    /^[a-z]{1,3}\d{5,}$/i.test(text) ||
    /^[a-z]{2,}-\d+\w*$/i.test(text)
  );
}

function isVersion(text: string): boolean {
  const words = text.split(/[\s_()]+/).filter(Boolean);
  if (words.length === 0 || words.length > 6 || tokensOf(text) === null) return false;
  if (words.length > 1 && /^\d{3,}$/.test(words[0] ?? '') && !/^(?:19|20)\d\d$/.test(words[0] ?? '')) return false;
  // A tilde or caret before the version is an operator; an x within it stands for several versions.
  if (!/^[a-z0-9]/i.test(text) || /(?:^|[.\-_\s\d])x+(?=$|[.\-_\s])/i.test(text)) return false;
  // "1.3.2 1.4.0 1.4.1" is a list.
  if (words.filter((word) => /\d\.\d/.test(word)).length > 1) return false;
  return words.some((word) => /\d/.test(word)) ? words.every(isWordOfVersion) : /^[a-z]$/i.test(text);
}

function isWordOfVersion(word: string): boolean {
  const letters = word.match(/[a-z]{3,}/gi) ?? [];
  if (/\d/.test(word)) return letters.every((run) => run.length === 3 || OF_VERSIONS.has(run.toLowerCase()) || isHexadecimal(word));
  return word.length <= 2 || OF_VERSIONS.has(word.toLowerCase());
}

function isHexadecimal(word: string): boolean {
  return /(?:^|[-.+])[0-9a-f]{7,}$/i.test(word);
}

function kindOfName(text: string): 'model' | 'perhaps-model' | 'prose' {
  if (/[|<>=«»]/.test(text) || text.length > 80) return 'prose';
  const holdsVersion = /\d\.[\dx]/i.test(text);
  if (OF_MODELS.test(text)) return holdsVersion ? 'perhaps-model' : 'model';
  if (holdsVersion || OF_PROSE.test(text) || OF_SENTENCES.test(text)) return 'prose';
  if (/[a-z]{3,}|[a-z]{2,}-[a-z]{2,}/i.test(text)) return 'model';
  return /^\d{3,}\s+[a-z]/i.test(text) ? 'perhaps-model' : 'prose';
}

/** Letters and digits without a dot (CS2, BT06): as often a model as a version. */
export function isCode(version: string): boolean {
  return /^[a-z]+\d+[a-z0-9]*$/i.test(version.trim());
}

/** The ends of "1.0-2.0", "B.02-C.03", "BT02-BT06" or "2018-2021", which may be one version or all from the first to the second. */
export function endsOfSpan(version: string): readonly [string, string] | null {
  const [, first, last] = /^([^-]+)-([^-]+)$/.exec(version) ?? [];
  if (first === undefined || last === undefined || !isVersion(first) || !isVersion(last)) return null;
  const alike = (pattern: RegExp) => pattern.test(first) && pattern.test(last);
  return alike(/^\d+\.\d/) || alike(/^[a-z]\.\d/i) || alike(/^[a-z]+\d/i) || alike(/^(?:19|20)\d\d$/) ? [first, last] : null;
}
