/** Code -> [Japanese, English] for the letters that staff record, as those of http/sentences.facts.ts. */
export const letterSentences: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  'letters.ends-by-serial': [
    'EOL・EOSなどの日付は製造番号では分けられません。一部の機器だけの日付は、機器の画面で記録してください。',
    'Dates of EOL, EOS and the like cannot be told by serial number. Record those of single devices on their pages.',
  ],
  'letters.letter.not-found': ['この手紙の記録はありません。', 'There is no such recorded letter.'],
  'letters.attachment.not-found': ['この添付ファイルはありません。', 'There is no such attachment.'],
  'letters.attachment-empty': ['添付ファイル「{name}」は空です。', 'The attachment "{name}" is empty.'],
  'letters.attachment-not-taken': [
    '添付ファイル「{name}」は受け付けられません。中身が拡張子と合わないか、対象外の種類です（受け付ける種類：{endings}）。',
    'The attachment "{name}" is not taken: its content does not fit its name, or its kind is none of these: {endings}.',
  ],
  'letters.by-form-only': [
    '手紙の記録は画面からだけ作れます。ファイルとしては受け付けません。',
    'Recorded letters are made in the form alone and are not taken as files.',
  ],
  'letters.changed-meanwhile': [
    'ほかの人が先に訂正しました（現在 第{revision}版）。開き直してください。',
    'Somebody else was quicker (now revision {revision}). Please open it again.',
  ],
  'letters.day-to-come': ['まだ来ていない日付です。', 'This day has not come yet.'],
  'letters.not-a-mail': [
    '「{name}」をメールとして読めませんでした。.eml形式で保存したファイルを選んでください。',
    '"{name}" could not be read as a mail. Choose a file that was saved as .eml.',
  ],
  'letters.recorded-already': [
    'この文書番号（{number}）の手紙は記録済みです。続報や訂正は、その手紙の新しい版として記録してください。',
    'A letter of this number ({number}) is recorded already. Record what follows as its next revision.',
  ],
  'letters.serials-ambiguous': [
    '「{text}」は1つの番号か範囲か判断できません。範囲は「～」でつないでください。',
    'Whether "{text}" is one number or a range cannot be told. Join the ends of a range with ～.',
  ],
  'letters.serials-backwards': ['範囲「{text}」の始まりと終わりが逆です。', 'The ends of the range "{text}" stand the wrong way round.'],
};
