import type { ReleaseComponent } from './component-ends.js';
import type { EndedSupplier } from './component-lifecycle.js';

/** A supplier that is no more, with the components of one release that came from it. */
export interface EndedSupplierOfRelease {
  readonly name: string;
  readonly endedOn: string;
  readonly components: readonly string[];
}

/**
 * The releases with components of suppliers that are no more (手引書 6.6.2.1: their support may stop suddenly), the earliest end first. Held
 * against the supplier that the SBOM names, whether or not any catalogue knows the component. Records that were taken back count for nothing;
 * of two records of one supplier the earlier end counts.
 */
export function endedSuppliersByRelease(
  components: readonly Pick<ReleaseComponent, 'releaseId' | 'name' | 'supplier'>[],
  suppliers: readonly EndedSupplier[],
): ReadonlyMap<string, readonly EndedSupplierOfRelease[]> {
  const ended = new Map<string, EndedSupplier>();
  for (const supplier of suppliers.filter(({ withdrawnAt }) => withdrawnAt === null)) {
    const known = ended.get(supplierKey(supplier.name));
    if (known === undefined || supplier.endedOn < known.endedOn) ended.set(supplierKey(supplier.name), supplier);
  }
  const found = new Map<string, Map<EndedSupplier, Set<string>>>();
  for (const { releaseId, name, supplier } of components) {
    const gone = supplier === null ? undefined : ended.get(supplierKey(supplier));
    if (gone === undefined) continue;
    const ofRelease = found.get(releaseId) ?? new Map<EndedSupplier, Set<string>>();
    found.set(releaseId, ofRelease.set(gone, (ofRelease.get(gone) ?? new Set<string>()).add(name)));
  }
  return new Map([...found].map(([releaseId, ofRelease]) => [releaseId, inOrder(ofRelease)]));
}

function inOrder(ofRelease: ReadonlyMap<EndedSupplier, ReadonlySet<string>>): readonly EndedSupplierOfRelease[] {
  return [...ofRelease]
    .map(([{ name, endedOn }, components]) => ({ name, endedOn, components: [...components] }))
    .sort((one, other) => (one.endedOn === other.endedOn ? 0 : one.endedOn < other.endedOn ? -1 : 1));
}

/** The name without the form of the company: SBOMs write "Fabrikam, Inc." where letters write "Fabrikam". */
function supplierKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/株式会社|有限会社|合同会社|\(株\)|\(有\)/g, ' ')
    .replace(/[\s,]+(inc|incorporated|corp|corporation|co|company|ltd|limited|llc|gmbh|ag|s\.?a|b\.?v|k\.?k)\.?(?=$|[\s,])/g, ' ')
    .replace(/[\s,.]+/g, ' ')
    .trim();
}
