import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of cle. */
export const cleSentences: FormatSentences = {
  'cle.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'cle.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'cle.end-taken-back': [
    '以前の通知の終了日（{type}、{day}）が取り消され、代わりの日付はありません。登録済みの日付を見直してください。',
    'A day told before ({type}, {day}) was taken back and nothing came in its place. Please look at the date on record.',
  ],
  'cle.event-not-known': [
    '知らない種類の出来事のため、読んでいません（{type}）。',
    'This kind of event is not known here and was not read ({type}).',
  ],
  'cle.more-of-the-same': ['同じ指摘（{code}）がほかに {count} 件あります。', 'There are {count} more remarks of the same kind ({code}).'],
  'cle.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'cle.record-without-id': ['部品の識別子がないため、取り込めませんでした。', 'The component has no identifier and could not be taken.'],
  'cle.version-not-understood': ['版の記載が読めません。', 'This version cannot be read.'],
  'cle.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
