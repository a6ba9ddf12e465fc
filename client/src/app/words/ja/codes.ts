/** Short words for states, kinds and marks. */
export const severity = { critical: '緊急', high: '重要', medium: '警告', low: '注意', none: 'なし', unknown: '深刻度不明' };

export const verdicts = { affected: '影響あり', not_affected: '影響なし', undetermined: '要確認' };

/** In the place of 影響なし where only the version is not mentioned and support has ended. */
export const notMentionedAfterEos: string = '記載なし（EOS後・メーカー評価未確認）';

export const ways = { product: '製品', component: 'ソフトウェア部品', serial: '製造番号' };

export const findingStates = { open: '未対応', held: '保留', decided: '判断済み', closed: '終了' };

export const remediationStates = { none: '未対応', in_progress: '対応中', done: '対応済み' };

export const decisionStatuses = {
  affected: '影響あり',
  not_affected: '影響なし',
  fixed: '修正済み',
  under_investigation: '調査中',
  accepted: 'リスク受容',
  held: '保留',
};

export const statementStatuses = { affected: '影響あり', not_affected: '影響なし', fixed: '修正済み', under_investigation: '調査中' };

export const publishedStatuses = {
  known_affected: '影響あり',
  first_affected: '影響あり（最初のバージョン）',
  last_affected: '影響あり（最後のバージョン）',
  fixed: '修正済み',
  first_fixed: '修正済み（最初のバージョン）',
  known_not_affected: '影響なし',
  under_investigation: '調査中',
  recommended: '推奨',
  unknown: '不明',
};

export const justifications = {
  manufacturer_statement: '製造販売業者が「影響なし」と公表している',
  component_not_present: '該当するソフトウェア部品が含まれていない',
  vulnerable_code_not_present: '脆弱なコードが含まれていない',
  vulnerable_code_not_in_execute_path: '脆弱なコードが実行されない',
  vulnerable_code_cannot_be_controlled_by_adversary: '攻撃者が脆弱なコードを操作できない',
  inline_mitigations_already_exist: '緩和策が組み込まれている',
  other: 'その他（根拠を記入）',
};

export const remediations = {
  vendor_fix: '修正版',
  mitigation: '緩和策',
  workaround: 'ワークアラウンド（回避策）',
  optional_patch: '任意の修正版',
  fix_planned: '修正予定',
  none_available: '対策なし',
  no_fix_planned: '修正予定なし',
};

export const morningReasons = { new: '新着', changed: '変更', due: '継続', overdue: '期限超過' };

export const findingEvents = {
  opened: '見つかりました',
  changed: '変わりました',
  reaffirmed: '変わりないことを確かめました',
  closed: '終了しました',
  reopened: '再び開きました',
  decided: '判断しました',
  undone: '判断を取り消しました',
};

export const lifecycleStatuses = {
  supported: 'サポート期間',
  limited_support: '限定的サポート期間',
  extended: '限定的サポート期間（延長）',
  eos_passed: 'EOS後',
  eol_passed: 'EOL経過・EOS未通知（要照会）',
  unknown: '不明',
  inconsistent: '日付の矛盾',
};

export const lifecycleFlags = {
  eol_missing: 'EOL未記入',
  eos_missing: 'EOS未記入',
  eos_before_eol: 'EOSがEOLより前',
  no_limited_support_period: '限定的サポート期間なし',
  eol_passed: 'EOL経過・EOS未通知（要照会）',
  eol_not_a_date: 'EOLが日付でない',
  eos_not_a_date: 'EOSが日付でない',
};

/** What planning and the records of devices ask to do, as the head of an entry. */
export const duties = {
  budget_request_last_chance: '予算要求の最後の機会',
  budget_request_missed: '予算要求の最終機会を経過',
  restore_test_due: '復元テストの期限',
  restore_test_not_passed: '復元テスト未実施・不成功',
  security_inspection_due: 'セキュリティ点検の期限',
  inquiry_answered: 'メーカーから回答あり',
  inquiry_overdue: 'メーカーの回答が期限超過',
};

export const legacy = {
  legacy: 'レガシー',
  not_legacy: 'レガシーではない',
  not_legacy_with_controls: '補完的対策済み',
  needs_assessment: 'レガシー判定待ち',
};

export const lifecycleActions = {
  apply_update: 'アップデートを適用する',
  isolate_or_replace: '補完的対策・ネットワークからの切離し・機器更新を検討する（製造販売業者に説明を求める）',
  assess: 'レガシー状態かどうかを判定する',
};

export const ownerships = {
  owned: '購入',
  leased: 'リース',
  rental: 'レンタル',
  loan: '借用',
  used: '中古',
  demo: 'デモ機',
  unknown: '不明',
};

export const connections = {
  always: '常時接続',
  intermittent: '一時接続',
  'maintenance-only': '保守時のみ接続',
  standalone: '接続なし',
  cloud: 'クラウド接続',
  unknown: '不明',
};

export const parties = {
  marketing_authorisation_holder: '製造販売業者',
  foreign_manufacturer: '外国製造業者',
  distributor: '販売業者',
  lessor: '貸与業者',
  repairer: '修理業者',
  maintenance: '保守業者',
};

export const roles = {
  viewer: '閲覧',
  reviewer: '確認担当（情報システム）',
  engineer: '臨床工学技士',
  manager: '安全管理責任者',
  administrator: '管理者',
  auditor: '監査',
};

export const importKinds = {
  devices: '医療機器管理台帳',
  aliases: 'メーカー名の別名',
  models: '機種マスタ',
  productNames: '確認済みの製品名',
  assessments: 'リスク評価',
};

export const outcomes = { new: '新規', revised: '改訂', same: '変更なし', older: '古い版', quarantined: '隔離' };

export const documentKinds = {
  advisory: 'アドバイザリー',
  vex: 'VEX',
  lifecycle: 'ライフサイクル',
  sbom: 'SBOM',
  mds2: 'MDS2',
  notice: '通知',
};

export const origins = { ledger: '台帳', hand: '手入力', notice: 'メーカーの通知', master: '機種マスタ' };

export const searchKinds = {
  device: '機器',
  model: '機種',
  advisory: 'アドバイザリー',
  vulnerability: '脆弱性',
  component: 'ソフトウェア部品',
};

export const meetings = { asset_number: '資産番号', serial_and_model: '製造番号と機種', udi: 'UDI', mac_address: 'MACアドレス' };

export const gravities = { refusal: '読み取れません', doubt: '要確認', note: '参考' };

export const publications = { draft: '草稿', interim: '暫定版', final: '確定版' };

export const jobStates = { waiting: '待機中', running: '処理中', done: '完了', failed: '失敗' };

export const fields = {
  assetNumber: '資産番号',
  ledgerNumber: '機器管理番号',
  manufacturer: '製造販売業者',
  manufacturerAsWritten: '製造販売業者（台帳の表記）',
  model: '販売名',
  modelNumber: '型式',
  genericName: '一般的名称',
  deviceClass: 'クラス分類',
  serialNumber: '製造番号',
  softwareVersion: 'ソフトウェアバージョン',
  operatingSystem: 'OS',
  udi: 'UDI',
  department: '部署',
  place: '設置場所',
  ownership: '所有区分',
  connection: 'ネットワーク接続',
  ipAddress: 'IPアドレス',
  macAddress: 'MACアドレス',
  vlan: 'VLAN',
  installedOn: '設置日',
  operatingState: '稼働状態',
  active: '使用中',
  eol: 'EOL',
  eos: 'EOS',
  saleEndedOn: '販売終了',
  maintenanceContract: '保守契約',
  note: '備考',
  parties: '関係業者',
  marketingAuthorisationHolder: '製造販売業者',
  name: '販売名',
  foreignManufacturer: '外国製造業者',
  distributor: '販売業者',
  lessor: '貸与業者',
  repairer: '修理業者',
  maintenanceParty: '保守業者',
  maintenanceFrom: '保守契約の開始日',
  maintenanceUntil: '保守契約の終了日',
};
