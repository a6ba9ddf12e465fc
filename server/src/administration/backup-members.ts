/** What a backup consists of, in one file or in a folder. Everything else in it is refused: a name could lead out of the data folder. */
export const DATABASE = 'mimamori.sqlite';
export const MANIFEST = 'backup.json';

export interface BackupManifest {
  readonly format: 'mimamori-backup-1';
  readonly madeAt: string;
  /** Absent when the database is PostgreSQL, whose own tools copy it. */
  readonly database?: { readonly sha256: string; readonly size: number };
  readonly documents: number;
}

export type BackupMember =
  { readonly kind: 'manifest' } | { readonly kind: 'database' } | { readonly kind: 'document'; readonly sha256: string };

const DOCUMENT = /^documents\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/;

export function memberNamed(name: string): BackupMember | undefined {
  if (name === MANIFEST) return { kind: 'manifest' };
  if (name === DATABASE) return { kind: 'database' };
  const sha256 = DOCUMENT.exec(name)?.[2];
  return sha256 ? { kind: 'document', sha256 } : undefined;
}

/** Where a kept document lies, from the data folder or the backup. */
export function placeOfDocument(sha256: string): string {
  return `documents/${sha256.slice(0, 2)}/${sha256}`;
}

export function readManifest(text: string): BackupManifest | undefined {
  try {
    const read = JSON.parse(text) as Partial<BackupManifest>;
    return read.format === 'mimamori-backup-1' && typeof read.documents === 'number' ? (read as BackupManifest) : undefined;
  } catch {
    return undefined;
  }
}
