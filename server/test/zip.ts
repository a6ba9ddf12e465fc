import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive, and what may be wrong with it. */
export interface ZipFile {
  readonly name: string | Buffer;
  readonly bytes: Buffer | string;
  readonly isEncrypted?: boolean;
  /** What the directory says of its size instead of the truth. */
  readonly promisedSize?: number;
  /** Its compressed bytes are damaged. */
  readonly isDamaged?: boolean;
}

const UTF8_NAME = 0x800;

/** A ZIP of these files (APPNOTE 6.3.10, deflated), for specs: no folders of their own, no ZIP64. */
export function zipOf(...files: readonly ZipFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { body, entry } = written(file, offset);
    bodies.push(body);
    directory.push(entry);
    offset += body.length;
  }
  return Buffer.concat([...bodies, ...directory, endOf(files.length, Buffer.concat(directory).length, offset)]);
}

function written(file: ZipFile, offset: number): { body: Buffer; entry: Buffer } {
  const bytes = Buffer.from(file.bytes);
  const packed = deflateRawSync(bytes);
  if (file.isDamaged) packed.fill(0xff);
  const name = Buffer.from(file.name);
  const flags = (typeof file.name === 'string' ? UTF8_NAME : 0) | (file.isEncrypted ? 1 : 0);
  const shared = Buffer.alloc(26);
  for (const [value, at] of [
    [20, 0],
    [flags, 2],
    [8, 4],
  ] as const)
    shared.writeUInt16LE(value, at);
  shared.writeUInt32LE(crc32(bytes), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(file.promisedSize ?? bytes.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  shared.copy(central, 6);
  central.writeUInt32LE(offset, 42);
  return { body: Buffer.concat([signed(0x04034b50), shared, name, packed]), entry: Buffer.concat([central, name]) };
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
