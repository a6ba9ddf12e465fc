/** English words of comparison become signs: `<= 1.2` before a version, `1.2«<=»` after it; `<?` and `>?` where it is unsure whether the limit belongs. */
type Rewriting = readonly (readonly [RegExp, string])[];

/** Not when a version follows: in ">= 1.0 and before 2.0" the words belong to 2.0. */
const ENDS = String.raw`(?!\s+(?:than|to)\b|\s*(?:versions?\s*)?v?\.?\d)`;
const VERSIONS = String.raw`(?:\s+(?:versions?|releases?|revisions?|builds?)\b)?`;
/** One sign of a version text, but no "and" or "or", which begins another. */
const ONE = String.raw`(?:(?!\b(?:and|or)\b)[^|,;&<>=«»])`;
const A = String.raw`(${ONE}{1,60}?)`;
/** Something that may be a version: "Versions prior to 4.2" is no interval that begins at "Versions prior". */
const FIRST = String.raw`(?<=^|[|,;]\s*|\b(?:and|or)\s+)((?:(?!\d)${ONE}){0,60}?(?:\d${ONE}{0,60}?|(?<![A-Za-z])[A-Z](?![A-Za-z])))`;

const INTERVALS: Rewriting = [
  [/\bprior\s+to\b/gi, 'before'],
  [new RegExp(String.raw`\bfrom\s+${A}\s+(?:(?:up\s+)?to\s+and\s+including|through|thru)\s+`, 'gi'), ' >= $1 & <= '],
  [new RegExp(String.raw`\bfrom\s+${A}\s+(?:up\s+to|to|until|till)\s+`, 'gi'), ' >= $1 & <? '],
  [new RegExp(String.raw`\bbetween\s+${A}\s+and\s+`, 'gi'), ' >? $1 & <? '],
  [new RegExp(String.raw`${FIRST}\s+(?:through|thru)\s+(?=\S)`, 'gi'), ' >= $1 & <= '],
  [new RegExp(String.raw`${FIRST}\s+(?:to|-)\s+(?=v?\d|[A-Z](?![A-Za-z]))`, 'gi'), ' >= $1 & <? '],
  [/(\d[\w.]*)\s*[–—]\s*(?=v?\d)/g, ' >= $1 & <? '],
];

const AFTER_THE_VERSION: Rewriting = [
  [
    new RegExp(
      String.raw`[\s,(]*\b(?:and|or)\s+(?:all\s+)?(?:prior|earlier|previous|below|lower|older|before|under)\b${ENDS}${VERSIONS}\)?`,
      'gi',
    ),
    '«<=»',
  ],
  [
    new RegExp(
      String.raw`[\s,(]*\b(?:and|or)\s+(?:all\s+)?(?:later|newer|above|higher|up|upwards?|onwards?|greater|after|subsequent)\b${ENDS}${VERSIONS}\)?`,
      'gi',
    ),
    '«>=»',
  ],
  [/\s+(?:onwards?|upwards?)\b/gi, '«>=»'],
  [/(?<=\d)\+(?=\s*(?:$|[|,;]))/g, '«>=»'],
];

const BEFORE_THE_VERSION: Rewriting = [
  [/\b(?:up\s+to,?\s+but\s+not\s+including|up\s+to,?\s+excluding)\b/gi, ' < '],
  [
    /\b(?:up\s+to,?\s+and\s+including|until\s+and\s+including|(?:less|lower|earlier)\s+than\s+or\s+equal(?:\s+to)?|(?:no|not)\s+later\s+than|at\s+most|through)\b/gi,
    ' <= ',
  ],
  [
    /\b(?:(?:greater|higher|later)\s+than\s+or\s+equal(?:\s+to)?|(?:no|not)\s+earlier\s+than|at\s+least|(?:starting|beginning)\s+(?:with|from|in|at)|since|as\s+of)\b/gi,
    ' >= ',
  ],
  [/\b(?:before|(?:earlier|older|lower|less|smaller)\s+than|previous\s+to|preceding|below|under)\b/gi, ' < '],
  [/\b(?:(?:later|newer|greater|higher|more\s+recent)\s+than|after|above)\b/gi, ' > '],
  [/\b(?:up\s+to|until|till)\b/gi, ' <? '],
  [/\bfrom\b/gi, ' >= '],
  [/\bequals?(?:\s+to)?\b/gi, ' = '],
];

export function withEnglishSigns(words: string): string {
  return [...INTERVALS, ...AFTER_THE_VERSION, ...BEFORE_THE_VERSION].reduce((text, [pattern, sign]) => text.replace(pattern, sign), words);
}
