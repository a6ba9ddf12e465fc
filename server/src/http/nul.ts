/**
 * Whether a text somewhere in a parsed JSON value holds U+0000. JSON allows it and SQLite keeps it, but PostgreSQL has no text with it and
 * fails in the middle of the work; nobody means it, so it is refused before.
 */
export function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000');
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  return Object.entries(value).some(([name, part]) => name.includes('\u0000') || hasNul(part));
}
