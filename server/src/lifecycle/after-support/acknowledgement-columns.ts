import type { AcknowledgementView } from './after-support.contract.js';

interface Column {
  readonly heading: string;
  readonly value: (row: AcknowledgementView) => string | number | null;
}

/** The list of acknowledgements (確認書の一覧) as a committee reads it. */
export const acknowledgementColumns: readonly Column[] = [
  { heading: '製造販売業者', value: ({ manufacturer }) => manufacturer },
  { heading: '販売名', value: ({ model }) => model },
  { heading: '台数', value: ({ devices }) => devices.length },
  { heading: '管理番号', value: ({ devices }) => devices.flatMap(({ ledgerNumber }) => ledgerNumber ?? []).join('、') },
  { heading: '部署', value: ({ devices }) => [...new Set(devices.flatMap(({ department }) => department ?? []))].sort().join('、') },
  { heading: 'EOS', value: ({ eos }) => eos },
  { heading: '決裁', value: ({ isApproved }) => (isApproved ? '病院長決裁済み' : '決裁待ち') },
  { heading: '次回確認期限', value: ({ confirmBy }) => confirmBy },
  { heading: '最後の確認', value: ({ entries }) => entries.findLast(({ kind }) => kind === 'confirmed')?.on ?? null },
  { heading: '終了', value: ({ entries }) => entries.find(({ kind }) => kind === 'ended')?.on ?? null },
  { heading: '院内の責任者', value: ({ responsible }) => responsible },
  { heading: '使用を続ける理由', value: ({ reason }) => reason },
  { heading: '残るリスク', value: ({ residualRisk }) => residualRisk },
  { heading: '使用の条件', value: ({ conditions }) => conditions },
];
