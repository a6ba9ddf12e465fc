import type { Sentences } from '../http/sentences.js';

/** What people read of documents about a model. */
export const documentSentences: Sentences = {
  'documents.version-missing': [
    'ソフトウェアバージョンを指定してください。SBOM は特定のバージョンの構成を表すためです。',
    'State the software version: an SBOM describes one version.',
  ],
  'documents.older-sbom': [
    '既にある部品表（SBOM、作成日時 {standing}）より古いため、旧版として保管しました。現在の部品表は変わりません。',
    'It was made before the SBOM that stands ({standing}) and was kept as an earlier one. The current list of components stays.',
  ],
  'documents.model-not-known': [
    '「{manufacturer}」の機種「{model}」は台帳にありません。先に台帳または機種マスターを取り込むか、名称を確認してください。',
    'No model "{model}" of "{manufacturer}" is in the inventory. Import the ledger or the model master first, or check the names.',
  ],
  'documents.model-named-by-several': [
    '「{model}」という機種は複数あります（型式 {numbers}）。型式を指定してください。',
    'Several models are named "{model}" ({numbers}). State the model number.',
  ],
  'documents.model-not-in-file': [
    'このファイルには{sheets}機種分のシートがありますが、「{model}」のものが見つかりません。型式を確認してください。',
    'The file holds sheets of {sheets} models and none of "{model}". Check the model.',
  ],
  'documents.other-model': ['機種の違う部品表（SBOM）どうしは比べられません。', 'SBOMs of different models cannot be compared.'],
  'documents.document.not-found': ['この文書はありません。', 'There is no such document.'],
  'document.not-yaml': ['YAMLとして読み取れません（{line}行{column}文字目）。', 'This is not YAML (line {line}, column {column}).'],
  'document.too-long-for-yaml': [
    'YAMLのファイルが大きすぎます（上限{limit}文字）。JSON形式で受け取ってください。',
    'The YAML file is too long (at most {limit} characters). Ask for it as JSON.',
  ],
  'document.too-many-aliases': [
    'YAMLの参照（エイリアス）が多すぎるため、安全のため読み取りません。',
    'The YAML has so many aliases that it is not read, to be safe.',
  ],
  'documents.model.not-found': ['この機種はありません。', 'There is no such model.'],
  'documents.reason-missing': [
    '提供されない理由、または不要とする理由を選んでください。',
    'Choose the reason why it is not given or not needed.',
  ],
  'documents.link-not-web': [
    '「{link}」は http または https のアドレスではありません。',
    '"{link}" is no address that begins with http or https.',
  ],
  'documents.release-not-known': [
    'この機種にソフトウェアバージョン「{softwareVersion}」はありません。',
    'The model has no software version "{softwareVersion}".',
  ],
  'documents.sbom-is-there': [
    'このバージョンには製造販売業者の部品表（SBOM）があるため、入力した部品表に置き換えることはできません。',
    'There is an SBOM of the maker for this version; a typed list does not take its place.',
  ],
  'components.range-alone': [
    'バージョンの範囲だけでは検索できません。部品名・purl・CPE のいずれかも指定してください。',
    'A range of versions alone finds nothing: name the component, its purl or its CPE too.',
  ],
  'components.range-not-understood': [
    'バージョンの範囲「{range}」を読み取れません。「< 2.15.0」や「vers:maven/>=2.0|<2.15.0」のように指定してください。',
    'The range of versions "{range}" is not understood. Write it as "< 2.15.0" or "vers:maven/>=2.0|<2.15.0".',
  ],
  'components.search.not-found': ['この保存した検索はありません。', 'There is no such saved search.'],
  'components.hit.not-found': ['この検出はありません。', 'There is no such hit.'],
  'components.nothing-sought': ['検索する部品を指定してください。', 'Say which component to look for.'],
  'components.too-many': [
    '該当する部品が{total}件あり、多すぎます（上限{most}件）。条件を追加して絞り込んでください。',
    '{total} components meet, which is too many (at most {most}). Add a condition.',
  ],
  'sbom.version-not-supported': ['この版のSBOM規格には対応していません。', 'This version of the SBOM standard is not supported.'],
  'sbom.version-not-known': [
    'SBOM規格の版が分かりません。分かる範囲で読み取りました。',
    'The version of the SBOM standard is not known; what could be read was read.',
  ],
  'sbom.wrong-type': ['値の種類が規格と異なります。', 'The value is of another kind than the standard says.'],
  'sbom.no-components': ['構成部品が1件もありません。', 'There is no component in it.'],
  'sbom.component-not-named': ['名称のない構成部品があります。', 'A component has no name.'],
  'sbom.component-skipped': ['読み取れない構成部品があります。', 'A component could not be read.'],
  'sbom.product-not-described': ['どの製品のSBOMかが書かれていません。', 'It does not say which product it describes.'],
  'sbom.several-products': ['複数の製品が記載されています。', 'It describes several products.'],
  'sbom.several-parents': ['複数の親を持つ構成部品があります。', 'A component has several parents.'],
  'sbom.ref-repeated': ['同じ識別子の構成部品が複数あります。', 'Several components have the same reference.'],
  'sbom.text-too-long': ['長すぎる文字列は読み取りませんでした。', 'A text was too long and was left out.'],
  'sbom.hash-not-understood': ['ハッシュ値を読み取れませんでした。', 'A hash was not understood.'],
  'sbom.relationship-not-understood': ['部品間の関係を読み取れませんでした。', 'A relationship between components was not understood.'],
  'sbom.line-not-understood': ['読み取れない行があります。', 'A line was not understood.'],
  'sbom.tag-not-known': ['不明な項目があります。', 'A field is not known.'],
  'sbom.tag-out-of-place': ['項目の位置が正しくありません。', 'A field stands in the wrong place.'],
  'sbom.tag-repeated': ['項目が重複しています。', 'A field is repeated.'],
  'sbom.text-not-closed': ['文字列が閉じられていません。', 'A text is not closed.'],
  'document.reading-too-long': [
    '読み取りに時間がかかりすぎるため中止しました。ファイルが壊れていないか確認してください。',
    'Reading took too long and was given up. Check whether the file is damaged.',
  ],
  'sbom.only-vulnerabilities': [
    'VEX（脆弱性の影響に関する情報）だけのファイルです。「アドバイザリー」から取り込んでください。',
    'The file holds only VEX statements. Bring it under "Advisories".',
  ],
  'sbom.document-not-described': ['SPDX文書の本体（SpdxDocument）がありません。', 'There is no SPDX document (SpdxDocument) in it.'],
  'sbom.part-not-used': ['構成部品以外の部分（{part}、{count}件）があります。', 'It has parts that are no components ({part}, {count}).'],
  'sbom.pedigree-not-used': [
    '部品の由来や修正（pedigree）が書かれています。判定には使っていません。',
    'The origin or patches of a component are told (pedigree); they are not used in judging.',
  ],
  'sbom.reference-not-used': ['使わない種類の参照（{type}）があります。', 'A reference of a kind that is not used ({type}).'],
  'sbom.member-not-known': ['規格にない項目があります。', 'A member that the standard does not know.'],
  'sbom.contained-in-itself': ['自分自身を含む部品があります（{ref}）。', 'A component contains itself ({ref}).'],
  'sbom.date-not-understood': ['日付を読み取れません（{text}）。', 'A date was not understood ({text}).'],
  'sbom.date-without-offset': [
    '時刻に時差の表記がないため、UTCとして読み取りました（{text}）。',
    'A time has no offset and was taken for UTC ({text}).',
  ],
  'sbom.more-of-the-same': ['同じ内容の指摘がほかに{count}件あります（{code}）。', '{count} more remarks of this kind ({code}).'],
  'sbom.placeholder-skipped': [
    '修復ツールが残した仮の値を飛ばしました（{tag}）。',
    'A placeholder of a repairing tool was skipped ({tag}).',
  ],
  'sbom.purl-not-understood': [
    'パッケージURLが正しい形式ではありません（{text}）。この識別子では脆弱性を照合できません。',
    'The package URL is not well-formed ({text}); no advisory is matched by it.',
  ],
  'sbom.cpe-not-understood': [
    'CPEが正しい形式ではありません（{text}）。この識別子では脆弱性を照合できません。',
    'The CPE is not well-formed ({text}); no advisory is matched by it.',
  ],
  'sbom.type-not-known': ['部品の種類が規格どおりに書かれていません。', 'The type of a component is not one of the standard.'],
  'sbom.scope-not-known': [
    '部品の範囲（scope）が規格どおりではありません（{text}）。',
    'The scope of a component is not one of the standard ({text}).',
  ],
  'sbom.hash-not-valid': [
    'ハッシュ値の形式が規格と合いません（{algorithm}）。',
    'A hash does not have the form of its algorithm ({algorithm}).',
  ],
  'sbom.licence-not-valid': ['ライセンスの書き方が規格と合いません。', 'A licence is not written as the standard says.'],
  'sbom.swid-not-whole': ['SWIDタグの識別子または名称がありません。', 'A SWID tag lacks its id or its name.'],
  'sbom.version-and-range': ['バージョンと範囲の両方が書かれています。', 'A component has both a version and a range.'],
  'sbom.ref-empty': ['部品の参照名が空です。', 'The reference of a component is empty.'],
  'sbom.serial-number-not-a-uuid': ['文書の通し番号がUUIDではありません。', 'The serial number of the document is no UUID.'],
  'sbom.dependency-without-ref': ['どの部品の依存関係か書かれていません。', 'A dependency does not say of which component it is.'],
  'sbom.sheet-not-read': [
    'このシートは読み取っていません。部品表が複数あるためです。',
    'This sheet was not read, since there are several lists.',
  ],
  'sbom.column-not-used': ['列「{column}」は読み取っていません。', 'The column "{column}" was not used.'],
  'sbom.version-is-a-number': [
    'バージョンが数値として保存されています（{text}）。1.10 が 1.1 になっていないか確認してください。',
    'The version is stored as a number ({text}); check that it was not 1.10 before.',
  ],
  'sbom.version-not-a-text': [
    'バージョンが日付などに変換されています（{text}）。元の値が分からないため、バージョン不明として扱います。',
    'The version was turned into a date or the like ({text}); what it was is not known.',
  ],
  'sbom.parent-not-found': ['親部品「{parent}」が表にありません。', 'The parent "{parent}" is not in the table.'],
  'sbom.table-quote-not-closed': ['引用符が閉じられていません（{line}行目）。', 'A quotation mark is not closed (line {line}).'],
  'sbom.*': ['SBOMの一部を読み取れませんでした（{code}）。', 'A part of the SBOM was not read ({code}).'],
  'components.component.not-found': [
    'この構成部品はありません。新しい部品表（SBOM）に差し替えられた可能性があります。',
    'There is no such component; a newer SBOM may have taken its place.',
  ],
  'components.not-matched': ['この構成部品は、この文書の対象ではありません。', 'This document does not concern this component.'],
};
