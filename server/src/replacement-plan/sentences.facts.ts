import type { Sentences } from '../http/sentences.js';

/** What people read of replacement plans. */
export const planSentences: Sentences = {
  'plan.not-found': [
    'この更新計画はありません。機器が台帳から外れた可能性があります。画面を更新してください。',
    'There is no such plan; its devices may have left the ledger. Reload the page.',
  ],
  'plan.changed-meanwhile': [
    '{by} さんが先に変更しています。最新の内容を確認してから、もう一度入力してください。',
    '{by} changed it meanwhile. Look at what it says now, then enter your change again.',
  ],
  'plan.year-missing': [
    '予算要求以降の状態にするには、先に予算年度を入力してください。',
    'Choose the fiscal year of the budget first: a budget is requested for a year.',
  ],
  'plan.option-missing': [
    '予算要求以降の状態にするには、先に方針（機器更新・アップデートなど）を選んでください。',
    'Choose first what the budget is for: replacement, update, or something else.',
  ],
  'plan.option-contradicts-state': [
    '「EOS後継続使用」と方針「機器更新」「アップデート」は両立しません。方針を「EOS後の使用継続」か「補完的対策」にしてください。',
    'What is used on after EOS is neither replaced nor updated. Choose continued use or compensating controls.',
  ],
  'plan.whole-model-has-no-part': ['機種全体の計画に分割名は付けられません。', 'The plan of a whole model has no name of a part.'],
  'plan.whole-model-stays': ['機種全体の計画は削除できません。', 'The plan of a whole model cannot be taken away.'],
  'plan.device-not-of-model': [
    'この機種で使用中の機器ではありません。画面を更新してください。',
    'This is no device of the model in use. Reload the page.',
  ],
  'plan.device-in-a-part': [
    'この機器は既に別の分割に入っています。先にその分割を機種全体に戻してください。',
    'This device is in a part already. Join that part again first.',
  ],
  'plan.part-is-everything': [
    'すべての機器を選んでいるため分割できません。一部だけを選んでください。',
    'All devices are chosen, so there is nothing to divide. Choose some of them.',
  ],
  'plan.*': ['更新計画を保存できません（{code}）。', 'The plan could not be saved ({code}).'],
};
