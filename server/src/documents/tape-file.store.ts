import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BLOCK, fillingOf, readHeader, type TapeEntry } from './tape.js';

/** A member of an archive while it is read; what of its bytes nobody asks for is passed over when the next one is asked for. */
export interface TapeMember extends TapeEntry {
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Reads a tar archive behind gzip, member by member, whatever its size: nothing but the piece at hand is in memory. `broken` makes the error for
 * what is cut off, damaged or no archive at all, thrown where that is noticed, which may be in the middle of a member.
 */
export async function* membersOfTape(path: string, broken: () => Error): AsyncGenerator<TapeMember, void> {
  const packed = createReadStream(path);
  const plain = createGunzip();
  packed.once('error', (error) => plain.destroy(error));
  packed.pipe(plain);
  try {
    yield* membersIn(plain, broken);
  } finally {
    // Whoever stops in the middle leaves no open file behind.
    plain.destroy();
    packed.destroy();
  }
}

async function* membersIn(source: AsyncIterable<Uint8Array>, broken: () => Error): AsyncGenerator<TapeMember, void> {
  const tape = readInPieces(source, broken);
  for (;;) {
    const header = readHeader(await tape.exactly(BLOCK));
    if (header === null) return tape.toItsEnd();
    if (header === undefined) throw broken();
    const bytes = tape.stream(header.size);
    yield { ...header, bytes };
    for await (const _ of bytes);
    await tape.exactly(fillingOf(header.size));
  }
}

/** What may stand behind the first empty block: one more, and what tape drives fill up with. */
const MOST_BEHIND = 64 * BLOCK;

function readInPieces(source: AsyncIterable<Uint8Array>, broken: () => Error) {
  const chunks = source[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  const nextChunk = () =>
    chunks.next().catch(() => {
      throw broken();
    });
  async function some(most: number): Promise<Uint8Array> {
    if (rest.length === 0) {
      const next = await nextChunk();
      if (next.done) throw broken();
      rest = next.value;
    }
    const piece = rest.subarray(0, most);
    rest = rest.subarray(piece.length);
    return piece;
  }
  async function* stream(size: number): AsyncGenerator<Uint8Array> {
    for (let left = size; left > 0;) {
      const piece = await some(left);
      left -= piece.length;
      yield piece;
    }
  }
  async function exactly(size: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for await (const piece of stream(size)) pieces.push(piece);
    return Buffer.concat(pieces);
  }
  /** Only then gzip has held its sum against what was unpacked. */
  async function toItsEnd(): Promise<void> {
    for (let behind = rest.length; ;) {
      const next = await nextChunk();
      if (next.done) return;
      behind += next.value.length;
      if (behind > MOST_BEHIND) throw broken();
    }
  }
  return { stream, exactly, toItsEnd };
}
