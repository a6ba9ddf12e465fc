import type { LetterEvidence } from './letter-evidence.js';
import type { ProductIdentifiers } from './product-identifiers.js';
import type { EndoflifeProduct, PublishedEnd } from './published-ends.js';

export type { ProductIdentifiers, SerialRange } from './product-identifiers.js';

/**
 * The one shape into which every format of advisory is read. It keeps what was published: names, versions and words as written, with a
 * pointer into the document. What it means for a device is decided later (server/src/matching).
 */
export interface Advisory {
  /** Id of the reader, for example `csaf-2.0`. */
  readonly format: string;
  readonly kind: 'advisory' | 'vex' | 'lifecycle';
  readonly publisher: Publisher;
  /** The publisher's own id of the document; with the publisher's namespace it is the document's identity. */
  readonly trackingId: string;
  readonly aliases: readonly string[];
  /** Ids that the document calls related, which is never the same (one CVE, several GHSA). */
  readonly related?: readonly string[];
  /** The document's own version, as text. */
  readonly revision: string;
  readonly status: 'draft' | 'interim' | 'final';
  readonly revisions: readonly RevisionEntry[];
  readonly title: string;
  readonly language: string | null;
  readonly category: string | null;
  /** Sharing scope as published (TLP:WHITE is read as CLEAR). */
  readonly tlp: string | null;
  /** Instants, ISO 8601 UTC. */
  readonly publishedAt: string | null;
  readonly revisedAt: string | null;
  /** True when the publisher took the document back: it then speaks of nothing. */
  readonly withdrawn: boolean;
  /** The publisher's overall word on severity, as written. */
  readonly severityText: string | null;
  readonly notes: readonly Note[];
  readonly references: readonly Reference[];
  readonly products: readonly ProductStatement[];
  /** Products to which the publisher gave a name together; absent where there are none. What refers to them is already resolved. */
  readonly productGroups?: readonly ProductGroup[];
  readonly vulnerabilities: readonly VulnerabilityStatement[];
  /** Of a document about lifecycles: what ends when, in its own words. */
  readonly ends?: readonly PublishedEnd[];
  /** Of a catalogue of component lifecycles: the product with its cycles. */
  readonly componentLifecycle?: EndoflifeProduct;
  /** Of what came by post, mail or telephone and was recorded by the hospital on behalf of its maker; absent for what was published. */
  readonly letter?: LetterEvidence;
  /** Where the record stands in a document that holds many; absent when the document is this advisory and nothing else. */
  readonly pointer?: string;
}

export interface Publisher {
  readonly name: string;
  /** A URI that the publisher owns; null in formats that have none. */
  readonly namespace: string | null;
  readonly category: 'vendor' | 'coordinator' | 'discoverer' | 'multiplier' | 'translator' | 'user' | 'other';
}

export interface RevisionEntry {
  readonly revision: string;
  readonly at: string | null;
  readonly summary: string;
}

export interface Note {
  readonly category: string;
  readonly title: string | null;
  readonly text: string;
  readonly pointer: string;
  /** Only these products (CSAF 2.1); absent or empty: the whole statement. */
  readonly productIds?: readonly string[];
}

export interface Reference {
  readonly url: string;
  readonly summary: string;
  readonly category: string | null;
}

export interface ProductGroup {
  readonly id: string;
  readonly summary: string | null;
  readonly productIds: readonly string[];
}

/** A product as the document names it. `id` is unique within the document. */
export interface ProductStatement {
  readonly id: string;
  /** The full name as the document gives it, else the names of its branches joined by blanks. */
  readonly name: string;
  readonly vendor: string | null;
  /** Families above the product, outermost first. */
  readonly families: readonly string[];
  readonly product: string | null;
  readonly version: VersionStatement;
  /** Everything else the branches say: architecture, language, platform, specification, service pack, ... */
  readonly traits: readonly { readonly category: string; readonly name: string }[];
  readonly identifiers: ProductIdentifiers;
  /** A product made of two others (CSAF relationships): this component, on or in that product. */
  readonly relation: { readonly category: string; readonly component: string; readonly partOf: string } | null;
  /** The package of a registry or distribution, where the document speaks of one (OSV ecosystems, with release: `Debian:12`). */
  readonly package?: { readonly ecosystem: string; readonly name: string };
  /** What must be there beside the product for the statement to hold; absent: nothing. */
  readonly environment?: EnvironmentCondition;
  /** A description in sentences, where the format has one: a model that is named in it may be meant. */
  readonly prose?: string;
  /** Only some units are meant (lots, serial numbers), in words that people must read: whether a device is one of them is not known. */
  readonly someUnits?: true;
  /** Whoever sent the document may not speak of this product: it is there for people to read and decides nothing. */
  readonly isContext?: true;
  readonly pointer: string;
}

/**
 * The other side of an AND (NVD: "running on / with"): of every group at least one part must be in the same device. A part is never itself
 * affected. Whether the device has it may be unknown, and then the statement is undetermined.
 */
export interface EnvironmentCondition {
  readonly allOf: readonly {
    readonly negate: boolean;
    readonly anyOf: readonly { readonly cpe: string; readonly version: VersionStatement }[];
  }[];
  readonly pointer: string;
}

/**
 * What the document says about versions.
 * `none`: says nothing, which is never "all". `all`: every version, in so many words (`vers:all/*`).
 * `words`: a text that matching must understand; `isRange` tells whether the publisher called it a range or one version.
 */
export type VersionStatement =
  | { readonly kind: 'none' }
  | { readonly kind: 'all'; readonly raw: string; readonly pointer: string }
  | {
      /** Understood already by the format itself: inside when one of the intervals or one of the single versions holds. */
      readonly kind: 'intervals';
      readonly scheme: string;
      readonly intervals: readonly VersionInterval[];
      readonly versions: readonly string[];
      /** Outside when one of these holds, whatever the rest says ("all are affected, but for …"); absent: nothing is excepted. */
      readonly except?: { readonly intervals: readonly VersionInterval[]; readonly versions: readonly string[] };
      /** As published, for people. */
      readonly raw: string;
      readonly pointer: string;
    }
  | { readonly kind: 'words'; readonly scheme: string; readonly raw: string; readonly isRange: boolean; readonly pointer: string };

/** From one version to another; null is no bound on that side. */
export interface VersionInterval {
  readonly from: string | null;
  readonly fromInclusive: boolean;
  readonly to: string | null;
  readonly toInclusive: boolean;
}

export type PublishedStatus =
  | 'known_affected'
  | 'first_affected'
  | 'last_affected'
  | 'fixed'
  | 'first_fixed'
  | 'known_not_affected'
  | 'under_investigation'
  | 'recommended'
  | 'unknown';

export interface VulnerabilityStatement {
  /** The CVE, else the first id the document gives it, else `<trackingId>#<n>` with n from 1. */
  readonly id: string;
  readonly cve: string | null;
  readonly otherIds: readonly { readonly system: string; readonly id: string }[];
  readonly title: string | null;
  readonly weaknesses: readonly { readonly id: string; readonly name: string }[];
  readonly notes: readonly Note[];
  readonly scores: readonly Score[];
  readonly statuses: readonly { readonly status: PublishedStatus; readonly productIds: readonly string[] }[];
  readonly remediations: readonly Remediation[];
  readonly threats: readonly { readonly category: string; readonly details: string; readonly productIds: readonly string[] }[];
  /** Why a product is not affected (VEX justification), by product. */
  readonly justifications: readonly { readonly label: string; readonly productIds: readonly string[] }[];
  readonly references: readonly Reference[];
  /** Urgency said in other ways than CVSS; absent where the format or the document has none. */
  readonly assessments?: readonly Assessment[];
  /** The document itself says that it is being exploited (KEV, CISA's container of a CVE record, CSAF 2.1). */
  readonly exploited?: Exploitation;
  readonly pointer: string;
}

/** Days are YYYY-MM-DD; null is not said. */
export interface Exploitation {
  readonly since: string | null;
  readonly ransomware: boolean | null;
  readonly actBy: string | null;
  readonly action: string | null;
}

/** SSVC answers in the words of its decision points ('active', 'yes', 'total'); EPSS as shares of 1; a rating in words. */
export type Assessment = (
  | {
      readonly kind: 'ssvc';
      readonly exploitation: string | null;
      readonly automatable: string | null;
      readonly technicalImpact: string | null;
    }
  | { readonly kind: 'epss'; readonly probability: number; readonly percentile: number | null }
  | { readonly kind: 'rating'; readonly rating: 'critical' | 'high' | 'medium' | 'low' | 'none' }
) & { readonly at: string | null; readonly source: string | null; readonly productIds: readonly string[] };

export interface Score {
  readonly version: '2.0' | '3.0' | '3.1' | '4.0';
  /** As published; '' where only a number was given. */
  readonly vector: string;
  /** The base score as published, 0 to 10; null where only a vector was given. */
  readonly published: number | null;
  readonly source: string | null;
  readonly productIds: readonly string[];
  /**
   * The metric in which it stands, as a pointer (CSAF 2.1): scores of one metric are one assessment in several versions of CVSS, those of two
   * are two assessments. Absent where the format does not tell.
   */
  readonly metric?: string;
}

export interface Remediation {
  readonly category: string;
  readonly details: string;
  readonly url: string | null;
  readonly at: string | null;
  /** Empty means: all products of the vulnerability. Product groups are already resolved. */
  readonly productIds: readonly string[];
  readonly restart: string | null;
  readonly pointer: string;
}
