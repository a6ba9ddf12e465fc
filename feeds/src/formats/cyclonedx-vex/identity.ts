import { isObject, type JsonPlace, memberOf, objectsOf, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';

/**
 * A document is known by its serial number, a revision by its version (CycloneDX, "BOM-Link"). Many VEX documents have no serial number; then
 * what they speak of stands in for it, so that the next edition is recognised as one of the same, and a doubt says so.
 */
export function identityOf(
  root: JsonPlace,
  publisher: string,
  remarks: RemarkBook,
): { readonly trackingId: string; readonly revision: string } {
  const version = memberOf(root, 'version');
  // XML and JSON both default to 1.
  const revision = Number.isSafeInteger(version.value) ? String(version.value) : (textOf(version, remarks) ?? '1');
  const serial = textOf(memberOf(root, 'serialNumber'), remarks)?.trim() ?? '';
  if (serial !== '') return { trackingId: serial, revision };
  remarks.doubt('/serialNumber', 'without-serial-number');
  return { trackingId: describedProduct(root, publisher, remarks) ?? linkedDocument(root) ?? vulnerabilitiesOf(root, remarks), revision };
}

function describedProduct(root: JsonPlace, publisher: string, remarks: RemarkBook): string | null {
  const component = memberOf(memberOf(root, 'metadata'), 'component');
  if (!isObject(component.value)) return null;
  const parts = [publisher, textOf(memberOf(component, 'name'), remarks), textOf(memberOf(component, 'version'), remarks)];
  const name = parts.filter((part) => part !== null && part.trim() !== '').join(' ');
  return name === '' ? null : `VEX ${name}`;
}

/** The one SBOM that all references point into. */
function linkedDocument(root: JsonPlace): string | null {
  const { value } = memberOf(root, 'vulnerabilities');
  const links = JSON.stringify(value ?? null).match(/urn:cdx:[0-9a-f-]{36}/gi) ?? [];
  const documents = new Set(links.map((link) => link.toLowerCase()));
  return documents.size === 1 ? `VEX ${[...documents][0] ?? ''}` : null;
}

function vulnerabilitiesOf(root: JsonPlace, remarks: RemarkBook): string {
  const ids = objectsOf(memberOf(root, 'vulnerabilities'), remarks).flatMap((place) => textOf(memberOf(place, 'id'), remarks) ?? []);
  return `VEX ${[...new Set(ids)].join(' ').slice(0, 200)}`.trim();
}
