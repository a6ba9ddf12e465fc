/** What the command line says. Code -> [Japanese, English]; `{name}` is a parameter. Codes of services are in http/sentences.facts.ts. */
export const commandSentences: Readonly<Record<string, readonly [string, string]>> = {
  'use.no-such-command': ['「{command}」というコマンドはありません。', 'There is no command "{command}".'],
  'use.not-understood': ['「{word}」は使えません。', '"{word}" is not understood here.'],
  'use.word-missing': ['{name} を指定してください。', '{name} is missing.'],
  'use.option-missing': ['{option} を指定してください。', '{option} is missing.'],
  'use.value-refused': ['{name} の値は使用できません（{reason}）。', 'The value of {name} cannot be used ({reason}).'],
  'use.setting': ['環境変数に誤りがあります。{problem}', 'A setting in the environment is wrong. {problem}'],
  'use.failed': ['完了できませんでした。{reason}', 'It could not be done. {reason}'],
  'use.file-not-readable': ['「{file}」を読み取れません。', '"{file}" cannot be read.'],
  'use.no-database': [
    '「{folder}」にデータベースがありません。MIMAMORI_DATA をご確認ください。',
    'There is no database in "{folder}"; check MIMAMORI_DATA.',
  ],
  'accounts.user.not-found': ['この利用者はいません。', 'There is no such user.'],
  'accounts.token.not-found': ['このトークンはありません。', 'There is no such token.'],
  'user.password': ['パスワード（12文字以上）:', 'Password (at least 12 characters):'],
  'user.added': [
    '利用者「{name}」（{role}）を登録しました。最初のサインインでパスワードの変更を求めます。',
    'The user "{name}" ({role}) is added and must choose another password when first signing in.',
  ],
  'user.reset': [
    '利用者「{name}」のパスワードを変更しました。次のサインインで変更を求めます。',
    'The password of "{name}" is changed; another must be chosen at the next signing in.',
  ],
  'user.reset-to': [
    '利用者「{name}」の新しいパスワード: {password}   （この表示は一度だけです。次のサインインで変更を求めます。）',
    'New password of "{name}": {password}   (shown once; another must be chosen at the next signing in)',
  ],
  'user.disabled': ['利用者「{name}」を無効にしました。', 'The user "{name}" is disabled.'],
  'user.enabled': ['利用者「{name}」を有効にしました。', 'The user "{name}" is enabled.'],
  'token.made': [
    'トークン「{name}」を作成しました（{until} まで有効）。この表示は一度だけです。',
    'The token "{name}" is made, valid until {until}. It is shown once.',
  ],
  'token.revoked': ['トークン「{name}」を失効させました（{count}件）。', 'The token "{name}" is revoked ({count}).'],
  'import.done': ['「{file}」を台帳「{ledger}」に取り込みました。', '"{file}" is imported into the ledger "{ledger}".'],
  'import.tried': [
    '「{file}」を試しに読み取りました。何も変更していません（台帳「{ledger}」）。',
    '"{file}" was tried for the ledger "{ledger}"; nothing was changed.',
  ],
  'import.counts': [
    '行 {rows}: 新規 {created}、更新 {updated}、変更なし {unchanged}、ファイルにない機器 {missing}、取り込めない行 {rejected}、確認事項 {remarks}',
    '{rows} rows: {created} new, {updated} updated, {unchanged} unchanged, {missing} devices missing, {rejected} rejected, {remarks} remarks',
  ],
  'import.questions': [
    '画面で確認してください: 値の不一致 {conflicts}、同じ機器かもしれない行 {meetings}',
    'To be settled on the screen: {conflicts} values in conflict, {meetings} rows that may be a known device',
  ],
  'poll.which': ['情報源の名前または --all を指定してください。', 'Name a source, or --all.'],
  'poll.no-sources': ['有効な情報源がありません。', 'There is no source that is switched on.'],
  'poll.done': [
    '{name}: 取得 {fetched}、新規 {new}、改訂 {revised}、変更なし {same}、拒否 {refused}',
    '{name}: {fetched} fetched, {new} new, {revised} revised, {same} the same, {refused} refused',
  ],
  'poll.failed': ['{name}: 取得できませんでした。', '{name}: could not be polled.'],
  'push.list-line': ['送信先リストの{line}行目: {reason}', 'Line {line} of the list: {reason}'],
  'push.list-empty': ['送信先リストに病院がありません。', 'The list names no hospital.'],
  'push.list-two-words': [
    'アドレスと鍵（または鍵のファイル、$環境変数）の2つを書いてください。',
    'An address and a key (or a file with the key, or $VARIABLE) are needed, and nothing more.',
  ],
  'push.list-no-address': ['「{address}」は使用できるアドレスではありません。', '"{address}" is no address that can be used.'],
  'push.list-not-secure': [
    '「{address}」は暗号化されていません（http）。鍵が途中で読まれるため送信しません。許可する場合は MIMAMORI_ALLOW_HOSTS に指定してください。',
    '"{address}" is plain http: the key could be read on its way. Name the host in MIMAMORI_ALLOW_HOSTS to allow it.',
  ],
  'push.list-twice': ['「{address}」が2回書かれています。', '"{address}" stands there twice.'],
  'push.list-no-key': [
    '鍵が見つからないか、鍵の形（mp_ で始まる文字列）ではありません。',
    'No key is found there, or what is found is none (it begins with mp_).',
  ],
  'push.not-valid': [
    'CSAF 2.0 の必須テストに合格しません（{count}か所）。どの病院でも受け付けられないため、送信しませんでした。',
    'It fails mandatory tests of CSAF 2.0 in {count} places. Every hospital would refuse it, so nothing was sent.',
  ],
  'push.outcome.new': ['受付（新規）', 'taken: new'],
  'push.outcome.revised': ['受付（改訂）', 'taken: revised'],
  'push.outcome.same': ['受付（変更なし）', 'taken: the same as before'],
  'push.outcome.older': ['受付（より新しい版あり）', 'taken: older than what is there'],
  'push.outcome.quarantined': ['受付（隔離）', 'taken: put aside for a person'],
  'push.failed': ['失敗: {reason}', 'failed: {reason}'],
  'push.no-answer': ['応答がありません。', 'There was no answer.'],
  'push.answered-strangely': [
    'この製品の応答ではありません。アドレスをご確認ください。',
    'What answered is not this product; check the address.',
  ],
  'push.remarks': ['注意 {remarks}件', '{remarks} remarks'],
  'push.done': [
    '受付 {taken}件、送信済み {before}件、失敗 {failed}件。記録: {receipts}（もう一度実行すると、失敗した送信先にだけ送ります）',
    '{taken} took it, {before} had it before, {failed} failed. Receipts: {receipts} (run it again to send to those that failed)',
  ],
  'rematch.which': ['アドバイザリーの番号または --all を指定してください。', 'Name advisories, or --all.'],
  'rematch.not-known': ['アドバイザリー「{advisory}」はありません。', 'There is no advisory "{advisory}".'],
  'rematch.queued': ['{count}件のアドバイザリーを照合し直します。', '{count} advisories are matched again.'],
  'rematch.stuck': [
    '照合が進みません（残り {pending}件）。サーバーの記録をご確認ください。',
    'Matching does not go on ({pending} left); look at what the server logged.',
  ],
  'rematch.done': [
    '照合が終わりました: 対象 {count}件、新たな所見 {opened}、変更 {changed}、終了 {closed}',
    'Matched: {count} advisories, {opened} findings opened, {changed} changed, {closed} closed',
  ],
  'bundle.written': [
    '持ち込みファイルを作成しました: {target}（文書 {documents}件、{from}〜{until}）',
    'The bundle is made: {target} ({documents} documents, {from} to {until})',
  ],
  'bundle.written-all': [
    '持ち込みファイルを作成しました: {target}（文書 {documents}件、{until} までのすべて）',
    'The bundle is made: {target} ({documents} documents, everything until {until})',
  ],
  'bundle.left-pushed': [
    'メーカーから直接送信された {count}件は含まれていません。閉域網側でもメーカーから受け取ってください。',
    '{count} documents that makers pushed are not in it: have the makers give them to the closed network too.',
  ],
  'bundle.left-lost': [
    '保存先から失われた {count}件は含まれていません。「check」で点検してください。',
    '{count} documents are lost from the disk and not in it; see what "check" says.',
  ],
  'bundle.fingerprint': ['指紋: {fingerprint}', 'Fingerprint: {fingerprint}'],
  'bundle.compare': [
    '「{installation}」の鍵です。指紋 {fingerprint}\n作成元の「bundle key」の表示と同じことを電話などで確かめ、次のように指定してください: bundle trust {file} --fingerprint "{fingerprint}"',
    'This is the key of "{installation}", fingerprint {fingerprint}\nCompare it with what "bundle key" says on the machine that made it, by telephone for example, and then: bundle trust {file} --fingerprint "{fingerprint}"',
  ],
  'bundle.fingerprint-differs': [
    '指紋が一致しません。この鍵は {fingerprint} です。信頼できる鍵に加えていません。',
    'The fingerprint differs: this key has {fingerprint}. It is not trusted.',
  ],
  'bundle.trusted': [
    '鍵「{name}」を信頼できる鍵に加えました（指紋 {fingerprint}）。',
    'The key "{name}" is trusted now (fingerprint {fingerprint}).',
  ],
  'bundle.withdrawn': ['鍵「{name}」の信頼を取り消しました。', 'The key "{name}" is trusted no more.'],
  'bundle.key.not-found': ['この鍵はありません。', 'There is no such key.'],
  'bundle.how-to-trust': [
    '作成元で「bundle key」が表示する鍵を「bundle trust 鍵」で登録してから、もう一度取り込んでください（画面からも登録できます）。',
    'Trust the key that "bundle key" prints on that machine with "bundle trust KEY" (or on the screen), and import again.',
  ],
  'bundle.checked': [
    '署名とすべての文書を確認しました。「{installation}」{madeAt} 作成、文書 {documents}件。取り込みます。',
    'Signature and all documents are good: "{installation}", made {madeAt}, {documents} documents. Taking them in.',
  ],
  'bundle.taken': [
    '取り込みました: 新規 {new}、改訂 {revised}、変更なし {same}、旧版 {older}、受領済み {known}、拒否 {refused}。新たな所見 {opened}',
    'Taken in: {new} new, {revised} revised, {same} the same, {older} older, {known} here already, {refused} refused; {opened} findings opened',
  ],
  'bundle.gap': [
    '抜けている可能性: {from}〜{until} の文書が、どの持ち込みファイルにも含まれていません。作成元で --since を指定して作成し直してください。',
    'Possible gap: no bundle brought what was received from {from} to {until}. Make one on that machine with --since.',
  ],
  'bundle.gap-first': [
    '抜けている可能性: このマシンが {until} より前に受け取った文書は、どの持ち込みファイルにも含まれていません。作成元で --since を付けずに作成し直してください。',
    'Possible gap: no bundle brought what that machine received before {until}. Make one there without --since.',
  ],
  'bundle.not-taken': [
    '取り込みを中断しました。同じファイルをもう一度取り込むと続きから再開します。',
    'Broken off. Import the same file again: it goes on.',
  ],
  'backup.target-there': ['「{target}」は既にあります。上書きはしません。', '"{target}" is there already; nothing is overwritten.'],
  'backup.done': ['バックアップを作成しました: {target}（文書 {documents}件）', 'The backup is made: {target} ({documents} documents)'],
  'backup.postgresql': [
    'PostgreSQL のデータベースは含まれていません。文書より先に pg_dump で保存してください。',
    'The PostgreSQL database is not in it: copy it with pg_dump, before the documents.',
  ],
  'restore.folder-not-empty': [
    '「{folder}」は空ではありません。空のフォルダーを MIMAMORI_DATA に指定してください。',
    '"{folder}" is not empty; name an empty folder in MIMAMORI_DATA.',
  ],
  'restore.not-a-backup': ['バックアップではないものが含まれています（{name}）。', 'This is no backup: it holds "{name}".'],
  'restore.not-whole': ['バックアップが途中で切れているか、壊れています。', 'The backup is cut off or damaged.'],
  'restore.changed': ['バックアップの「{name}」が変わっているか、壊れています。', '"{name}" in the backup is changed or damaged.'],
  'restore.done': [
    '{madeAt} のバックアップを復元しました: {folder}（文書 {documents}件）',
    'The backup of {madeAt} is restored: {folder} ({documents} documents)',
  ],
  'restore.postgresql': [
    'PostgreSQL のデータベースは含まれていません。pg_restore で復元してください。',
    'The PostgreSQL database is not in it; restore it with pg_restore.',
  ],
  'check.migrations.good': ['正常: データベースの構造は最新です。', 'Good: the database has the newest structure.'],
  'check.migrations.bad': [
    '異常: データベースの構造が古いままです（未適用 {count}件）。npm start で更新されます。',
    'Not good: {count} migrations have not run; npm start runs them.',
  ],
  'check.integrity.good': ['正常: データベースファイルは壊れていません。', 'Good: the database file is whole.'],
  'check.integrity.bad': [
    '異常: データベースファイルが壊れています。バックアップから復元してください。',
    'Not good: the database file is damaged; restore a backup.',
  ],
  'check.foreign-keys.good': ['正常: 参照先のない行はありません。', 'Good: every row has what it refers to.'],
  'check.foreign-keys.bad': ['異常: 参照先のない行が {count}件あります。', 'Not good: {count} rows refer to what is not there.'],
  'check.revisions.good': ['正常: すべてのアドバイザリーに現在の版があります。', 'Good: every advisory has its current revision.'],
  'check.revisions.bad': [
    '異常: 現在の版がないアドバイザリーが {count}件あります。',
    'Not good: {count} advisories lack their current revision.',
  ],
  'check.documents-known.good': [
    '正常: すべての版に受け取った文書の記録があります。',
    'Good: every revision has the record of its document.',
  ],
  'check.documents-known.bad': [
    '異常: 文書の記録がない版が {count}件あります。',
    'Not good: {count} revisions lack the record of their document.',
  ],
  'check.documents-there.good': ['正常: 受け取った文書はすべて保存されています。', 'Good: every document that came is kept.'],
  'check.documents-there.bad': ['異常: 保存されていない文書が {count}件あります。', 'Not good: {count} documents are missing.'],
  'check.documents-unchanged.good': ['正常: 保存された文書は受け取ったときのままです。', 'Good: the kept documents are as they came.'],
  'check.documents-unchanged.bad': ['異常: 内容が変わった文書が {count}件あります。', 'Not good: {count} documents are not as they came.'],
  'check.pending': ['照合待ち: {count}件', 'Waiting to be matched: {count}'],
};

/** How commands are used; '' is all of them together. */
export const helpTexts: Readonly<Record<string, readonly [string, string]>> = {
  '': [
    `使い方: npm run mimamori -- <コマンド> [--language ja|en]
  user      利用者の一覧・登録・パスワード再設定・無効化
  token     トークンの作成・一覧・失効
  import    台帳などのファイルの取込み
  poll      情報源の取得
  push      文書を多数の病院へ送信（製造販売業者用）
  rematch   照合のやり直し
  bundle    閉域網への文書の持ち込み（作成・取込み）
  backup    バックアップ
  restore   復元
  check     データの点検
各コマンドの説明: npm run mimamori -- <コマンド> --help
設定（MIMAMORI_DATA、DATABASE_URL など）はサーバーと共通です。サーバーの動作中も実行できます。
終了コード: 0 完了、1 拒否または失敗、2 指定の誤り・未提供、3 一部のみ完了`,
    `Usage: npm run mimamori -- <command> [--language ja|en]
  user      list, add, reset passwords of, and disable users
  token     make, list and revoke tokens
  import    import a ledger or another table
  poll      poll sources
  push      send a document to many hospitals (for makers)
  rematch   match advisories again
  bundle    carry documents by hand into a closed network
  backup    make a backup
  restore   restore a backup
  check     check the data
Help of a command: npm run mimamori -- <command> --help
The settings (MIMAMORI_DATA, DATABASE_URL ...) are those of the server, which may run meanwhile.
Exit codes: 0 done, 1 refused or failed, 2 not understood or not there, 3 done in part`,
  ],
  user: [
    `使い方:
  user [list]                                    一覧（名前、権限、状態、最終サインイン、表示名）
  user add NAME --role ROLE [--name 表示名] [--password PASSWORD]
  user reset NAME [--password PASSWORD]          指定がなければ新しいパスワードを作成して表示
  user disable NAME / user enable NAME
ROLE: viewer reviewer engineer manager administrator auditor
パスワードを指定しない登録では入力を求めます（標準入力からも渡せます）。`,
    `Usage:
  user [list]                                    name, role, state, last signing in, display name
  user add NAME --role ROLE [--name DISPLAYED] [--password PASSWORD]
  user reset NAME [--password PASSWORD]          makes and shows a new password when none is given
  user disable NAME / user enable NAME
ROLE: viewer reviewer engineer manager administrator auditor
Without --password, adding asks for it (or takes it from standard input).`,
  ],
  token: [
    `使い方:
  token [list]                                   一覧（ID、名前、権限、期限、状態、最終使用）
  token make NAME --role ROLE --until YYYY-MM-DD トークンを作成して一度だけ表示
  token revoke ID|NAME`,
    `Usage:
  token [list]                                   id, name, role, last day, state, last use
  token make NAME --role ROLE --until YYYY-MM-DD makes a token and shows it once
  token revoke ID|NAME`,
  ],
  import: [
    `使い方: import FILE [--kind KIND] [--ledger NAME] [--dry-run]
KIND: devices（既定） aliases models productNames assessments
--ledger は病院のどの台帳か（省略時は主台帳）。--dry-run は何も変更せずに結果だけを示します。`,
    `Usage: import FILE [--kind KIND] [--ledger NAME] [--dry-run]
KIND: devices (default) aliases models productNames assessments
--ledger names which of the hospital's ledgers this is (else the main one). --dry-run changes nothing and tells what would be.`,
  ],
  poll: ['使い方: poll SOURCE|--all   SOURCE は情報源の名前または ID', 'Usage: poll SOURCE|--all   SOURCE is the name or id of a source'],
  push: [
    `使い方: push FILE --to LIST [--receipts RECEIPTS]
1つの文書を LIST の病院すべてに送信します。データフォルダーは不要です。LIST は1行に1病院で、# 以降は注釈です:
  https://mimamori.hospital.example  mp_…            鍵
  https://mimamori.another.example   keys/another    鍵だけを書いたファイル（LIST からの相対パス）
  https://mimamori.third.example     $THIRD_KEY      環境変数
受付結果は RECEIPTS（既定は FILE.receipts.jsonl）に1行ずつ追記します。もう一度実行すると、まだ受け付けられていない病院にだけ送ります。
混雑（429）・一時的な障害のときは待って再送します。表示: アドレス、HTTPステータス、一致した機種数、結果
終了コード: 0 すべて受付、3 一部失敗、1 すべて失敗・文書が不正、2 LIST の誤り（何も送信しません）`,
    `Usage: push FILE --to LIST [--receipts RECEIPTS]
Sends one document to every hospital of LIST; no data folder is needed. A hospital a line, and what follows a # is a comment:
  https://mimamori.hospital.example  mp_…            the key
  https://mimamori.another.example   keys/another    a file with the key alone (its path from where LIST is)
  https://mimamori.third.example     $THIRD_KEY      a variable of the environment
Receipts are added to RECEIPTS (FILE.receipts.jsonl unless named), a line each; run again, it sends to those that have not taken it.
Where a hospital is busy (429) or fails in passing it waits and sends again. Shown: address, HTTP status, models that met, what became of it
Exit codes: 0 all took it, 3 some failed, 1 all failed or the document is not valid, 2 LIST is wrong (and nothing is sent)`,
  ],
  rematch: [
    '使い方: rematch ADVISORY…|--all   ADVISORY は文書番号または ID',
    'Usage: rematch ADVISORY…|--all   ADVISORY is a tracking id or an id',
  ],
  bundle: [
    `使い方:
  bundle export FILE [--since YYYY-MM-DD | --after FILE]   持ち込みファイルを作成（FILE は .tar.gz）
  bundle import FILE [--receipt FILE]                      閉域網側で取込み
  bundle key                                               このマシンの公開鍵と指紋
  bundle trust [KEY|FILE] [--fingerprint FINGERPRINT] [--name NAME]   作成元の鍵を登録（指定がなければ一覧）
  bundle distrust FINGERPRINT                              鍵の信頼を取消し
--since はその日以降、--after は以前の持ち込みファイルまたは受領票の続き。どちらもなければ最初からすべて。
取込みは署名と全文書を確認してから始め、途中で止まっても、もう一度実行すれば続きから再開します。`,
    `Usage:
  bundle export FILE [--since YYYY-MM-DD | --after FILE]   make a bundle (FILE: .tar.gz)
  bundle import FILE [--receipt FILE]                      take it in, on the closed network
  bundle key                                               the public key of this machine and its fingerprint
  bundle trust [KEY|FILE] [--fingerprint FINGERPRINT] [--name NAME]   trust the key of the machine that made it (without: list)
  bundle distrust FINGERPRINT                              trust a key no more
--since: what was received from that day on; --after: what an earlier bundle, or its receipt, does not have; else everything.
Importing begins when the signature and every document are good; what was interrupted goes on when it is run again.`,
  ],
  backup: [
    `使い方: backup FILE|FOLDER
FILE（.tar.gz または .tgz）なら1つのファイル、それ以外は空のフォルダーに、データベースと受け取った文書を保存します。サーバーの動作中も実行できます。
PostgreSQL では文書のみ保存します（終了コード 3）。データベースは文書より先に pg_dump で保存してください。`,
    `Usage: backup FILE|FOLDER
Into one FILE (.tar.gz or .tgz), or else into an empty folder: the database and the documents as they came. The server may run meanwhile.
With PostgreSQL only the documents (exit code 3); copy the database with pg_dump, before the documents.`,
  ],
  restore: [
    `使い方: restore FILE|FOLDER
空のデータフォルダー（MIMAMORI_DATA）に復元します。サーバーは停止しておいてください。内容が変わっていれば復元しません。`,
    `Usage: restore FILE|FOLDER
Into the empty data folder that MIMAMORI_DATA names, with the server stopped. What was changed is refused.`,
  ],
  check: [
    '使い方: check   データベースと保存した文書を点検します。何も変更しません。異常があれば終了コード 1。',
    'Usage: check   Checks database and kept documents, and changes nothing. Exit code 1 when something is wrong.',
  ],
};
