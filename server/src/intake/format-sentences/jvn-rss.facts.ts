import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of jvn-rss. */
export const jvnRssSentences: FormatSentences = {
  'jvn-rss.answer-is-empty': ['該当する情報はありませんでした。', 'The answer is good and holds nothing.'],
  'jvn-rss.answer-is-error': ['相手のAPIがエラーを返しました（{error}）。', 'The API answered with an error ({error}).'],
  'jvn-rss.count-differs': [
    '書かれた件数（{count}）と読めた件数（{found}）が違います。欠けているおそれがあります。',
    'The document counts {count} entries, and {found} were found; some may be missing.',
  ],
  'jvn-rss.cpe-not-understood': ['CPE名として読めません（{cpe}）。', 'The CPE name cannot be read ({cpe}).'],
  'jvn-rss.cpe-placeholder': [
    '開発者名が仮のCPEのため、照合に使いません。',
    'The CPE has a placeholder for the vendor and is not used for matching.',
  ],
  'jvn-rss.cvss-version-not-known': ['知らない版のCVSSです（{version}）。', 'The version of CVSS is not known here ({version}).'],
  'jvn-rss.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'jvn-rss.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'jvn-rss.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'jvn-rss.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'jvn-rss.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'jvn-rss.product-not-named': [
    '製品名が書かれていないため、この記載は使えません。',
    'No product is named here; the statement cannot be used.',
  ],
  'jvn-rss.record-without-id': [
    '識別子のないレコードのため、取り込めませんでした。',
    'This record has no identifier and could not be taken.',
  ],
  'jvn-rss.score-differs-from-vector': [
    '公表された点数（{published}）がベクトルからの計算（{computed}）と違います。ベクトルに従います。',
    'The published score ({published}) is not that of the vector ({computed}); the vector is followed.',
  ],
  'jvn-rss.scores-for-several': [
    '複数のCVEに一組の点数しかないため、どのCVEにも同じ点数を付けました。',
    'One set of scores is given for several CVEs; it stands with each.',
  ],
  'jvn-rss.too-many-combinations': [
    '組み合わせが多すぎるため（{count}）、一つずつには分けていません。',
    'There are too many combinations ({count}); they were not told apart one by one.',
  ],
  'jvn-rss.unsettled': [
    '「未確定」と記された情報です。確定するまで判断を保留します。',
    'The entry is marked as unsettled; the question stays open until it is confirmed.',
  ],
  'jvn-rss.unsupported-product': [
    '「サポート外」と記された製品です。サポート終了の根拠になります。',
    'The product is marked as no longer supported, which is evidence of its end of support.',
  ],
  'jvn-rss.vector-not-understood': [
    'CVSSベクトルとして読めません（{vector}）。公表された数値だけを使います。',
    'The CVSS vector cannot be read ({vector}); only the published number counts.',
  ],
  'jvn-rss.withdrawn': ['発行者が取り下げた情報です。', 'The publisher has withdrawn this.'],
};
