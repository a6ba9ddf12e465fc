/** Statements about an end that wait for a person to say what they mean. */
export const statements = {
  title: '意味の判断待ちの通知',
  hint: '製造終了、アップデート提供終了、OpenEoXの end_of_life などの言葉は、そのままではEOLにもEOSにもなりません。文書の内容を確かめて、この病院での意味を決めてください。決めるまで、EOL・EOSの日付には使われません。',
  none: '判断を待つ通知はありません。',
  decide: '意味を決める',
  proposal: '出典の用語集による案',
  noProposal: '案なし（文書を確認してください）',
  source: (source: string) => `用語の出典：${source}`,
  doubtful: (version: string, why: string) => `文書の対象バージョン「${version}」に当たるか判定できません（${why}）`,
  mapped: '意味を記録しました。',
  toDevices: '機器を見る',
  said: '通知の内容',
  about: '対象',
  whose: '通知した者・文書',
};
