/** What the hospital knows of the software in a device for want of the maker's list: the operating system, known middleware. */
export interface TypedComponent {
  readonly name: string;
  readonly version: string | null;
  readonly supplier: string | null;
  readonly purl: string | null;
  readonly cpe: string | null;
}

export interface TypedSbom {
  readonly product: string;
  readonly softwareVersion: string;
  readonly components: readonly TypedComponent[];
  /** Where it was seen: the screen of the device, a service report. */
  readonly source: string;
  readonly at: string;
  readonly by: string;
}

/**
 * A CycloneDX document of it, so that it is kept, read, matched and handed on as any SBOM. It says of itself that it is not complete
 * (compositions) and by whom it was typed.
 */
export function sbomOfTyped({ product, softwareVersion, components, source, at, by }: TypedSbom): string {
  const property = (name: string, value: string) => ({ name: `mimamori:${name}`, value });
  const typed = components.map(({ name, version, supplier, purl, cpe }, index) => ({
    type: 'library',
    'bom-ref': `typed-${index + 1}`,
    name,
    ...(version !== null && { version }),
    ...(supplier !== null && { supplier: { name: supplier } }),
    ...(purl !== null && { purl }),
    ...(cpe !== null && { cpe }),
  }));
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: at,
      component: { type: 'device', 'bom-ref': 'product', name: product, version: softwareVersion },
      properties: [property('certainty', 'low'), property('typedBy', by), property('source', source)],
    },
    components: typed,
    compositions: [{ aggregate: 'incomplete', assemblies: ['product'] }],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
