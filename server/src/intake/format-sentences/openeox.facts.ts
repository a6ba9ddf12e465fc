import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of openeox. */
export const openeoxSentences: FormatSentences = {
  'openeox.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'openeox.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'openeox.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'openeox.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'openeox.product-missing': [
    'どの製品の日付かが書かれていません。製品を含む形式（シェル）で受け取ってください。',
    'It does not say of which product these dates are. Ask for the shell, which names it.',
  ],
  'openeox.statement-not-understood': [
    '日付または製品の記載がないため、この記載は使えません。',
    'This statement has no dates or no product and cannot be used.',
  ],
  'openeox.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
