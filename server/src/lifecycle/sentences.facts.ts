/** Code -> [Japanese, English], as those of http/sentences.facts.ts. */
export const lifecycleSentences: Readonly<Record<string, readonly [string, string]>> = {
  'lifecycle.statement.not-found': ['この通知は見つかりません。', 'There is no such statement.'],
  'lifecycle.day-not-understood': [
    '日付として読み取れません。2031-03-31、令和13年3月末、2030年度末 のように入力してください。文書に日付がない場合は「未定」と入力してください。',
    'This is not a day. Write 2031-03-31, or "tba" where the document names none.',
  ],
  'lifecycle.months-missing': ['耐用期間の月数を入力してください。', 'Enter the months of the durable life.'],
  'lifecycle.reason-missing': ['EOL・EOSと判断した理由を入力してください。', 'Enter why it means this.'],
  'lifecycle.durable-life-is-no-date': [
    '耐用期間は日付ではありません。推定にだけ使われます。',
    'A durable life is no date; it serves estimates alone.',
  ],
};
