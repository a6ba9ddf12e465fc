/** Where a BOM-Link points (CycloneDX): one version of one BOM, or an element of it. */
export interface BomLink {
  /** UUID in small letters, without `urn:uuid:`. */
  readonly serialNumber: string;
  readonly version: number;
  /** The decoded `bom-ref`; null when the whole BOM is meant. */
  readonly ref: string | null;
}

const BOM_LINK = /^urn:cdx:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/([1-9]\d{0,8})(?:#(.+))?$/is;

/**
 * Reads `urn:cdx:<serial number>/<version>#<bom-ref>`. Undefined for everything else; never throws. The reference is taken as it stands when
 * it cannot be decoded: publishers put a package URL there without encoding it, and its own percent signs then belong to it.
 */
export function parseBomLink(text: string): BomLink | undefined {
  const [, serialNumber, version, ref] = (typeof text === 'string' && BOM_LINK.exec(text)) || [];
  if (serialNumber === undefined || version === undefined) return undefined;
  return { serialNumber: serialNumber.toLowerCase(), version: Number(version), ref: ref === undefined ? null : decoded(ref) };
}

function decoded(ref: string): string {
  if (/^pkg:/i.test(ref)) return ref;
  try {
    return decodeURIComponent(ref);
  } catch {
    return ref;
  }
}
