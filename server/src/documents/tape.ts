/**
 * Headers of a tar archive in the ustar form (POSIX.1-1988), which every system can unpack without Mimamori: 512 bytes before each file,
 * whose bytes are filled up to the next multiple of 512, and two empty blocks at the end.
 */
export const BLOCK = 512;
/** Eleven octal digits. */
export const LARGEST_FILE = 8 ** 11 - 1;
const NAME_LENGTH = 100;

export interface TapeEntry {
  readonly name: string;
  readonly size: number;
}

/** The block before a file of this name (at most 100 bytes) and size in bytes; `modifiedAt` in seconds since 1970. */
export function headerOf({ name, size }: TapeEntry, modifiedAt: number): Uint8Array {
  const bytes = new TextEncoder().encode(name);
  if (bytes.length > NAME_LENGTH || size > LARGEST_FILE) throw new RangeError(`does not fit a ustar header: ${name}`);
  const block = new Uint8Array(BLOCK);
  const write = (text: string, at: number) => block.set(new TextEncoder().encode(text), at);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
  block.set(bytes, 0);
  write('0000600\0' + '0000000\0' + '0000000\0', 100);
  write(`${octal(size, 11)}\0${octal(Math.trunc(modifiedAt), 11)}\0`, 124);
  write('        ', 148);
  write('0', 156);
  write('ustar\0' + '00', 257);
  write(`${octal(sumOf(block), 6)}\0 `, 148);
  return block;
}

/** What a header says; null for the empty block that ends the archive, undefined for what is no header of an ordinary file. */
export function readHeader(block: Uint8Array): TapeEntry | null | undefined {
  if (block.every((byte) => byte === 0)) return null;
  const text = (from: number, length: number) => new TextDecoder().decode(block.subarray(from, from + length)).split('\0')[0] ?? '';
  // A copy: slice() of a Buffer would be the same bytes.
  const blanked = Uint8Array.from(block);
  blanked.fill(0x20, 148, 156);
  const isWhole = parseInt(text(148, 8), 8) === sumOf(blanked);
  const isFile = block[156] === 0x30 || block[156] === 0;
  const size = parseInt(text(124, 12), 8);
  if (!isWhole || !isFile || !Number.isInteger(size) || text(345, 155) !== '') return undefined;
  return { name: text(0, NAME_LENGTH), size };
}

/** Bytes that fill a file of this size up to the next block. */
export function fillingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

function sumOf(block: Uint8Array): number {
  return block.reduce((sum, byte) => sum + byte, 0);
}
