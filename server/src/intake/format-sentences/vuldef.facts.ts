import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of vuldef. */
export const vuldefSentences: FormatSentences = {
  'vuldef.answer-is-empty': ['該当する情報はありませんでした。', 'The answer is good and holds nothing.'],
  'vuldef.answer-is-error': ['相手のAPIがエラーを返しました（{error}）。', 'The API answered with an error ({error}).'],
  'vuldef.count-differs': [
    '書かれた件数（{count}）と読めた件数（{found}）が違います。欠けているおそれがあります。',
    'The document counts {count} entries, and {found} were found; some may be missing.',
  ],
  'vuldef.cpe-not-understood': ['CPE名として読めません（{cpe}）。', 'The CPE name cannot be read ({cpe}).'],
  'vuldef.cpe-placeholder': [
    '開発者名が仮のCPEのため、照合に使いません。',
    'The CPE has a placeholder for the vendor and is not used for matching.',
  ],
  'vuldef.cvss-version-not-known': ['知らない版のCVSSです（{version}）。', 'The version of CVSS is not known here ({version}).'],
  'vuldef.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'vuldef.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'vuldef.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'vuldef.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'vuldef.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'vuldef.product-not-named': [
    '製品名が書かれていないため、この記載は使えません。',
    'No product is named here; the statement cannot be used.',
  ],
  'vuldef.record-without-id': [
    '識別子のないレコードのため、取り込めませんでした。',
    'This record has no identifier and could not be taken.',
  ],
  'vuldef.score-differs-from-vector': [
    '公表された点数（{published}）がベクトルからの計算（{computed}）と違います。ベクトルに従います。',
    'The published score ({published}) is not that of the vector ({computed}); the vector is followed.',
  ],
  'vuldef.scores-for-several': [
    '複数のCVEに一組の点数しかないため、どのCVEにも同じ点数を付けました。',
    'One set of scores is given for several CVEs; it stands with each.',
  ],
  'vuldef.speaks-of-nothing': [
    '製品の記載が一つもありません（{id}）。「影響なし」という意味ではありません。',
    'No product is named ({id}); that does not mean "not affected".',
  ],
  'vuldef.status-not-known': [
    '知らない状態のため「不明」として扱います（{status}）。',
    'The status is not known here and counts as unknown ({status}).',
  ],
  'vuldef.too-many-combinations': [
    '組み合わせが多すぎるため（{count}）、一つずつには分けていません。',
    'There are too many combinations ({count}); they were not told apart one by one.',
  ],
  'vuldef.unsettled': [
    '「未確定」と記された情報です。確定するまで判断を保留します。',
    'The entry is marked as unsettled; the question stays open until it is confirmed.',
  ],
  'vuldef.unsupported-product': [
    '「サポート外」と記された製品です。サポート終了の根拠になります。',
    'The product is marked as no longer supported, which is evidence of its end of support.',
  ],
  'vuldef.vector-not-understood': [
    'CVSSベクトルとして読めません（{vector}）。公表された数値だけを使います。',
    'The CVSS vector cannot be read ({vector}); only the published number counts.',
  ],
  'vuldef.version-not-understood': ['版の記載を読めません（{version}）。', 'The versions cannot be read ({version}).'],
  'vuldef.withdrawn': ['発行者が取り下げた情報です。', 'The publisher has withdrawn this.'],
};
