import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of myjvn-hnd. */
export const myjvnHndSentences: FormatSentences = {
  'myjvn-hnd.answer-is-empty': ['該当する情報はありませんでした。', 'The answer is good and holds nothing.'],
  'myjvn-hnd.answer-is-error': ['相手のAPIがエラーを返しました（{error}）。', 'The API answered with an error ({error}).'],
  'myjvn-hnd.count-differs': [
    '書かれた件数（{count}）と読めた件数（{found}）が違います。欠けているおそれがあります。',
    'The document counts {count} entries, and {found} were found; some may be missing.',
  ],
  'myjvn-hnd.cpe-not-understood': ['CPE名として読めません（{cpe}）。', 'The CPE name cannot be read ({cpe}).'],
  'myjvn-hnd.cpe-placeholder': [
    '開発者名が仮のCPEのため、照合に使いません。',
    'The CPE has a placeholder for the vendor and is not used for matching.',
  ],
  'myjvn-hnd.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'myjvn-hnd.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'myjvn-hnd.list-without-advisories': ['脆弱性情報ではない一覧です。', 'This is a list of something else than advisories.'],
  'myjvn-hnd.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'myjvn-hnd.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'myjvn-hnd.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'myjvn-hnd.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'myjvn-hnd.record-without-id': [
    '識別子のないレコードのため、取り込めませんでした。',
    'This record has no identifier and could not be taken.',
  ],
  'myjvn-hnd.unsettled': [
    '「未確定」と記された情報です。確定するまで判断を保留します。',
    'The entry is marked as unsettled; the question stays open until it is confirmed.',
  ],
  'myjvn-hnd.unsupported-product': [
    '「サポート外」と記された製品です。サポート終了の根拠になります。',
    'The product is marked as no longer supported, which is evidence of its end of support.',
  ],
  'myjvn-hnd.withdrawn': ['発行者が取り下げた情報です。', 'The publisher has withdrawn this.'],
  'myjvn-hnd.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
