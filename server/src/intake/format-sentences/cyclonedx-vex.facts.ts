import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of cyclonedx-vex. */
export const cyclonedxVexSentences: FormatSentences = {
  'cyclonedx-vex.affects-missing': [
    '対象の製品が書かれていないため、文書の製品についての記載とみなします。',
    'No product is named; it is taken to be the product that the document describes.',
  ],
  'cyclonedx-vex.components-not-taken': [
    '脆弱性の記載として取り込みました。部品表としては取り込んでいません（構成部品 {count}件）。部品表は、脆弱性の記載のない別のファイルにするか、機種の文書として取り込んでください。',
    'Taken in as a statement on vulnerabilities, not as an SBOM ({count} components). Send the SBOM as a file of its own without vulnerabilities, or take it in as a document of the model.',
  ],
  'cyclonedx-vex.components-too-deep': [
    '部品の入れ子が深すぎるため、その先は読んでいません。',
    'The components are nested too deep; the rest was not read.',
  ],
  'cyclonedx-vex.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'cyclonedx-vex.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'cyclonedx-vex.described-elsewhere': [
    '対象の製品は別の文書に書かれています（{ref}）。',
    'The product is described in another document ({ref}).',
  ],
  'cyclonedx-vex.justification-not-known': [
    '知らない理由の区分です（{label}）。そのまま残します。',
    'The justification is not known here and is kept as written ({label}).',
  ],
  'cyclonedx-vex.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'cyclonedx-vex.member-not-known': [
    'この形式にない項目のため、読んでいません。',
    'The format does not know this member; it was not read.',
  ],
  'cyclonedx-vex.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'cyclonedx-vex.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'cyclonedx-vex.publisher-not-named': ['発行者の名前が書かれていません。', 'The document does not name its publisher.'],
  'cyclonedx-vex.rating-not-read': ['この方式の評価は読んでいません（{method}）。', 'A rating of this method was not read ({method}).'],
  'cyclonedx-vex.record-without-id': [
    '識別子のないレコードのため、取り込めませんでした。',
    'This record has no identifier and could not be taken.',
  ],
  'cyclonedx-vex.reference-missing': ['どの製品のことか、参照がありません。', 'The reference to a product is missing.'],
  'cyclonedx-vex.reference-not-defined': [
    '参照先が文書の中にありません（{ref}）。',
    'What is referred to is not defined in the document ({ref}).',
  ],
  'cyclonedx-vex.response-not-known': ['知らない対応の区分です（{response}）。', 'The response is not known here ({response}).'],
  'cyclonedx-vex.score-differs-from-vector': [
    '公表された点数（{published}）がベクトルからの計算（{computed}）と違います。ベクトルに従います。',
    'The published score ({published}) is not that of the vector ({computed}); the vector is followed.',
  ],
  'cyclonedx-vex.state-not-known': ['知らない状態です（{state}）。', 'The state is not known here ({state}).'],
  'cyclonedx-vex.status-contradicts-analysis': [
    '版の状態が分析の結論と矛盾しています。',
    'The status of the version contradicts the analysis.',
  ],
  'cyclonedx-vex.status-not-known': [
    '知らない状態のため「不明」として扱います（{status}）。',
    'The status is not known here and counts as unknown ({status}).',
  ],
  'cyclonedx-vex.vector-not-understood': [
    'CVSSベクトルとして読めません（{vector}）。公表された数値だけを使います。',
    'The CVSS vector cannot be read ({vector}); only the published number counts.',
  ],
  'cyclonedx-vex.version-not-known': [
    '知らない版の形式ですが、読める範囲で読みました（{version}）。',
    'The version of the format is not known here; it was read as far as possible ({version}).',
  ],
  'cyclonedx-vex.versions-not-said': ['どの版のことか書かれていません。', 'It is not said which versions are meant.'],
  'cyclonedx-vex.vulnerability-not-named': ['どの脆弱性についての記載か書かれていません。', 'The statement names no vulnerability.'],
  'cyclonedx-vex.vulnerability-rejected': ['取り下げられた脆弱性です。', 'The vulnerability was rejected.'],
  'cyclonedx-vex.without-analysis': ['影響の分析がまだ書かれていません。', 'The vulnerability has no analysis yet.'],
  'cyclonedx-vex.without-serial-number': [
    '文書に通し番号がないため、対象の製品などから見分けます。',
    'The document has no serial number; what it speaks of stands in for it.',
  ],
  'cyclonedx-vex.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
