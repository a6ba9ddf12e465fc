/** Code -> [Japanese, English] for the mandatory tests of CSAF (section 6.1 of the standard, whose number stands in each sentence). */
export const csafTestSentences: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  'csaf.test-branches-too-deep': [
    '製品ツリーの枝が{limit}段より深くなっています（6.1.34）。',
    'The branches of the product tree are deeper than {limit} (6.1.34).',
  ],
  'csaf.test-category-like-profile': [
    '文書の種類「{category}」は、定められたプロファイルの名称と紛らわしいため使えません（6.1.26）。',
    'The category "{category}" looks like the name of a profile and is none (6.1.26).',
  ],
  'csaf.test-date': ['日時「{text}」がRFC 3339の形ではありません（6.1.37）。', '"{text}" is no instant as RFC 3339 writes it (6.1.37).'],
  'csaf.test-draft-in-history': [
    '公開済みの文書の改訂履歴に草稿の版「{number}」があります（6.1.18）。',
    'The history of a published document has the draft "{number}" (6.1.18).',
  ],
  'csaf.test-exploited-later-than-known': [
    '悪用された日時が、それが知られた日時より後になっています（6.1.53）。',
    'It was exploited later than that was known (6.1.53).',
  ],
  'csaf.test-group-id-repeated': [
    'グループID「{id}」が複数回定義されています（6.1.5）。',
    'The group id "{id}" is defined more than once (6.1.5).',
  ],
  'csaf.test-hash-repeated': [
    '1つのファイルに同じ方式（{algorithm}）のハッシュが複数あります（6.1.25）。',
    'One file has several hashes of {algorithm} (6.1.25).',
  ],
  'csaf.test-history-not-sorted': [
    '改訂履歴の版番号が日時の順に並んでいません（「{before}」の後に「{number}」、6.1.14）。',
    'The revisions are not in the order of their times ("{number}" after "{before}", 6.1.14).',
  ],
  'csaf.test-language': ['言語タグ「{language}」は存在しません（6.1.12）。', 'There is no language tag "{language}" (6.1.12).'],
  'csaf.test-later-than-document': [
    '文書の最新の改訂より後の日時です（6.1.45、49、51、52）。',
    'This is later than the newest revision of the document (6.1.45, 49, 51, 52).',
  ],
  'csaf.test-licence': [
    'ライセンス表記「{expression}」がSPDXの書式ではありません（6.1.54）。',
    '"{expression}" is no licence expression of SPDX (6.1.54).',
  ],
  'csaf.test-licence-text': [
    '独自のライセンスの本文（題名 License、種類 legal_disclaimer の注記）がありません（6.1.55）。',
    'The text of a licence of its own is missing: a legal_disclaimer with the title License (6.1.55).',
  ],
  'csaf.test-party-repeated': [
    '同じ当事者（{party}）の同じ日時の関与が複数あります（6.1.24）。',
    'The same party ({party}) is involved twice at one time (6.1.24).',
  ],
  'csaf.test-pre-release-in-history': [
    '改訂履歴にプレリリース版「{number}」があります（6.1.19）。',
    'The history has the pre-release "{number}" (6.1.19).',
  ],
  'csaf.test-profile-forbids': [
    '種類 {category} の文書に {found} があってはなりません（6.1.27）。',
    'A document of the category {category} must not have {found} (6.1.27).',
  ],
  'csaf.test-profile-needs': [
    '種類 {category} の文書に必要な項目（{needed}）がありません（6.1.27）。',
    'A document of the category {category} needs this: {needed} (6.1.27).',
  ],
  'csaf.test-purl': ['purl「{purl}」が正しい形ではありません（6.1.13）。', '"{purl}" is no valid purl (6.1.13).'],
  'csaf.test-purls-of-two-packages': [
    '1つの製品のpurlが別のパッケージを指しています（{purl}、6.1.42）。',
    'The purls of one product name different packages ({purl}, 6.1.42).',
  ],
  'csaf.test-range-as-version': [
    '1つの版を書く場所に範囲「{name}」が書かれています（6.1.31）。',
    'The range "{name}" stands where a single version belongs (6.1.31).',
  ],
  'csaf.test-remediation-contradicts-status': [
    '製品「{id}」の対策（{category}）が、その状態（{status}）と矛盾しています（6.1.36）。',
    'The remediation {category} of "{id}" contradicts its status {status} (6.1.36).',
  ],
  'csaf.test-remediations-contradict': [
    '製品「{id}」の対策（{category}）が、ほかの対策と矛盾しています（6.1.35）。',
    'The remediation {category} of "{id}" contradicts another (6.1.35).',
  ],
  'csaf.test-revision-missing': [
    '改訂履歴に「{number}」より前の版が抜けています（6.1.21）。',
    'The history lacks a revision before "{number}" (6.1.21).',
  ],
  'csaf.test-revision-repeated': [
    '改訂履歴に版「{number}」が複数あります（6.1.22）。',
    'The history has the revision "{number}" twice (6.1.22).',
  ],
  'csaf.test-score-contradicts-vector': [
    'CVSSの項目 {name} の値（{word}）がベクトル（{vector}）と一致しません（6.1.10）。',
    'The word for {name} ({word}) contradicts the vector {vector} (6.1.10).',
  ],
  'csaf.test-score-differs': [
    'CVSSの深刻度（{written}）が、その値に対応する深刻度（{computed}）と一致しません（6.1.9）。',
    'The severity {written} is not that of the score ({computed}, 6.1.9).',
  ],
  'csaf.test-score-not-whole': [
    'CVSSの記載が正しくありません（{missing}、6.1.8）。',
    'This CVSS is not whole or not valid ({missing}, 6.1.8).',
  ],
  'csaf.test-score-repeated': [
    '製品「{id}」に同じ版のCVSSが複数あります（6.1.7）。',
    'The product "{id}" has several scores of one CVSS version (6.1.7).',
  ],
  'csaf.test-several-justifications': [
    '製品「{id}」に「影響なし」の理由が複数あります（6.1.33）。',
    'The product "{id}" has several justifications (6.1.33).',
  ],
  'csaf.test-several-stars': [
    '「{text}」にワイルドカード（*）が複数あります（6.1.43、44）。',
    '"{text}" has more than one star (6.1.43, 44).',
  ],
  'csaf.test-sharing-group-name': [
    '共有先の名称「{name}」がIDと合いません（6.1.40、41）。',
    'The name "{name}" of the sharing group does not fit its id (6.1.40, 41).',
  ],
  'csaf.test-sharing-group-not-public': [
    'TLP:CLEARの文書の共有先が限られています（6.1.39）。',
    'A TLP:CLEAR document has a closed sharing group (6.1.39).',
  ],
  'csaf.test-sharing-group-public': [
    'TLP:CLEARでない文書の共有先が「公開」になっています（6.1.38）。',
    'A document that is not TLP:CLEAR has the public sharing group (6.1.38).',
  ],
  'csaf.test-translation-same-language': [
    '原文の言語と翻訳の言語が同じです（{language}、6.1.28）。',
    'The language of the original is that of the translation ({language}, 6.1.28).',
  ],
  'csaf.test-translator': [
    '翻訳者の文書に原文の言語（source_lang）がありません（6.1.15）。',
    'The document of a translator does not tell the language of the original (6.1.15).',
  ],
  'csaf.test-version-not-latest': [
    '文書の版「{version}」が改訂履歴の最新の版「{latest}」と一致しません（6.1.16）。',
    'The version "{version}" is not the latest of the history, "{latest}" (6.1.16).',
  ],
  'csaf.test-versions-of-two-kinds': [
    '整数の版番号とセマンティックバージョンが混在しています（6.1.30）。',
    'Whole numbers and semantic versions are mixed (6.1.30).',
  ],
};
