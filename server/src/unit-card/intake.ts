import { addMonths } from '#feeds/vocabulary/day.js';

/** How a device comes into the house: 購入・リース・借用・中古・デモ. */
export const intakeWays = ['purchase', 'lease', 'loan', 'used', 'demo'] as const;
/** Whether an end was told when the device came (M118). */
export const toldStates = ['told', 'asked', 'not_told'] as const;
/** How a document stands that is given on request at introduction (M069, M078). */
export const documentStates = ['received', 'requested', 'not_requested'] as const;
export type DocumentState = (typeof documentStates)[number];

/** 導入時の確認: what was asked and told when some devices of one model came into the house. Days are days. */
export interface Intake {
  readonly modelId: string;
  readonly deviceIds: readonly string[];
  readonly way: (typeof intakeWays)[number];
  readonly arrivedOn: string;
  /** From whom: the seller, the lessor, the lender. */
  readonly from: string;
  /** Last day of a lease, a loan or a demonstration. */
  readonly until: string | null;
  readonly eolTold: (typeof toldStates)[number];
  readonly eolOn: string | null;
  readonly eosTold: (typeof toldStates)[number];
  readonly eosOn: string | null;
  readonly sbom: DocumentState;
  readonly mds2: DocumentState;
  readonly limitedSupportPlan: DocumentState;
  /** Until when an answer is asked for. */
  readonly answerBy: string | null;
  /** Of a used device beyond EOS: the document in which the maker presents the risk (M139). */
  readonly riskPresentedIn: string | null;
  readonly documentName: string | null;
  readonly note: string | null;
}

export interface KeptIntake {
  readonly id: string;
  readonly content: Intake;
  /** Counts the changes: who changes must have seen the last one. */
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

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

/** What is open about a device that came, beside what its documents and its life cycle ask for. */
export function doubtsOf(intake: Intake, eos: string | null): readonly (typeof intakeDoubts)[number][] {
  const isBeyond = eos !== null && eos < intake.arrivedOn;
  const doubts = {
    eol_not_told: intake.eolTold !== 'told',
    eos_not_told: intake.eosTold !== 'told',
    sbom_missing: intake.sbom !== 'received',
    mds2_missing: intake.mds2 !== 'received',
    plan_missing: intake.limitedSupportPlan !== 'received',
    // Used and leased devices are supported until the EOS that the maker told, and no longer (手引書 6.6.1).
    ends_after_eos: !isBeyond && eos !== null && intake.until !== null && intake.until > eos,
    beyond_eos: isBeyond,
    risk_not_presented: isBeyond && intake.riskPresentedIn === null,
  };
  return intakeDoubts.filter((doubt) => doubts[doubt]);
}

/** Whole months from a day until another; negative once it is over. */
export function monthsUntil(from: string, to: string): number {
  const rough = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return addMonths(from, rough) > to ? rough - 1 : rough;
}

/** What a form makes known elsewhere, where such things stand already. */
export interface IntakeConsequences {
  /** Dates that were told, to be kept with whose word they are. */
  readonly dates: readonly { readonly field: 'eol' | 'eos'; readonly day: string }[];
  /** Rows of the document shelf that are asked for: end of support (D15), SBOM (D16), MDS2 (D17). */
  readonly requested: readonly ('D15' | 'D16' | 'D17')[];
  readonly plan: 'requested' | 'received' | null;
}

/** What is news in a form against what it said before; null: the form is new. */
export function consequencesOf(before: Intake | null, after: Intake): IntakeConsequences {
  const dates = (['eol', 'eos'] as const).flatMap((field) => {
    const day = after[`${field}On`];
    return day !== null && day !== before?.[`${field}On`] ? [{ field, day }] : [];
  });
  const isNew = (field: 'sbom' | 'mds2' | 'limitedSupportPlan' | 'eolTold' | 'eosTold', state: string) =>
    after[field] === state && before?.[field] !== state;
  const requested = [
    ...(isNew('eolTold', 'asked') || isNew('eosTold', 'asked') ? (['D15'] as const) : []),
    ...(isNew('sbom', 'requested') ? (['D16'] as const) : []),
    ...(isNew('mds2', 'requested') ? (['D17'] as const) : []),
  ];
  const plan = (['requested', 'received'] as const).find((state) => isNew('limitedSupportPlan', state)) ?? null;
  return { dates, requested, plan };
}
