import type { VersionStatement } from '#feeds/advisory.js';
import type { Because } from './matching.contract.js';
import { schemeNamed } from './versions.js';

/** Stands among the reasons of a `not_affected` that rests on nothing but the version being older than every one the document lists. */
export const OLDER_THAN_LISTED = 'version.older_than_listed';
/** What is said instead of "not affected" on a device whose support has ended (matching.md 5.7). */
export const NOT_MENTIONED_AFTER_EOS = 'version.not_mentioned_after_eos';

/** Is the installed version older than every version that these statements list? False where one of them lists none, or cannot be compared. */
export function isOlderThanListed(versions: readonly VersionStatement[], compared: readonly string[], installed: string | null): boolean {
  if (installed === null) return false;
  const listed = [...versions.flatMap(boundsOf), ...compared.map((version) => ({ scheme: 'generic', version }))];
  return listed.length > 0 && listed.every(({ scheme, version }) => schemeNamed(scheme)?.compare(installed, version) === -1);
}

function boundsOf(version: VersionStatement): { scheme: string; version: string }[] {
  if (version.kind !== 'intervals') return [];
  const bounds = [...version.versions, ...version.intervals.flatMap(({ from, to }) => [from, to])];
  return bounds.flatMap((each) => (each === null ? [] : [{ scheme: version.scheme, version: each }]));
}

/**
 * The reasons as they stand on one device today. Makers stop to examine versions after EOS: that such a version is not listed says that nobody
 * looked, and not that it is free of the flaw.
 */
export function reasonsOnDevice(because: readonly Because[], device: { readonly eos: string | null }, today: string): Because[] {
  const isPastEos = device.eos !== null && device.eos < today;
  const older = because.find(({ code }) => code === OLDER_THAN_LISTED);
  if (!isPastEos || !older) return [...because];
  return [{ ...older, code: NOT_MENTIONED_AFTER_EOS, sought: device.eos ?? '' }, ...because];
}
