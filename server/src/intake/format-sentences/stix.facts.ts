import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of stix. */
export const stixSentences: FormatSentences = {
  'stix.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'stix.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'stix.marking-not-understood': [
    '共有範囲の指定を読み取れません（{text}）。発行元の取り扱い条件を確認してください。',
    'The marking of how this may be shared is not known ({text}); look at the conditions of its publisher.',
  ],
  'stix.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'stix.more-of-the-same': ['同じ指摘（{code}）がほかに {count} 件あります。', 'There are {count} more remarks of the same kind ({code}).'],
  'stix.not-an-advisory': [
    '報告に含まれない {type} が {count} 件あります。通信の監視に使う情報のため、読んでいません。',
    'Of type {type}, {count} objects belong to no report; they are for watching networks and were not read.',
  ],
  'stix.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'stix.record-without-id': ['識別子がないため、この記載は使えません。', 'The object has no id and cannot be used.'],
  'stix.reference-not-here': [
    '報告が参照している情報のうち {count} 件が、この文書に含まれていません。',
    'The report refers to {count} objects that are not in this document.',
  ],
  'stix.vulnerability-without-cve': [
    'CVE番号のない脆弱性のため、ほかの情報と結び付けられません（{text}）。',
    'The vulnerability has no CVE and cannot be joined with other sources ({text}).',
  ],
  'stix.wrong-type': [
    '値の型が違うため、読めません（{expected} のはずが {found}）。',
    'Another type of value is expected ({expected}, not {found}).',
  ],
};
