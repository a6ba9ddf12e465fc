import type { Advisory } from '#feeds/advisory.js';

/**
 * True when two readings say the same, however their documents are laid out. Places within a document do not count: a catalogue that gained
 * a record at the top shifts all others without saying anything new of them. Nor does the day of the catalogue's release.
 */
export function isSameContent(one: Advisory, other: Advisory): boolean {
  return contentOf(one) === contentOf(other);
}

/** What a reading says, as text. */
export function contentOf(advisory: Advisory): string {
  return JSON.stringify({ ...advisory, revisedAt: null }, (name, value: unknown) =>
    name === 'pointer' || name === 'metric' ? undefined : value,
  );
}
