import { readInstant } from '#feeds/vocabulary/instant.js';
import type { SbomIssue } from './document.js';

/**
 * Whether an SBOM that arrives is older than the one that stands for the same release. One document in several versions counts them
 * (CycloneDX `serialNumber` and `version`); else the times at which they were made tell. Where neither can, what arrives later is newer: a
 * maker sends the newer one later.
 */
export function isOlderSbom(arriving: SbomIssue | null, standing: SbomIssue | null): boolean {
  if (!arriving || !standing) return false;
  if (arriving.serialNumber !== null && arriving.serialNumber === standing.serialNumber) {
    const [version, other] = [countOf(arriving), countOf(standing)];
    if (version !== null && other !== null && version !== other) return version < other;
  }
  const [made, other] = [arriving.createdAt ?? '', standing.createdAt ?? ''];
  // Of a day without a time nobody knows whether it was before or after a time on the same day.
  const digits = isDay(made) || isDay(other) ? 'yyyy-mm-dd'.length : undefined;
  const [before, after] = [readInstant(made), readInstant(other)];
  return before !== undefined && after !== undefined && before.at.slice(0, digits) < after.at.slice(0, digits);
}

function isDay(text: string): boolean {
  return text.trim().length === 'yyyy-mm-dd'.length;
}

function countOf({ version }: SbomIssue): number | null {
  return version !== null && /^\d{1,9}$/.test(version) ? Number(version) : null;
}
