import type { PlacedRemark } from './types-of-arrivals';

/** MDS2 and MDS/SDS sheets, as the server answers them (held by types.spec.ts). */
export type AnswerWord = 'yes' | 'no' | 'not_applicable' | 'see_note' | 'other';
export type DisclosureForm = 'mds2-2019' | 'mds2-2013' | 'mds' | 'sds';
export const answerWords = ['yes', 'no', 'not_applicable', 'see_note'] as const;

export interface Mds2Form {
  readonly sections: readonly Mds2Section[];
  readonly presets: readonly { readonly preset: string; readonly en: string; readonly ja: string; readonly asks: string }[];
}
export interface Mds2Section {
  readonly section: string;
  readonly en: string;
  readonly ja: string;
  readonly questions: readonly Mds2Question[];
}
export interface Mds2Question {
  readonly id: string;
  readonly parent: string | null;
  readonly en: string;
  readonly ja: string;
  readonly kind: 'yes-no' | 'text' | 'day';
}

export interface FleetAnswer {
  readonly questionId: string;
  /** Null: the question was left blank. */
  readonly answer: AnswerWord | null;
  readonly asWritten: string | null;
  readonly note: string | null;
}
export interface SheetAnswer extends FleetAnswer {
  /** As the file words it. */
  readonly question: string | null;
  readonly pointer: string;
}
/** With our own words for the question, where the form of 2019 has it. */
export interface WordedAnswer extends SheetAnswer {
  readonly en: string | null;
  readonly ja: string | null;
}

export interface SheetHead {
  readonly documentId: string;
  readonly kind: 'mds2' | 'mds';
  readonly form: DisclosureForm;
  readonly releaseDate: string | null;
  readonly softwareVersion: string | null;
  readonly answers: number;
  readonly receivedAt: string;
  readonly by: string;
  readonly replacedAt: string | null;
}
export interface AnsweredSection {
  readonly section: string;
  readonly en: string | null;
  readonly ja: string | null;
  readonly answers: readonly WordedAnswer[];
}
export interface SheetView extends SheetHead {
  readonly format: string;
  readonly fileName: string | null;
  readonly manufacturer: string;
  readonly model: string;
  readonly statedManufacturer: string | null;
  readonly statedModel: string | null;
  readonly documentNumber: string | null;
  readonly sections: readonly AnsweredSection[];
  readonly remarks: readonly PlacedRemark[];
  /** Of the same model and kind, newest first. */
  readonly others: readonly SheetHead[];
}
export interface SheetDifference {
  readonly items: readonly SheetChange[];
}
export interface SheetChange {
  readonly questionId: string;
  readonly en: string | null;
  readonly ja: string | null;
  readonly before: SheetAnswer | null;
  readonly after: SheetAnswer | null;
}

export interface TypedSheet {
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion?: string;
  readonly form: DisclosureForm;
  readonly documentNumber?: string;
  readonly releaseDate?: string;
  readonly answers: readonly TypedAnswer[];
}
export interface TypedAnswer {
  readonly questionId: string;
  readonly question?: string;
  readonly answer: string;
  readonly note?: string;
}

export const outcomes = ['meets', 'cannot_tell', 'meets_not'] as const;
export type Outcome = (typeof outcomes)[number];
export type WhyNotTold = 'no_sheet' | 'other_version' | 'other_form' | 'not_answered' | 'see_note' | 'free_text';
export interface FleetRow {
  readonly deviceId: string;
  readonly ledgerNumber: string | null;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  readonly department: string | null;
  readonly place: string | null;
  readonly connection: 'always' | 'intermittent' | 'maintenance-only' | 'standalone' | 'cloud' | 'unknown';
  readonly vlan: string | null;
  readonly outcome: Outcome;
  readonly why: WhyNotTold | null;
  readonly documentId: string | null;
  readonly answers: readonly FleetAnswer[];
}
export interface FleetPage {
  readonly total: number;
  readonly items: readonly FleetRow[];
  readonly counts: { readonly meets: number; readonly meets_not: number; readonly cannot_tell: number };
  readonly departments: readonly string[];
  readonly vlans: readonly string[];
}

/** What bears on the findings of a device and on the end of its support. */
export interface DisclosedView {
  readonly sheets: readonly (SheetHead & { readonly fits: 'this_version' | 'every_version' | 'other_version' })[];
  readonly patching: {
    readonly hospital: boolean | null;
    readonly maker: boolean | null;
    readonly remote: boolean | null;
    readonly automatic: boolean | null;
  } | null;
  readonly topics: readonly DisclosedTopic[];
}
export interface DisclosedTopic {
  readonly topic: string;
  readonly bearsOn: readonly ('finding' | 'lifecycle')[];
  readonly en: string;
  readonly ja: string;
  readonly answers: readonly WordedAnswer[];
}

/** A model that the inventory knows, to be named in a form. */
export interface KnownModel {
  readonly manufacturer: string;
  readonly name: string;
  readonly modelNumber: string | null;
}
