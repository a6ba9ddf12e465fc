/** Columns of a table SBOM. `identifier` holds whatever kind of identifier; `relation` is the column of the minimum elements (NTIA 2021). */
export type TableField =
  | 'ref'
  | 'name'
  | 'group'
  | 'version'
  | 'supplier'
  | 'purl'
  | 'cpe'
  | 'identifier'
  | 'parent'
  | 'level'
  | 'relation'
  | 'licence'
  | 'hash'
  | 'type'
  | 'validUntil';

/** Headings without blanks and signs, in small letters and half width. */
const headings: Readonly<Record<TableField, string>> = {
  ref: 'id no 番号 項番 ref bomref spdxid コンポーネントid 部品番号 部品id uid',
  name:
    'component componentname コンポーネント コンポーネント名 コンポーネント名称 部品名 部品名称 構成部品 構成部品名 ソフトウェア部品名 ソフトウェア名 ' +
    'ソフトウェア名称 ソフトウェアコンポーネント ソフトウェアコンポーネント名 oss oss名 oss名称 パッケージ パッケージ名 ライブラリ ライブラリ名 ' +
    'package packagename library libraryname software softwarename softwarecomponent module モジュール モジュール名 modulename ソフトウェア部品 使用ソフトウェア',
  group: 'group グループ namespace 名前空間 groupid',
  version:
    'version versions ver バージョン バージョン番号 版 版数 コンポーネントバージョン コンポーネントのバージョン componentversion versioninfo packageversion ' +
    'softwareversion ソフトウェアバージョン versionstring versionofcomponent',
  supplier:
    'supplier suppliername サプライヤ サプライヤー サプライヤ名 サプライヤー名 供給者 供給者名 供給元 提供元 提供者 開発元 開発者 vendor vendorname ベンダ ベンダー ' +
    'ベンダ名 ベンダー名 メーカー メーカ メーカー名 manufacturer publisher author maker 製造元',
  purl: 'purl packageurl パッケージurl',
  cpe: 'cpe cpe23 cpe22 cpename cpeid cpe名',
  identifier:
    'identifier identifiers uniqueidentifier otheruniqueidentifier otheruniqueidentifiers 識別子 一意な識別子 その他の識別子 その他の一意な識別子 その他の一意識別子 ' +
    '固有識別子 ユニーク識別子',
  parent:
    'parent parentcomponent parentid parentname 親 親部品 親コンポーネント 親コンポーネント名 親id 上位 上位部品 上位コンポーネント 所属先 含まれる先 includedin 依存元',
  level: 'level depth 階層 レベル 階層レベル',
  relation: 'relationship relationships dependencyrelationship 関係 依存関係 包含関係',
  licence: 'license licence licenses licensename ライセンス ライセンス名 declaredlicense licensedeclared 使用許諾',
  hash: 'hash hashes componenthash checksum ハッシュ ハッシュ値 sha256 sha1 sha512 md5 チェックサム コンポーネントのハッシュ',
  type: 'type componenttype 種別 種類 区分 分類 部品種別 category',
  validUntil: 'eos eol endofsupport endoflife supportend サポート終了 サポート終了日 サポート期限 eos日 eol日 validuntil validuntildate',
};

/** Names that any list may have; with them something else must tell that the list is of software components. */
export const generalNames: ReadonlySet<string> = new Set('name 名称 名前 製品名 product productname 品名 item 項目 項目名'.split(' '));

/** Whoever has these columns is a ledger of devices, a diary or a form: read as an SBOM it would give devices for components. */
export const otherTables: ReadonlySet<string> = new Set(
  (
    '管理番号 資産番号 製造番号 シリアル番号 シリアルno シリアル serialnumber serialno 設置場所 設置部署 所属部署 部署 ledgernumber assetnumber 稼働状態 購入日 取得日 ' +
    'answer 回答 設問 質問 questionid'
  ).split(' '),
);

export const fieldOfHeading: ReadonlyMap<string, TableField> = new Map(
  (Object.entries(headings) as [TableField, string][]).flatMap(([field, words]) => words.split(' ').map((word) => [word, field] as const)),
);
