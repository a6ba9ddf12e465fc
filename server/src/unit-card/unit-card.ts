/** What a change made different, field by field. */
export type Changes = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/** A card or a form as it is kept: its content is one value that is read and written as a whole. */
export interface KeptCard {
  /** Of the device. */
  readonly id: string;
  readonly content: Readonly<Record<string, unknown>>;
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

/** What was asked and told when a device came into the house (導入時の確認), as it is kept. */
export interface KeptIntake {
  readonly id: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
}
