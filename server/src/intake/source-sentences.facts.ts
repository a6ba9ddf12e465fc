/** Code -> [Japanese, English] for everything that registering, looking at and reading sources can answer. */
export const sourceSentences: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  'source.not-found': ['この情報源はありません。', 'There is no such source.'],
  'source.folder-missing': [
    'フォルダー「{address}」がありません。データフォルダーの中に作成してください。',
    'The folder "{address}" is not there; make it inside the data folder.',
  ],
  'source.folder-outside-data': [
    'データフォルダーの中に作ったフォルダーだけを指定できます（例: file:inbox）。',
    'Only a folder made inside the data folder can be named (for example file:inbox).',
  ],
  'source.address-not-supported': [
    'このアドレスは読めません（{address}）。https: のアドレスか、データフォルダー内のフォルダーを指定してください。',
    'This address cannot be read ({address}). Give an https: address or a folder inside the data folder.',
  ],
  'source.address-inside': [
    '院内またはこのコンピューター自身のアドレスのため、接続しません（{address}）。必要なときは管理者が MIMAMORI_ALLOW_HOSTS で許可してください。',
    'The address is inside the hospital or this machine and is not asked ({address}). If it is meant, allow the host with MIMAMORI_ALLOW_HOSTS.',
  ],
  'source.address-not-secure': [
    '暗号化されない http: のアドレスは、途中で書き換えられるおそれがあるため読みません（{address}）。必要なときは管理者が MIMAMORI_ALLOW_HOSTS で許可してください。',
    'Plain http: is not read, since anybody on the way could change it ({address}). If it is meant, allow the host with MIMAMORI_ALLOW_HOSTS.',
  ],
  'source.answer-too-large': ['応答が大きすぎます（上限 {limitMiB} MiB）。', 'The answer is too large (limit {limitMiB} MiB).'],
  'source.answered-badly': ['相手のサーバーが {status} を返しました（{address}）。', 'The other side answered {status} ({address}).'],
  'source.being-polled': ['この情報源は、いま別の処理が読み取り中です。', 'This source is being read by another process right now.'],
  'source.certificate-not-trusted': [
    '相手の証明書を確認できません（{address}）。院内の認証局を使う場合は MIMAMORI_CA に指定してください。',
    'The certificate of the other side cannot be trusted ({address}). For an authority of your own give MIMAMORI_CA.',
  ],
  'source.changes-not-dated': [
    '更新日時のない一覧（index.txt）にある文書が {documents} 件あります。改訂を見落とさないよう、1日に1回問い合わせ直しています。',
    'The list (index.txt) gives no times for {documents} documents; they are asked for again once a day, so that no revision is missed.',
  ],
  'source.clock-differs': [
    '相手のサーバーの時計と {minutes} 分違います。どちらかの時計を確認してください。',
    'The clock of the other side differs by {minutes} minutes. One of the two clocks needs a look.',
  ],
  'source.connection-broke': ['通信が途中で切れました（{address}）。', 'The connection broke off ({address}).'],
  'source.encoding-not-known': ['圧縮の方式が分かりません（{encoding}）。', 'The compression of the answer is not known ({encoding}).'],
  'source.entry-not-answered': [
    '{id} の詳細が返されませんでした。次回の取得でもう一度求めます。',
    'The details of {id} were not in the answer; they are asked for again at the next poll.',
  ],
  'source.listed-not-there': [
    '一覧にある文書を取得できません（{name} など {count} 件）。次回の取得でもう一度求めます。',
    'Documents that are listed are not there ({name}; {count} in all). They are asked for again at the next poll.',
  ],
  'source.not-whole': [
    '全{count}件のうち{found}件しか含まれていないため、すべてを読めていません（{address}）。情報源の「読み方」を確認してください。',
    'Only {found} of {count} entries are in the answer, so not everything was read ({address}). Check how this source is read.',
  ],
  'source.interrupted': [
    '読み取りの途中で終了しました。次回、続きから読みます。',
    'Stopped in the middle; the next poll goes on from there.',
  ],
  'source.name-not-found': ['アドレスの名前を解決できません（{address}）。', 'The name in the address cannot be resolved ({address}).'],
  'source.not-unpacked': ['圧縮されたファイルを展開できません。', 'The compressed file cannot be unpacked.'],
  'source.answer-not-understood': ['応答を読み取れません（{address}）。', 'The answer cannot be understood ({address}).'],
  'source.answered-with-error': ['相手のサーバーがエラーを返しました（{error}）。', 'The other side answered with an error ({error}).'],
  'source.credentials-needed': [
    '利用者名とパスワード、またはトークンが必要です（{address}）。追加の画面の「会員だけが読めるサーバー」か、登録済みの情報源の「変更」で入力してください。',
    'A name and password, or a token, is needed ({address}). Give them below the address when you add the source, or where it is changed.',
  ],
  'source.credentials-refused': [
    '登録した利用者名・パスワードまたはトークンでは接続できません（{address}）。情報源の「変更」で入力し直してください。',
    'The name and password, or the token, were refused ({address}). Give them anew where the source is changed.',
  ],
  'source.taxii-without-collections': [
    '読み取れるコレクションがありません（{address}）。利用者名などが必要な場合は、情報源の「変更」で入力してください。',
    'There is no collection that may be read ({address}). If a name and password are needed, give them where the source is changed.',
  ],
  'source.list-not-there': [
    '文書の一覧があるはずの場所に、別のページがあります（{address}）。公表元のサイトの移転や変更を確かめ、必要ならアドレスを変更してください。',
    'Where the list of documents should be there is something else ({address}). See whether the publisher moved its site, and change the address if so.',
  ],
  'source.csaf-lists-nothing': ['CSAF文書の一覧が見つかりません（{address}）。', 'No list of CSAF documents was found ({address}).'],
  'source.csaf-not-found': ['CSAFの提供者情報が見つかりません（{address}）。', 'No metadata of a CSAF provider was found ({address}).'],
  'source.hash-differs': [
    '文書が公開されたハッシュ値（{algorithm}）と一致しないため、取り込みません（{address}）。',
    'The document does not have the published hash ({algorithm}) and was not taken ({address}).',
  ],
  'source.hash-missing': [
    '一覧にあるハッシュ値を取得できないため、取り込みません（{address}）。',
    'The hash that the list names cannot be had; not taken ({address}).',
  ],
  'source.hash-not-published': [
    '信頼された提供元（trusted provider）ですが、ハッシュ値のない文書が {documents} 件ありました。取り込みましたが、途中で書き換えられていないことは確認できていません。',
    'A trusted provider, and yet {documents} documents came without a hash. They were taken; that nobody changed them on the way could not be checked.',
  ],
  'source.held.not-found': ['この文書はありません。画面を更新してください。', 'There is no such document; reload the page.'],
  'source.key.not-found': ['この署名鍵はありません。画面を更新してください。', 'There is no such key; reload the page.'],
  'source.key-fingerprint-differs': [
    '署名鍵の指紋が提供者情報と一致しないため、使いません（提供者情報 {named}、鍵 {found}）。',
    'The key has another fingerprint than the metadata say and is not used (metadata {named}, key {found}).',
  ],
  'source.key-gone': [
    'これまで使っていた署名鍵が提供者情報からなくなりました（{fingerprint}）。この鍵による署名は有効とみなしません。',
    'A key that was in use is no longer named by the provider ({fingerprint}); its signatures count for nothing now.',
  ],
  'source.key-new': [
    '提供元に新しい署名鍵があります（{fingerprint}）。発行元に指紋を確認してから、情報源の画面で「この鍵を信頼する」を選んでください。',
    'The provider names a new key ({fingerprint}). Ask the publisher for its fingerprint, then confirm the key on the page of sources.',
  ],
  'source.key-not-readable': ['署名鍵を読み取れません（{address}）。', 'The public key cannot be read ({address}).'],
  'source.keys-missing': [
    '信頼された提供元（trusted provider）ですが、署名を確認するための公開鍵が示されていません。署名は確認できていません。',
    'A trusted provider that names no public key: signatures cannot be checked.',
  ],
  'source.signature-ends-soon': [
    '署名の有効期限（{until}）が近づいています（{documents} 件、鍵 {fingerprint}）。期限を過ぎると、新しく届く文書は確認待ちになります。',
    'Signatures are valid only until {until} ({documents} documents, key {fingerprint}). After that, documents that arrive wait for a person.',
  ],
  'source.signature-expired': [
    '署名の有効期限（{until}）が切れているため、確認待ちにしました（鍵 {fingerprint}）。鍵の期限切れの場合は、発行元に確認して鍵を信頼し直すと、次の取得で読み取ります。',
    'The signature was valid until {until} only; the document waits for a person (key {fingerprint}). If the key has ended, ask the publisher and trust it anew: it is then read at the next poll.',
  ],
  'source.signature-key-refused': [
    '管理者が信頼しないとした鍵で署名されているため、確認待ちにしました（鍵 {fingerprint}）。',
    'Signed with a key that an administrator refused; the document waits for a person (key {fingerprint}).',
  ],
  'source.signature-key-revoked': [
    '失効した鍵で署名されているため、確認待ちにしました（鍵 {fingerprint}）。',
    'Signed with a key that was revoked; the document waits for a person (key {fingerprint}).',
  ],
  'source.signature-key-unknown': [
    '提供者情報にない鍵で署名されているため、確認待ちにしました（鍵ID {keyId}）。',
    'Signed with a key that the provider does not name; the document waits for a person (key id {keyId}).',
  ],
  'source.signature-key-waiting': [
    'まだ信頼していない新しい鍵で署名されているため、確認待ちにしました（鍵 {fingerprint}）。鍵を信頼すると、次の取得で読み取ります。',
    'Signed with a new key that nobody has confirmed; the document waits (key {fingerprint}). Once the key is confirmed it is read at the next poll.',
  ],
  'source.signature-missing': [
    '署名のない文書が {documents} 件ありました。取り込みましたが、発行元のものであることは確認できていません。',
    'Signatures are missing: {documents} documents came without one. They were taken; that they are the publisher’s own could not be checked.',
  ],
  'source.signature-unreadable': [
    '署名ファイルを読み取れないため、確認待ちにしました。',
    'The signature file cannot be read; the document waits for a person.',
  ],
  'source.signature-weak': [
    '署名に古い方式（{algorithm}）が使われています（{documents} 件、鍵 {fingerprint}）。内容は署名と一致しています。',
    'Signed in an outdated way ({algorithm}; {documents} documents, key {fingerprint}). The contents fit the signature.',
  ],
  'source.signature-wrong': [
    '署名が文書と一致しません。途中で書き換えられたおそれがあるため、読み取らず確認待ちにしました（鍵 {fingerprint}）。',
    'The signature does not fit the document, which may have been changed on the way; it was not read and waits for a person (key {fingerprint}).',
  ],
  'source.pages-end-early': [
    '全 {total} 件のうち {found} 件で応答が途切れました（{address}）。',
    'The answer ended after {found} of {total} ({address}).',
  ],
  'source.older-recalls-not-brought': [
    '{day}以後の回収を取得します。それより前の回収は、openFDAのダウンロード用ファイルを取り込むと加わります。',
    'Recalls since {day} are fetched. Older ones come with the files that openFDA offers for download.',
  ],
  'source.lists-not-there': [
    '回収の一覧が見つかりません（{address}、{name} など）。公開元のアドレスが変わった可能性があります。',
    'There are no lists of recalls ({address}, such as {name}); the publisher may have moved them.',
  ],
  'source.other-answer': [
    '求めた期間にない記録が返されたため、取り込みませんでした（{address}）。検索の条件を確認してください。',
    'The answer holds records that were not asked for, so nothing of it was taken ({address}). Check the search in the address.',
  ],
  'source.older-not-brought': [
    '更新履歴は{day}より前にさかのぼれません。それより前の記録は、公開元の全件を年ごとのZIPにしてフォルダーから取り込んでください。',
    'The log of changes reaches back to {day}. For older records carry the list in as ZIPs by year, through a folder.',
  ],
  'source.days-not-there': [
    '更新履歴がさかのぼれない間に、取得できない日があります（{from}～{until}のうち{count}日）。その間に変わった記録を読み落とした可能性があります。公開元の全件を年ごとのZIPにして取り込むと補えます。',
    'The log no longer reaches back to the last poll, and {count} days between {from} and {until} are not to be had: records that changed then may have been missed. Carry the list in as ZIPs by year.',
  ],
  'source.possible-gap': [
    '前回読んだ記事が一覧に残っていません。その間の記事を読み落とした可能性があります。発行元のページを確認し、取得の間隔を短くしてください。',
    'None of the entries read before is on the list any more: some in between may have been missed. Look at the publisher’s page, and poll more often.',
  ],
  'source.redirect-loop': ['転送が繰り返され、たどり着けません（{address}）。', 'The redirects lead round in circles ({address}).'],
  'source.timed-out': ['時間内に応答がありませんでした（{address}）。', 'There was no answer in time ({address}).'],
  'source.not-readable': [
    '情報源「{address}」を読み取れません。フォルダーの権限をご確認ください。',
    'The source "{address}" could not be read; look at the permissions of the folder.',
  ],
  'source.file-not-readable': [
    'ファイルを開けません。ファイルの権限をご確認ください。',
    'The file could not be opened; look at its permissions.',
  ],
  'source.folder-too-deep': [
    'フォルダーの階層が深すぎるため、この中は読み取りませんでした。',
    'The folder lies too deep and was not read.',
  ],
  'source.too-many-files': [
    'ファイル数が多すぎるため、これより後のファイルは読み取りませんでした。',
    'There are too many files; this one and those after it were not read.',
  ],
  'source.link-not-followed': [
    'リンクのため読み取りませんでした。ファイルそのものを置いてください。',
    'A link, which is not followed; put the file itself into the folder.',
  ],

  'source.page-without-text': [
    'このページには読める文章がありません（{address}）。画面を組み立てるプログラムだけのページは見守れません。',
    'This page has no text that can be read ({address}): one that only a script fills cannot be watched.',
  ],
};
