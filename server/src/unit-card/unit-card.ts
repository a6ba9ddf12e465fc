/** Who does something that both could do (手引書 5.4: the maker, the user, or both). */
export const cardActors = ['hospital', 'maker', 'both'] as const;
/** How updates come to the device (5.1 表1, 5.4). */
export const updateMeans = ['online', 'medium', 'service_visit', 'none'] as const;
/** When updates come: at regular times, for each vulnerability, or both (5.4). */
export const updateRhythms = ['regular', 'per_vulnerability', 'both'] as const;
/** How it is made sure that an update is the maker's own (5.1 表1: authenticity, code signing). */
export const updateProofs = ['signature', 'maker_medium', 'not_checked'] as const;
export const restoreResults = ['restored', 'partly', 'failed'] as const;
export const settingStates = ['applied', 'differs', 'not_applied', 'not_applicable'] as const;
export const environmentFits = ['as_intended', 'differs'] as const;
export const usePlaces = ['hospital', 'home'] as const;

type Actor = (typeof cardActors)[number];

/** A control that the maker recommends, and what stands on this device (M052). */
export interface CardSetting {
  readonly name: string;
  readonly recommended: string;
  readonly applied: string;
  readonly state: (typeof settingStates)[number];
}

/** What is written down of one device beside its ledger row (機器カルテ). Null: nobody has said anything. Days are days, cadences are months. */
export interface UnitCard {
  /** M044: function and procedure. */
  readonly backupMeans: string | null;
  readonly backupBy: Actor | null;
  readonly backupEveryMonths: number | null;
  readonly backupOn: string | null;
  /** M045: the procedure by which the device is brought back, and whose work it is. */
  readonly restoreProcedure: string | null;
  readonly restoreBy: Actor | null;
  readonly restoreTestEveryMonths: number | null;
  readonly restoreTestOn: string | null;
  readonly restoreTestResult: (typeof restoreResults)[number] | null;
  /** M026, M028, M043. */
  readonly updateMeans: (typeof updateMeans)[number] | null;
  readonly updateBy: Actor | null;
  readonly updateRhythm: (typeof updateRhythms)[number] | null;
  readonly updateEveryMonths: number | null;
  readonly updateOn: string | null;
  readonly updateProof: (typeof updateProofs)[number] | null;
  /** M027: what is planned for an operating system or a component that nobody updates any more. */
  readonly obsoletePlan: string | null;
  /** M052. */
  readonly settings: readonly CardSetting[];
  /** M112: the preventive security inspection. */
  readonly inspectionEveryMonths: number | null;
  readonly inspectionOn: string | null;
  readonly nextInspectionOn: string | null;
  /** M003: where and how it is really used, and whether that is what the maker intends. */
  readonly environment: string | null;
  readonly environmentFit: (typeof environmentFits)[number] | null;
  /** M029: locks and seals of ports and cases. */
  readonly portLocks: string | null;
  /** M176: by which 注意事項等情報 or contract it is connected for maintenance only. */
  readonly maintenanceOnlyBasis: string | null;
  /** M071, M109. Nothing of the patient is written down here. */
  readonly usePlace: (typeof usePlaces)[number] | null;
  readonly homeLeaflet: string | null;
  readonly homeTrainedOn: string | null;
  readonly homeUpdates: string | null;
}

export const emptyCard: UnitCard = {
  backupMeans: null,
  backupBy: null,
  backupEveryMonths: null,
  backupOn: null,
  restoreProcedure: null,
  restoreBy: null,
  restoreTestEveryMonths: null,
  restoreTestOn: null,
  restoreTestResult: null,
  updateMeans: null,
  updateBy: null,
  updateRhythm: null,
  updateEveryMonths: null,
  updateOn: null,
  updateProof: null,
  obsoletePlan: null,
  settings: [],
  inspectionEveryMonths: null,
  inspectionOn: null,
  nextInspectionOn: null,
  environment: null,
  environmentFit: null,
  portLocks: null,
  maintenanceOnlyBasis: null,
  usePlace: null,
  homeLeaflet: null,
  homeTrainedOn: null,
  homeUpdates: null,
};

/** What a change made different, field by field. */
export type Changes = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/** A card as it is kept: its content is one value that is read and written as a whole. */
export interface KeptCard {
  /** Of the device. */
  readonly id: string;
  readonly content: Partial<UnitCard>;
  /** Counts the changes: who changes must have seen the last one. */
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

/** One change of a card or form, as it is kept; nothing is overwritten without a trace. */
export interface CardChange {
  readonly id: string;
  readonly subjectId: string;
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly changes: Changes;
}

/** One time somebody outside connected to a device (M176): who, on what ground of the contract, and until when. */
export interface MaintenanceConnection {
  readonly id: string;
  readonly deviceId: string;
  readonly startedAt: string;
  /** Null while the connection is open. */
  readonly endedAt: string | null;
  readonly party: string;
  readonly purpose: string;
  readonly means: string | null;
  readonly contractBasis: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}
