import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of epss. */
export const epssSentences: FormatSentences = {
  'epss.line-not-understood': ['この行は読めません（{line}）。', 'This line cannot be read ({line}).'],
  'epss.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'epss.more-of-the-same': ['同じ指摘（{code}）がほかに {count} 件あります。', 'There are {count} more remarks of the same kind ({code}).'],
  'epss.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'epss.several-days': ['複数の日の点数が混ざっています。', 'The scores are of several days.'],
  'epss.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
