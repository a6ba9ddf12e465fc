import type { Meaning, StatedKind, Vocabulary } from './statement.js';

/**
 * A word of a vocabulary, what it ends, and what is proposed for the hospital. `proposes` is shown with `definition` and `source`, and counts
 * for nothing until a person confirms it: the same name means different things (the `end_of_life` of OpenEoX is the EOS of the guide).
 */
export interface VocabularyTerm {
  readonly vocabulary: Vocabulary;
  readonly term: string;
  readonly kind: StatedKind;
  /** Null: no proposal. The word alone does not tell, a person reads the document. */
  readonly proposes: Meaning | null;
  readonly ja: string;
  readonly en: string;
  readonly source: string;
}

const GUIDE = '医療機器のサイバーセキュリティ導入に関する手引書 6.6.1、図2';
const OPENEOX = 'OASIS OpenEoX Core 1.0';
const CLE = 'ECMA-428 (CLE)';
const ENDOFLIFE = 'endoflife.date API v1';
const SPDX = 'SPDX 2.3 / 3.0';
const LETTER = '製造販売業者の案内文書';

type Row = readonly [Vocabulary, string, StatedKind, Meaning | null, ja: string, en: string, source: string];

const rows: readonly Row[] = [
  [
    'letter',
    '製品寿命終了（EOL）',
    'eol',
    'eol',
    '計画的な開発の終了。この日の翌日から限定的サポート',
    'End of planned development; limited support follows',
    GUIDE,
  ],
  ['letter', 'サポート終了（EOS）', 'eos', 'eos', 'すべてのサポートの終了。責任は医療機関に移る', 'End of all support', GUIDE],
  ['letter', '販売終了', 'end_of_sales', null, '最後の販売。これだけではEOLではない', 'Last sale; not EOL by itself', LETTER],
  ['letter', '製造終了', 'end_of_manufacture', null, '最後の製造。これだけではEOLではない', 'Last manufacture; not EOL by itself', LETTER],
  ['letter', '補修用部品の供給終了', 'end_of_parts', null, '部品がなくなる日', 'End of spare parts', LETTER],
  ['letter', '修理対応終了', 'end_of_repair', null, '修理の受付の最終日', 'Last repair', LETTER],
  ['letter', '保守サービス終了', 'end_of_maintenance', null, '保守契約・点検の最終日', 'End of maintenance service', LETTER],
  ['letter', 'アップデート提供終了', 'end_of_updates', null, 'ソフトウェアの更新の最終日', 'End of updates', LETTER],
  ['letter', '耐用期間', 'durable_life', null, '推定にだけ使う（販売終了日から数える）', 'Used for estimates alone', LETTER],
  ['openeox', 'end_of_sales', 'end_of_sales', null, '最後の販売', 'Last sale', OPENEOX],
  [
    'openeox',
    'end_of_security_support',
    'end_of_security_updates',
    null,
    'セキュリティアップデートの終了。EOSより前か同じ日',
    'Security updates end; on EOS at the latest',
    OPENEOX,
  ],
  [
    'openeox',
    'end_of_life',
    'eos',
    'eos',
    'すべてのサポートの終了。名前はEOLだが、手引書のEOSに当たる',
    'End of all support: EOS of the guide, in spite of its name',
    OPENEOX,
  ],
  [
    'cle',
    'endOfDevelopment',
    'end_of_planned_development',
    'eol',
    '計画的な開発の終了。手引書のEOLに当たる',
    'Planned development ends: EOL of the guide',
    CLE,
  ],
  ['cle', 'endOfSupport', 'end_of_security_updates', null, '一つのサポート区分の終了', 'One kind of support ends', CLE],
  ['cle', 'endOfLife', 'eos', 'eos', 'すべてのサポートの終了。手引書のEOSに当たる', 'End of all support: EOS of the guide', CLE],
  ['cle', 'endOfMarketing', 'end_of_sales', null, '販売活動の終了', 'End of marketing', CLE],
  ['cle', 'endOfDistribution', 'end_of_sales', null, '提供の終了', 'End of distribution', CLE],
  [
    'endoflife',
    'eoasFrom',
    'end_of_planned_development',
    null,
    '積極的な開発の終了（部品のライフサイクル）',
    'Active support of a component ends',
    ENDOFLIFE,
  ],
  [
    'endoflife',
    'eolFrom',
    'end_of_security_updates',
    null,
    '部品のセキュリティアップデートの終了。機器のEOLではない',
    'Security updates of a component end; not the EOL of the device',
    ENDOFLIFE,
  ],
  ['endoflife', 'eoesFrom', 'end_of_paid_updates', null, '部品の有償延長の終了', 'Paid support of a component ends', ENDOFLIFE],
  ['endoflife', 'discontinuedFrom', 'end_of_sales', null, '部品の提供の終了', 'A component is no longer offered', ENDOFLIFE],
  [
    'spdx',
    'validUntilDate',
    'end_of_security_updates',
    null,
    'サポートの有効期限（SPDX 2.3）',
    'Until when support is valid (SPDX 2.3)',
    SPDX,
  ],
  [
    'spdx',
    'validUntilTime',
    'end_of_security_updates',
    null,
    'サポートの有効期限（SPDX 3.0）',
    'Until when support is valid (SPDX 3.0)',
    SPDX,
  ],
  ['spdx', 'limitedSupport', 'support_level', null, '限定的サポート中', 'Under limited support', SPDX],
  ['spdx', 'endOfSupport', 'support_level', null, 'サポート終了', 'Support is over', SPDX],
  ['ledger', 'EOL', 'eol', 'eol', '台帳のEOL欄', 'Column EOL of the ledger', '機器台帳'],
  ['ledger', 'EOS', 'eos', 'eos', '台帳のEOS欄', 'Column EOS of the ledger', '機器台帳'],
  ['ledger', '販売終了日', 'end_of_sales', null, '台帳の販売終了日欄', 'Column "end of sales" of the ledger', '機器台帳'],
];

export const vocabularyTerms: readonly VocabularyTerm[] = rows.map(([vocabulary, term, kind, proposes, ja, en, source]) => ({
  vocabulary,
  term,
  kind,
  proposes,
  ja,
  en,
  source,
}));
