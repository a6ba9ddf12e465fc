import type { connections, ownerships } from '../inventory.contract.js';
import { canonicalText } from './cell.js';

export type Ownership = Exclude<(typeof ownerships)[number], 'unknown'>;
export type Connection = Exclude<(typeof connections)[number], 'unknown'>;

/**
 * The words of hospitals for how a device is owned and connected. The first line of which a word occurs counts, so the narrower meaning
 * stands above: 中古購入 is used, メーカー貸与 is a loan, 保守時のみ接続 is maintenance only although it says 接続.
 */
const OWNERSHIPS: readonly (readonly [Ownership, RegExp])[] = [
  ['demo', /デモ|試用|トライアル|評価機|貸出評価|demo|trial|evaluation/],
  ['used', /中古|used|second-?hand|refurbished/],
  ['rental', /レンタル|rental|rented/],
  ['loan', /貸与|借用|借受|貸出|預託|預り|預かり|無償貸|代替機|loan|borrowed|consignment/],
  ['leased', /リース|lease|leasing/],
  [
    'owned',
    /購入|買取|買い取り|自己所有|自院|院内所有|病院所有|所有|寄贈|寄附|寄付|譲受|新品|owned|own|purchase|purchased|bought|donated|donation/,
  ],
];
/** Words that turn the one behind them round: リース満了後買取 is both, and nobody can say which holds now. */
const OWNERSHIP_CHANGES = /満了|終了|解約|予定|切替|→|から/;

const CONNECTIONS: readonly (readonly [Connection, RegExp])[] = [
  [
    'standalone',
    /スタンドアロン|スタンドアローン|スタンドアロ-ン|standalone|stand-alone|未接続|非接続|接続なし|接続無|接続しない|接続していない|オフライン|offline|単体|単独|not connected|^(無|無し|なし|no|none|×)$/,
  ],
  [
    'maintenance-only',
    /保守時|保守のみ|メンテナンス時|メンテ時|メンテナンスのみ|点検時|保守用のみ|リモート保守時|リモートメンテナンスのみ|maintenance/,
  ],
  [
    'intermittent',
    /随時|必要時|都度|一時|間欠|断続|適宜|使用時のみ|ダイヤルアップ|オンデマンド|intermittent|on demand|on-demand|occasional|temporary/,
  ],
  ['cloud', /クラウド|cloud|saas|インターネット経由|外部サービス/],
  [
    'always',
    /常時|オンライン|online|有線|無線|wi-?fi|wlan|院内lan|lan接続|ネットワーク接続|接続あり|接続有|接続済|接続中|接続する|always|permanent|networked|connected|wired|wireless|^(有|有り|あり|接続|yes|lan|○|〇)$/,
  ],
];

/** Words behind which a device is gone for this hospital; 廃棄予定, 返却待ち, 移管手続中 and 未廃棄 are not there yet. */
const GONE =
  /廃棄|廃却|返却|移管|除却|売却|譲渡|下取|撤去|滅却|抹消|disposed|scrapped|retired|decommissioned|returned|transferred|written off|sold/;
const NOT_YET = /予定|待|手続|申請|検討|準備|見込|候補|対象|未|前|不可|可能|依頼|中$|to be|pending|planned|scheduled|will be|not /;
const THERE =
  /稼働|稼動|使用|運用|運転|予備|待機|修理|故障|点検|整備|保管|保守|休止|停止|未使用|遊休|貸出|貸与|借用|正常|異常|良好|不良|現用|現役|現存|設置|在庫|倉庫|代替|有効|in use|in service|active|inactive|operational|running|spare|standby|stand-by|repair|maintenance|storage|stored|idle|lent|ok|good|available/;

export function ownershipOf(text: string): Ownership | undefined {
  const word = canonicalText(text).toLowerCase();
  const meanings = OWNERSHIPS.filter(([, words]) => words.test(word)).map(([meaning]) => meaning);
  return meanings.length > 1 && OWNERSHIP_CHANGES.test(word) ? undefined : meanings[0];
}

export function connectionOf(text: string): Connection | undefined {
  const word = canonicalText(text).toLowerCase();
  return CONNECTIONS.find(([, words]) => words.test(word))?.[0];
}

/**
 * Is the device still in the hospital's care? Undefined when the words are not known: then it counts as there, because a device that is
 * wrongly taken for gone would warn nobody.
 */
export function isStillThere(text: string): boolean | undefined {
  const word = canonicalText(text).toLowerCase();
  if (GONE.test(word)) return NOT_YET.test(word);
  return THERE.test(word) ? true : undefined;
}
