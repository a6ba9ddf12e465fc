import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

export interface ArchiveLimits {
  /** Files in one archive. */
  readonly entries: number;
  /** Bytes of one file, unpacked. */
  readonly entrySize: number;
  /** Bytes of all files together, unpacked. */
  readonly totalSize: number;
}

export interface ArchiveFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export type ArchiveProblem = {
  readonly code: 'archive.broken' | 'archive.too-many-files' | 'archive.too-large-unpacked' | 'archive.encrypted';
  readonly fileName: string;
};

/** ZIP files begin with this; an empty archive with PK\5\6. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * Reads a ZIP file by file, so that only one is in memory at a time. What the directory promises is not believed: reading stops when a file
 * or the whole grows past its limit, so that a bomb costs its limit and no more.
 */
export async function* filesOfArchive(bytes: Buffer, limits: ArchiveLimits): AsyncGenerator<ArchiveFile, ArchiveProblem | undefined> {
  let archive: ZipFile;
  try {
    archive = await opened(bytes);
  } catch {
    return { code: 'archive.broken', fileName: '' };
  }
  if (archive.entryCount > limits.entries) return { code: 'archive.too-many-files', fileName: '' };
  let total = 0;
  for (;;) {
    const entry = await nextEntry(archive);
    if (entry === 'broken') return { code: 'archive.broken', fileName: '' };
    if (!entry) return undefined;
    const name = entry.fileName;
    if (name.endsWith('/')) continue;
    if (entry.isEncrypted()) return { code: 'archive.encrypted', fileName: name };
    const room = Math.min(limits.entrySize, limits.totalSize - total);
    const content = await contentOf(archive, entry, room);
    if (content === 'too-large') return { code: 'archive.too-large-unpacked', fileName: name };
    if (content === 'broken') return { code: 'archive.broken', fileName: name };
    total += content.length;
    yield { name, bytes: content };
  }
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: false }, (error, archive) =>
      error ? reject(error) : resolve(archive),
    ),
  );
}

function nextEntry(archive: ZipFile): Promise<Entry | 'broken' | undefined> {
  return new Promise((resolve) => {
    const settle = (value: Entry | 'broken' | undefined) => {
      archive.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
      resolve(value);
    };
    archive
      .once('entry', settle)
      .once('end', () => settle(undefined))
      .once('error', () => settle('broken'));
    archive.readEntry();
  });
}

function contentOf(archive: ZipFile, entry: Entry, room: number): Promise<Buffer | 'too-large' | 'broken'> {
  if (entry.uncompressedSize > room) return Promise.resolve('too-large');
  return new Promise((resolve) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) return resolve('broken');
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > room) {
          stream.destroy();
          resolve('too-large');
        } else chunks.push(chunk);
      });
      stream.on('error', () => resolve('broken'));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}
