/** The card of a device and who from outside connected to it, as they cross HTTP. Cadences are months. */
export const cardActors = ['hospital', 'maker', 'both'] as const;
export const updateMeans = ['online', 'medium', 'service_visit', 'none'] as const;
export const updateRhythms = ['regular', 'per_vulnerability', 'both'] as const;
export const updateProofs = ['signature', 'maker_medium', 'not_checked'] as const;
export const restoreResults = ['restored', 'partly', 'failed'] as const;
export const settingStates = ['applied', 'differs', 'not_applied', 'not_applicable'] as const;
export const environmentFits = ['as_intended', 'differs'] as const;
export const usePlaces = ['hospital', 'home'] as const;
type Actor = (typeof cardActors)[number];

export interface CardSetting {
  readonly name: string;
  readonly recommended: string;
  readonly applied: string;
  readonly state: (typeof settingStates)[number];
}
export interface CardContent {
  readonly backupMeans: string | null;
  readonly backupBy: Actor | null;
  readonly backupEveryMonths: number | null;
  readonly backupOn: string | null;
  readonly restoreProcedure: string | null;
  readonly restoreBy: Actor | null;
  readonly restoreTestEveryMonths: number | null;
  readonly restoreTestOn: string | null;
  readonly restoreTestResult: (typeof restoreResults)[number] | null;
  readonly updateMeans: (typeof updateMeans)[number] | null;
  readonly updateBy: Actor | null;
  readonly updateRhythm: (typeof updateRhythms)[number] | null;
  readonly updateEveryMonths: number | null;
  readonly updateOn: string | null;
  readonly updateProof: (typeof updateProofs)[number] | null;
  readonly obsoletePlan: string | null;
  readonly settings: readonly CardSetting[];
  readonly inspectionEveryMonths: number | null;
  readonly inspectionOn: string | null;
  readonly nextInspectionOn: string | null;
  readonly environment: string | null;
  readonly environmentFit: (typeof environmentFits)[number] | null;
  readonly portLocks: string | null;
  readonly maintenanceOnlyBasis: string | null;
  readonly usePlace: (typeof usePlaces)[number] | null;
  readonly homeLeaflet: string | null;
  readonly homeTrainedOn: string | null;
  readonly homeUpdates: string | null;
}
export interface CardDue {
  readonly code: 'backup' | 'restore_test' | 'restore_test_not_passed' | 'update' | 'inspection';
  readonly dueOn: string | null;
  readonly since: string | null;
  readonly isOver: boolean;
}
export interface CardView {
  readonly card: CardContent;
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
  readonly dues: readonly CardDue[];
  readonly openConnections: number;
}
export interface ChangedCard extends Partial<CardContent> {
  readonly revision: number;
}
export interface CardChange {
  readonly at: string;
  readonly by: string;
  readonly revision: number;
  readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
}
export interface ConnectionView {
  readonly id: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly party: string;
  readonly purpose: string;
  readonly means: string | null;
  readonly contractBasis: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}
export interface NewConnection {
  readonly startedAt: string;
  readonly endedAt?: string | null;
  readonly party: string;
  readonly purpose: string;
  readonly means?: string | null;
  readonly contractBasis: string;
}
