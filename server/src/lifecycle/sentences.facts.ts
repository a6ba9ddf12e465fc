/** Code -> [Japanese, English], as those of http/sentences.facts.ts. */
export const lifecycleSentences: Readonly<Record<string, readonly [string, string]>> = {
  'lifecycle.statement.not-found': ['この通知は見つかりません。', 'There is no such statement.'],
  'lifecycle.day-not-understood': [
    '日付として読み取れません。2031-03-31、令和13年3月末、2030年度末 のように入力してください。文書に日付がない場合は「未定」と入力してください。',
    'This is not a day. Write 2031-03-31, or "tba" where the document names none.',
  ],
  'lifecycle.months-missing': ['耐用期間の月数を入力してください。', 'Enter the months of the durable life.'],
  'lifecycle.reason-missing': ['EOL・EOSと判断した理由を入力してください。', 'Enter why it means this.'],
  'lifecycle.ended-supplier.not-found': ['この供給者の記録は見つかりません。', 'There is no such record of a supplier.'],
  'lifecycle.supplier-withdrawn-already': ['この記録は {by} がすでに取り消しています。', '{by} has taken this record back already.'],
  'lifecycle.told-tomorrow': ['通知日・受領日・連絡日に未来の日付は使えません。', 'The day on which it was told lies in the future.'],
  'lifecycle.durable-life-is-no-date': [
    '耐用期間は日付ではありません。推定にだけ使われます。',
    'A durable life is no date; it serves estimates alone.',
  ],
  'legacy.control.not-found': ['この補完的対策は見つかりません。', 'There is no such control.'],
  'legacy.determined-tomorrow': ['判定日に未来の日付は使えません。', 'The day of the determination lies in the future.'],
  'legacy.validity-too-long': [
    '有効期限は判定日から1年以内にしてください。脅威は変わるため、少なくとも年に1回見直します。',
    'A determination holds for a year at most.',
  ],
  'legacy.control-not-of-the-model': ['この機種の補完的対策ではありません。', 'This control does not belong to the model.'],
  'legacy.controls-missing': [
    '補完的対策によりレガシー状態にないと判定するには、根拠とする対策を選んでください。',
    'Name the controls on which this rests.',
  ],
  'legacy.control-not-in-place': [
    '確認期限内の補完的対策だけが根拠になります。先に対策を確認してください。',
    'Only controls that were checked and are in place can be relied on. Check the control first.',
  ],
  'legacy.makers-words-missing': ['メーカーの見解の内容を入力してください。', 'Enter what the maker said.'],
  'legacy.designation-without-document': [
    'メーカー指定の対策には、指定している文書の名称が必要です。文書がない場合は「院内」としてください。',
    "Name the document in which the maker designates it; without one it is the hospital's own.",
  ],
  'legacy.own-control-extends-nothing': [
    '院内の対策でサポートを延長することはできません。延長できるのは、メーカーが文書で指定し期日を示した対策だけです。',
    "A control of the hospital's own extends no support; only one that the maker designates in a document does.",
  ],
  'legacy.checked-tomorrow': ['確認日に未来の日付は使えません。', 'The day of the check lies in the future.'],
  'legacy.next-check-before': ['次回確認日は確認日より後にしてください。', 'The next check must come after this one.'],
  'legacy.answers-not-understood': ['質問への回答を読み取れません。', 'The answers cannot be read.'],
  'acknowledgement.not-found': ['この確認書は見つかりません。', 'There is no such acknowledgement.'],
  'acknowledgement.scan.not-found': ['この写しは見つかりません。', 'There is no such scan.'],
  'acknowledgement.several-models': [
    '確認書は機種ごとに作成します。一つの機種の機器を選んでください。',
    'An acknowledgement is about devices of one model.',
  ],
  'acknowledgement.more-than-a-year': ['次回の確認は1年以内にしてください。', 'It must be confirmed again within a year.'],
  'acknowledgement.explained-by-whom': ['説明者を入力してください。', 'Enter who explained it.'],
  'acknowledgement.tomorrow': ['未来の日付は使えません。', 'The day lies in the future.'],
  'acknowledgement.office-missing': ['決裁者の職名を入力してください。', 'Enter the office of who approved.'],
  'acknowledgement.confirm-by-missing': ['次回の確認期限を入力してください。', 'Enter until when it is confirmed again.'],
  'acknowledgement.not-a-scan': [
    '署名済みの確認書は、PDF・JPEG・PNG・TIFFで登録してください。',
    'Send the signed page as PDF, JPEG, PNG or TIFF.',
  ],
  'lifecycle.duty.not-found': ['この項目は見つかりません。', 'There is no such entry.'],
  'lifecycle.step-tomorrow': ['未来の日付は使えません。', 'The day lies in the future.'],
  'lifecycle.disconnect-is-done-and-checked': [
    'ネットワークからの切離しは「実施」と「確認」で記録してください。',
    'A disconnection is done, and then checked.',
  ],
};
