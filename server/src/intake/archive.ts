import { fromBuffer, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';

export interface ArchiveLimits {
  /** Files in one archive. */
  readonly entries: number;
  /** Bytes of one file, unpacked. */
  readonly entrySize: number;
  /** Bytes of all files together, unpacked. */
  readonly totalSize: number;
}

/** A file of an archive, or why it cannot be read. Its name is only ever shown: nothing is written under it. */
export type ArchiveFile = { readonly name: string } & ({ readonly bytes: Buffer } | { readonly code: FileProblem });

type FileProblem = 'archive.broken' | 'archive.too-large-unpacked' | 'archive.encrypted';
/** Why reading stopped before the end. */
export type ArchiveProblem = 'archive.broken' | 'archive.too-many-files' | 'archive.too-large-unpacked';

/** ZIP files begin with this; an empty archive with PK\5\6. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/** How many files the directory of an archive promises; 0 when it cannot be read. */
export async function entriesOfArchive(bytes: Buffer): Promise<number> {
  return (await opened(bytes))?.entryCount ?? 0;
}

/**
 * Reads a ZIP file by file, so that only one is in memory at a time. What the directory promises is not believed: a file is given up when it
 * grows past its limit, and reading stops when all together do, so that a bomb costs its limit and no more. A file that cannot be read
 * does not keep the others from being read.
 */
export async function* filesOfArchive(bytes: Buffer, limits: ArchiveLimits): AsyncGenerator<ArchiveFile, ArchiveProblem | undefined> {
  const archive = await opened(bytes);
  if (!archive) return 'archive.broken';
  if (archive.entryCount > limits.entries) return 'archive.too-many-files';
  let total = 0;
  for (;;) {
    const entry = await nextEntry(archive);
    if (entry === 'broken') return 'archive.broken';
    if (!entry) return undefined;
    const name = nameOf(entry);
    if (name.endsWith('/')) continue;
    const content = entry.isEncrypted() ? 'archive.encrypted' : await contentOf(archive, entry, limits.entrySize);
    if (typeof content !== 'string') total += content.length;
    if (total > limits.totalSize) return 'archive.too-large-unpacked';
    yield typeof content === 'string' ? { name, code: content } : { name, bytes: content };
  }
}

/** Names are taken as bytes: with its own decoding the library would give up the whole archive for a name like `../x`. */
function opened(bytes: Buffer): Promise<ZipFile | undefined> {
  return new Promise((resolve) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, decodeStrings: false }, (error, archive) =>
      resolve(error ? undefined : archive),
    ),
  );
}

const UTF8_NAMES = 0x800;

/** Archives made on a Japanese Windows name their files in CP932 and say nothing of it. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const isUtf8 = (generalPurposeBitFlag & UTF8_NAMES) !== 0;
  const hasOwnUtf8 = extraFields.some(({ id }) => id === 0x7075);
  if (isUtf8 || hasOwnUtf8) return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  return (decoded(fileNameRaw, 'utf-8') ?? decoded(fileNameRaw, 'shift_jis') ?? fileNameRaw.toString('latin1')).replaceAll('\\', '/');
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
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

function contentOf(archive: ZipFile, entry: Entry, room: number): Promise<Buffer | FileProblem> {
  if (entry.uncompressedSize > room) return Promise.resolve('archive.too-large-unpacked');
  return new Promise((resolve) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) return resolve('archive.broken');
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > room) {
          stream.destroy();
          resolve('archive.too-large-unpacked');
        } else chunks.push(chunk);
      });
      stream.on('error', () => resolve('archive.broken'));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}
