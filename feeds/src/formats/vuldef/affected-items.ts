import type { ProductStatement, PublishedStatus, VersionStatement, VulnerabilityStatement } from '../../advisory.js';
import { openDistinctIds } from '../../distinct-ids.js';
import { type Marks, productOfEntry, statusOfEntry } from '../../jvn-entries.js';
import { joinedStatuses } from '../../merged-vulnerabilities.js';
import type { RemarkBook } from '../../remark-book.js';
import { childOf, childrenOf, textIn, type XmlElement } from '../../xml/elements.js';
import { versionOf } from './version-number.js';

export interface AffectedItems {
  readonly products: readonly ProductStatement[];
  /** The statuses for one of the entry's vulnerabilities; null when the entry has no CVE. */
  statusesOf(cve: string | null): VulnerabilityStatement['statuses'];
}

/** `affectedstatus` of the schema; published entries leave it out, and then they mean "vulnerable". */
const statuses: Readonly<Record<string, PublishedStatus>> = {
  vulnerable: 'known_affected',
  notvulnerable: 'known_not_affected',
  unknown: 'unknown',
  vulnerable_investigating: 'under_investigation',
  notvulnerable_investigating: 'under_investigation',
};

interface Stated {
  readonly id: string;
  readonly status: PublishedStatus;
  /** Only of these CVEs; empty: of all. */
  readonly cves: readonly string[];
}

/** Every line of versions is a statement of its own: 未満, 以前 and their kind are words that matching understands. */
export function affectedItemsOf(data: XmlElement, marks: Marks, remarks: RemarkBook): AffectedItems {
  const products: ProductStatement[] = [];
  const stated: Stated[] = [];
  const distinct = openDistinctIds();
  for (const item of childrenOf(childOf(data, 'Affected') ?? data, 'AffectedItem')) {
    const product = productOf(item, remarks);
    if (product === null) continue;
    const status = statusOf(item, marks, remarks);
    for (const { version, cves } of versionsOf(item, remarks)) {
      const id = distinct(product.id);
      // A version in words says more than that of the CPE; without one the CPE's own stands.
      products.push({ ...product, id, version: version.kind === 'none' ? product.version : version });
      stated.push({ id, status, cves });
    }
  }
  const statusesOf = (cve: string | null): VulnerabilityStatement['statuses'] =>
    joinedStatuses(
      stated
        .filter(({ cves }) => cve === null || cves.length === 0 || cves.includes(cve))
        .map(({ id, status }) => ({ status, productIds: [id] })),
    );
  return { products, statusesOf };
}

function productOf(item: XmlElement, remarks: RemarkBook): ProductStatement | null {
  const vendor = textIn(item, 'Name');
  const product = textIn(item, 'ProductName');
  const cpes = childrenOf(item, 'Cpe').flatMap((cpe) => cpe.text || []);
  // (複数の製品) and (複数のベンダ): neither product nor version is named.
  const isNamed = product !== null && !/^[（(]複数の/.test(product);
  if (!isNamed && cpes.length === 0) {
    remarks.doubt(item.pointer, 'product-not-named');
    return null;
  }
  const named = { vendor: vendor !== null && /^[（(]複数の/.test(vendor) ? null : vendor, product: isNamed ? product : null, cpes };
  return productOfEntry(cpes[0] ?? `${vendor ?? ''} ${product ?? ''}`.trim(), named, item.pointer, remarks);
}

function statusOf(item: XmlElement, marks: Marks, remarks: RemarkBook): PublishedStatus {
  const written = item.attributes.affectedstatus?.trim();
  if (written === undefined || written === '') return statusOfEntry(marks);
  const status = Object.hasOwn(statuses, written) ? statuses[written] : undefined;
  if (status === undefined) remarks.doubt(item.pointer, 'status-not-known', { status: written.slice(0, 100) });
  return marks.unsettled ? 'under_investigation' : (status ?? 'unknown');
}

function versionsOf(item: XmlElement, remarks: RemarkBook): readonly { version: VersionStatement; cves: readonly string[] }[] {
  const lines = childrenOf(item, 'VersionNumber').flatMap((element) => versionOf(element, remarks) ?? []);
  return lines.length === 0 ? [{ version: { kind: 'none' }, cves: [] }] : lines;
}
