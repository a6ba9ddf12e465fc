import type { Connection, Ownership } from '../inventory/device.js';
import type { Legacy } from './legacy.js';
import type { LifecycleEventName } from './lifecycle-events.js';
import type { LifecycleDates, Standing } from './standing.js';

/** What the rules know of a device. Nothing here tells its age: no rule may judge by it (手引書 6.6.1). */
export interface WatchedDevice extends LifecycleDates {
  readonly active: boolean;
  readonly connection: Connection;
  /** The judgement on record (legacy.ts); null when there is none. */
  readonly legacy: Legacy | null;
  /** What else is on record; absent where nobody looked it up. */
  readonly facts?: LifecycleFacts;
}

/** What documents, people and components add to the dates of a device. Null and empty: nothing is on record. */
export interface LifecycleFacts {
  readonly ownership: Ownership;
  /** Until when the maintenance contract runs. */
  readonly maintenanceUntil: string | null;
  readonly eosAnnouncedOn: string | null;
  /** How long the hospital takes to buy, in days. */
  readonly procurementDays: number | null;
  readonly limitedSupportPlan: DutyState | null;
  readonly securityState: DutyState | null;
  readonly riskPresentation: DutyState | null;
  /** What ends later than EOL by the maker's letters: parts, repair, maintenance, updates. */
  readonly supplied: readonly { readonly kind: string; readonly until: string }[];
  readonly estimatedEol: string | null;
  /** The first of its components whose security updates end and for which no plan was received; `on` is null where it is over on an untold day. */
  readonly componentEnd: { readonly name: string; readonly on: string | null } | null;
  /** Components of which nobody can tell when they end: the first, and how many there are. */
  readonly unclearComponents: { readonly name: string; readonly count: number } | null;
  /** The first supplier that is no more, and for whose components no plan was received. */
  readonly endedSupplier: { readonly name: string; readonly on: string } | null;
  /** Until when a control that the maker designates in a document extends limited support; only while the control is in place. */
  readonly extendedUntil: string | null;
  /** A control that no longer protects, and since when. */
  readonly lapsedControl: { readonly name: string; readonly on: string } | null;
  /** The acknowledgement that the device is used on after EOS: until when it holds, and whether the head of the hospital approved it. */
  readonly acknowledgement: { readonly confirmBy: string; readonly isApproved: boolean } | null;
  readonly disconnect: {
    readonly state: 'open' | 'done' | 'checked' | 'check_failed';
    readonly on: string;
    readonly dueOn: string | null;
  } | null;
  /** What proposes a legacy judgement beside EOS, in the words of legacy-proposals.ts. */
  readonly legacyOccasions: readonly string[];
  /** Since when somebody knows dates that no longer hold. */
  readonly toTellAgainSince: string | null;
}

export type DutyState = 'requested' | 'received' | 'not_needed';

/**
 * `act`: asks to act until something is done, and stands in the morning list until then. `plan`: time runs, decide what follows.
 * `clarify`: a fact is owed, ask the maker. `inform`: good to know.
 */
export type Gravity = 'act' | 'plan' | 'clarify' | 'inform';

export interface LifecycleNotice {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** The first day on which the notice stands; null where it follows from no date. */
  readonly since: string | null;
  /** The day that counts: until when to act, or when it should have been done. */
  readonly dueOn: string | null;
  readonly gravity: Gravity;
  /** What in the life of the device opened the notice, in the words of lifecycle-events.ts; else the code itself. */
  readonly event:
    | LifecycleEventName
    | 'eos_before_eol'
    | 'no_limited_support_period'
    | 'eol_missing'
    | 'dates_missing'
    | 'legacy_judgement_due'
    | 'limited_support_plan_missing'
    | 'procurement_too_long'
    | 'contract_beyond_eos'
    | 'component_ends_first'
    | 'component_end_unknown'
    | 'supplier_ended'
    | 'not_owned_near_eos'
    | 'control_lapsed'
    | 'support_extended'
    | 'acknowledgement_due'
    | 'disconnect_directed'
    | 'security_state_missing'
    | 'dates_changed'
    | 'eol_estimated'
    | 'still_supplied'
    | 'legacy_suspected';
}

/** A rule of the life cycle: one file in rules/, its clause quoted above it, its table of facts beside it, its name in rules.ts. */
export interface LifecycleRule {
  /** The name of its file. */
  readonly id: string;
  /** Where the duty stands: `A` the guide of 2021 (手引書), `B` the questions and answers of 2024. */
  readonly clauses: readonly string[];
  /** Undefined when there is nothing to notice. Reads no clock: `today` is all it knows of time. */
  notice(standing: Standing, device: WatchedDevice, today: string): LifecycleNotice | undefined;
}
