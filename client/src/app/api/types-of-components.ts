/** The shapes of components across the hospital and of the searches for them, named as in the server's `*.contract.ts`. */
export interface ComponentSearch {
  readonly q?: string;
  readonly name?: string;
  readonly purl?: string;
  readonly cpe?: string;
  readonly version?: string;
  readonly range?: string;
}
export type SearchField = keyof ComponentSearch;
export const searchFields: readonly SearchField[] = ['q', 'name', 'purl', 'cpe', 'version', 'range'];

export interface ComponentWords {
  readonly name: string;
  readonly version: string | null;
  readonly purl: string | null;
  readonly cpe: string | null;
  /** All identifiers where there are several of a kind. */
  readonly purls: readonly string[];
  readonly cpes: readonly string[];
  /** `undetermined`: it may be meant; `doubt` is the code of why that cannot be told. */
  readonly answer: 'inside' | 'undetermined';
  readonly doubt: string | null;
  /** `low`: it stands only in a list that the hospital typed. */
  readonly certainty: 'low' | null;
}
export interface ComponentView extends ComponentWords {
  readonly models: readonly {
    /** Of the component in the SBOM of this model and version. */
    readonly id: string;
    readonly manufacturer: string;
    readonly model: string;
    readonly modelId: string;
    readonly softwareVersion: string | null;
    readonly devices: number;
  }[];
}
export interface ComponentInDevice extends ComponentWords {
  readonly modelId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  /** null where no device with this release is in use. */
  readonly deviceId: string | null;
  readonly ledgerNumber: string | null;
  readonly assetNumber: string | null;
  readonly serialNumber: string | null;
  readonly department: string | null;
  readonly place: string | null;
  readonly connection: string | null;
  readonly ipAddress: string | null;
  readonly vlan: string | null;
}
export interface SearchHitView {
  readonly id: string;
  readonly documentId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly modelId: string;
  readonly softwareVersion: string | null;
  readonly devices: number;
  readonly components: readonly {
    readonly name: string;
    readonly version: string | null;
    readonly answer: 'inside' | 'undetermined';
    readonly doubt: string | null;
  }[];
  readonly foundAt: string;
}
export interface SavedSearchView {
  readonly id: string;
  readonly name: string;
  readonly search: ComponentSearch;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly hits: readonly SearchHitView[];
}
