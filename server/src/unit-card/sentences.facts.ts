import type { Sentences } from '../http/sentences.js';

/** What people read of unit cards and intake forms. */
export const cardSentences: Sentences = {
  'unit-card.changed-meanwhile': [
    '{by} さんが先に変更しています。最新の内容を確認してから、もう一度入力してください。',
    '{by} changed it meanwhile. Look at what it says now, then enter your change again.',
  ],
  'unit-card.day-ahead': ['実施した日に、今日より後の日は入力できません。', 'What was done cannot lie in the future.'],
  'unit-card.result-missing': [
    '復元テストの結果を選んでください。結果のない記録は、成功した記録と区別できません。',
    'Choose the result of the restore test: without it the test would look passed.',
  ],
  'unit-card.inspection-before-last': ['次回の点検日が、前回の点検日より前です。', 'The next inspection lies before the last one.'],
  'unit-card.connection.not-found': ['この保守接続の記録はありません。', 'There is no such maintenance connection.'],
  'unit-card.connection-ended': [
    'この保守接続は既に終了が記録されています。記録は上書きできません。',
    'The end of this connection is on record already; the log is not written over.',
  ],
  'unit-card.connection-ahead': ['接続の日時に、今より後は入力できません。', 'A connection cannot lie in the future.'],
  'unit-card.connection-ends-first': ['終了が開始より前です。', 'The end lies before the start.'],
  'intake.not-found': ['この導入時の確認の記録はありません。', 'There is no such intake form.'],
  'intake.several-models': ['一つの確認書に入れられるのは、同じ機種の機器だけです。', 'One form is about devices of one model.'],
  'intake.day-missing': [
    '通知された期日を入力してください。期日がなければ「照会中」か「通知なし」を選びます。',
    'Enter the day that was told, or choose that it was asked for or not told.',
  ],
  'intake.ends-first': ['返却・終了の日が、導入日より前です。', 'The last day lies before the day of arrival.'],
  'intake.*': ['導入時の確認を保存できません（{code}）。', 'The intake form could not be saved ({code}).'],
  'unit-card.*': ['機器カルテを保存できません（{code}）。', 'The unit card could not be saved ({code}).'],
};
