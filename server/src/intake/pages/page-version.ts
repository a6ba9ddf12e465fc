/** What stood on a watched page at one time. */
export interface PageVersion {
  readonly id: string;
  readonly sourceId: string;
  /** SHA-256 of the bytes as they came. */
  readonly documentId: string;
  readonly seenAt: string;
  /** What a person reads there (page-lines.ts). */
  readonly lines: readonly string[];
  /** When a person had looked at it; null while nobody has. Of the first version: when it was first seen. */
  readonly settledAt: string | null;
  /** Null for the first version, at which nobody needs to look. */
  readonly settledBy: string | null;
}

/** A page that changed and at which nobody has looked since. */
export interface PageChange {
  readonly id: string;
  readonly sourceId: string;
  readonly seenAt: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What a page says now against what a person saw of it last; a line that only moved is no change. */
export function changeOf(before: readonly string[], now: PageVersion): PageChange {
  const { id, sourceId, seenAt, lines } = now;
  return { id, sourceId, seenAt, added: without(lines, before), removed: without(before, lines) };
}

/** Lines of the one that the other does not have, each as often as it is missing there. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
