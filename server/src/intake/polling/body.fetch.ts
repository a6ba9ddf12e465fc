import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, gunzip } from 'node:zlib';
import { PollProblem } from './fetched.js';

const LARGEST_ARCHIVE = 500 * 1024 * 1024;

const unpackers: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The whole body, unpacked, of at most `limit` bytes: a small answer that unpacks to more (gzip bomb) is stopped at the limit and never stands in
 * memory. An answer that ends before its announced length is a broken connection, not a short document.
 */
export async function bodyOf(response: IncomingMessage, limit: number): Promise<Buffer> {
  const announced = Number(response.headers['content-length'] ?? 0);
  if (announced > LARGEST_ARCHIVE) {
    response.destroy();
    throw tooLarge(LARGEST_ARCHIVE);
  }
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const unpack = unpackers[encoding];
  if (!unpack && encoding !== 'identity' && encoding !== '') throw new PollProblem('source.encoding-not-known', { encoding });
  const bytes = await collected(
    unpack ? piped(response, unpack()) : response,
    unpack ? { plain: limit, packed: limit } : { plain: limit, packed: LARGEST_ARCHIVE },
  );
  if (!response.complete) throw new PollProblem('source.connection-broke', {}, undefined, true);
  return bytes;
}

function piped(response: IncomingMessage, unpacker: NodeJS.ReadWriteStream & Readable): Readable {
  response.on('error', (error) => unpacker.destroy(error));
  response.on('aborted', () => unpacker.destroy(new PollProblem('source.connection-broke', {}, undefined, true)));
  return response.pipe(unpacker);
}

async function collected(stream: Readable, limits: { readonly plain: number; readonly packed: number }): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  let limit = limits.plain;
  for await (const part of stream as AsyncIterable<Buffer>) {
    // A ZIP of many documents may be larger than one document; it is unpacked with limits of its own (archive.ts).
    if (size === 0 && /^(?:PK|\u001f\u008b)/.test(part.toString('latin1', 0, 2))) limit = limits.packed;
    size += part.length;
    // Leaving the loop destroys the stream, and with it the connection.
    if (size > limit) throw tooLarge(limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A file that is itself gzip (EPSS), unpacked to at most `limit` bytes; anything else as it is. */
export function unpacked(bytes: Buffer, limit: number): Promise<Buffer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Promise.resolve(bytes);
  return new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength: limit }, (error, result) => {
      if (!error) resolve(result);
      else reject('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(limit) : new PollProblem('source.not-unpacked', {}));
    });
  });
}

function tooLarge(limit: number): PollProblem {
  return new PollProblem('source.answer-too-large', { limitMiB: Math.floor(limit / 1024 / 1024) });
}
