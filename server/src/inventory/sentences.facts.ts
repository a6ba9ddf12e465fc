/**
 * Sentences of the inventory, code -> [Japanese, English], as those of http/sentences.facts.ts: what people should do stands in the sentence,
 * `{value}` and `{column}` are the cell's. `inventory.row.<code>` is said of a row or a cell of a file, the others of a file or a request.
 */
export const inventorySentences: Readonly<Record<string, readonly [string, string]>> = {
  'inventory.no-file': ['ファイルを選択してください。', 'Choose a file.'],
  'inventory.file-empty': [
    'ファイルが空です。出力し直したファイルを指定してください。',
    'The file is empty. Export it again and choose that file.',
  ],
  'inventory.file-too-large': [
    '表が大きすぎます（上限 {limit}）。不要な行・列・書式を削除するか、部門などで分けて取り込んでください。',
    'The table is too large (limit {limit}). Delete rows, columns and formats that are not needed, or import it in parts.',
  ],
  'inventory.file-bomb': [
    'ファイルを展開した大きさが異常なため取り込みません。Excelで開き、新しいブックに表だけを貼り付けて保存し直してください。',
    'Unpacked, the file is unusually large and was not read. Copy the table alone into a new workbook and save that.',
  ],
  'inventory.file-encrypted': [
    'パスワード付きのファイルは読み取れません。パスワードを解除して保存し直してください。',
    'The file has a password and cannot be read. Save it without one.',
  ],
  'inventory.file-not-a-table': [
    '表として読み取れません（{found}）。CSVまたはExcelブック（.xlsx）を指定してください。古い形式（.xls）は「名前を付けて保存」で .xlsx にしてください。',
    'Not readable as a table ({found}). Choose CSV or an Excel workbook (.xlsx); save the old .xls format as .xlsx.',
  ],
  'inventory.file-encoding-unknown': [
    '文字コードを判別できません。CSV（UTF-8）またはExcelブック（.xlsx）で保存し直してください。',
    'The character encoding is not known. Save it as CSV (UTF-8) or as an Excel workbook (.xlsx).',
  ],
  'inventory.file-quote-not-closed': [
    '{line}行目の引用符（"）が閉じられていません。その行を直すか、Excelブック（.xlsx）で保存し直してください。',
    'A quotation mark in line {line} is not closed. Correct that line, or save the table as an Excel workbook (.xlsx).',
  ],
  'inventory.file-damaged': [
    'ファイルが壊れているため読み取れません。元の表を開いて保存し直してください。',
    'The file is damaged and cannot be read. Open the original table and save it again.',
  ],
  'inventory.headings-not-found': [
    '見出し行が見つかりません。管理番号・製造販売業者・販売名などの見出しがある表を指定し、取込みの種類が合っているかご確認ください。',
    'No row of headings was found. Choose a table with headings such as ledger number, manufacturer and model, and check the kind of import.',
  ],
  'inventory.device.not-found': ['この機器はありません。', 'There is no such device.'],
  'inventory.import.not-found': ['この取込みはありません。', 'There is no such import.'],
  'inventory.conflict.not-found': ['この値の相違はありません。画面を更新してください。', 'There is no such conflict; reload the page.'],
  'inventory.meeting.not-found': [
    'この同一機器の確認はありません。画面を更新してください。',
    'There is no such question; reload the page.',
  ],
  'inventory.import-already-undone': ['この取込みは既に取り消されています。', 'This import was already undone.'],
  'inventory.import-built-upon': [
    'その後の取込みや変更があるため取り消せません。新しいものから順に取り消してください。',
    'Later imports or changes rest on it; undo the newest first.',
  ],
  'inventory.already-decided': ['既に判断が記録されています。画面を更新してください。', 'This was already decided; reload the page.'],

  'inventory.row.row-without-identity': [
    '管理番号も、製造販売業者・型式（販売名）・製造番号の組もないため、機器として登録できません。いずれかを記入してください。',
    'Neither a ledger number nor maker, model and serial number: this cannot be a device. Fill in one or the other.',
  ],
  'inventory.row.row-is-a-total': ['合計の行のため取り込みません。', 'This is a line of totals and is not imported.'],
  'inventory.row.row-is-a-remark': ['注記の行のため取り込みません。', 'This is a line of remarks and is not imported.'],
  'inventory.row.row-repeats-headings': ['見出しの繰り返しのため取り込みません。', 'This row repeats the headings and is not imported.'],
  'inventory.row.cell-too-long': [
    '「{column}」の内容が長すぎるため、この行は取り込みません。列のずれや閉じていない引用符（"）がないかご確認ください。',
    'The content of "{column}" is too long, and the row was not imported. Look for a column that slipped or an open quotation mark.',
  ],
  'inventory.row.ledger-number-twice': [
    '同じ管理番号の行が前にもあります。どちらが正しいかご確認のうえ、片方の管理番号を直してください。',
    'An earlier row has the same ledger number. Find out which is right and correct the other.',
  ],
  'inventory.row.device-twice': [
    '製造販売業者・型式・製造番号が同じ行が前にもあります。別の機器であれば管理番号を付けてください。',
    'An earlier row has the same maker, model and serial number. If it is another device, give it a ledger number.',
  ],
  'inventory.row.row-without-alias': ['別名が空欄です。', 'The alias is blank.'],
  'inventory.row.row-without-canonical': ['正式名称が空欄です。', 'The canonical name is blank.'],
  'inventory.row.row-without-manufacturer': ['製造販売業者が空欄です。', 'The manufacturer is blank.'],
  'inventory.row.row-without-name': [
    '販売名も型式も空欄です。どちらかを記入してください。',
    'Neither name nor model number; fill in one of them.',
  ],
  'inventory.row.row-without-productName': ['アドバイザリーの製品名が空欄です。', 'The product name of the advisory is blank.'],
  'inventory.row.row-without-modelKey': [
    '機種キーも型式も空欄です。どちらかを記入してください。',
    'Neither model key nor model number; fill in one of them.',
  ],
  'inventory.row.row-without-ledgerNumber': ['管理番号が空欄です。', 'The ledger number is blank.'],
  'inventory.row.alias-twice': [
    '「{value}」が別のメーカーの別名として前の行にあります。どちらが正しいかご確認ください。',
    'An earlier row has "{value}" as the name of another maker. Find out which is right.',
  ],
  'inventory.row.model-key-twice': [
    '同じ機種キー「{value}」の行が前にもあります。キーを直してください。',
    'An earlier row has the same model key "{value}". Correct the key.',
  ],
  'inventory.row.model-not-known': [
    '機種「{value}」は登録されていません。先に機種マスターまたは台帳を取り込んでください。',
    'The model "{value}" is not known. Import the model master or the ledger first.',
  ],
  'inventory.row.model-not-unique': [
    '型式「{value}」の機種が複数のメーカーにあります。機種キーで指定してください。',
    'Several makers have a model "{value}". Name it by its model key.',
  ],
  'inventory.row.device-not-known': [
    '管理番号「{value}」の機器は台帳にありません。',
    'There is no device with the ledger number "{value}".',
  ],
  'inventory.row.device-not-unique': [
    '管理番号「{value}」の機器が複数の台帳にあります。取込みの際に台帳を指定してください。',
    'Devices of several ledgers have the number "{value}". Name the ledger when importing.',
  ],

  'inventory.row.sheet_not_read': [
    'シート「{value}」にも表がありますが、読み取っていません。必要な場合は別のファイルにして取り込んでください。',
    'The sheet "{value}" holds a table as well and was not read. Import it as a file of its own if it is needed.',
  ],
  'inventory.row.column_means_the_same': [
    '「{column}」は「{value}」と同じ項目のため読み取っていません。',
    '"{column}" means the same as "{value}" and was not read.',
  ],
  'inventory.row.heading_contradicts_itself': [
    '見出し「{column}」は略語と説明が一致しません。説明のほうを採りました。',
    'The heading "{column}" contradicts itself; the words in brackets were taken.',
  ],
  'inventory.row.cell_error': [
    '数式のエラー（{value}）です。値を入れ直してください。',
    'The cell holds the error of a formula ({value}). Enter the value.',
  ],
  'inventory.row.characters_lost': [
    '文字化けしている箇所があります。元の台帳で文字を確認してください。',
    'Some characters are lost. Look at the original ledger.',
  ],
  'inventory.row.number_changed_by_spreadsheet': [
    '番号「{value}」は表計算ソフトが日付や指数に変えた可能性があります。セルの書式を「文字列」にして入れ直してください。',
    'The spreadsheet may have changed the number "{value}" into a date or an exponent. Format the cell as text and enter it again.',
  ],
  'inventory.row.manufacturer_unknown': [
    '製造販売業者が分かりません。製造販売業者を記入してください。',
    'The manufacturer is not known. Enter it.',
  ],
  'inventory.row.model_unknown': [
    '販売名も型式も分かりません。どちらかを記入してください。',
    'Neither name nor model number is known. Enter one.',
  ],
  'inventory.row.duplicate': [
    '同じ製造販売業者・型式・製造番号の行が他にもあります。製造番号をご確認ください。',
    'Another row has the same maker, model and serial number. Check the serial number.',
  ],
  'inventory.row.version_unknown': [
    'ソフトウェアのバージョンが分かりません。機器の画面またはメーカーで確認してください。',
    'The software version is not known. Look at the device or ask the maker.',
  ],
  'inventory.row.version_is_a_number': [
    'バージョン「{value}」は数値として保存されています（3.10 が 3.1 になっていないか確認し、文字列で入れ直してください）。',
    'The version "{value}" is stored as a number (3.10 may have become 3.1). Check it and enter it as text.',
  ],
  'inventory.row.version_is_a_day': [
    'バージョンの欄が日付「{value}」になっています。文字列で入れ直してください。',
    'The version is a date, "{value}". Enter it as text.',
  ],
  'inventory.row.eol_not_a_date': [
    'EOL「{value}」を日付として読み取れません。記載のまま保存します。',
    'EOL "{value}" is not a date; it is kept as written.',
  ],
  'inventory.row.eos_not_a_date': [
    'EOS「{value}」を日付として読み取れません。記載のまま保存します。',
    'EOS "{value}" is not a date; it is kept as written.',
  ],
  'inventory.row.eos_before_eol': [
    'EOSがEOLより前になっています。メーカーの案内で確認してください。',
    'EOS lies before EOL. Look at the maker’s notice.',
  ],
  'inventory.row.sale_ended_not_a_date': [
    '販売終了日「{value}」を日付として読み取れません。記載のまま保存します。',
    'The end of sales "{value}" is not a date; it is kept as written.',
  ],
  'inventory.row.installed_on_not_a_date': [
    '設置日「{value}」を日付として読み取れません。記載のまま保存します。',
    'The day of installation "{value}" is not a date; it is kept as written.',
  ],
  'inventory.row.installed_in_future': [
    '設置日「{value}」が今日より後です。年をご確認ください。',
    'The day of installation "{value}" lies in the future. Check the year.',
  ],
  'inventory.row.disposed_on_not_a_date': [
    '廃棄日「{value}」を日付として読み取れないため、使用中として扱います。日付を直してください。',
    'The day of disposal "{value}" is not a date, so the device counts as in use. Correct the date.',
  ],
  'inventory.row.maintenance_from_not_a_date': [
    '保守開始日「{value}」を日付として読み取れません。日付を直してください。',
    'The start of the maintenance contract "{value}" is not a date. Correct it.',
  ],
  'inventory.row.maintenance_until_not_a_date': [
    '保守満了日「{value}」を日付として読み取れません。日付を直してください。',
    'The end of the maintenance contract "{value}" is not a date. Correct it.',
  ],
  'inventory.row.ownership_not_understood': [
    '購入区分「{value}」の意味が分かりません。購入・リース・レンタル・貸与・中古・デモのいずれかで記入してください。',
    'The ownership "{value}" is not understood. Write owned, leased, rental, loan, used or demo.',
  ],
  'inventory.row.connection_not_understood': [
    '接続形態「{value}」の意味が分かりません。常時・随時・保守時のみ・スタンドアロン・クラウドのいずれかで記入してください。',
    'The connection "{value}" is not understood. Write always, intermittent, maintenance only, standalone or cloud.',
  ],
  'inventory.row.operating_state_not_understood': [
    '稼働状態「{value}」の意味が分からないため、使用中として扱います。',
    'The state "{value}" is not understood, so the device counts as in use.',
  ],
  'inventory.row.state_contradicts_disposal': [
    '廃棄日を過ぎていますが、稼働状態は「{value}」です。使用中として扱います。どちらが正しいかご確認ください。',
    'The day of disposal has passed, but the state is "{value}". The device counts as in use; find out which is right.',
  ],
  'inventory.row.mac_not_an_address': [
    'MACアドレス「{value}」を読み取れません。16進12桁で記入してください。',
    'The MAC address "{value}" is not readable. Write twelve hexadecimal digits.',
  ],
  'inventory.row.ip_not_an_address': [
    'IPアドレス「{value}」を読み取れません。記載をご確認ください。',
    'The IP address "{value}" is not readable. Check it.',
  ],
  'inventory.row.udi_not_readable': [
    'UDI「{value}」を読み取れません。バーコードを読み直してください。',
    'The UDI "{value}" is not readable. Scan the barcode again.',
  ],
  'inventory.row.udi_check_digit': [
    'UDIのチェックデジットが合いません。バーコードを読み直してください。',
    'The check digit of the UDI is wrong. Scan the barcode again.',
  ],
  'inventory.row.udi_check_character': [
    'UDI（HIBC）のチェック文字が合いません。バーコードを読み直してください。',
    'The check character of the UDI (HIBC) is wrong. Scan the barcode again.',
  ],
  'inventory.row.udi_gtin_length': [
    'UDIのGTINの桁数が合いません。14桁かどうかご確認ください。',
    'The GTIN of the UDI has the wrong length. Check whether it has 14 digits.',
  ],
  'inventory.row.udi_bad_date': [
    'UDIの日付が正しくありません。バーコードを読み直してください。',
    'A date in the UDI is none. Scan the barcode again.',
  ],
  'inventory.row.udi_bad_length': [
    'UDIの項目の長さが合いません。区切りの記号が失われていないか、バーコードを読み直してください。',
    'A part of the UDI has the wrong length; separators may be lost. Scan the barcode again.',
  ],
  'inventory.row.udi_bad_character': [
    'UDIに使えない文字があります。バーコードを読み直してください。',
    'The UDI has a character that cannot be in it. Scan the barcode again.',
  ],
  'inventory.row.udi_mixed_width': [
    'UDIに全角と半角が混ざっています。半角で入れ直してください。',
    'The UDI mixes full-width and half-width characters. Enter it in half width.',
  ],
  'inventory.row.udi_unknown_identifier': [
    'UDIに知られていない識別子があります。バーコードを読み直してください。',
    'The UDI has an unknown application identifier. Scan the barcode again.',
  ],
  'inventory.row.udi_contradiction': [
    'UDIの中に食い違う値があります。機器のラベルを確認してください。',
    'Values in the UDI contradict each other. Look at the label of the device.',
  ],
  'inventory.row.udi_no_gtin': [
    'UDIにGTIN（機器識別子）がありません。機器識別子を含むバーコードを読み取ってください。',
    'The UDI has no GTIN. Scan the barcode that holds the device identifier.',
  ],
  'inventory.row.udi_no_device_identifier': [
    'UDIに機器識別子がありません。機器識別子を含むバーコードを読み取ってください。',
    'The UDI has no device identifier. Scan the barcode that holds it.',
  ],

  'inventory.row.kind_not_understood': [
    '種類「{value}」の意味が分かりません。別名・承継・ブランド・翻訳のいずれかで記入してください。',
    'The kind "{value}" is not understood. Write alias, succession, brand or translation.',
  ],
  'inventory.row.valid_from_not_a_date': [
    '適用開始日「{value}」を日付として読み取れません。日付を直してください。',
    'The first day "{value}" is not a date. Correct it.',
  ],
  'inventory.row.gtin_check_digit': [
    'GTIN「{value}」のチェックデジットが合わないため、登録しません。番号をご確認ください。',
    'The check digit of the GTIN "{value}" is wrong; it was not taken. Check the number.',
  ],
  'inventory.row.gtin_not_readable': [
    'GTIN「{value}」を読み取れません。14桁で記入してください。',
    'The GTIN "{value}" is not readable. Write 14 digits.',
  ],
  'inventory.row.sale_start_year_not_a_year': [
    '販売開始年「{value}」を年として読み取れません。西暦4桁で記入してください。',
    'The first year of sale "{value}" is not a year. Write four digits.',
  ],
  'inventory.row.threat_open_not_understood': [
    '脅威「{value}」の意味が分かりません。あり・なし・不明のいずれかで記入してください。',
    'The threat "{value}" is not understood. Write yes, no or unknown.',
  ],
  'inventory.row.update_not_understood': [
    '更新「{value}」の意味が分かりません。適用済み・提供あり・予定・なし・不明のいずれかで記入してください。',
    'The update "{value}" is not understood. Write applied, available, planned, none or unknown.',
  ],
  'inventory.row.compensating_controls_not_understood': [
    '補完的対策「{value}」の意味が分かりません。実施済み・予定・なし・不明のいずれかで記入してください。',
    'The compensating controls "{value}" are not understood. Write in place, planned, none or unknown.',
  ],
  'inventory.row.controls_adequate_not_understood': [
    '対策の十分性「{value}」の意味が分かりません。十分・不十分・未評価のいずれかで記入してください。',
    'The adequacy "{value}" is not understood. Write yes, no or not assessed.',
  ],
  'inventory.row.controls_verified_on_not_a_date': [
    '対策確認日「{value}」を日付として読み取れません。日付を直してください。',
    'The day of verification "{value}" is not a date. Correct it.',
  ],
};
