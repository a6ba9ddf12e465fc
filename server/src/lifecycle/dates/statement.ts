import type { VersionDoubt } from '../../matching/ranges.js';

/**
 * One thing that somebody said about the end of a model, release or device. It is never changed: what follows from it stands in mappings,
 * and a later word is a statement of its own (手引書 6.6.1: EOL and EOS are told, and told again when they change).
 */
export interface LifecycleStatement {
  readonly id: string;
  readonly modelId: string;
  /** Null: holds for every release; else for this one. */
  readonly releaseId: string | null;
  /** Null: holds for every device; else for this one alone. */
  readonly deviceId: string | null;
  readonly kind: StatedKind;
  readonly vocabulary: Vocabulary;
  /** The word as it stands in the document: 補修用部品の供給終了, `end_of_life`, EOS. */
  readonly term: string;
  /** Last day of what ends; null where the document names none ("tba", 未定). */
  readonly day: string | null;
  readonly dayAsWritten: string;
  /** Of `durable_life` (耐用期間) alone: its length. */
  readonly months: number | null;
  readonly speaker: Speaker;
  readonly speakerName: string;
  /** The kept document (SHA-256 of its bytes), where there is one, and what people call it. */
  readonly documentId: string | null;
  readonly documentName: string | null;
  readonly announcedOn: string | null;
  readonly receivedOn: string | null;
  readonly note: string | null;
  /** The words of the document about versions, where it names a release by them. */
  readonly versionAsWritten: string | null;
  /** Why nobody can tell whether the release is meant by these words; null where it certainly is. */
  readonly doubt: VersionDoubt | null;
  readonly at: string;
  readonly by: string;
}

/**
 * What ends, in the words of Japanese letters: 販売終了, 製造終了, 補修用部品の供給終了, 修理対応終了, 保守サービス終了, アップデート提供終了. Each is a
 * kind of its own; none of them is EOL or EOS until a person says so. `eol` and `eos` are those of the maker's own words.
 */
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

export const vocabularies = ['letter', 'ledger', 'openeox', 'cle', 'endoflife', 'spdx'] as const;
export type Vocabulary = (typeof vocabularies)[number];

export const speakers = ['maker', 'distributor', 'lessor', 'hospital', 'ledger', 'catalogue'] as const;
export type Speaker = (typeof speakers)[number];

export const meanings = ['eol', 'eos', 'neither', 'withdrawn'] as const;
/** `neither`: kept as it is, and no date of ours; `withdrawn`: was taken back, or entered by mistake. */
export type Meaning = (typeof meanings)[number];

/** What a person says that a statement means for us. Never changed: the newest of a statement counts, the others tell what was thought. */
export interface LifecycleMapping {
  readonly id: string;
  readonly statementId: string;
  readonly meaning: Meaning;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

/** Who was told which dates, so that they can be told again when these change (手引書 6.6.1). */
export interface LifecycleTelling {
  readonly id: string;
  readonly modelId: string;
  /** A department, a person, the maker. */
  readonly toldTo: string;
  readonly means: string;
  readonly toldOn: string;
  /** EOL and EOS of the devices at that time, each pair once. */
  readonly dates: readonly ToldDates[];
  readonly at: string;
  readonly by: string;
}

export interface ToldDates {
  readonly eol: string | null;
  readonly eos: string | null;
}
