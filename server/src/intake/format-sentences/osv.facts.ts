import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of osv. */
export const osvSentences: FormatSentences = {
  'osv.commits-not-compared': [
    'ソースコードのコミットで示された範囲のため、版と比べられません。',
    'The range is given by commits of source code, which cannot be compared with versions.',
  ],
  'osv.database-specific-not-read': [
    'データベース独自の項目は読んでいません。',
    'Members that the database adds for itself were not read.',
  ],
  'osv.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'osv.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'osv.event-not-known': ['範囲の中に知らない記載があります（{event}）。', 'The range has an event that is not known here ({event}).'],
  'osv.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'osv.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'osv.more-of-the-same': ['同じ指摘（{code}）がほかに {count} 件あります。', 'There are {count} more remarks of the same kind ({code}).'],
  'osv.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'osv.package-without-name': ['パッケージ名がないため、この記載は使えません。', 'The package has no name; the statement cannot be used.'],
  'osv.range-not-understood': [
    '版の範囲を読めません（{range}）。該当とも非該当とも判断しません。',
    'The range of versions cannot be read ({range}); it affects nobody and clears nobody.',
  ],
  'osv.range-type-not-known': [
    '知らない種類の範囲です（{type}）。該当とも非該当とも判断しません。',
    'The kind of range is not known here ({type}); it affects nobody and clears nobody.',
  ],
  'osv.record-without-id': ['識別子のないレコードのため、取り込めませんでした。', 'This record has no identifier and could not be taken.'],
  'osv.score-differs-from-vector': [
    '公表された点数（{published}）がベクトルからの計算（{computed}）と違います。ベクトルに従います。',
    'The published score ({published}) is not that of the vector ({computed}); the vector is followed.',
  ],
  'osv.speaks-of-nothing': [
    '製品の記載が一つもありません（{id}）。「影響なし」という意味ではありません。',
    'No product is named ({id}); that does not mean "not affected".',
  ],
  'osv.too-many-combinations': [
    '組み合わせが多すぎるため（{count}）、一つずつには分けていません。',
    'There are too many combinations ({count}); they were not told apart one by one.',
  ],
  'osv.vector-not-understood': [
    'CVSSベクトルとして読めません（{vector}）。公表された数値だけを使います。',
    'The CVSS vector cannot be read ({vector}); only the published number counts.',
  ],
  'osv.versions-not-said': ['どの版のことか書かれていません。', 'It is not said which versions are meant.'],
  'osv.withdrawn': ['発行者が取り下げた情報です。', 'The publisher has withdrawn this.'],
  'osv.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
