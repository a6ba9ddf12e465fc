import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of nvd-cve. */
export const nvdCveSentences: FormatSentences = {
  'nvd-cve.affected-beside-configurations': [
    'NVDの構成情報があるため、届出元の製品記載は使っていません。',
    'NVD gives configurations; the products named by the CNA were not used.',
  ],
  'nvd-cve.answer-is-empty': ['該当する情報はありませんでした。', 'The answer is good and holds nothing.'],
  'nvd-cve.change-not-understood': ['状態の変化の記載が読めません。', 'A change within the range cannot be read.'],
  'nvd-cve.changes-without-order': [
    '状態が変わる版の順序が分からず、範囲を読めません。',
    'The order of the changes within the range cannot be told; the range was not read.',
  ],
  'nvd-cve.changes-without-range': [
    '範囲の終わりがないのに状態の変化が書かれています。読めないものとして扱います。',
    'Changes are given without a range; the versions were not read.',
  ],
  'nvd-cve.commits-not-compared': [
    'ソースコードのコミットで示された範囲のため、版と比べられません。',
    'The range is given by commits of source code, which cannot be compared with versions.',
  ],
  'nvd-cve.condition-too-wide': [
    '条件が多すぎるため、どの版のことか判断しません。',
    'The condition has too many sides; which versions it means is left open.',
  ],
  'nvd-cve.cpe-not-understood': ['CPE名として読めません（{cpe}）。', 'The CPE name cannot be read ({cpe}).'],
  'nvd-cve.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'nvd-cve.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'nvd-cve.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'nvd-cve.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'nvd-cve.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'nvd-cve.negated': [
    '否定された条件のため、どの版のことか判断できません。',
    'The condition is negated; which versions it means cannot be told.',
  ],
  'nvd-cve.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'nvd-cve.nothing-vulnerable': [
    '動作環境だけが書かれ、脆弱な製品の記載がありません。',
    'Only platforms are given, and nothing that is vulnerable.',
  ],
  'nvd-cve.operator-not-known': [
    '知らない結び付きのため、条件として扱います（{operator}）。',
    'The operator is not known here and counts as a condition ({operator}).',
  ],
  'nvd-cve.part-of-answer': [
    '全{count}件のうち{found}件だけを含む回答です。残りは続きのページにあります。',
    'This answer holds {found} of {count} records; the others are on further pages.',
  ],
  'nvd-cve.platform-without-and': ['条件になっていない動作環境の記載です。', 'A platform is given that is a condition of nothing.'],
  'nvd-cve.product-not-named': [
    '製品名が書かれていないため、この記載は使えません。',
    'No product is named here; the statement cannot be used.',
  ],
  'nvd-cve.range-contradicts-itself': [
    '版の範囲が矛盾しています（{range}）。該当とも非該当とも判断しません。',
    'The range of versions contradicts itself ({range}); it affects nobody and clears nobody.',
  ],
  'nvd-cve.record-without-id': [
    '識別子のないレコードのため、取り込めませんでした。',
    'This record has no identifier and could not be taken.',
  ],
  'nvd-cve.score-differs-from-vector': [
    '公表された点数（{published}）がベクトルからの計算（{computed}）と違います。ベクトルに従います。',
    'The published score ({published}) is not that of the vector ({computed}); the vector is followed.',
  ],
  'nvd-cve.speaks-of-nothing': [
    '製品の記載が一つもありません（{id}）。「影響なし」という意味ではありません。',
    'No product is named ({id}); that does not mean "not affected".',
  ],
  'nvd-cve.status-not-known': [
    '知らない状態のため「不明」として扱います（{status}）。',
    'The status is not known here and counts as unknown ({status}).',
  ],
  'nvd-cve.vector-not-understood': [
    'CVSSベクトルとして読めません（{vector}）。公表された数値だけを使います。',
    'The CVSS vector cannot be read ({vector}); only the published number counts.',
  ],
  'nvd-cve.withdrawn': ['発行者が取り下げた情報です。', 'The publisher has withdrawn this.'],
  'nvd-cve.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
