import type { Advisory } from '#feeds/advisory.js';
import type { Remark } from '#feeds/reading.js';

/** An advisory as known now: its identity, and what its newest revision says in short. */
export interface KnownAdvisory {
  readonly id: string;
  /** Publisher's namespace (or name) and tracking id: the same document in all its revisions. */
  readonly identity: string;
  readonly publisher: string;
  readonly trackingId: string;
  readonly currentRevisionId: string;
  readonly revision: string;
  readonly title: string;
  readonly publishedAt: string | null;
  readonly revisedAt: string | null;
  readonly receivedAt: string;
  readonly severityScore: number | null;
  readonly severityVersion: string | null;
  readonly severityVector: string | null;
  readonly severityBand: string;
  readonly withdrawn: boolean;
  readonly draft: boolean;
  readonly vulnerabilities: readonly string[];
  /** What the search box looks in, in lower case and NFKC. */
  readonly searchText: string;
  readonly remarks: number;
}

export interface AdvisoryRevision {
  readonly id: string;
  readonly advisoryId: string;
  readonly revision: string;
  readonly revisedAt: string | null;
  readonly receivedAt: string;
  readonly documentId: string;
  readonly format: string;
  readonly summary: string;
  readonly advisory: Advisory;
  readonly remarks: readonly Remark[];
}

export interface AdvisoryVulnerability {
  readonly advisoryId: string;
  readonly vulnerability: string;
}

/** By what a changed device or SBOM finds the documents that may speak of it (matching/keys-of-advisory.ts makes them). */
export interface AdvisoryKey {
  readonly id: string;
  readonly key: string;
  readonly advisoryId: string;
}

/** How probable it is that a vulnerability is exploited within 30 days (FIRST, EPSS); shares of 1. */
export interface ExploitPrediction {
  readonly vulnerability: string;
  readonly probability: number;
  readonly percentile: number | null;
  /** The day for which it was reckoned. */
  readonly scoredOn: string | null;
}
