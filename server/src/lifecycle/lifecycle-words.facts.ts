import type { LifecycleStage } from './effective-dates.js';
import type { StandingFlag } from './standing.js';

/** The words of the exported list, as the glossary and the screens give them. */
export const stageWords: Readonly<Record<LifecycleStage, string>> = {
  supported: 'サポート期間',
  limited_support: '限定的サポート期間',
  extended: '限定的サポート期間（延長）',
  eos_passed: 'EOS後',
  eol_passed: 'EOL経過・EOS未通知（要照会）',
  unknown: '不明',
  inconsistent: '日付の矛盾',
};

export const flagWords: Readonly<Record<StandingFlag, string>> = {
  eol_missing: 'EOL未記入',
  eos_missing: 'EOS未記入',
  eos_before_eol: 'EOSがEOLより前',
  no_limited_support_period: '限定的サポート期間なし',
  eol_passed: 'EOL経過（EOS不明）',
};
