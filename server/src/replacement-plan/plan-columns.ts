import { fiscalYearText } from './fiscal-year.js';
import { optionWords, standingWords, stateWords, statusWords } from './plan-words.facts.js';
import type { PlanView } from './replacement-plan.contract.js';

interface Column {
  readonly heading: string;
  readonly value: (row: PlanView) => string | number | null;
}

/** The list of plans (更新計画一覧) as budgets are asked for with it. */
export const planColumns: readonly Column[] = [
  { heading: '予算年度', value: ({ fiscalYear }) => (fiscalYear === null ? null : fiscalYearText(fiscalYear)) },
  { heading: '製造販売業者', value: ({ manufacturer }) => manufacturer },
  { heading: '販売名', value: ({ model }) => model },
  { heading: '分割', value: ({ part }) => part },
  { heading: '台数', value: ({ devices }) => devices },
  { heading: '部署', value: ({ departments }) => departments.map(({ name, devices }) => `${name} ${devices}`).join('、') },
  { heading: '生命維持管理装置等', value: ({ lifeSupport }) => (lifeSupport ? '該当' : null) },
  { heading: '段階', value: ({ status }) => statusWords[status] },
  { heading: 'EOL', value: ({ eol }) => eol },
  { heading: 'EOS', value: ({ eos }) => eos },
  { heading: 'EOS不明の台数', value: ({ withoutEos }) => withoutEos },
  { heading: '方針', value: ({ option }) => (option === null ? null : optionWords[option]) },
  { heading: '状態', value: ({ state }) => stateWords[state] },
  { heading: '概算費用（円）', value: ({ cost }) => cost },
  { heading: '調達期間（月）', value: ({ procurementMonths }) => procurementMonths },
  {
    heading: '最後の予算要求',
    value: ({ lastRequest }) =>
      lastRequest === null ? null : `${lastRequest.opensOn.slice(0, 7)} ${fiscalYearText(lastRequest.fiscalYear)}予算`,
  },
  { heading: '調達期間との比較', value: ({ standing }) => standingWords[standing] },
  { heading: 'EOS後の空白（日）', value: ({ gapDays }) => gapDays },
  { heading: '備考', value: ({ note }) => note },
];
