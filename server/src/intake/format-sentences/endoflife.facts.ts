import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of endoflife. */
export const endoflifeSentences: FormatSentences = {
  'endoflife.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'endoflife.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'endoflife.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'endoflife.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'endoflife.record-without-id': ['名前のないサイクルのため、取り込めませんでした。', 'This cycle has no name and could not be taken.'],
  'endoflife.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
