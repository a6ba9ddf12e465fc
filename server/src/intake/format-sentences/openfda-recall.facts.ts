import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of openfda-recall. */
export const openfdaRecallSentences: FormatSentences = {
  'openfda-recall.class-not-understood': ['回収のクラスとして読めません（{text}）。', 'This is no class of recall that is known ({text}).'],
  'openfda-recall.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'openfda-recall.member-missing': ['必要な項目がありません（{member}）。', 'A member is missing ({member}).'],
  'openfda-recall.member-not-known': [
    'この形式にない項目のため、読んでいません。',
    'The format does not know this member; it was not read.',
  ],
  'openfda-recall.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'openfda-recall.no-device': [
    '医療機器の回収ではないため、取り込んでいません（{type}）。',
    'No recall of a medical device; left out ({type}).',
  ],
  'openfda-recall.nothing-read': ['読み取れる医療機器の回収が一件もありませんでした。', 'No recall of a medical device could be read.'],
  'openfda-recall.record-without-id': [
    '回収番号のない記録のため、取り込めませんでした。',
    'This record has no number of the recall and could not be taken.',
  ],
  'openfda-recall.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
