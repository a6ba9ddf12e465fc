/** A model with one software version, as far as matching needs it. */
export interface FleetRelease {
  readonly releaseId: string;
  readonly modelId: string;
  readonly softwareVersion: string | null;
  readonly model: FleetModel;
}

export interface FleetModel {
  readonly id: string;
  readonly manufacturerId: string;
  readonly manufacturer: string;
  readonly name: string;
  readonly modelNumber: string | null;
  readonly genericName: string | null;
  readonly key: string | null;
  /** Its device identifier (UDI-DI) as GTIN of 14 digits, where the model master has one. */
  readonly gtin14?: string | null;
}

/** What people confirmed about names of products, and how makers are found by what is written. */
export interface FleetNames {
  /** The maker of the fleet that this name means, or undefined. */
  findManufacturer(written: string): string | undefined;
  /** Makers of the fleet in a string that lists several, all of them known ("Becton Dickinson, Baxter"); undefined when it is no such list. */
  listedManufacturers(written: string): readonly string[] | undefined;
  /** Makers of the fleet that a longer string mentions ("Hillrom and ELI, Baxter International Inc."). */
  mentionedManufacturers(written: string): readonly string[];
  /** What was confirmed under any of these names of one product, for whichever document. */
  confirmedAs(names: readonly string[]): readonly ConfirmedProduct[];
}

export interface ConfirmedProduct {
  readonly manufacturerId: string | null;
  /** null: this product is none of ours. */
  readonly modelId: string | null;
  /** null: in every document of this maker. */
  readonly trackingId: string | null;
  readonly productName: string;
}
