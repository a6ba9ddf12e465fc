import type { LifecycleView } from './types-of-inventory';

/** The shapes of the life cycle that cross HTTP, named as in the server's contracts. Days are `YYYY-MM-DD`. */
export const reaches = ['model', 'release', 'device'] as const;
export type Reach = (typeof reaches)[number];

export interface DeviceLifecycle {
  readonly standing: LifecycleView;
  readonly notices: readonly LifecycleNotice[];
}
export const gravities = ['act', 'plan', 'clarify', 'inform'] as const;
export type Gravity = (typeof gravities)[number];
export interface LifecycleNotice {
  readonly rule: string;
  /** `A 6.6.1`, `B Q10`: the guide of 2021 and the questions and answers of 2024. */
  readonly clauses: readonly string[];
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly since: string | null;
  readonly dueOn: string | null;
  readonly gravity: Gravity;
}

export const statedKinds = [
  'end_of_sales',
  'end_of_manufacture',
  'end_of_parts',
  'end_of_repair',
  'end_of_maintenance',
  'end_of_updates',
  'end_of_planned_development',
  'end_of_security_updates',
  'end_of_paid_updates',
  'eol',
  'eos',
  'durable_life',
  'security_state',
  'support_level',
] as const;
export type StatedKind = (typeof statedKinds)[number];
export type Vocabulary = 'letter' | 'ledger' | 'openeox' | 'cle' | 'endoflife' | 'spdx';
export const speakers = ['maker', 'distributor', 'lessor', 'hospital'] as const;
export type Speaker = (typeof speakers)[number] | 'ledger' | 'catalogue';
export const meanings = ['eol', 'eos', 'neither', 'withdrawn'] as const;
export type Meaning = (typeof meanings)[number];

export interface TermView {
  readonly vocabulary: Vocabulary;
  readonly term: string;
  readonly kind: StatedKind;
  readonly proposes: Meaning | null;
  readonly ja: string;
  readonly en: string;
  readonly source: string;
}
export interface StatementView {
  readonly id: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  readonly reach: Reach;
  readonly deviceId: string | null;
  readonly kind: StatedKind;
  readonly vocabulary: Vocabulary;
  readonly term: string;
  readonly day: string | null;
  readonly dayAsWritten: string;
  readonly months: number | null;
  readonly speaker: Speaker;
  readonly speakerName: string;
  readonly documentId: string | null;
  readonly documentName: string | null;
  readonly announcedOn: string | null;
  readonly receivedOn: string | null;
  readonly note: string | null;
  readonly versionAsWritten: string | null;
  readonly doubt: string | null;
  readonly at: string;
  readonly by: string;
  readonly meaning: Meaning | null;
  readonly mappings: readonly { readonly meaning: Meaning; readonly reason: string; readonly at: string; readonly by: string }[];
  readonly proposal: TermView | null;
  readonly holds: readonly ('eol' | 'eos')[];
}
export interface NewStatement {
  readonly deviceId: string;
  readonly reach: Reach;
  readonly kind: StatedKind;
  readonly term: string;
  readonly day: string;
  readonly months?: number;
  readonly speaker: (typeof speakers)[number];
  readonly speakerName: string;
  readonly documentName?: string;
  readonly announcedOn?: string;
  readonly receivedOn?: string;
  readonly note?: string;
  readonly meaning?: Meaning;
  readonly reason?: string;
}
export interface NewMapping {
  readonly meaning: Meaning;
  readonly reason: string;
}
export interface NewTelling {
  readonly deviceId: string;
  readonly toldTo: string;
  readonly means: string;
  readonly toldOn: string;
}
interface DateNow {
  readonly day: string | null;
  readonly origin: 'ledger' | 'hand' | 'notice' | 'master' | null;
  readonly asWritten: string | null;
  readonly at: string | null;
  readonly by: string | null;
  readonly announced: string | null;
}
export interface ToldDates {
  readonly eol: string | null;
  readonly eos: string | null;
}
export interface DeviceDates {
  readonly eol: DateNow;
  readonly eos: DateNow;
  readonly estimate: { readonly eol: string; readonly saleEndedOn: string; readonly months: number } | null;
  readonly history: readonly StatementView[];
  readonly tellings: readonly {
    readonly id: string;
    readonly toldTo: string;
    readonly means: string;
    readonly toldOn: string;
    readonly dates: readonly ToldDates[];
    readonly at: string;
    readonly by: string;
  }[];
  readonly toTellAgain: readonly {
    readonly toldTo: string;
    readonly means: string;
    readonly toldOn: string;
    readonly told: readonly ToldDates[];
  }[];
}

export const componentStatuses = ['end_of_life', 'extended_support_only', 'unknown_cycle', 'supported'] as const;
export interface ComponentLifecycleView {
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  readonly component: string;
  readonly version: string;
  readonly supplier: string | null;
  readonly product: string;
  readonly cycle: string | null;
  readonly eol: string | null;
  readonly extendedEnd: string | null;
  readonly status: (typeof componentStatuses)[number];
  readonly devices: number;
  readonly deviceEos: string | null;
}
export const supplierEnds = ['bankrupt', 'acquired', 'discontinued'] as const;
export interface NewEndedSupplier {
  readonly name: string;
  readonly what: (typeof supplierEnds)[number];
  readonly endedOn: string;
  readonly documentName?: string;
  readonly note?: string;
}
export interface EndedSupplierView {
  readonly id: string;
  readonly name: string;
  readonly what: (typeof supplierEnds)[number];
  readonly endedOn: string;
  readonly documentName: string | null;
  readonly note: string | null;
  readonly at: string;
  readonly by: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnBecause: string | null;
}
