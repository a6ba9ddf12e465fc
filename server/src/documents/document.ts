import type { Remark } from '#feeds/reading.js';

/** A document about a model, kept byte for byte: an SBOM, an MDS2 sheet, and what else a maker owes. */
export interface KeptDocument {
  readonly id: string;
  /** MDS and SDS (`mds`) are another form than MDS2 and kept apart from it. */
  readonly kind: 'sbom' | 'mds2' | 'mds' | 'other';
  readonly format: string;
  readonly modelId: string;
  /** The release it speaks of; null where it is about the model in all its versions. */
  readonly releaseId: string | null;
  readonly softwareVersion: string | null;
  /** The same for all that stood and will stand in this place (document-series.ts); null for what came before there were any. */
  readonly series: string | null;
  /** By what an SBOM tells that it is older than another; null for what is none, and where nobody kept it. */
  readonly issue: SbomIssue | null;
  readonly contentId: string;
  readonly fileName: string | null;
  readonly components: number;
  readonly answers: number;
  /** What an SBOM says of its own list; null when nothing. */
  readonly isComplete: 'yes' | 'no' | null;
  readonly remarks: readonly Remark[];
  /** `low`: typed by the hospital for want of the maker's list; what rests on it says so. */
  readonly certainty: 'low' | null;
  /** What a person calls it, and which version it says it is; for documents whose content is not read. */
  readonly title: string | null;
  readonly documentVersion: string | null;
  readonly receivedAt: string;
  readonly by: string;
  /** A newer document of the same kind for the same release takes its place; it stays readable. */
  readonly replacedAt: string | null;
}

/** As written in the document. */
export interface SbomIssue {
  readonly serialNumber: string | null;
  readonly version: string | null;
  readonly createdAt: string | null;
}

/** A component of an SBOM as a row: hundreds of thousands of them, so never read as a tree. */
export interface ComponentRow {
  readonly id: string;
  readonly documentId: string;
  readonly releaseId: string;
  /** What is looked through for it (search/component-part.ts); the same for equal components of all SBOMs. */
  readonly partId: string | null;
  /** That of its document. */
  readonly certainty: 'low' | null;
  readonly ref: string;
  readonly parentRef: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly supplier: string | null;
  readonly purl: string | null;
  readonly cpe: string | null;
  /** All identifiers where there are several of a kind. */
  readonly identifiers: { readonly purls: readonly string[]; readonly cpes: readonly string[] };
  readonly pointer: string;
}
