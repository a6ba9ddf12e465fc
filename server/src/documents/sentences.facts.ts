import type { Sentences } from '../http/sentences.js';

/** What people read of documents about a model. */
export const documentSentences: Sentences = {
  'documents.version-missing': [
    'ソフトウェアバージョンを指定してください。SBOM は特定のバージョンの構成を表すためです。',
    'State the software version: an SBOM describes one version.',
  ],
  'documents.model-not-known': [
    '「{manufacturer}」の機種「{model}」は台帳にありません。先に台帳または機種マスターを取り込むか、名称を確認してください。',
    'No model "{model}" of "{manufacturer}" is in the inventory. Import the ledger or the model master first, or check the names.',
  ],
  'documents.model-not-in-file': [
    'このファイルには{sheets}機種分のシートがありますが、「{model}」のものが見つかりません。型式を確認してください。',
    'The file holds sheets of {sheets} models and none of "{model}". Check the model.',
  ],
  'documents.document.not-found': ['この文書はありません。', 'There is no such document.'],
  'sbom.format-not-supported': [
    'この形式のSBOM（{format}）にはまだ対応していません。CycloneDX または SPDX 2 の JSON 等で受け取ってください。',
    'SBOMs in this format ({format}) are not read yet. Ask for CycloneDX, or SPDX 2 as JSON.',
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
  'sbom.*': ['SBOMの一部を読み取れませんでした（{code}）。', 'A part of the SBOM was not read ({code}).'],
};
