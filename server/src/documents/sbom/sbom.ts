/** What a software bill of materials says, whatever format it came in. Identifiers are kept as written; parsing them is for who uses them. */
export interface Sbom {
  /** `<standard>-<version>-<encoding>`: `cyclonedx-1.5-json`, `cyclonedx-1.4-xml`, `spdx-2.3-json`, `spdx-2.2-tag`, `spdx-3.0-json`, `swid-2015-xml`, `table-csv`. */
  readonly format: string;
  /** The document's own identity (serial number, namespace) and version, where it has them. */
  readonly serialNumber: string | null;
  readonly version: string | null;
  readonly createdAt: string | null;
  /** The product that the document describes; it is no component of itself. */
  readonly describes: DescribedProduct | null;
  /** Nested ones too, each after its parent. */
  readonly components: readonly Component[];
  /** Whether the list is said to be whole; null when nothing is said. */
  readonly isComplete: boolean | null;
  /** Until when the document holds, a day; SPDX `validUntilDate`. */
  readonly validUntil: string | null;
}

export interface DescribedProduct {
  readonly name: string;
  readonly version: string | null;
  readonly supplier: string | null;
  readonly purls?: readonly string[];
  readonly cpes?: readonly string[];
}

export interface Component {
  /** Unique within the document. */
  readonly ref: string;
  /** Ref of the component that contains it; null at the top. */
  readonly parentRef: string | null;
  readonly type: string | null;
  readonly group: string | null;
  readonly name: string;
  /** As written; null where there is none, or the document says that it does not know (NOASSERTION). */
  readonly version: string | null;
  readonly supplier: string | null;
  readonly purls: readonly string[];
  readonly cpes: readonly string[];
  readonly swids: readonly string[];
  readonly hashes: readonly { readonly algorithm: string; readonly value: string }[];
  readonly licences: readonly string[];
  readonly scope: string | null;
  readonly validUntil: string | null;
  readonly pointer: string;
  /** Said to be not delivered with the product but expected around it; CycloneDX 1.7 `isExternal`. Absent when nothing is said. */
  readonly isExternal?: boolean;
  /** For an external component in place of a version: a range in VERS notation, as written; CycloneDX 1.7 `versionRange`. */
  readonly versionRange?: string;
  /** What the document says of its support, as written; SPDX 3 `supportLevel`, the worst of several. */
  readonly support?: string;
}
