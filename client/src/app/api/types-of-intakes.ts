/** 導入時の確認: what was asked and told when devices came into the house, as it crosses HTTP. */
export const intakeWays = ['purchase', 'lease', 'loan', 'used', 'demo'] as const;
export const toldStates = ['told', 'asked', 'not_told'] as const;
export const documentStates = ['received', 'requested', 'not_requested'] as const;
export const intakeDoubts = [
  'eol_not_told',
  'eos_not_told',
  'sbom_missing',
  'mds2_missing',
  'plan_missing',
  'ends_after_eos',
  'beyond_eos',
  'risk_not_presented',
] as const;
export type IntakeDoubt = (typeof intakeDoubts)[number];

interface IntakeSaid {
  readonly way: (typeof intakeWays)[number];
  readonly arrivedOn: string;
  readonly from: string;
  readonly until: string | null;
  readonly eolTold: (typeof toldStates)[number];
  readonly eolOn: string | null;
  readonly eosTold: (typeof toldStates)[number];
  readonly eosOn: string | null;
  readonly sbom: (typeof documentStates)[number];
  readonly mds2: (typeof documentStates)[number];
  readonly limitedSupportPlan: (typeof documentStates)[number];
  readonly answerBy: string | null;
  readonly riskPresentedIn: string | null;
  readonly documentName: string | null;
  readonly note: string | null;
}
export interface NewIntake extends IntakeSaid {
  readonly deviceIds: readonly string[];
}
export interface ChangedIntake extends NewIntake {
  readonly revision: number;
}
export interface IntakeView extends IntakeSaid {
  readonly id: string;
  readonly modelId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly devices: readonly {
    readonly deviceId: string;
    readonly ledgerNumber: string | null;
    readonly serialNumber: string | null;
    readonly department: string | null;
  }[];
  readonly monthsToEol: number | null;
  readonly monthsToEos: number | null;
  readonly eos: string | null;
  readonly doubts: readonly IntakeDoubt[];
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
}
