import type { Connection } from '../inventory/device.js';
import type { Legacy } from './legacy.js';
import type { LifecycleEventName } from './lifecycle-events.js';
import type { LifecycleDates, Standing } from './standing.js';

/** What the rules know of a device. Nothing here tells its age: no rule may judge by it (手引書 6.6.1). */
export interface WatchedDevice extends LifecycleDates {
  readonly active: boolean;
  readonly connection: Connection;
  /** The judgement on record (legacy.ts); null when there is none. */
  readonly legacy: Legacy | null;
}

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
    LifecycleEventName | 'eos_before_eol' | 'no_limited_support_period' | 'eol_missing' | 'dates_missing' | 'legacy_judgement_due';
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
