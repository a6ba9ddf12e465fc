/**
 * What a maker gives its customers about cybersecurity (医療機器のサイバーセキュリティ導入に関する手引書, 5.5), one row a document. `duty` is its row in the
 * list of duties; `at` says what is asked for again when the product nears its end of life (EOL) or of support (EOS), by 5.4, 6.6.1 and
 * 6.6.2.4 of the same and by Q10 of the Q&A of 2024-01-31.
 */
export const checklist = [
  row(
    'D01',
    'M050',
    '5.5.1',
    'precautions',
    '意図する使用環境・使用者の遵守事項・環境外で使用した場合のリスク',
    'Intended environment, obligations of the user, risk outside of it',
    {
      eos: [
        'ネットワークに接続した使用の可否と、使用を続ける場合の注意',
        'Whether it may stay on the network, and cautions for further use',
      ],
    },
  ),
  row(
    'D02',
    'M051',
    '5.5.1',
    'precautions',
    'サイバーセキュリティの問合せ窓口・サービスの照会先',
    'Security contact and service reference',
  ),
  row(
    'D03',
    'M052',
    '5.5.1',
    'precautions',
    '推奨されるセキュリティコントロール（マルウェア対策・ログ・ネットワーク・ファイアウォール）の使用方法',
    'Recommended controls (malware, logs, network, firewall) and how to use them',
  ),
  row('D04', 'M053', '5.5.1', 'precautions', 'バックアップと復元の機能・手順', 'Backup and restore: function and procedure'),
  row(
    'D05',
    'M054',
    '5.5.1',
    'precautions',
    'ネットワークポートとその他のインタフェースの一覧（機能・着信／発信・未使用ポートの無効化）',
    'List of ports and other interfaces (function, direction, unused ones disabled)',
  ),
  row('D06', 'M055', '5.5.1', 'precautions', 'エンドユーザー向けのシステム構成図', 'System diagram for the end user'),
  row(
    'D07',
    'M056',
    '5.5.1',
    'precautions',
    'ファイアウォールなど補完的対策の装置の設置・設定',
    'Installation and settings of compensating equipment such as firewalls',
    {
      eol: [
        '限定的サポート期間に使用環境として指定する補完的対策の仕様・設定',
        'Compensating controls designated for the period of limited support',
      ],
    },
  ),
  row('D08', 'M058', '5.5.2', 'security', '周辺IT機器など支援インフラの要求事項', 'Requirements on the supporting IT infrastructure'),
  row(
    'D09',
    'M059',
    '5.5.2',
    'security',
    'セキュアな設定による強化（マルウェア対策・ファイアウォールルール・ホワイトリスト・ログ・物理的検出）',
    'Hardening by secure settings (malware, firewall rules, allow-lists, logs, physical detection)',
  ),
  row(
    'D10',
    'M060',
    '5.5.2',
    'security',
    'セキュアなネットワーク接続のための技術的指示',
    'Technical instructions for a secure network connection',
  ),
  row(
    'D11',
    'M061',
    '5.5.2',
    'security',
    '脆弱性・インシデントを検知したときの対応方法',
    'What to do when a vulnerability or an incident is detected',
  ),
  row(
    'D12',
    'M062',
    '5.5.2',
    'security',
    'セキュリティ事象（設定変更・ネットワーク異常・ログイン試行・未知の通信先）の通知方法',
    'How abnormal events are notified (changed settings, network anomalies, log-in attempts, unknown destinations)',
  ),
  row(
    'D13',
    'M063',
    '5.5.2',
    'security',
    '特権ユーザーによる設定の保存・回復の方法',
    'How a privileged user saves and restores the configuration',
  ),
  row('D14', 'M064', '5.5.2', 'security', 'アップデートの入手・インストールの手順', 'Procedure to obtain and install updates'),
  row(
    'D15',
    'M065',
    '5.5.2',
    'security',
    'サポート終了に関する情報（EOL・EOSの計画）',
    'Information on the end of support (plan of EOL and EOS)',
    {
      eol: ['EOSの期日と限定的サポート期間の計画（Q&A Q10）', 'The day of EOS and the plan for the period of limited support (Q&A Q10)'],
      eos: ['EOS時点の製品のセキュリティ状態に関する情報（6.6.2.4）', 'The state of security of the product at EOS (6.6.2.4)'],
    },
  ),
  row('D16', 'M066', '5.5.2', 'disclosure', 'ソフトウェア部品表（SBOM）', 'Software bill of materials (SBOM)'),
  row(
    'D17',
    'M068',
    '5.5.2',
    'disclosure',
    '製造業者による医療機器セキュリティ開示書（MDS2）',
    'Manufacturer disclosure statement for medical device security (MDS2)',
  ),
] as const;

export const itemIds = [
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D07',
  'D08',
  'D09',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D15',
  'D16',
  'D17',
] as const;
export type ItemId = (typeof itemIds)[number];

/** A row of the checklist; texts are Japanese and English. */
export interface ChecklistItem {
  readonly item: ItemId;
  readonly duty: string;
  readonly clause: string;
  readonly group: 'precautions' | 'security' | 'disclosure';
  readonly name: readonly [ja: string, en: string];
  readonly at: { readonly eol?: readonly [ja: string, en: string]; readonly eos?: readonly [ja: string, en: string] };
}

/** Why an SBOM cannot be had (Q&A Q9), and why any document is not given. */
export const reasonsNotGiven = ['outsourced', 'in_house_undocumented', 'before_lifecycle_rule', 'policy', 'maker_gone', 'other'] as const;
/** Why a document is not needed. */
export const reasonsNotNeeded = ['no_software', 'not_connected', 'in_other_document', 'other'] as const;

/**
 * From this day on the basic requirements demanded life-cycle processes of software (JIS T 2304): what was designed since has its
 * configuration on record, from which an SBOM can be made (Q&A Q9).
 */
export const lifecycleRuleFrom = '2017-11-25';

function row(
  item: ItemId,
  duty: string,
  clause: string,
  group: ChecklistItem['group'],
  ja: string,
  en: string,
  at: ChecklistItem['at'] = {},
): ChecklistItem {
  return { item, duty, clause, group, name: [ja, en], at };
}
