import type { VersionStatement } from '../../advisory.js';
import type { RemarkBook } from '../../remark-book.js';

/** One branch on the way from the root to a product. */
export interface Branch {
  readonly category: string;
  readonly name: string;
  readonly pointer: string;
}

export const versionCategories: ReadonlySet<string> = new Set(['product_version', 'product_version_range']);

/**
 * What the branches say about the version. CSAF 2.0 section 3.1.2.2: `product_version` is one version and compared as text,
 * `product_version_range` is a vers string or, if the maker's scheme is unknown, words such as `<= 9.33`. Publishers confuse the two: most
 * `vers:all/*` of medical advisories stand under `product_version`, where a strict reader would take them for the name of a version.
 */
export function versionOf(branches: readonly Branch[], remarks: RemarkBook): VersionStatement {
  const stated = branches.filter((branch) => versionCategories.has(branch.category) && branch.name.trim() !== '');
  const innermost = stated.at(-1);
  if (innermost === undefined) return { kind: 'none' };
  if (stated.length > 1) return severalVersions(stated, innermost, remarks);
  const { name: raw, pointer } = innermost;
  const isRange = innermost.category === 'product_version_range';
  const vers = /^vers:([^/\s]+)\/([^]*)$/i.exec(raw.trim());
  const scheme = vers?.[1]?.toLowerCase() ?? 'generic';
  if (vers !== null && vers[2] === '*' && scheme !== 'none') {
    if (!isRange) remarks.note(`${pointer}/name`, 'all-versions-in-product-version');
    return { kind: 'all', raw, pointer: `${pointer}/name` };
  }
  if (!isRange && (vers !== null || /^\s*(?:[<>]=?|[≤≥])/.test(raw))) remarks.note(`${pointer}/name`, 'range-in-product-version');
  return { kind: 'words', scheme, raw, isRange, pointer: `${pointer}/name` };
}

/**
 * A path with two versions is not CSAF, and which of them is meant is a guess. Both together are a text that no scheme reads, so that the
 * question reaches a person.
 */
function severalVersions(stated: readonly Branch[], innermost: Branch, remarks: RemarkBook): VersionStatement {
  const raw = stated.map((branch) => branch.name).join(' / ');
  remarks.doubt(`${innermost.pointer}/name`, 'several-versions-on-path', { versions: raw });
  return { kind: 'words', scheme: 'unknown', raw, isRange: true, pointer: `${innermost.pointer}/name` };
}
