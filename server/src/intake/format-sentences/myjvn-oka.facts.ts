import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of myjvn-oka. */
export const myjvnOkaSentences: FormatSentences = {
  'myjvn-oka.answer-is-empty': ['該当する情報はありませんでした。', 'The answer is good and holds nothing.'],
  'myjvn-oka.answer-is-error': ['相手のAPIがエラーを返しました（{error}）。', 'The API answered with an error ({error}).'],
  'myjvn-oka.change-not-understood': ['状態の変化の記載が読めません。', 'A change within the range cannot be read.'],
  'myjvn-oka.changes-without-order': [
    '状態が変わる版の順序が分からず、範囲を読めません。',
    'The order of the changes within the range cannot be told; the range was not read.',
  ],
  'myjvn-oka.changes-without-range': [
    '範囲の終わりがないのに状態の変化が書かれています。読めないものとして扱います。',
    'Changes are given without a range; the versions were not read.',
  ],
  'myjvn-oka.commits-not-compared': [
    'ソースコードのコミットで示された範囲のため、版と比べられません。',
    'The range is given by commits of source code, which cannot be compared with versions.',
  ],
  'myjvn-oka.count-differs': [
    '書かれた件数（{count}）と読めた件数（{found}）が違います。欠けているおそれがあります。',
    'The document counts {count} entries, and {found} were found; some may be missing.',
  ],
  'myjvn-oka.cpe-not-understood': ['CPE名として読めません（{cpe}）。', 'The CPE name cannot be read ({cpe}).'],
  'myjvn-oka.cpe-placeholder': [
    '開発者名が仮のCPEのため、照合に使いません。',
    'The CPE has a placeholder for the vendor and is not used for matching.',
  ],
  'myjvn-oka.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'myjvn-oka.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'myjvn-oka.entry-without-cve': [
    'CVE番号のない重複した記載のため、ほかの記載にまとめました。',
    'An entry without a CVE repeats the others and was joined with them.',
  ],
  'myjvn-oka.list-without-advisories': ['脆弱性情報ではない一覧です。', 'This is a list of something else than advisories.'],
  'myjvn-oka.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'myjvn-oka.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'myjvn-oka.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'myjvn-oka.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'myjvn-oka.product-not-named': [
    '製品名が書かれていないため、この記載は使えません。',
    'No product is named here; the statement cannot be used.',
  ],
  'myjvn-oka.range-contradicts-itself': [
    '版の範囲が矛盾しています（{range}）。該当とも非該当とも判断しません。',
    'The range of versions contradicts itself ({range}); it affects nobody and clears nobody.',
  ],
  'myjvn-oka.record-without-id': [
    '識別子のないレコードのため、取り込めませんでした。',
    'This record has no identifier and could not be taken.',
  ],
  'myjvn-oka.score-differs-from-vector': [
    '公表された点数（{published}）がベクトルからの計算（{computed}）と違います。ベクトルに従います。',
    'The published score ({published}) is not that of the vector ({computed}); the vector is followed.',
  ],
  'myjvn-oka.scores-for-several': [
    '複数のCVEに一組の点数しかないため、どのCVEにも同じ点数を付けました。',
    'One set of scores is given for several CVEs; it stands with each.',
  ],
  'myjvn-oka.status-not-known': [
    '知らない状態のため「不明」として扱います（{status}）。',
    'The status is not known here and counts as unknown ({status}).',
  ],
  'myjvn-oka.too-many-combinations': [
    '組み合わせが多すぎるため（{count}）、一つずつには分けていません。',
    'There are too many combinations ({count}); they were not told apart one by one.',
  ],
  'myjvn-oka.unsettled': [
    '「未確定」と記された情報です。確定するまで判断を保留します。',
    'The entry is marked as unsettled; the question stays open until it is confirmed.',
  ],
  'myjvn-oka.unsupported-product': [
    '「サポート外」と記された製品です。サポート終了の根拠になります。',
    'The product is marked as no longer supported, which is evidence of its end of support.',
  ],
  'myjvn-oka.vector-not-understood': [
    'CVSSベクトルとして読めません（{vector}）。公表された数値だけを使います。',
    'The CVSS vector cannot be read ({vector}); only the published number counts.',
  ],
  'myjvn-oka.withdrawn': ['発行者が取り下げた情報です。', 'The publisher has withdrawn this.'],
  'myjvn-oka.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
