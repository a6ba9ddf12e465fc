import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { In, type EntityManager } from 'typeorm';
import { inChunks } from '../database/transactions.js';
import { SETTINGS, type Settings } from '../settings.js';
import type { RawDocument } from './raw-document.js';
import { rawDocumentTable } from './documents.table.js';

/**
 * Documents byte for byte as they came, in the data folder under the hash of their bytes. A file is written and flushed before the database
 * speaks of it, so that nothing acknowledged can be missing after a power cut; a file that no row speaks of is harmless.
 */
@Injectable()
export class KeptDocuments {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  hashOf(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
  }

  async keep(bytes: Uint8Array): Promise<string> {
    const id = this.hashOf(bytes);
    const path = this.pathOf(id);
    const isThere = await stat(path).then(
      ({ size }) => size === bytes.length,
      () => false,
    );
    if (isThere) return id;
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${randomUUID()}`;
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    return id;
  }

  content(id: string): Promise<Buffer> {
    return readFile(this.pathOf(id));
  }

  /** The file is looked for once more: since it was kept, the same bytes may have been removed with a deleted document. */
  async record(manager: EntityManager, document: RawDocument, bytes: Uint8Array): Promise<void> {
    await this.keep(bytes);
    const repository = manager.getRepository(rawDocumentTable);
    if (!(await repository.existsBy({ id: document.id }))) await repository.insert(document);
  }

  /** What nothing speaks of any more; its files are removed afterwards. */
  async forget(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
    const named = await namedElsewhere(manager, ids);
    const forgotten = ids.filter((id) => !named.has(id));
    for (const some of inChunks(forgotten)) await manager.getRepository(rawDocumentTable).delete(some);
    return forgotten;
  }

  /** Files that no row speaks of, unless one does again: the same bytes may have arrived meanwhile. */
  async remove(manager: EntityManager, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      if (await manager.getRepository(rawDocumentTable).existsBy({ id })) continue;
      await rm(this.pathOf(id), { force: true });
    }
  }

  private pathOf(id: string): string {
    return join(this.settings.dataFolder, 'documents', id.slice(0, 2), id);
  }
}

/**
 * Where bytes are named that no document of this folder and no advisory speaks of: by their names in the database, since the folders that keep
 * them stand above this one.
 */
const ALSO_NAMED_IN = [
  ['page_version', 'documentId'],
  ['held_document', 'sha256'],
  ['acknowledgement_entry', 'documentId'],
  ['product_lifecycle', 'documentId'],
] as const;

async function namedElsewhere(manager: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const named = new Set<string>();
  for (const [table, column] of ALSO_NAMED_IN)
    for (const some of inChunks(ids)) {
      const rows = await manager
        .getRepository<Record<string, string>>(table)
        .find({ select: { [column]: true }, where: { [column]: In(some) } });
      for (const row of rows) named.add(row[column] ?? '');
    }
  return named;
}
