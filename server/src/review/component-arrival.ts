/** A new SBOM brought a component that somebody looks for (documents/search). */
export interface ComponentArrival {
  readonly id: string;
  readonly search: string;
  readonly components: readonly { readonly name: string; readonly version: string | null }[];
  readonly manufacturer: string;
  readonly model: string;
  readonly modelId: string;
  readonly softwareVersion: string | null;
  readonly devices: number;
  readonly foundAt: string;
}
