/** What the words say beside the versions. `null` for words: they say something about versions that cannot be taken apart. */
export interface Condensed {
  readonly words: string | null;
  readonly condition: boolean;
}

const REMARK = /^(?:end[- ]of[- ](?:life|support|sales?)|eol|eos|discontinued|obsolete|販売終了|サポート終了)/i;
const PART_OF_VERSION = /^(?:build|bld|ビルド|rev\.?|revision|sp|sr|patch|release)?[\s.#_-]*\d+[a-z]?$/i;
const ONE_WORD_RANGE = /^(?:and|or)\s+(?:all\s+)?(?:prior|earlier|previous|below|lower|older|before|later|newer|above|higher)\b/i;
/** A bracket that turns the meaning round: "2.0 (fixed)", "before 2.0 (inclusive)". */
const REVERSAL = /fixed|patched|resolved|corrected|unaffected|not (?:affected|vulnerable)|clusive|修正|対策|影響(?:なし|を受けない)/i;
const EXCEPTION = /^(?:excluding|except|not including|を除く)/i;
const COMPARES = /[|<>=≤≥]|未満|以前|以降|以下|以上|より前/;
/** The condition ends and a further version begins: "2.0 for iOS and 2.1 for Android". */
const GOES_ON = /(?:\band\b|\bor\b|[,;、])\s*(?:[a-z]+\s+)?v?\d+\.\d/i;
const TAIL =
  /\s+(?:running|when|if|with|without|on|for|using|installed|used|as part of|in combination|in (?:the|a|an)|excluding|except)\b(?!\s*(?:$|[|,;]))(.*)$/i;
const HEAD = /(?<=^|[|,、;]\s*)for\s+[A-Za-z][^\d|,;<>=]*?\s+(?=v?\d)/gi;

/**
 * Takes the conditions out: brackets ("(integrated into …)", a CVE), "for Windows 5.8", "11.2 on Windows 8.1". Nothing is inside for certain
 * then, but what is outside the versions stays outside. Not taken out when the condition compares versions of its own.
 */
export function withoutConditions(words: string): Condensed {
  const unwrapped = words
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/\b(?:up to|until|through)\b([^()]*)\(inclusive\)/i, 'up to and including$1')
    .trim();
  const bracketed = withoutBrackets(unwrapped);
  if (bracketed.words === null) return bracketed;
  const headless = bracketed.words.replace(HEAD, '');
  const tail = TAIL.exec(headless);
  if (tail && (COMPARES.test(tail[1] ?? '') || GOES_ON.test(tail[1] ?? ''))) return { words: null, condition: true };
  const text = tail ? headless.slice(0, tail.index) : headless;
  return { words: text.trim(), condition: bracketed.condition || headless !== bracketed.words || tail !== null };
}

function withoutBrackets(words: string): Condensed {
  let condition = false;
  let readable = true;
  const text = words.replace(/\s*[([]([^()[\]]*)[)\]]/g, (whole: string, content: string) => {
    const kind = kindOfBracket(content.trim());
    condition ||= kind === 'condition';
    readable &&= kind !== 'unreadable';
    return kind === 'keep' ? whole : ' ';
  });
  const closed = !/[()[\]]/.test(text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ''));
  return { words: readable && closed ? text.replace(/\s+/g, ' ').trim() : null, condition };
}

function kindOfBracket(content: string): 'keep' | 'remark' | 'condition' | 'unreadable' {
  if (PART_OF_VERSION.test(content) || ONE_WORD_RANGE.test(content)) return 'keep';
  if (REVERSAL.test(content)) return 'unreadable';
  if (REMARK.test(content) && !/\d\.\d/.test(content)) return 'remark';
  if (/^(?:CVE-\d+-\d+[,、;\s]*)+$/i.test(content) || EXCEPTION.test(content)) return 'condition';
  return COMPARES.test(content) || /\d\.\d/.test(content) ? 'unreadable' : 'condition';
}
