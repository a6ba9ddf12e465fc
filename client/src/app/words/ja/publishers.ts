/** Makers that push. */
export const publishers = {
  hint: '製造業者が、自社製品のアドバイザリー・SBOM・MDS2・ライフサイクル情報を直接送るための鍵を管理します。鍵で読めるのは、その製造業者が送った文書の受付結果だけです。',
  name: '送信者',
  makers: '対象の製造業者',
  makersHint: '1行に1社。この製造業者の製品についてだけ受け付けます。',
  hides: '一致した機種数',
  hidesOf: (name: string) => `${name}に一致した機種数を知らせない`,
  hidden: '知らせない',
  told: '知らせる',
  hidesLong: '一致した機種数を知らせない（保有機種を推測されません。SBOMとMDS2はこの経路で受け付けなくなります）',
  keys: '鍵',
  keyOf: (made: string, used: string) => (used === '' ? `${made} 発行・未使用` : `${made} 発行・最終使用 ${used}`),
  noKeys: '有効な鍵はありません',
  makeKey: '鍵を発行',
  keyRevoked: '鍵を失効させました。',
  shownOnce: (name: string) => `${name}の鍵です。一度だけ表示されます。安全な方法で製造業者へお渡しください。`,
  ownPage: (address: string) =>
    `製造業者は、この鍵でメーカー専用ページ（${address}）にサインインし、送信した文書の受付結果を確認できます。`,
  add: '送信者を追加',
  needed: '送信者の名前と、対象の製造業者を入力してください。',
  none: '送信者はまだ登録されていません。',
};
