import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of kev. */
export const kevSentences: FormatSentences = {
  'kev.count-differs': [
    '書かれた件数（{count}）と読めた件数（{found}）が違います。欠けているおそれがあります。',
    'The document counts {count} entries, and {found} were found; some may be missing.',
  ],
  'kev.csv-not-understood': ['CSVとして読めません。', 'The CSV cannot be read.'],
  'kev.cve-not-understood': ['CVE番号として読めません（{text}）。', 'This is not a CVE number ({text}).'],
  'kev.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'kev.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'kev.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'kev.more-of-the-same': ['同じ指摘（{code}）がほかに {count} 件あります。', 'There are {count} more remarks of the same kind ({code}).'],
  'kev.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'kev.record-without-id': ['識別子のないレコードのため、取り込めませんでした。', 'This record has no identifier and could not be taken.'],
  'kev.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
