import type { LifecycleStatus } from '../lifecycle/standing.js';
import type { PlanStanding } from './assess-plan.js';
import type { PlanOption, PlanState } from './replacement-plan.js';

/** The words of the exported plan (更新計画一覧), as the glossary gives them. */
export const optionWords: Readonly<Record<PlanOption, string>> = {
  replace: '機器更新',
  update: 'アップデート・部品交換',
  control: '補完的対策',
  continue: 'EOS後の使用継続',
};

export const stateWords: Readonly<Record<PlanState, string>> = {
  not_considered: '未検討',
  considering: '検討中',
  requested: '予算要求（稟議）中',
  approved: '予算承認済',
  procuring: '調達中（入札・契約）',
  done: '更新済',
  continued: 'EOS後継続使用',
};

export const standingWords: Readonly<Record<PlanStanding, string>> = {
  missed: '予算要求の最終機会を経過',
  last_chance: '次の予算要求が最後の機会',
  late: 'EOSに間に合わない',
  ended: 'EOS経過・計画なし',
  no_date: 'EOS不明（要照会）',
  open: '予算要求前',
  in_time: 'EOSに間に合う',
  no_budget_needed: '予算不要・完了',
};

export const statusWords: Readonly<Record<LifecycleStatus, string>> = {
  supported: 'サポート期間',
  limited_support: '限定的サポート期間',
  eos_passed: 'EOS後',
  unknown: '不明',
  inconsistent: '日付の矛盾',
};
