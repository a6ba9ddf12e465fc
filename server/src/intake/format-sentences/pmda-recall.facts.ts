import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of pmda-recall. */
export const pmdaRecallSentences: FormatSentences = {
  'pmda-recall.answer-is-empty': ['回収の記載が一件もない一覧です。', 'A list without a recall.'],
  'pmda-recall.class-not-understood': ['回収のクラスを読み取れません（{text}）。', 'The class of the recall cannot be read ({text}).'],
  'pmda-recall.columns-missing': ['一覧に必要な列がありません（{columns}）。', 'The list lacks columns that are needed ({columns}).'],
  'pmda-recall.csv-not-understood': ['CSVとして読めません。', 'This is no CSV that can be read.'],
  'pmda-recall.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'pmda-recall.gtin-not-valid': [
    'GTINの桁数または検査数字が合いません（{text}）。識別子として使いません。',
    'The GTIN has a wrong length or check digit ({text}); it is not used.',
  ],
  'pmda-recall.layout-not-known': [
    '回収の一覧または回収概要として知っている見出しがありません。形式が変わった可能性があります。',
    'It has neither the headings of a list of recalls nor those of a summary; the layout may have changed.',
  ],
  'pmda-recall.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'pmda-recall.no-device': [
    '医療機器の回収ではないため、取り込んでいません（{type}）。',
    'No recall of a medical device; left out ({type}).',
  ],
  'pmda-recall.nothing-read': ['読み取れる医療機器の回収が一件もありませんでした。', 'No recall of a medical device could be read.'],
  'pmda-recall.number-not-stated': [
    '回収番号の記載がありません。一覧に同じ回収がある場合は、別のものとして並びます。',
    'The number of the recall is not stated; if a list has the same recall, it stands beside it.',
  ],
  'pmda-recall.product-not-named': ['販売名の記載がありません。', 'No product is named.'],
  'pmda-recall.row-without-names': [
    '販売名も製造販売業者もないため、取り込めませんでした。',
    'Neither product nor maker is named; it could not be taken.',
  ],
  'pmda-recall.too-many-names': [
    '販売名が{count}件あり、{limit}件までを取り込みました。',
    'There are {count} product names, of which {limit} were taken.',
  ],
};
