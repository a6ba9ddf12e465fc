import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of csaf; those of its mandatory tests stand in csaf-test-sentences.facts.ts. */
export const csafSentences: FormatSentences = {
  'csaf.required-missing': [
    'CSAFで必須の項目がないか空です（題名・発行者・文書番号）。',
    'A required member is missing or blank (title, publisher, tracking id).',
  ],
  'csaf.wrong-type': [
    '値の種類が違うため、この項目は読み取りませんでした（{expected} であるべきところが {found}）。',
    'This member was skipped: it is {found} where {expected} is expected.',
  ],
  'csaf.member-missing': ['必要な項目がないため、この部分は読み取りませんでした。', 'A member is missing, so this part was not read.'],
  'csaf.csaf-version-not-known': [
    'CSAFの版が分からないため、2.0として読み取りました。',
    'The version of CSAF is not known; it was read as 2.0.',
  ],
  'csaf.groups-too-wide': [
    '製品グループへの参照が多すぎるため、一部は対象の製品が分からないものとして扱います。',
    'Too many products are named by way of groups; some statements are taken as being about products that are not known.',
  ],
  'csaf.status-not-known': [
    '文書の状態が分からないため、暫定版として扱います。',
    'The status of the document is not known; it is taken as interim.',
  ],
  'csaf.publisher-category-not-known': ['発行者の種別が分かりません。', 'The category of the publisher is not known.'],
  'csaf.tlp-not-known': [
    '共有範囲（TLP）の表示が分かりません。記載のまま保存しました。',
    'The TLP label is not known; it is kept as written.',
  ],
  'csaf.date-not-understood': ['日付を読み取れません。日付なしとして扱います。', 'The date was not understood and is left out.'],
  'csaf.cve-not-understood': [
    'CVE番号の形をしていません。ほかの識別子として扱います。',
    'This is no CVE number; it is kept as another id.',
  ],
  'csaf.share-not-understood': ['EPSSの値を読み取れません。', 'The EPSS value was not understood.'],
  'csaf.rating-not-known': ['深刻度を表す語が分かりません。', 'The rating is not known.'],
  'csaf.status-contradicts-version': [
    '確定版であるのに、版番号は草稿のものです。',
    'The document is final, but its version is one for drafts.',
  ],
  'csaf.product-without-id': [
    '製品に識別子がないため、この製品については何も分かりません。',
    'A product without an id: nothing can be said of it.',
  ],
  'csaf.branch-without-product': ['製品のない枝です。', 'A branch without a product.'],
  'csaf.branches-too-deep': [
    '製品の枝が深すぎるため、この先は読み取りませんでした。',
    'The branches go too deep; what lies below was not read.',
  ],
  'csaf.branch-category-not-known': [
    '枝の種別が分かりません。記載のまま保存しました。',
    'The category of the branch is not known; it is kept as written.',
  ],
  'csaf.category-repeated': [
    '同じ種別の枝が重なっています。内側のものを使います。',
    'One category stands twice on a path; the innermost counts.',
  ],
  'csaf.several-versions-on-path': [
    'バージョンが重ねて書かれているため、バージョンを読み取れません。',
    'Several versions stand on one path, so the version cannot be read.',
  ],
  'csaf.product-id-not-unique': [
    '製品の識別子「{id}」が二つの製品に使われています。両方に当てはまるものとして扱います。',
    'The product id "{id}" is used for two products; what is said of it counts for both.',
  ],
  'csaf.product-not-defined': [
    '文書内で定義されていない製品「{id}」を指しています。',
    'The product "{id}" is not defined in the document.',
  ],
  'csaf.group-not-defined': [
    '文書内で定義されていない製品グループ「{id}」を指しています。',
    'The product group "{id}" is not defined in the document.',
  ],
  'csaf.path-incomplete': ['製品の組合せ「{id}」の記載が足りません。', 'The product path "{id}" is incomplete.'],
  'csaf.relation-circular': ['製品の組合せ「{id}」が循環しています。', 'The product "{id}" is made of itself.'],
  'csaf.status-contradicts-itself': [
    '製品「{id}」の影響の有無が矛盾しています（{groups}）。',
    'The document contradicts itself about the product "{id}" ({groups}).',
  ],
  'csaf.vulnerability-without-status': [
    'どの製品に影響するかの記載がない脆弱性です。',
    'A vulnerability that says nothing of any product.',
  ],
  'csaf.vulnerability-repeated': ['同じ脆弱性が二度書かれています。', 'The same vulnerability stands twice.'],
  'csaf.without-products': [
    '製品の指定がないため、どの製品についての記載か分かりません。',
    'No products are named, so it is open whom this concerns.',
  ],
  'csaf.remediation-category-not-known': [
    '対応方法の種別が分かりません。記載のまま保存しました。',
    'The kind of remediation is not known; it is kept as written.',
  ],
  'csaf.justification-not-known': [
    '「影響なし」の理由の種別が分かりません。記載のまま保存しました。',
    'The justification is not known; it is kept as written.',
  ],
  'csaf.vector-not-understood': [
    'CVSSのベクトルを読み取れません。公表された点数だけを使います。',
    'The CVSS vector was not understood; only the published score counts.',
  ],
  'csaf.critical-extension-not-known': [
    '重要と示された拡張を読み取れません。文書の意味が変わるおそれがあるため、原文をご確認ください。',
    'A critical extension is not known, and the document may mean something else without it; read the original.',
  ],
  'csaf.withdrawn-with-content': [
    '撤回された文書に内容が残っています。撤回されたものとして扱います。',
    'The document is withdrawn and has content all the same; it counts as withdrawn.',
  ],
  'csaf.speaks-of-nothing': ['製品も脆弱性も書かれていません。', 'The document names neither products nor vulnerabilities.'],
  'csaf.more-of-the-same': [
    '同じ種類の指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of this kind ({code}).',
  ],
  'csaf.withdrawn': ['発行者がこの文書を撤回しました。', 'The publisher withdrew this document.'],
  'csaf.superseded': ['この文書は別の文書に置き換えられました。', 'This document was superseded by another.'],
  'csaf.all-versions-in-product-version': [
    '「すべてのバージョン」が単一のバージョンの欄に書かれています。',
    '"All versions" stands where one version is expected.',
  ],
  'csaf.range-in-product-version': [
    'バージョンの範囲が単一のバージョンの欄に書かれています。',
    'A range stands where one version is expected.',
  ],
  'csaf.product-without-status': ['製品「{id}」は影響の有無が書かれていません。', 'Nothing is said of the product "{id}".'],
  'csaf.product-repeated': ['製品「{id}」が同じ内容で二度定義されています。', 'The product "{id}" is defined twice in the same way.'],
  'csaf.score-differs-from-vector': [
    'CVSSの点数がベクトルと合いません。ベクトルを使います。',
    'The CVSS score differs from its vector; the vector counts.',
  ],
  'csaf.cvss-version-differs-from-vector': [
    'CVSSの版がベクトルと合いません。ベクトルを使います。',
    'The CVSS version differs from its vector; the vector counts.',
  ],
  'csaf.ssvc-not-understood': ['SSVCの値を読み取れません。', 'The SSVC answer was not understood.'],
  'csaf.date-without-offset': [
    '時刻に時差の記載がないため、協定世界時（UTC）とみなしました。',
    'The instant has no offset; UTC is assumed.',
  ],
  'csaf.version-is-a-number': ['版番号が文字列ではなく数値です。', 'The version is a number instead of a text.'],
  'csaf.revision-not-in-history': ['現在の版が改訂履歴にありません。', 'The current version is missing from the revision history.'],
  'csaf.member-not-known': ['知らない項目のため読み取りませんでした。', 'An unknown member, which was not read.'],
  'csaf.extension-not-known': ['知らない拡張のため読み取りませんでした。', 'An unknown extension, which was not read.'],
};
