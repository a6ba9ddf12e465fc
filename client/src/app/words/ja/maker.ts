/** The page of makers. */
export const maker = {
  title: 'メーカー専用ページ',
  signIn: '鍵でサインイン',
  signInHint: '病院から渡された鍵を入力してください。病院の利用者名・パスワードは使いません。',
  key: '鍵（mp_ で始まる文字列）',
  keyKept: '鍵はこのタブを閉じると消えます。アドレスやほかのタブには残りません。',
  noKey: '鍵を入力してください。鍵は英数字と記号だけの文字列です。',
  wrongKey: 'この鍵では開けません。失効しているか、文字が欠けています。新しい鍵は病院の担当者へお求めください。',
  receipts: '送信した文書と受付結果',
  nothingSent: 'この病院へ送った文書はまだありません。',
  at: '受付日時',
  kind: '種類',
  notTold: '非公開',
  fetch: '取り出す',
  more: 'さらに表示',
  limits: 'この病院での受付範囲',
  speaksFor: (makers: string) =>
    `受け付ける製品：${makers}（別名を含む）。ほかのメーカーの製品についての記載は参考として保管され、判定には使われません。`,
  takesAll: '受け付ける文書：セキュリティアドバイザリー・VEX（CSAF、OpenVEX、CycloneDX）、EOL・EOSの通知（CLE、OpenEoX）、SBOM、MDS2。',
  takesNoDocuments:
    '受け付ける文書：セキュリティアドバイザリー・VEX（CSAF、OpenVEX、CycloneDX）、EOL・EOSの通知（CLE、OpenEoX）。SBOMとMDS2は病院の担当者へ直接お送りください。',
  tellsMatches: '受付結果には、名称や型式が一致した機種の数だけを表示します。',
  hidesMatches: 'この病院は、一致した機種の数を公開していません。',
  rate: (documents: number, mib: number) => `上限：1分間に${documents}件、1件 ${mib} MiBまで。`,
  seesNothing: '機器台帳・設置場所・製造番号・判定結果は、このページには表示されません。',
};
