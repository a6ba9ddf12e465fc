/** Code -> [Japanese, English] for everything that taking in documents can answer. `{name}` is a parameter of the code. */
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

  'arrival.hash-fits': ['公開されたハッシュ値（{algorithm}）と一致しました。', 'It has the hash that was published ({algorithm}).'],
  'arrival.signature-fits': [
    '発行元の署名を確認しました（鍵 {fingerprint}）。',
    'The signature of the publisher was checked (key {fingerprint}).',
  ],
  'arrival.taken-unsigned': [
    '署名を確認できない文書を、{by}が内容を確かめて取り込みました。',
    'Taken in by {by}, although its signature could not be confirmed.',
  ],
};
