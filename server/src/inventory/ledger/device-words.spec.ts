import { connectionOf, isStillThere, ownershipOf } from './device-words.js';

/** Word of a ledger | what it means; `?` is not understood */
const OWNERSHIPS = `
購入|owned
自己所有|owned
買取|owned
寄贈|owned
1:購入|owned
purchased|owned
リース|leased
リース(5年)|leased
ﾘｰｽ|leased
lease|leased
レンタル|rental
rental|rental
メーカー貸与|loan
借用|loan
無償貸与|loan
中古購入|used
中古|used
デモ機|demo
試用|demo
リース満了後買取|?
購入予定(現在レンタル)|?
その他|?
`;

const CONNECTIONS = `
常時接続|always
常時|always
有線LAN|always
無線|always
Wi-Fi|always
ネットワーク接続あり|always
有|always
○|always
随時|intermittent
必要時のみ接続|intermittent
一時接続|intermittent
保守時のみ接続|maintenance-only
リモート保守時|maintenance-only
スタンドアロン|standalone
ｽﾀﾝﾄﾞｱﾛﾝ|standalone
スタンドアローン|standalone
未接続|standalone
接続なし|standalone
無|standalone
なし|standalone
クラウド|cloud
USB|?
`;

/** State | still there (yes, no, ? is not known and counts as there) */
const STATES = `
稼働中|yes
使用中|yes
予備|yes
修理中|yes
貸出中|yes
廃棄予定|yes
廃棄申請中|yes
廃棄待ち|yes
返却予定|yes
移管手続中|yes
未廃棄|yes
in use|yes
to be disposed|yes
廃棄済|no
廃棄済み|no
廃棄|no
返却済|no
リース返却済み|no
移管済|no
除却済|no
売却済み|no
disposed|no
Retired|no
returned to vendor|no
行方不明|?
A|?
`;

describe('words of a ledger', () => {
  test.each(rows(OWNERSHIPS))('ownership %s is %s', (word, meaning) => expect(ownershipOf(word) ?? '?').toBe(meaning));
  test.each(rows(CONNECTIONS))('connection %s is %s', (word, meaning) => expect(connectionOf(word) ?? '?').toBe(meaning));
  test.each(rows(STATES))('a device that is %s is still there: %s', (word, meaning) => {
    expect({ true: 'yes', false: 'no', undefined: '?' }[String(isStillThere(word))]).toBe(meaning);
  });
});

function rows(table: string): [string, string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
    .map(([word = '', meaning = '']) => [word, meaning]);
}
