/** The shapes of SBOMs as people look at them, named as in the server's `*.contract.ts`. */
import type { Band } from './types';
import type { PlacedRemark } from './types-of-arrivals';

export interface SbomComponentView {
  readonly ref: string;
  readonly parentRef: string | null;
  readonly type: string | null;
  readonly group: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly supplier: string | null;
  readonly purls: readonly string[];
  readonly cpes: readonly string[];
  readonly licences: readonly string[];
  readonly hashes: readonly { readonly algorithm: string; readonly value: string }[];
  readonly scope: string | null;
  readonly validUntil: string | null;
  readonly support: string | null;
  readonly pointer: string;
}

export interface SbomVersionView {
  readonly documentId: string;
  readonly softwareVersion: string | null;
  readonly format: string;
  readonly components: number;
  readonly receivedAt: string;
  /** A newer SBOM of the same release has taken its place since. */
  readonly replacedAt: string | null;
  readonly certainty: 'low' | null;
}

export interface SbomView extends SbomVersionView {
  readonly modelId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly fileName: string | null;
  readonly by: string;
  readonly serialNumber: string | null;
  readonly version: string | null;
  readonly createdAt: string | null;
  readonly describes: { readonly name: string; readonly version: string | null; readonly supplier: string | null } | null;
  /** Whether the list is said to be whole; null: nothing is said. */
  readonly isComplete: boolean | null;
  readonly validUntil: string | null;
  readonly remarks: readonly PlacedRemark[];
  readonly list: readonly SbomComponentView[];
  readonly others: readonly SbomVersionView[];
}

/** What a file is, read without being kept. */
export interface DocumentReading {
  readonly kind: 'sbom' | 'mds2' | 'mds';
  readonly format: string;
  readonly components: number;
  readonly answers: number;
  /** Of which product the file says that it is. */
  readonly named: { readonly manufacturer: string | null; readonly model: string; readonly softwareVersion: string | null } | null;
  /** The model of the hospital that it seems to be about. */
  readonly proposed: { readonly manufacturer: string; readonly model: string } | null;
  readonly remarks: readonly PlacedRemark[];
}

export type SbomVerdict = 'affected' | 'undetermined';

export interface SbomVulnerabilityView {
  readonly vulnerability: string;
  readonly verdict: SbomVerdict;
  readonly severityScore: number | null;
  readonly severityBand: Band;
  readonly fixAvailable: boolean;
  readonly advisories: readonly { readonly id: string; readonly trackingId: string }[];
}

export interface SbomFindingsView {
  readonly items: readonly { readonly ref: string; readonly vulnerabilities: readonly SbomVulnerabilityView[] }[];
}

export type ComponentField = 'version' | 'supplier' | 'identifiers' | 'licences' | 'hashes';

export interface ComparedComponent {
  readonly ref: string;
  readonly name: string;
  readonly version: string | null;
  readonly supplier: string | null;
  readonly purl: string | null;
  readonly cpe: string | null;
  readonly licences: readonly string[];
}

export interface SbomEffect {
  readonly vulnerability: string;
  readonly effect: 'opens' | 'closes' | 'stays';
  readonly before: SbomVerdict | null;
  readonly after: SbomVerdict | null;
}

export interface SbomChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: ComparedComponent | null;
  readonly after: ComparedComponent | null;
  readonly fields: readonly ComponentField[];
  readonly effects: readonly SbomEffect[];
}

export interface SbomDifference {
  readonly items: readonly SbomChange[];
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}
