/** Code -> [Japanese, English] for everything that deciding about findings and confirming names can answer. */
export const reviewSentences: Readonly<Record<string, readonly [ja: string, en: string]>> = {
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
};
