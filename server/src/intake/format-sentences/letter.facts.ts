import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of letter. */
export const letterSentences: FormatSentences = {
  'letter.cvss-not-understood': ['CVSSベクトルとして読めません（{text}）。', 'This is not a CVSS vector that can be read ({text}).'],
  'letter.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'letter.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'letter.kind-not-known': [
    '知らない種類のため「調査中」として扱います。',
    'The kind is not known here and counts as under investigation.',
  ],
  'letter.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'letter.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'letter.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'letter.product-not-named': [
    '製品名が書かれていないため、この記載は使えません。',
    'No product is named here; the statement cannot be used.',
  ],
  'letter.serial-range-without-ends': ['製造番号の範囲に両端がありません。', 'The range of serial numbers has no ends.'],
  'letter.versions-not-understood': [
    '版の範囲が読めないため、記載なしとして扱います。',
    'The range of versions cannot be read; it counts as not stated.',
  ],
  'letter.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
