import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of cve5. */
export const cve5Sentences: FormatSentences = {
  'cve5.change-not-understood': ['状態の変化の記載が読めません。', 'A change within the range cannot be read.'],
  'cve5.changes-without-order': [
    '状態が変わる版の順序が分からず、範囲を読めません。',
    'The order of the changes within the range cannot be told; the range was not read.',
  ],
  'cve5.changes-without-range': [
    '範囲の終わりがないのに状態の変化が書かれています。読めないものとして扱います。',
    'Changes are given without a range; the versions were not read.',
  ],
  'cve5.commits-not-compared': [
    'ソースコードのコミットで示された範囲のため、版と比べられません。',
    'The range is given by commits of source code, which cannot be compared with versions.',
  ],
  'cve5.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'cve5.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'cve5.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'cve5.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'cve5.metric-not-read': ['この種類の評価は読んでいません（{type}）。', 'This kind of rating was not read ({type}).'],
  'cve5.more-of-the-same': ['同じ指摘（{code}）がほかに {count} 件あります。', 'There are {count} more remarks of the same kind ({code}).'],
  'cve5.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'cve5.product-not-named': [
    '製品名が書かれていないため、この記載は使えません。',
    'No product is named here; the statement cannot be used.',
  ],
  'cve5.range-contradicts-itself': [
    '版の範囲が矛盾しています（{range}）。該当とも非該当とも判断しません。',
    'The range of versions contradicts itself ({range}); it affects nobody and clears nobody.',
  ],
  'cve5.record-without-id': ['識別子のないレコードのため、取り込めませんでした。', 'This record has no identifier and could not be taken.'],
  'cve5.score-differs-from-vector': [
    '公表された点数（{published}）がベクトルからの計算（{computed}）と違います。ベクトルに従います。',
    'The published score ({published}) is not that of the vector ({computed}); the vector is followed.',
  ],
  'cve5.speaks-of-nothing': [
    '製品の記載が一つもありません（{id}）。「影響なし」という意味ではありません。',
    'No product is named ({id}); that does not mean "not affected".',
  ],
  'cve5.state-not-known': ['知らない状態です（{state}）。', 'The state is not known here ({state}).'],
  'cve5.status-not-known': [
    '知らない状態のため「不明」として扱います（{status}）。',
    'The status is not known here and counts as unknown ({status}).',
  ],
  'cve5.vector-not-understood': [
    'CVSSベクトルとして読めません（{vector}）。公表された数値だけを使います。',
    'The CVSS vector cannot be read ({vector}); only the published number counts.',
  ],
  'cve5.withdrawn': ['発行者が取り下げた情報です。', 'The publisher has withdrawn this.'],
  'cve5.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
