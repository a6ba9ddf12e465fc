import type { Because } from './matching.contract.js';

export type VerdictKind = 'affected' | 'not_affected' | 'undetermined';
export type Authority = 'maker' | 'maker_by_letter' | 'coordinator' | 'other';
export type StatementStatus = 'affected' | 'not_affected' | 'fixed' | 'under_investigation' | 'none';
export type Via = 'product' | 'component' | 'serial';

/** What one document says of one vulnerability on one release of a model (or on one device, where it names serial numbers). */
export interface KeptVerdict {
  readonly id: string;
  readonly advisoryId: string;
  readonly releaseId: string;
  /** Set only where the document tells devices of one release apart (serial numbers). */
  readonly deviceId: string | null;
  readonly vulnerability: string;
  readonly verdict: VerdictKind;
  readonly via: Via;
  readonly because: readonly Because[];
  /** The fact that is missing when undetermined. */
  readonly doubt: string | null;
  /** Who says so, seen from this device: its maker, a coordinator (CISA, JPCERT/CC), or anybody else. */
  readonly authority: Authority;
  /** The publisher's own word on this product. */
  readonly statement: StatementStatus;
  /** Remediation as published for this product: a revision that leaves it as it was is no new match. */
  readonly fingerprint: string;
  readonly fixAvailable: boolean;
  /** The component of the SBOM through which it was found; absent when the document speaks of the device itself. */
  readonly component?: FoundComponent | null;
}

export interface FoundComponent {
  readonly name: string;
  readonly version: string | null;
  readonly purl: string | null;
}

/** One vulnerability on one device, however many documents tell of it. Never deleted. */
export interface Finding {
  readonly id: string;
  readonly deviceId: string;
  readonly vulnerability: string;
  readonly title: string;
  readonly verdict: VerdictKind;
  readonly via: Via;
  readonly doubt: string | null;
  readonly severityScore: number | null;
  readonly severityVersion: string | null;
  readonly severityVector: string | null;
  readonly severityBand: string;
  readonly knownExploited: boolean;
  readonly fixAvailable: boolean;
  readonly fingerprint: string;
  readonly state: 'open' | 'held' | 'decided' | 'closed';
  readonly remediationState: 'none' | 'in_progress' | 'done';
  readonly decisionId: string | null;
  /** When the newest document that tells of it was revised; null when none says so. */
  readonly toldAt: string | null;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly closedReason: string | null;
}

/** Append-only: what happened to a finding. */
export interface FindingEvent {
  readonly id: string;
  readonly findingId: string;
  readonly at: string;
  /** A person's name; null when matching found it. */
  readonly by: string | null;
  readonly kind: 'opened' | 'changed' | 'reaffirmed' | 'closed' | 'reopened' | 'decided' | 'undone';
  readonly from: string | null;
  readonly to: string | null;
  readonly cause: string;
  readonly decisionId: string | null;
}

/** A product of a maker in the fleet that met no model for certain. */
export interface UnmetProduct {
  readonly id: string;
  readonly advisoryId: string;
  readonly manufacturerId: string;
  readonly product: string;
  readonly candidates: readonly UnmetCandidate[];
}

export interface UnmetCandidate {
  readonly modelId: string;
  readonly why: string;
  readonly undetermined: boolean;
  readonly similarity: number;
}
