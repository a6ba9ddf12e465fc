/** Sections and question numbers of ANSI/NEMA HN 1-2019. Numbers are written without their section: `1 1.1` in CSUP is CSUP-1 and CSUP-1.1. */
export const mds2Sections: readonly { readonly section: string; readonly en: string; readonly ja: string; readonly numbers: string }[] = [
  {
    section: 'DOC',
    en: 'Document and device identification',
    ja: '文書・機器の識別情報',
    numbers: '1 2 3 4 5 6 7 8 9 10 11 11.1 11.2 11.3 11.4',
  },
  {
    section: 'MPII',
    en: 'Management of personally identifiable information',
    ja: '個人を特定できる情報（PII）の管理',
    numbers: '1 2 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 3 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.10',
  },
  {
    section: 'ALOF',
    en: 'Automatic logoff',
    ja: '自動ログオフ',
    numbers: '1 2',
  },
  {
    section: 'AUDT',
    en: 'Audit controls',
    ja: '監査ログ',
    numbers: '1 1.1 1.2 2 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.8.1 2.8.2 2.9 2.10 2.11 3 4 4.1 4.1.1 5 5.1 5.2 5.3 5.4 6 7 7.1 8',
  },
  {
    section: 'AUTH',
    en: 'Authorization',
    ja: '権限付与',
    numbers: '1 1.1 1.2 1.3 2 3 4 5',
  },
  {
    section: 'CSUP',
    en: 'Cyber security product upgrades',
    ja: 'サイバーセキュリティ製品アップグレード（パッチ）',
    numbers: '1 2 2.1 2.2 2.3 2.4 3 3.1 3.2 3.3 3.4 4 4.1 4.2 4.3 4.4 5 5.1 5.2 5.3 5.4 6 6.1 6.2 6.3 6.4 7 8 9 10 10.1 11 11.1 11.2',
  },
  {
    section: 'DIDT',
    en: 'Health data de-identification',
    ja: '健康情報の匿名化',
    numbers: '1 1.1',
  },
  {
    section: 'DTBK',
    en: 'Data backup and disaster recovery',
    ja: 'データバックアップと災害復旧',
    numbers: '1 2 3 4 5 6',
  },
  {
    section: 'EMRG',
    en: 'Emergency access',
    ja: '緊急時アクセス',
    numbers: '1',
  },
  {
    section: 'IGAU',
    en: 'Health data integrity and authenticity',
    ja: '健康情報の完全性と真正性',
    numbers: '1 2',
  },
  {
    section: 'MLDP',
    en: 'Malware detection and protection',
    ja: 'マルウェアの検出・防御',
    numbers: '1 2 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 3 4 5 5.1 5.2',
  },
  {
    section: 'NAUT',
    en: 'Node authentication',
    ja: 'ノード認証',
    numbers: '1 2 2.1 3',
  },
  {
    section: 'CONN',
    en: 'Connectivity capabilities',
    ja: '接続機能',
    numbers: '1 1.1 1.1.1 1.1.2 1.1.3 1.1.4 1.2 1.2.1 1.2.2 1.2.3 1.2.4 2 3 4 5 6 7 7.1 8',
  },
  {
    section: 'PAUT',
    en: 'Person authentication',
    ja: '利用者認証',
    numbers: '1 1.1 2 3 4 5 6 7 8 9 10 11 12 13 14 14.1',
  },
  {
    section: 'PLOK',
    en: 'Physical locks',
    ja: '物理的施錠',
    numbers: '1 2 3 4',
  },
  {
    section: 'RDMP',
    en: 'Roadmap for third-party components in the device life cycle',
    ja: 'ライフサイクルにおける第三者部品の計画',
    numbers: '1 2 3 4',
  },
  {
    section: 'SBOM',
    en: 'Software bill of materials',
    ja: 'ソフトウェア部品表（SBOM）',
    numbers: '1 2 2.1 2.2 2.3 2.4 3 4',
  },
  {
    section: 'SAHD',
    en: 'System and application hardening',
    ja: 'システム・アプリケーションの堅牢化',
    numbers: '1 2 3 3.1 3.2 4 5 5.1 6 6.1 6.2 7 8 9 10 11 12 13 14 14.1 15 16',
  },
  {
    section: 'SGUD',
    en: 'Security guidance',
    ja: 'セキュリティガイダンス',
    numbers: '1 2 3 3.1 4',
  },
  {
    section: 'STCF',
    en: 'Health data storage confidentiality',
    ja: '保存データの機密性',
    numbers: '1 1.1 1.2 1.3 2 3 4',
  },
  {
    section: 'TXCF',
    en: 'Transmission confidentiality',
    ja: '通信の機密性',
    numbers: '1 2 2.1 3 4 5',
  },
  {
    section: 'TXIG',
    en: 'Transmission integrity',
    ja: '通信の完全性',
    numbers: '1 2',
  },
  {
    section: 'RMOT',
    en: 'Remote service',
    ja: '遠隔保守',
    numbers: '1 1.1 1.2 1.3 2 3',
  },
  {
    section: 'OTHR',
    en: 'Other security considerations',
    ja: 'その他のセキュリティ考慮事項',
    numbers: '',
  },
];

export const mds2QuestionIds: ReadonlySet<string> = new Set(
  mds2Sections.flatMap(({ section, numbers }) => (numbers === '' ? [] : numbers.split(' ').map((number) => `${section}-${number}`))),
);

/** Questions that are answered with text or a day and not with yes or no. */
export const mds2TextQuestions: ReadonlySet<string> = new Set(['DOC-1', 'DOC-2', 'DOC-3', 'DOC-4', 'DOC-5', 'DOC-6', 'DOC-7']);
