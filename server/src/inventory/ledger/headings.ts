import type { importKinds } from '../inventory.contract.js';

export type LedgerKind = (typeof importKinds)[number];

/**
 * What the columns of a hospital's tables are called. One line a field: its name, then the headings that mean it, the most exact first;
 * where two columns of a file mean one field, the earlier heading of the line wins. Case, width, blanks, brackets and punctuation do not
 * matter. 販売終了 is the end of sales and never EOL; 耐用年数 is a length of time and no end at all; both must not become a date of ours.
 */
const DEVICES = `
ledgerNumber: 管理番号; 機器管理番号; 医療機器管理番号; 管理no; 管理コード; 管理id; me番号; me機器番号; me管理番号; me no; meコード; ceno; 台帳番号; 台帳no; 機器番号; 機器no; 機器id; 機器コード; 院内管理番号; 院内番号; 備品番号; 備品管理番号; 個体番号; 個体管理番号; バーコード番号; ledger number; ledger no; equipment number; equipment no; equipment id; device id; device number; unit id; control number; inventory number; inventory no; tag number; asset tag
assetNumber: 資産番号; 固定資産番号; 資産管理番号; 資産no; 資産コード; 固定資産no; 固定資産コード; asset number; asset no; asset id; fixed asset number
genericName: 一般的名称; 一般名称; 一般名; 一般的名称jmdn; 機器分類; 機器種別; 機器区分; 機種分類; 種別; 分類; generic name; device type; category; gmdn term
jmdnCode: jmdnコード; jmdn; jmdn code; 一般的名称コード; 類別コード
name: 販売名; 販売名称; 商品名; 製品名; 製品名称; 機器名; 機器名称; 機種名; 機種名称; 医療機器名; 医療機器名称; 装置名; 装置名称; 品名; 名称; 機種; brand name; product name; device name; equipment name; model name; product; name
modelNumber: 型式; 型番; 形式; 型名; 製品型番; 型式番号; 型式名; 型式名称; 型式型番; 規格型式; 規格; モデル; モデル名; モデル番号; モデルno; カタログ番号; 製品番号; 製品コード; 品番; model number; model no; model; type; type number; part number; catalog number; ref
manufacturer: 製造販売業者; 製造販売業者名; 製造販売業者等; 製造販売元; 製販業者; 製販; 選任製造販売業者; 製造元; 製造業者; 製造業者名; メーカー; メーカー名; メーカ; メーカ名; 製造会社; 製造者; manufacturer; manufacturer name; maker; vendor; mah; marketing authorization holder; marketing authorisation holder
foreignManufacturer: 外国製造業者; 外国製造業者名; 海外製造元; 海外メーカー; 外国特例承認取得者; 国外製造元; foreign manufacturer; legal manufacturer; overseas manufacturer
serialNumber: 製造番号; シリアル番号; シリアルno; シリアルナンバー; シリアル; 製造no; 機番; 号機番号; 製番; s/n; sn; serial number; serial no; serial
lotNumber: ロット番号; ロットno; 製造ロット; lot number; lot no; lot
udi: udi; 機器固有識別子; udiコード; udiバーコード; gs1コード; gs1; gs1バーコード; udidi; udi di; gtin; jan; janコード; 機器識別子; unique device identifier
deviceClass: クラス; クラス分類; 医療機器クラス; 医療機器のクラス分類; クラス区分; 医療機器分類; class; device class; risk class
approvalNumber: 承認番号; 認証番号; 届出番号; 承認認証番号; 承認認証届出番号; 承認番号等; 薬事承認番号; 医療機器承認番号; approval number; certification number
department: 設置部署; 部署; 部署名; 設置部署名; 所属部署; 所属; 使用部署; 配置部署; 管理部署; 設置部門; 部門; 診療科; 診療科名; 病棟; 病棟名; 設置病棟; 部署病棟; 所管部署; 所管; department; ward; section; unit; division; owner department
place: 設置場所; 場所; 設置位置; 保管場所; 設置室; 設置先; 使用場所; 配置場所; 部屋; 部屋名; 室名; 設置階; 定位置; 所在; 所在地; location; place; room; site
installedOn: 設置日; 設置年月日; 据付日; 据付年月日; 納入日; 納入年月日; 納品日; 導入日; 導入年月日; 使用開始日; 稼働開始日; 稼動開始日; 運用開始日; 購入日; 購入年月日; 取得日; 取得年月日; 登録日; 設置年月; 納入年月; 導入年月; 購入年月; installed on; installation date; install date; installed; delivery date; purchase date; acquisition date; purchased on
ownership: 購入区分; 所有区分; 所有形態; 取得区分; 導入区分; 契約区分; 契約形態; 資産区分; 調達区分; 調達方法; 取得方法; 購入方法; 導入形態; 保有形態; 保有区分; 所有権; 所有; ownership; acquisition type; ownership type
softwareVersion: ソフトウェアver; ソフトウェアバージョン; ソフトウエアバージョン; ソフトウエアver; ソフトバージョン; ソフトver; ソフト版数; ソフトウェア版数; swバージョン; swver; アプリバージョン; ファームウェアバージョン; ファームウェアver; ファームウエアバージョン; fwバージョン; fwver; ファームウェア; バージョン; ver; 版数; プログラムバージョン; ソフトウェア; software version; sw version; firmware version; fw version; firmware; version; software
operatingSystem: os; osバージョン; osver; オペレーティングシステム; 搭載os; 基本ソフト; os名; os種別; operating system; os version
connection: 接続形態; ネットワーク接続; ネットワーク接続形態; 接続区分; 接続状況; 接続状態; 接続方法; 接続方式; 接続; ネットワーク接続の有無; ネットワーク接続有無; nw接続; lan接続; ネットワーク; 院内lan接続; ネットワーク接続状況; 通信形態; connection; network connection; connectivity; network
ipAddress: ipアドレス; ip; ipv4アドレス; ipv4; 固定ip; 固定ipアドレス; ip address; ipv4 address
macAddress: macアドレス; mac; 物理アドレス; 有線macアドレス; 無線macアドレス; mac address; ethernet address
vlan: vlan; vlanid; vlan番号; セグメント; ネットワークセグメント; サブネット; vlan名; vlan id; segment; subnet; network segment
eol: eol; 製品寿命終了日; 製品寿命終了; 製品寿命終了予定日; 製品寿命; 寿命終了日; eol日; eol年月日; eol予定日; eol期日; eol時期; end of life; eol date
eos: eos; サポート終了日; サポート終了; サポート終了予定日; サポート終了年月日; サポート終了時期; サポート期限; サポート終了期限; eos日; eos年月日; eos予定日; eos期日; eos時期; eosl; 保守終了日; 保守終了; 保守終了予定日; 保守対応終了日; 保守対応期限; 保守サポート終了日; 保守サポート期限; 修理対応終了日; 修理対応期限; 修理サポート終了日; end of support; end of service; end of service life; eos date; support end; support end date; support until; supported until
saleEndedOn: 販売終了日; 販売終了; 販売終了予定日; 販売終了年月日; 販売中止日; 販売完了日; end of sale; end of sales; sale ended; sale ended on; discontinued; discontinued on
maintenanceContract: 保守契約; 保守契約の有無; 保守契約有無; 保守契約区分; 保守区分; 保守契約種別; 保守契約内容; 契約保守; 保守; maintenance contract; service contract; maintenance
maintenanceParty: 保守契約先; 保守業者; 保守業者名; 保守会社; 保守委託先; 保守先; 点検業者; maintenance party; service provider; maintenance provider; maintenance company
maintenanceFrom: 保守開始日; 保守契約開始日; 契約開始日; contract start; contract from; contract start date
maintenanceUntil: 保守満了日; 保守契約終了日; 保守契約期限; 保守契約満了日; 契約終了日; 契約満了日; 保守期限; contract end; contract until; contract end date
distributor: 販売業者; 販売業者名; 販売店; 販売元; 購入先; 購入業者; 納入業者; 納入元; 納品業者; 仕入先; 代理店; ディーラー; 取引業者; distributor; supplier; dealer
lessor: 貸与業者; 貸与業者名; リース会社; リース業者; リース元; レンタル会社; レンタル業者; 貸与元; lessor; leasing company
repairer: 修理業者; 修理業者名; 修理先; 修理依頼先; repairer; repair company
operatingState: 稼働状態; 稼動状態; 稼働状況; 稼動状況; 運用状態; 運用状況; 使用状況; 使用状態; 機器状態; 機器状況; 現況; 現状; 状態; 状況; ステータス; 稼働; 稼動; status; state; operating state; operational status
disposedOn: 廃棄日; 廃棄年月日; 除却日; 除却年月日; 廃棄処分日; 廃棄済日; 処分日; disposed on; disposal date; retired on; retirement date
note: 備考; 備考欄; 特記事項; 摘要; コメント; メモ; 注記; note; notes; remark; remarks; comment; comments; memo
`;

const ALIASES = `
alias: alias; 別名; 別称; 別表記; 表記; 旧社名; 旧名称; 台帳表記; 台帳の表記; 業者名表記; 表記ゆれ; 名寄せ前; other name; written as
canonical: canonical; canonical name; 正式名称; 正式名; 統一名; 統一名称; 標準名; 標準名称; 代表名; 正規名; 名寄せ後; 業者名; メーカー名; メーカー; 製造販売業者; manufacturer; maker
kind: kind; 種類; 区分; 種別; type
validFrom: valid from; validfrom; from; 適用開始日; 有効開始日; 変更日; 社名変更日; 承継日
`;

const MODELS = `
key: model_key; model key; key; 機種キー; 機種コード; 機種id; モデルキー; マスタ番号; マスターid
modelNumber: type; 型式; 型番; 形式; 型名; モデル番号; model number; model no; type number
name: brand_ja; brand ja; brand; brand name; 販売名; 商品名; 製品名; 機種名; 機器名; 名称; name; product name; model name; model
genericName: generic_name_ja; generic name ja; generic name; 一般的名称; 一般名称; 一般名
deviceClass: class; クラス; クラス分類; 医療機器クラス; device class
manufacturer: maker; manufacturer; 製造販売業者; 製造販売業者名; メーカー; メーカー名; 製造元; 製造業者; vendor
gtin14: gtin14; gtin; gtin-14; udi-di; jan; janコード; gtinコード; 機器識別子
saleStartYear: sale_start_year; sale start year; 販売開始年; 販売開始; 発売年; 発売開始年; 販売開始年度; released
`;

const PRODUCT_NAMES = `
modelKey: model_key; model key; key; 機種キー; 機種コード; 機種id; モデルキー
modelNumber: type; 型式; 型番; 形式; model number; model no
advisoryId: advisory_id; advisory id; advisory; tracking id; tracking_id; アドバイザリーid; アドバイザリid; アドバイザリー; アドバイザリ番号; アドバイザリー番号; 文書番号; 勧告番号
productName: advisory_product_name; advisory product name; product name; product; アドバイザリー製品名; アドバイザリ製品名; アドバイザリーの製品名; 勧告の製品名; 文書の製品名; 製品名
`;

const ASSESSMENTS = `
ledgerNumber: unit_id; unit id; ledger number; ledger no; device id; equipment number; 管理番号; 機器管理番号; me番号; 台帳番号; 機器番号; 機器id
threatOpen: threat_open; threat open; threat; open threat; 脅威; 未対処の脅威; 脅威の有無; 現在の脅威; 未解決の脅威; 脅威残存
update: update; updates; 更新; アップデート; 更新プログラム; パッチ; アップデート状況; 更新状況; パッチ適用状況; patch
compensatingControls: compensating_controls; compensating controls; controls; 補完的対策; 補完的対策の状況; 補完策; 代替策; 補完的管理策; 代替対策; 補完的コントロール
controlsAdequate: controls_adequate; controls adequate; adequate; 対策の十分性; 補完的対策の十分性; 補完的対策の妥当性; 対策は十分か; 十分性; 妥当性
controlsVerifiedOn: controls_verified_on; controls verified on; verified on; 対策確認日; 補完的対策確認日; 検証日; 確認日; 対策検証日
note: note; notes; remark; remarks; comment; 備考; 特記事項; コメント; 根拠; 理由
`;

const TEXTS: Readonly<Record<LedgerKind, string>> = {
  devices: DEVICES,
  aliases: ALIASES,
  models: MODELS,
  productNames: PRODUCT_NAMES,
  assessments: ASSESSMENTS,
};

export interface Heading {
  readonly field: string;
  /** Place in its line: the smaller, the more exact. */
  readonly rank: number;
}

const dictionaries = new Map(Object.entries(TEXTS).map(([kind, text]) => [kind, dictionaryOf(text)]));

/** The field that a heading (as `headingKey` writes it) means in a table of this kind. */
export function headingMeaning(kind: LedgerKind, key: string): Heading | undefined {
  return dictionaries.get(kind)?.get(key);
}

/** A row is a header when it has one field of every group: what tells it from a title, a legend or a row of data. */
export const fieldsThatMakeAHeader: Readonly<Record<LedgerKind, readonly (readonly string[])[]>> = {
  devices: [
    ['ledgerNumber', 'serialNumber'],
    ['name', 'modelNumber', 'manufacturer', 'genericName'],
  ],
  aliases: [['alias'], ['canonical']],
  models: [['manufacturer'], ['name', 'modelNumber', 'key']],
  productNames: [['productName'], ['modelKey', 'modelNumber']],
  assessments: [['ledgerNumber'], ['threatOpen', 'update', 'compensatingControls']],
};

/** A heading without what does not distinguish it: width, case, blanks, line ends, brackets, marks of "required" and punctuation. */
export function headingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ー(?=[a-z0-9])/g, '')
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

function dictionaryOf(text: string): Map<string, Heading> {
  const dictionary = new Map<string, Heading>();
  for (const line of text.trim().split('\n')) {
    const [field = '', headings = ''] = line.split(': ');
    headings.split(';').forEach((heading, rank) => {
      const key = headingKey(heading);
      const standing = dictionary.get(key);
      if (standing && standing.field !== field) throw new Error(`the heading ${heading} means ${standing.field} and ${field}`);
      if (!standing) dictionary.set(key, { field, rank });
    });
  }
  return dictionary;
}
