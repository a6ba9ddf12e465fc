/**
 * Code -> [Japanese, English] for everything that taking in documents, reading sources, deciding about findings and confirming names can
 * answer. `{name}` is a parameter of the code. A sentence says what is so and, where somebody can do something, what.
 */
export const intakeSentences: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  'feed.hash-does-not-fit': ['送信された{field}が文書の内容と一致しません。', 'The {field} that was sent does not fit the document.'],
  'feed.forwarded-unvalidated': [
    '転送元はこの文書を検証済みとしていません（{status}）。',
    'The forwarder does not call this document valid ({status}).',
  ],
  'feed.other-makers-product': [
    '他社の製品「{product}」についての記載は参考として保管し、判定には使いません。',
    'What is said of another maker\'s product "{product}" is kept as context and decides nothing.',
  ],
  'feed.not-your-products': [
    '「{publisher}」の製品についての記載がないため受け付けませんでした。',
    'Refused: it says nothing of products of "{publisher}".',
  ],
  'feed.documents-not-taken': [
    'この病院は、SBOMとMDS2をこの経路では受け付けていません。病院の担当者へ直接お送りください。',
    'This hospital does not take SBOMs and MDS2 sheets in this way. Please send them to the people in charge there.',
  ],
  'feed.model-ambiguous': [
    '「{model}」に当てはまる機種が複数あり、どの機種の文書か決められません。型式を指定して再送してください。',
    'Several models may be meant by "{model}". Please send it again with the model number.',
  ],
  'feed.model-not-known': [
    '「{model}」という自社の機種は、この病院に登録されていません。',
    'No model of yours called "{model}" is registered at this hospital.',
  ],
  'feed.model-not-named': [
    'どの機種の文書か書かれていません。機種名（model）を指定して再送してください。',
    'It does not say of which model it is. Please send it again with the name of the model (model).',
  ],
  'feed.not-valid': [
    'CSAF 2.0 の必須テストに合格しないため受け付けませんでした（{count}か所）。示された場所を直してから再送してください。',
    'Refused: it fails mandatory tests of CSAF 2.0 in {count} places. Please mend the places named and send it again.',
  ],
  'feed.receipt-not-known': ['この受付結果はありません。', 'There is no such receipt.'],
  'feed.content-deleted': [
    'この文書は病院で削除されたため、取り出せません。',
    'The hospital deleted this document, so that it cannot be fetched.',
  ],
  'feed.not-made-here': [
    'この文書は、このフォームで作成されたものではないため開けません。作成に使ったツールで続報を作成してください。',
    'This document was not made with this form, which would lose what it has no field for. Revise it with the tool that made it.',
  ],
  'feed.one-document': [
    '1回の送信で受け付ける文書は1件です（{records}件が含まれています）。1件ずつ送信してください。',
    'One document at a time, please: this one holds {records} records.',
  ],
  'document.empty': ['ファイルが空です。', 'The file is empty.'],
  'document.too-large': ['文書が大きすぎます（上限を超えています）。', 'The document is larger than the limit.'],
  'document.not-json': ['JSONとして読み取れません（{line}行 {column}文字目）。', 'Not readable as JSON (line {line}, column {column}).'],
  'document.not-xml': ['XMLとして読み取れません（{line}行 {column}文字目）。', 'Not readable as XML (line {line}, column {column}).'],
  'document.doctype-forbidden': [
    'XMLに文書型宣言（DOCTYPE）があるため、安全のため読み取りませんでした。',
    'The XML has a document type declaration (DOCTYPE) and was not read, for safety.',
  ],
  'document.nested-too-deep': ['入れ子が深すぎるため読み取りませんでした。', 'The document is nested too deeply and was not read.'],
  'document.encoding-not-known': ['文字コードを判別できません。', 'The character encoding is not known.'],
  'document.encoding-guessed': [
    '文字コードが示されていないため、{encoding} とみなして読み取りました。',
    'No character encoding is given; it was read as {encoding}.',
  ],
  'document.characters-lost': ['読み取れない文字がありました。', 'Some characters could not be read.'],
  'document.trailing-text': ['JSONの終わりの後に余分な文字があります。', 'There is text after the end of the JSON.'],
  'document.is-html': ['アドバイザリーではなくWebページ（HTML）です。', 'This is a web page (HTML), not an advisory.'],
  'document.format-not-known': ['対応していない形式です。', 'This format is not known.'],
  'document.reader-failed': [
    '文書の読取り中に問題が起きました（形式 {format}）。文書を添えて開発元へお知らせください。',
    'Reading the document failed (format {format}). Please report it, with the document.',
  ],
  'document.says-nothing': ['読み取れる内容がありません。', 'There is nothing in it to read.'],

  'archive.broken': ['ZIPファイルが壊れています。', 'The ZIP file is damaged.'],
  'archive.too-many-files': ['ZIPファイル内のファイル数が多すぎます。', 'There are too many files in the ZIP file.'],
  'archive.too-large-unpacked': ['ZIPファイルを展開した大きさが上限を超えます。', 'The ZIP file is too large when unpacked.'],
  'archive.encrypted': [
    'ZIPファイルが暗号化されています。暗号化せずに作り直してください。',
    'The ZIP file is encrypted; make it again without a password.',
  ],
  'archive.inside-archive': [
    'ZIPファイルの中にZIPファイルがあります。展開してから取り込んでください。',
    'There is a ZIP file inside the ZIP file; unpack it first.',
  ],
  'archive.without-documents': ['ZIPファイル内に文書がありません。', 'There is no document in the ZIP file.'],
  'archive.nothing-taken': [
    'ZIPファイル内の文書（{files}件）をどれも取り込めませんでした。ファイルごとの理由をご確認ください。',
    'None of the documents in the ZIP file ({files}) could be taken; see the reason of each.',
  ],

  'intake.failed': ['取込み中に問題が起きました。しばらくしてからもう一度お試しください。', 'Taking it in failed. Try again in a while.'],
  'intake.job-broken-off': [
    '処理の途中でサーバーが停止しました。もう一度取り込んでください。',
    'The server stopped while this was under way. Import it again.',
  ],
  'intake.job.not-found': ['この処理はありません。', 'There is no such job.'],

  'advisory.not-found': ['このアドバイザリーはありません。', 'There is no such advisory.'],
  'advisory.deleted': ['この文書は{by}が削除しました（理由：{reason}）。', 'This document was deleted by {by} (reason: {reason}).'],
  'advisory.deleted-here': [
    'この文書は管理者が削除したため、取り込みませんでした。必要なときは手で取り込んでください。',
    'An administrator deleted this document, so it was not taken in. Bring it by hand if it is needed.',
  ],
  'advisory.returned-after-deletion': [
    '管理者が削除した文書ですが、新しい内容が届いたため、取り込みました。',
    'An administrator deleted this document; it has been taken in again because it says something new.',
  ],
  'advisory.revision.not-found': ['この版はありません。', 'There is no such revision.'],
  'advisory.revision-not-known': ['比較する版がありません。', 'There is no such revision to compare.'],
  'advisory.changed-under-same-version': [
    '版番号を変えずに内容が変更されています。新しく届いた内容を使います。',
    'The text changed although its version did not; the text that arrived last counts.',
  ],
  'advisory.draft-of-published': [
    '公開済みの文書の草稿です。保存しましたが、公開済みの版を引き続き使います。',
    'A draft of a document that is already published: it is kept, and the published revision goes on counting.',
  ],

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
    '利用者名とパスワード、またはトークンが必要です（{address}）。情報源を登録し、「変更」で入力してください。',
    'A name and password, or a token, is needed ({address}). Register the source and give them where it is changed.',
  ],
  'source.credentials-refused': [
    '登録した利用者名・パスワードまたはトークンでは接続できません（{address}）。情報源の「変更」で入力し直してください。',
    'The name and password, or the token, were refused ({address}). Give them anew where the source is changed.',
  ],
  'source.taxii-without-collections': [
    '読み取れるコレクションがありません（{address}）。利用者名などが必要な場合は、情報源の「変更」で入力してください。',
    'There is no collection that may be read ({address}). If a name and password are needed, give them where the source is changed.',
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
  'arrival.hash-fits': ['公開されたハッシュ値（{algorithm}）と一致しました。', 'It has the hash that was published ({algorithm}).'],
  'arrival.signature-fits': [
    '発行元の署名を確認しました（鍵 {fingerprint}）。',
    'The signature of the publisher was checked (key {fingerprint}).',
  ],
  'arrival.taken-unsigned': [
    '署名を確認できない文書を、{by}が内容を確かめて取り込みました。',
    'Taken in by {by}, although its signature could not be confirmed.',
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

  'decision.not-found': ['この判断はありません。', 'There is no such decision.'],
  'decision.refused': ['判断を記録できません。各項目の説明をご確認ください。', 'The decision cannot be recorded; see each place.'],
  'decision.finding-unknown': ['対象の所見が見つかりません。画面を更新してください。', 'There is no such finding; reload the page.'],
  'decision.finding-closed': [
    '「{vulnerability}」は既に終了しています。画面を更新してください。',
    '"{vulnerability}" is already closed; reload the page.',
  ],
  'decision.role-not-allowed': [
    'この判断を行う権限がありません（リスク受容は安全管理責任者が行います）。',
    'Your role may not decide this (risks are accepted by the manager).',
  ],
  'decision.decided-again-since': [
    'その後に別の判断が記録されているため、取り消せません。',
    'It was decided again since, so this cannot be undone.',
  ],
  'decision.reason-missing': [
    '「影響なし」とする理由を入力してください。メーカーの見解がない場合は院内判断として記録されます。',
    'Give the reason for "not affected"; without a statement of the maker it is recorded as your own judgement.',
  ],
  'decision.until-missing': ['期限の日付を入力してください。', 'Give the day until which this holds.'],
  'decision.until-not-a-day': ['期限が実在する日付ではありません。', 'The day until which this holds is not a day.'],
  'decision.until-not-in-future': ['期限は明日以降の日付にしてください。', 'Choose a day in the future.'],
  'decision.until-too-far': [
    'リスク受容の期限は1年以内（{latest}まで）にしてください。',
    'A risk is accepted for a year at most (until {latest}).',
  ],
  'decision.fixed-on-missing': ['修正を適用した日を入力してください。', 'Give the day on which it was fixed.'],
  'decision.fixed-on-not-a-day': ['適用日が実在する日付ではありません。', 'The day of the fix is not a day.'],
  'decision.fixed-on-in-future': ['適用日は今日以前の日付にしてください。', 'The day of the fix cannot lie in the future.'],
  'decision.fixed-by-missing': ['修正を適用した人を入力してください。', 'Give the person who fixed it.'],
  'decision.new-version-missing': [
    '機器ごとに適用後のソフトウェアバージョンを入力してください。',
    'Give the version now installed on each device.',
  ],
  'decision.new-version-of-other-device': [
    '判断の対象に含まれない機器のバージョンが指定されています。',
    'A version is given for a device that this decision is not about.',
  ],

  'names.manufacturer-not-known': [
    'この製造販売業者は登録されていません。画面を更新してください。',
    'There is no such maker; reload the page.',
  ],
  'names.model-not-known': ['この機種は登録されていません。画面を更新してください。', 'There is no such model; reload the page.'],

  'csaf.required-missing': [
    'CSAFで必須の項目がないか空です（題名・発行者・文書番号）。',
    'A required member is missing or blank (title, publisher, tracking id).',
  ],
  'csaf.wrong-type': [
    '値の種類が違うため、この項目は読み取りませんでした（{expected} であるべきところが {found}）。',
    'This member was skipped: it is {found} where {expected} is expected.',
  ],
  'csaf.member-missing': ['必要な項目がないため、この部分は読み取りませんでした。', 'A member is missing, so this part was not read.'],
  'csaf.csaf-version-not-known': [
    'CSAFの版が分からないため、2.0として読み取りました。',
    'The version of CSAF is not known; it was read as 2.0.',
  ],
  'csaf.groups-too-wide': [
    '製品グループへの参照が多すぎるため、一部は対象の製品が分からないものとして扱います。',
    'Too many products are named by way of groups; some statements are taken as being about products that are not known.',
  ],
  'csaf.status-not-known': [
    '文書の状態が分からないため、暫定版として扱います。',
    'The status of the document is not known; it is taken as interim.',
  ],
  'csaf.publisher-category-not-known': ['発行者の種別が分かりません。', 'The category of the publisher is not known.'],
  'csaf.tlp-not-known': [
    '共有範囲（TLP）の表示が分かりません。記載のまま保存しました。',
    'The TLP label is not known; it is kept as written.',
  ],
  'csaf.date-not-understood': ['日付を読み取れません。日付なしとして扱います。', 'The date was not understood and is left out.'],
  'csaf.cve-not-understood': [
    'CVE番号の形をしていません。ほかの識別子として扱います。',
    'This is no CVE number; it is kept as another id.',
  ],
  'csaf.share-not-understood': ['EPSSの値を読み取れません。', 'The EPSS value was not understood.'],
  'csaf.rating-not-known': ['深刻度を表す語が分かりません。', 'The rating is not known.'],
  'csaf.status-contradicts-version': [
    '確定版であるのに、版番号は草稿のものです。',
    'The document is final, but its version is one for drafts.',
  ],
  'csaf.product-without-id': [
    '製品に識別子がないため、この製品については何も分かりません。',
    'A product without an id: nothing can be said of it.',
  ],
  'csaf.branch-without-product': ['製品のない枝です。', 'A branch without a product.'],
  'csaf.branches-too-deep': [
    '製品の枝が深すぎるため、この先は読み取りませんでした。',
    'The branches go too deep; what lies below was not read.',
  ],
  'csaf.branch-category-not-known': [
    '枝の種別が分かりません。記載のまま保存しました。',
    'The category of the branch is not known; it is kept as written.',
  ],
  'csaf.category-repeated': [
    '同じ種別の枝が重なっています。内側のものを使います。',
    'One category stands twice on a path; the innermost counts.',
  ],
  'csaf.several-versions-on-path': [
    'バージョンが重ねて書かれているため、バージョンを読み取れません。',
    'Several versions stand on one path, so the version cannot be read.',
  ],
  'csaf.product-id-not-unique': [
    '製品の識別子「{id}」が二つの製品に使われています。両方に当てはまるものとして扱います。',
    'The product id "{id}" is used for two products; what is said of it counts for both.',
  ],
  'csaf.product-not-defined': [
    '文書内で定義されていない製品「{id}」を指しています。',
    'The product "{id}" is not defined in the document.',
  ],
  'csaf.group-not-defined': [
    '文書内で定義されていない製品グループ「{id}」を指しています。',
    'The product group "{id}" is not defined in the document.',
  ],
  'csaf.path-incomplete': ['製品の組合せ「{id}」の記載が足りません。', 'The product path "{id}" is incomplete.'],
  'csaf.relation-circular': ['製品の組合せ「{id}」が循環しています。', 'The product "{id}" is made of itself.'],
  'csaf.status-contradicts-itself': [
    '製品「{id}」の影響の有無が矛盾しています（{groups}）。',
    'The document contradicts itself about the product "{id}" ({groups}).',
  ],
  'csaf.vulnerability-without-status': [
    'どの製品に影響するかの記載がない脆弱性です。',
    'A vulnerability that says nothing of any product.',
  ],
  'csaf.vulnerability-repeated': ['同じ脆弱性が二度書かれています。', 'The same vulnerability stands twice.'],
  'csaf.without-products': [
    '製品の指定がないため、どの製品についての記載か分かりません。',
    'No products are named, so it is open whom this concerns.',
  ],
  'csaf.remediation-category-not-known': [
    '対応方法の種別が分かりません。記載のまま保存しました。',
    'The kind of remediation is not known; it is kept as written.',
  ],
  'csaf.justification-not-known': [
    '「影響なし」の理由の種別が分かりません。記載のまま保存しました。',
    'The justification is not known; it is kept as written.',
  ],
  'csaf.vector-not-understood': [
    'CVSSのベクトルを読み取れません。公表された点数だけを使います。',
    'The CVSS vector was not understood; only the published score counts.',
  ],
  'csaf.critical-extension-not-known': [
    '重要と示された拡張を読み取れません。文書の意味が変わるおそれがあるため、原文をご確認ください。',
    'A critical extension is not known, and the document may mean something else without it; read the original.',
  ],
  'csaf.withdrawn-with-content': [
    '撤回された文書に内容が残っています。撤回されたものとして扱います。',
    'The document is withdrawn and has content all the same; it counts as withdrawn.',
  ],
  'csaf.speaks-of-nothing': ['製品も脆弱性も書かれていません。', 'The document names neither products nor vulnerabilities.'],
  'csaf.more-of-the-same': [
    '同じ種類の指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of this kind ({code}).',
  ],
  'csaf.withdrawn': ['発行者がこの文書を撤回しました。', 'The publisher withdrew this document.'],
  'csaf.superseded': ['この文書は別の文書に置き換えられました。', 'This document was superseded by another.'],
  'csaf.all-versions-in-product-version': [
    '「すべてのバージョン」が単一のバージョンの欄に書かれています。',
    '"All versions" stands where one version is expected.',
  ],
  'csaf.range-in-product-version': [
    'バージョンの範囲が単一のバージョンの欄に書かれています。',
    'A range stands where one version is expected.',
  ],
  'csaf.product-without-status': ['製品「{id}」は影響の有無が書かれていません。', 'Nothing is said of the product "{id}".'],
  'csaf.product-repeated': ['製品「{id}」が同じ内容で二度定義されています。', 'The product "{id}" is defined twice in the same way.'],
  'csaf.score-differs-from-vector': [
    'CVSSの点数がベクトルと合いません。ベクトルを使います。',
    'The CVSS score differs from its vector; the vector counts.',
  ],
  'csaf.cvss-version-differs-from-vector': [
    'CVSSの版がベクトルと合いません。ベクトルを使います。',
    'The CVSS version differs from its vector; the vector counts.',
  ],
  'csaf.ssvc-not-understood': ['SSVCの値を読み取れません。', 'The SSVC answer was not understood.'],
  'csaf.date-without-offset': [
    '時刻に時差の記載がないため、協定世界時（UTC）とみなしました。',
    'The instant has no offset; UTC is assumed.',
  ],
  'csaf.version-is-a-number': ['版番号が文字列ではなく数値です。', 'The version is a number instead of a text.'],
  'csaf.revision-not-in-history': ['現在の版が改訂履歴にありません。', 'The current version is missing from the revision history.'],
  'csaf.member-not-known': ['知らない項目のため読み取りませんでした。', 'An unknown member, which was not read.'],
  'csaf.extension-not-known': ['知らない拡張のため読み取りませんでした。', 'An unknown extension, which was not read.'],
  'source.page-without-text': [
    'このページには読める文章がありません（{address}）。画面を組み立てるプログラムだけのページは見守れません。',
    'This page has no text that can be read ({address}): one that only a script fills cannot be watched.',
  ],
};
