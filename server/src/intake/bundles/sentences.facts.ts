/** What can be said of bundles. Code -> [Japanese, English]. */
export const bundleSentences: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  'bundle.not-found': ['この持ち込みファイルの記録はありません。', 'There is no such bundle.'],
  'bundle.key.not-found': ['この鍵はありません。', 'There is no such key.'],
  'bundle.receipt.not-found': [
    '取込みが終わった持ち込みファイルにだけ受領票があります。',
    'Only bundles that were taken in have a receipt.',
  ],
  'bundle.file-not-readable': ['「{file}」を読み取れません。', '"{file}" cannot be read.'],
  'bundle.too-large': ['持ち込みファイルが大きすぎます（上限 64 GiB）。', 'The bundle is larger than 64 GiB.'],
  'bundle.not-a-bundle': [
    '持ち込みファイルではありません。「bundle export」または画面で作成した .tar.gz ファイルを選んでください。',
    'This is no bundle. Choose a .tar.gz file made by "bundle export" or on the screen.',
  ],
  'bundle.format-not-known': [
    'この持ち込みファイルの形式は読み取れません。作成元と同じか、より新しい版で取り込んでください。',
    'The format of this bundle is not known. Take it in with the version that made it, or a newer one.',
  ],
  'bundle.not-signed': [
    '署名がないため取り込みませんでした。何も変更していません。',
    'It is not signed and was not taken in; nothing was changed.',
  ],
  'bundle.signature-wrong': [
    '署名が内容と一致しません。作成後に書き換えられた可能性があります。取り込まず、何も変更していません。作成元で作り直してください。',
    'The signature does not fit: it may have been altered after it was made. Nothing was taken in or changed. Make it again.',
  ],
  'bundle.changed': [
    '中の文書が、署名された一覧と一致しません。書き換えられたか、壊れています。作成元で作り直すか、コピーし直してください。',
    'A document in it does not fit the signed list: it was altered or damaged. Make it again, or copy it again.',
  ],
  'bundle.not-whole': [
    'ファイルが途中で切れているか、壊れています。コピーし直してください。',
    'The file is cut off or damaged. Copy it again.',
  ],
  'bundle.key-not-trusted': [
    '「{installation}」の鍵がまだ登録されていないため取り込みませんでした（指紋 {fingerprint}）。作成元の表示と同じことを確かめて、鍵を登録してください。',
    'Not taken in: the key of "{installation}" is not trusted here yet (fingerprint {fingerprint}). Compare it with what that machine shows, and trust it.',
  ],
  'bundle.key-withdrawn': [
    '「{installation}」の鍵は信頼を取り消されているため取り込みませんでした（指紋 {fingerprint}）。',
    'Not taken in: the key of "{installation}" is trusted no more (fingerprint {fingerprint}).',
  ],
  'bundle.no-key': [
    '鍵として読み取れません。作成元に表示された「mimamori-key:」で始まる文字列をそのまま入力してください。',
    'This is no key. Enter what the other machine shows, beginning with "mimamori-key:".',
  ],
  'bundle.own-key': [
    'このマシン自身の鍵です。作成元のマシンの鍵を登録してください。',
    'This is the key of this machine. Enter that of the other one.',
  ],
  'bundle.another-underway': [
    '別の持ち込みファイル（{file}）を取り込んでいます。終わってからもう一度取り込んでください。',
    'Another bundle ({file}) is being taken in. Try again when it is done.',
  ],
  'bundle.of-another-machine': [
    'ほかのマシンで作成された持ち込みファイルまたは受領票のため、続きを作成できません。',
    'It belongs to a bundle that another machine made; this one cannot go on from it.',
  ],
  'bundle.document-damaged': [
    '保存されている文書（{document}…）が変わっているか壊れているため、作成を中止しました。「check」で点検してください。',
    'Given up: the kept document {document}… is changed or damaged. See what "check" says.',
  ],
  'bundle.target-there': ['「{target}」は既にあります。上書きはしません。', '"{target}" is there already; nothing is overwritten.'],
  'bundle.broken-off': [
    '文書を保存できなかったため中断しました。ディスクの空きなどを確かめて同じファイルをもう一度取り込むと、続きから再開します。',
    'Broken off, because a document could not be stored. See whether the disk is full, and import the same file again: it goes on.',
  ],
  'bundle.interrupted': [
    '取込みの途中でサーバーが停止しました。同じファイルをもう一度取り込むと、続きから再開します。',
    'The server stopped while it was taken in. Import the same file again: it goes on.',
  ],
  'inbox.refused': [
    '「{file}」は取り込みませんでした。何も変更していません。理由：',
    '"{file}" was not taken in, and nothing was changed, because:',
  ],
  'inbox.try-again': [
    '原因を解消してから、このファイルを元のフォルダーに戻すと、もう一度取り込みます。',
    'When that is mended, move the file back into the folder above: it is taken in again.',
  ],
  'inbox.gap': [
    '抜けている可能性: 作成元が {from} 〜 {until} に受け取った文書が、どの持ち込みファイルにも含まれていません。この期間を含めて作成し直してください。',
    'Possible gap: no bundle brought what that machine received from {from} to {until}. Make one there that has this time.',
  ],
  'inbox.refused-in-part': ['「{file}」を取り込みました。次の点を確認してください。', '"{file}" was taken in, but see to this:'],
  'bundle.not-sent-whole': [
    'ダウンロードが途中で切れました。もう一度ダウンロードしてください。',
    'The download broke off. Download it again.',
  ],
};
