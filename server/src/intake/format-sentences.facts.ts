/** Code -> [Japanese, English] for the remarks of the readers of advisories (feeds/src/formats), as those of http/sentences.facts.ts. */
export const formatSentences: Readonly<Record<string, readonly [ja: string, en: string]>> = {
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
  'document.doctype-forbidden': [
    '文書型宣言（DOCTYPE）のあるXMLは受け取れません（{line}行 {column}列）。',
    'XML with a document type declaration is not taken (line {line}, column {column}).',
  ],
  'document.not-xml': [
    'XMLとして正しくないため読めません（{line}行 {column}列）。',
    'The document is not well-formed XML (line {line}, column {column}).',
  ],
  'epss.line-not-understood': ['この行は読めません（{line}）。', 'This line cannot be read ({line}).'],
  'epss.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'epss.more-of-the-same': ['同じ指摘（{code}）がほかに {count} 件あります。', 'There are {count} more remarks of the same kind ({code}).'],
  'epss.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'epss.several-days': ['複数の日の点数が混ざっています。', 'The scores are of several days.'],
  'epss.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
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
  'kev.count-differs': [
    '書かれた件数（{count}）と読めた件数（{found}）が違います。欠けているおそれがあります。',
    'The document counts {count} entries, and {found} were found; some may be missing.',
  ],
  'kev.csv-not-understood': ['CSVとして読めません。', 'The CSV cannot be read.'],
  'kev.cve-not-understood': ['CVE番号として読めません（{text}）。', 'This is not a CVE number ({text}).'],
  'kev.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'kev.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'kev.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'kev.more-of-the-same': ['同じ指摘（{code}）がほかに {count} 件あります。', 'There are {count} more remarks of the same kind ({code}).'],
  'kev.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'kev.record-without-id': ['識別子のないレコードのため、取り込めませんでした。', 'This record has no identifier and could not be taken.'],
  'kev.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
  'myjvn-hnd.answer-is-empty': ['該当する情報はありませんでした。', 'The answer is good and holds nothing.'],
  'myjvn-hnd.answer-is-error': ['相手のAPIがエラーを返しました（{error}）。', 'The API answered with an error ({error}).'],
  'myjvn-hnd.count-differs': [
    '書かれた件数（{count}）と読めた件数（{found}）が違います。欠けているおそれがあります。',
    'The document counts {count} entries, and {found} were found; some may be missing.',
  ],
  'myjvn-hnd.cpe-not-understood': ['CPE名として読めません（{cpe}）。', 'The CPE name cannot be read ({cpe}).'],
  'myjvn-hnd.cpe-placeholder': [
    '開発者名が仮のCPEのため、照合に使いません。',
    'The CPE has a placeholder for the vendor and is not used for matching.',
  ],
  'myjvn-hnd.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'myjvn-hnd.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'myjvn-hnd.list-without-advisories': ['脆弱性情報ではない一覧です。', 'This is a list of something else than advisories.'],
  'myjvn-hnd.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'myjvn-hnd.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'myjvn-hnd.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'myjvn-hnd.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'myjvn-hnd.record-without-id': [
    '識別子のないレコードのため、取り込めませんでした。',
    'This record has no identifier and could not be taken.',
  ],
  'myjvn-hnd.unsettled': [
    '「未確定」と記された情報です。確定するまで判断を保留します。',
    'The entry is marked as unsettled; the question stays open until it is confirmed.',
  ],
  'myjvn-hnd.unsupported-product': [
    '「サポート外」と記された製品です。サポート終了の根拠になります。',
    'The product is marked as no longer supported, which is evidence of its end of support.',
  ],
  'myjvn-hnd.withdrawn': ['発行者が取り下げた情報です。', 'The publisher has withdrawn this.'],
  'myjvn-hnd.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
  'myjvn-oka.answer-is-empty': ['該当する情報はありませんでした。', 'The answer is good and holds nothing.'],
  'myjvn-oka.answer-is-error': ['相手のAPIがエラーを返しました（{error}）。', 'The API answered with an error ({error}).'],
  'myjvn-oka.change-not-understood': ['状態の変化の記載が読めません。', 'A change within the range cannot be read.'],
  'myjvn-oka.changes-without-order': [
    '状態が変わる版の順序が分からず、範囲を読めません。',
    'The order of the changes within the range cannot be told; the range was not read.',
  ],
  'myjvn-oka.changes-without-range': [
    '範囲の終わりがないのに状態の変化が書かれています。読めないものとして扱います。',
    'Changes are given without a range; the versions were not read.',
  ],
  'myjvn-oka.commits-not-compared': [
    'ソースコードのコミットで示された範囲のため、版と比べられません。',
    'The range is given by commits of source code, which cannot be compared with versions.',
  ],
  'myjvn-oka.count-differs': [
    '書かれた件数（{count}）と読めた件数（{found}）が違います。欠けているおそれがあります。',
    'The document counts {count} entries, and {found} were found; some may be missing.',
  ],
  'myjvn-oka.cpe-not-understood': ['CPE名として読めません（{cpe}）。', 'The CPE name cannot be read ({cpe}).'],
  'myjvn-oka.cpe-placeholder': [
    '開発者名が仮のCPEのため、照合に使いません。',
    'The CPE has a placeholder for the vendor and is not used for matching.',
  ],
  'myjvn-oka.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'myjvn-oka.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'myjvn-oka.entry-without-cve': [
    'CVE番号のない重複した記載のため、ほかの記載にまとめました。',
    'An entry without a CVE repeats the others and was joined with them.',
  ],
  'myjvn-oka.list-without-advisories': ['脆弱性情報ではない一覧です。', 'This is a list of something else than advisories.'],
  'myjvn-oka.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'myjvn-oka.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'myjvn-oka.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'myjvn-oka.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'myjvn-oka.product-not-named': [
    '製品名が書かれていないため、この記載は使えません。',
    'No product is named here; the statement cannot be used.',
  ],
  'myjvn-oka.range-contradicts-itself': [
    '版の範囲が矛盾しています（{range}）。該当とも非該当とも判断しません。',
    'The range of versions contradicts itself ({range}); it affects nobody and clears nobody.',
  ],
  'myjvn-oka.record-without-id': [
    '識別子のないレコードのため、取り込めませんでした。',
    'This record has no identifier and could not be taken.',
  ],
  'myjvn-oka.score-differs-from-vector': [
    '公表された点数（{published}）がベクトルからの計算（{computed}）と違います。ベクトルに従います。',
    'The published score ({published}) is not that of the vector ({computed}); the vector is followed.',
  ],
  'myjvn-oka.scores-for-several': [
    '複数のCVEに一組の点数しかないため、どのCVEにも同じ点数を付けました。',
    'One set of scores is given for several CVEs; it stands with each.',
  ],
  'myjvn-oka.status-not-known': [
    '知らない状態のため「不明」として扱います（{status}）。',
    'The status is not known here and counts as unknown ({status}).',
  ],
  'myjvn-oka.too-many-combinations': [
    '組み合わせが多すぎるため（{count}）、一つずつには分けていません。',
    'There are too many combinations ({count}); they were not told apart one by one.',
  ],
  'myjvn-oka.unsettled': [
    '「未確定」と記された情報です。確定するまで判断を保留します。',
    'The entry is marked as unsettled; the question stays open until it is confirmed.',
  ],
  'myjvn-oka.unsupported-product': [
    '「サポート外」と記された製品です。サポート終了の根拠になります。',
    'The product is marked as no longer supported, which is evidence of its end of support.',
  ],
  'myjvn-oka.vector-not-understood': [
    'CVSSベクトルとして読めません（{vector}）。公表された数値だけを使います。',
    'The CVSS vector cannot be read ({vector}); only the published number counts.',
  ],
  'myjvn-oka.withdrawn': ['発行者が取り下げた情報です。', 'The publisher has withdrawn this.'],
  'myjvn-oka.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
  'news-feed.answer-is-empty': ['新しい記事はありません。', 'There are no entries.'],
  'news-feed.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'news-feed.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'news-feed.nothing-read': ['読み取れる記事が一件もありませんでした。', 'No entry of the feed could be read.'],
  'news-feed.record-without-id': ['内容のない記事のため、取り込めませんでした。', 'This entry is empty and could not be taken.'],
  'news-feed.too-many-combinations': [
    'CVE番号が多すぎます（{count} 件）。先頭の200件を読みました。',
    'There are too many CVE numbers ({count}); the first 200 were read.',
  ],
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
  'openfda-recall.class-not-understood': ['回収のクラスとして読めません（{text}）。', 'This is no class of recall that is known ({text}).'],
  'openfda-recall.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'openfda-recall.member-missing': ['必要な項目がありません（{member}）。', 'A member is missing ({member}).'],
  'openfda-recall.member-not-known': [
    'この形式にない項目のため、読んでいません。',
    'The format does not know this member; it was not read.',
  ],
  'openfda-recall.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'openfda-recall.no-device': [
    '医療機器の回収ではないため、取り込んでいません（{type}）。',
    'No recall of a medical device; left out ({type}).',
  ],
  'openfda-recall.nothing-read': ['読み取れる医療機器の回収が一件もありませんでした。', 'No recall of a medical device could be read.'],
  'openfda-recall.record-without-id': [
    '回収番号のない記録のため、取り込めませんでした。',
    'This record has no number of the recall and could not be taken.',
  ],
  'openfda-recall.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
  'openvex.affected-without-action': ['「影響あり」ですが、取るべき対応が書かれていません。', '"Affected" is stated without an action.'],
  'openvex.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'openvex.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'openvex.justification-not-known': [
    '知らない理由の区分です（{label}）。そのまま残します。',
    'The justification is not known here and is kept as written ({label}).',
  ],
  'openvex.member-missing': ['必要な項目がありません。', 'A member that the format requires is missing.'],
  'openvex.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'openvex.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'openvex.not-affected-without-reason': ['「影響なし」の理由が書かれていません。', '"Not affected" is stated without a reason.'],
  'openvex.product-not-named': [
    '製品名が書かれていないため、この記載は使えません。',
    'No product is named here; the statement cannot be used.',
  ],
  'openvex.record-without-id': [
    '識別子のないレコードのため、取り込めませんでした。',
    'This record has no identifier and could not be taken.',
  ],
  'openvex.required-missing': [
    '文書に欠かせない項目がないため、取り込めませんでした。',
    'A member without which the document cannot be taken is missing.',
  ],
  'openvex.statement-superseded': [
    '同じ製品について、より新しい記載があります。',
    'A later statement about the same product takes its place.',
  ],
  'openvex.statement-without-products': ['どの製品についての記載か書かれていません。', 'The statement names no product.'],
  'openvex.status-not-known': [
    '知らない状態のため「不明」として扱います（{status}）。',
    'The status is not known here and counts as unknown ({status}).',
  ],
  'openvex.too-many-combinations': [
    '組み合わせが多すぎるため（{count}）、一つずつには分けていません。',
    'There are too many combinations ({count}); they were not told apart one by one.',
  ],
  'openvex.vulnerability-not-named': ['どの脆弱性についての記載か書かれていません。', 'The statement names no vulnerability.'],
  'openvex.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
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
  'cle.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'cle.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'cle.end-taken-back': [
    '以前の通知の終了日（{type}、{day}）が取り消され、代わりの日付はありません。登録済みの日付を見直してください。',
    'A day told before ({type}, {day}) was taken back and nothing came in its place. Please look at the date on record.',
  ],
  'cle.event-not-known': [
    '知らない種類の出来事のため、読んでいません（{type}）。',
    'This kind of event is not known here and was not read ({type}).',
  ],
  'cle.more-of-the-same': ['同じ指摘（{code}）がほかに {count} 件あります。', 'There are {count} more remarks of the same kind ({code}).'],
  'cle.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'cle.record-without-id': ['部品の識別子がないため、取り込めませんでした。', 'The component has no identifier and could not be taken.'],
  'cle.version-not-understood': ['版の記載が読めません。', 'This version cannot be read.'],
  'cle.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
  'endoflife.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'endoflife.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'endoflife.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'endoflife.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'endoflife.record-without-id': ['名前のないサイクルのため、取り込めませんでした。', 'This cycle has no name and could not be taken.'],
  'endoflife.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
  'openeox.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'openeox.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'openeox.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'openeox.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'openeox.product-missing': [
    'どの製品の日付かが書かれていません。製品を含む形式（シェル）で受け取ってください。',
    'It does not say of which product these dates are. Ask for the shell, which names it.',
  ],
  'openeox.statement-not-understood': [
    '日付または製品の記載がないため、この記載は使えません。',
    'This statement has no dates or no product and cannot be used.',
  ],
  'openeox.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
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
  'letter.cvss-not-understood': ['CVSSベクトルとして読めません（{text}）。', 'This is not a CVSS vector that can be read ({text}).'],
  'letter.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'letter.date-without-offset': [
    '時差の記載がないため、協定世界時とみなしました（{text}）。',
    'The time has no offset; UTC was assumed ({text}).',
  ],
  'letter.kind-not-known': [
    '知らない種類のため「調査中」として扱います。',
    'The kind is not known here and counts as under investigation.',
  ],
  'letter.member-not-known': ['この形式にない項目のため、読んでいません。', 'The format does not know this member; it was not read.'],
  'letter.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'letter.nothing-read': ['読み取れる情報が一件もありませんでした。', 'Nothing in the document could be read.'],
  'letter.product-not-named': [
    '製品名が書かれていないため、この記載は使えません。',
    'No product is named here; the statement cannot be used.',
  ],
  'letter.serial-range-without-ends': ['製造番号の範囲に両端がありません。', 'The range of serial numbers has no ends.'],
  'letter.versions-not-understood': [
    '版の範囲が読めないため、記載なしとして扱います。',
    'The range of versions cannot be read; it counts as not stated.',
  ],
  'letter.wrong-type': [
    'この箇所の値の型が違うため、読み飛ばしました（{expected} のはずが {found}）。',
    'The value here has another type than the format says and was skipped ({expected} expected, {found} found).',
  ],
};
