/** What a sheet says that bears on an open vulnerability or on a device near the end of its support. It is shown and decides nothing. */
export interface BearingTopic {
  readonly topic: string;
  readonly bearsOn: readonly ('finding' | 'lifecycle')[];
  readonly en: string;
  readonly ja: string;
  readonly questions: readonly string[];
}

export const bearingTopics: readonly BearingTopic[] = [
  {
    topic: 'connection',
    bearsOn: ['finding', 'lifecycle'],
    en: 'Network connection',
    ja: 'ネットワーク接続',
    questions: ['CONN-1.1', 'CONN-1.2.1', 'CONN-3', 'CONN-4', 'CONN-6'],
  },
  {
    topic: 'remote-service',
    bearsOn: ['finding'],
    en: 'Remote service',
    ja: '遠隔保守',
    questions: ['RMOT-1', 'RMOT-1.1', 'RMOT-2', 'RMOT-3'],
  },
  {
    topic: 'patching',
    bearsOn: ['finding', 'lifecycle'],
    en: 'Who installs updates',
    ja: '更新（パッチ）を適用する者',
    questions: [
      'CSUP-1',
      'CSUP-2.1',
      'CSUP-2.2',
      'CSUP-2.3',
      'CSUP-3.1',
      'CSUP-3.2',
      'CSUP-3.3',
      'CSUP-5.1',
      'CSUP-5.2',
      'CSUP-5.3',
      'CSUP-8',
    ],
  },
  {
    topic: 'malware',
    bearsOn: ['finding', 'lifecycle'],
    en: 'Protection against malware',
    ja: 'マルウェア対策',
    questions: ['MLDP-2', 'MLDP-3', 'MLDP-4'],
  },
  {
    topic: 'controls',
    bearsOn: ['finding', 'lifecycle'],
    en: 'Compensating controls',
    ja: '補完的対策',
    questions: ['NAUT-2', 'SAHD-8', 'SAHD-14', 'SGUD-4'],
  },
  { topic: 'passwords', bearsOn: ['finding'], en: 'Passwords', ja: 'パスワード', questions: ['PAUT-1', 'PAUT-5', 'SGUD-3.1'] },
  { topic: 'personal-data', bearsOn: ['finding'], en: 'Personal data', ja: '個人情報', questions: ['MPII-1', 'MPII-2'] },
  {
    topic: 'support-dates',
    bearsOn: ['lifecycle'],
    en: 'Dates of support',
    ja: 'サポート期限の情報',
    questions: ['RDMP-3', 'RDMP-4', 'CSUP-11', 'CSUP-11.2'],
  },
  {
    topic: 'disposal',
    bearsOn: ['lifecycle'],
    en: 'Erasing before disposal',
    ja: '廃棄時のデータ消去',
    questions: ['SGUD-2', 'DTBK-2', 'MPII-2.8'],
  },
];

/** Questions that people ask of the whole fleet; `asks` as an address carries them (fleet-question.ts). */
export interface FleetPreset {
  readonly preset: string;
  readonly en: string;
  readonly ja: string;
  readonly asks: string;
}

export const fleetPresets: readonly FleetPreset[] = [
  { preset: 'no-malware-protection', en: 'No protection against malware', ja: 'マルウェア対策なし', asks: 'MLDP-2:no' },
  {
    preset: 'no-controls',
    en: 'No protection and no other controls',
    ja: 'マルウェア対策も補完的対策もなし',
    asks: 'MLDP-2:no;MLDP-3:no,not_applicable',
  },
  { preset: 'remote-service', en: 'Remote service on', ja: '遠隔保守あり', asks: 'RMOT-1:yes' },
  {
    preset: 'remote-not-ours',
    en: 'Remote service that the hospital does not open',
    ja: '医療機関側から開始しない遠隔保守',
    asks: 'RMOT-1:yes;RMOT-1.1:no',
  },
  {
    preset: 'maker-patches',
    en: 'Updates only by the maker',
    ja: '更新はメーカーによる適用が必要',
    asks: 'CSUP-2.2,CSUP-3.2,CSUP-4.2,CSUP-5.2,CSUP-6.2:yes',
  },
  {
    preset: 'hospital-patches',
    en: 'The hospital can install updates',
    ja: '医療機関で更新を適用可能',
    asks: 'CSUP-2.1,CSUP-3.1,CSUP-4.1,CSUP-5.1,CSUP-6.1:yes',
  },
  { preset: 'internet', en: 'Needs the Internet', ja: 'インターネット接続が必要', asks: 'CONN-6:yes' },
  { preset: 'wireless', en: 'Wireless', ja: '無線接続あり', asks: 'CONN-1.1:yes' },
  { preset: 'shared-passwords', en: 'Passwords that cannot be changed', ja: '変更できないパスワードがある', asks: 'PAUT-5,SGUD-3.1:no' },
  { preset: 'no-audit-log', en: 'No audit log', ja: '監査ログなし', asks: 'AUDT-1:no' },
  {
    preset: 'personal-data-open',
    en: 'Personal data stored without encryption',
    ja: '個人情報を暗号化せず保存',
    asks: 'MPII-2:yes;STCF-1:no',
  },
  { preset: 'open-transfer', en: 'Personal data sent without encryption', ja: '個人情報を暗号化せず送信', asks: 'MPII-3:yes;TXCF-2:no' },
  { preset: 'no-backup', en: 'No backup of settings and software', ja: '設定・ソフトウェアの復元用バックアップなし', asks: 'DTBK-5:no' },
  { preset: 'no-sbom', en: 'No SBOM to be had', ja: 'SBOMの提供なし', asks: 'SBOM-1:no' },
  { preset: 'no-support-dates', en: 'No published dates of support', ja: 'サポート期限の公開情報なし', asks: 'RDMP-3:no' },
];
