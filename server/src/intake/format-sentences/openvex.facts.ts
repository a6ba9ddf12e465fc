import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of openvex. */
export const openvexSentences: FormatSentences = {
  'openvex.affected-without-action': ['「影響あり」ですが、取るべき対応が書かれていません。', '"Affected" is stated without an action.'],
  'openvex.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'openvex.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'openvex.justification-not-known': [
    '知らない理由の区分です（{label}）。そのまま残します。',
    'The justification is not known here and is kept as written ({label}).',
  ],
  'openvex.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'openvex.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'openvex.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'openvex.not-affected-without-reason': ['「影響なし」の理由が書かれていません。', '"Not affected" is stated without a reason.'],
  'openvex.product-not-named': [
    '製品名が書かれていないため、この記載は使えません。',
    'No product is named here; the statement cannot be used.',
  ],
  'openvex.record-without-id': [
    '識別子のないレコードのため、取り込めませんでした。',
    'This record has no identifier and could not be taken.',
  ],
  'openvex.required-missing': [
    '文書に欠かせない項目がないため、取り込めませんでした。',
    'A member without which the document cannot be taken is missing.',
  ],
  'openvex.statement-superseded': [
    '同じ製品について、より新しい記載があります。',
    'A later statement about the same product takes its place.',
  ],
  'openvex.statement-without-products': ['どの製品についての記載か書かれていません。', 'The statement names no product.'],
  'openvex.status-not-known': [
    '知らない状態のため「不明」として扱います（{status}）。',
    'The status is not known here and counts as unknown ({status}).',
  ],
  'openvex.too-many-combinations': [
    '組み合わせが多すぎるため（{count}）、一つずつには分けていません。',
    'There are too many combinations ({count}); they were not told apart one by one.',
  ],
  'openvex.vulnerability-not-named': ['どの脆弱性についての記載か書かれていません。', 'The statement names no vulnerability.'],
  'openvex.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
