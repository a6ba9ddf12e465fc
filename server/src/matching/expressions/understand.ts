import { schemeNamed } from '../versions.js';
import { manners, type Ordering } from './alternatives.js';
import { readingOf } from './clauses.js';
import { withoutConditions } from './conditions.js';
import { holdsDate } from './dates.js';
import { withEnglishSigns } from './english.js';
import { withJapaneseSigns } from './japanese.js';
import { doubt, type Reading, type Understanding } from './reading.js';
import { looksLikeVers, understandVers } from './vers.js';
import { foldedWords } from './wording.js';
import { remembered } from '../versions/notation/remembered.js';

const ALL =
  /^(?:\*|(?:all|any|every)(?:\s+(?:software|firmware))?(?:\s+(?:versions?|releases?|revisions?))?|versions?\s*:?\s*(?:all|any|\*)|(?:(?:すべて|全て)の?|全)(?:バージョン|ヴァージョン|リリース|版)|すべて|全て)$/i;
const ALL_AND_MORE = /^(?:\*|(?:all|any|every)\s+(?:(?:software|firmware)\s+)?(?:versions?|releases?|revisions?))\s+\S/i;
const LONGEST_COMMON = 1_000;
const LONGEST_VERS = 30_000;
const CONDITION_ALONE = /^(?:with|without|running|when|if|for|on|using|installed)\b/i;
const REVISION_LETTERS = /^rev(?:ision)?s?\.?\s*([A-Z])\s*[-–]\s*(?:rev\.?\s*)?([A-Z])$/i;
/** "Version A, Firmware A.03.09": a revision of the hardware together with one of the software, not a list of two. */
const TWO_KINDS = /\b(?:version|firmware|software|hardware)\b.*[,|]\s*(?:firmware|software|hardware|part)\b/i;

/** What the words of an advisory (or a VERS range) say about versions. Never throws; what is not understood is a doubt with its code. */
export function understand(raw: string, scheme: string): Understanding {
  if (raw.length > LONGEST_VERS) return doubt('expression_not_understood');
  const key = `${scheme}\u0000${raw}`;
  return raw.length > LONGEST_COMMON ? understoodLong(key) : understood(key);
}

/** Long lists of versions are rare and take memory: only the latest are kept. */
const [understood, understoodLong] = [remembered(understandKey, 5_000), remembered(understandKey, 50)];

function understandKey(key: string): Understanding {
  const end = key.indexOf('\u0000');
  return understandAnew(key.slice(end + 1), key.slice(0, end));
}

function understandAnew(raw: string, scheme: string): Understanding {
  if (looksLikeVers(raw)) return understandVers(raw);
  const folded = foldedWords(raw);
  if (folded === '') return doubt('expression_not_understood');
  const { words, condition } = withoutConditions(folded);
  if (words === null) return doubt(holdsDate(folded) ? 'expression_is_a_date' : 'expression_not_understood');
  const bare = words.replace(/^[|,;\s]+|[|,;\s]+$/g, '');
  if (ALL.test(bare)) return { kind: 'all', condition };
  if (bare === '' || CONDITION_ALONE.test(bare)) return doubt('expression_has_condition');
  if (holdsDate(bare)) return doubt('expression_is_a_date');
  if (TWO_KINDS.test(bare)) return doubt('expression_not_understood');
  return revisionLetters(bare, scheme, condition) ?? understandComparisons(bare, scheme, condition);
}

function understandComparisons(words: string, scheme: string, condition: boolean): Understanding {
  const signed = withEnglishSigns(withJapaneseSigns(words)).trim();
  if (!/[<>=«]/.test(signed) && ALL_AND_MORE.test(signed)) return { kind: 'all', condition: true };
  const readings: Reading[] = [];
  for (const manner of manners) {
    const reading = readingOf(signed, manner, orderIn(scheme));
    if ('kind' in reading)
      return reading.kind === 'prose' ? doubt('expression_not_understood') : doubt('expression_names_model', reading.kind === 'model');
    if (!readings.some((known) => JSON.stringify(known) === JSON.stringify(reading))) readings.push(reading);
  }
  return { kind: 'ranges', scheme, readings, condition };
}

/** "Rev J-M": the letters from J to M, each with all that follows it. */
function revisionLetters(words: string, scheme: string, condition: boolean): Understanding | null {
  const [, first, last] = REVISION_LETTERS.exec(words) ?? [];
  if (!first || !last) return null;
  const reading: Reading = [
    [
      { operator: '>=', version: first, reach: 'words' },
      { operator: '<=', version: last, reach: 'wildcard' },
    ],
  ];
  return { kind: 'ranges', scheme, readings: [reading], condition, doubt: 'revision_word_range' };
}

function orderIn(scheme: string): Ordering {
  return (a, b) => schemeNamed(scheme)?.compare(a, b);
}
