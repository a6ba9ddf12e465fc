import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A publisher on loopback that answers as it is told, well or badly. */
export interface StubPublisher {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** `127.0.0.1:port`, for the hosts that are allowed. */
  readonly host: string;
  /** What is answered under a path (with its query, else without); what is not told is 404. */
  readonly tell: (path: string, answer: Answer) => void;
  /** Paths that were asked for since the last time, in order. */
  readonly asked: () => string[];
  /** Headers of the last request. */
  readonly lastHeaders: () => IncomingMessage['headers'];
  readonly close: () => Promise<void>;
}

export async function startStubPublisher(): Promise<StubPublisher> {
  const answers = new Map<string, Answer>();
  let paths: string[] = [];
  let headers: IncomingMessage['headers'] = {};
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    paths.push(path);
    ({ headers } = request);
    const answer = answers.get(path) ?? answers.get(path.replace(/\?.*$/, ''));
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    origin: `http://${host}`,
    host,
    tell: (path, answer) => void answers.set(path, answer),
    asked: () => {
      const asked = paths;
      paths = [];
      return asked;
    },
    lastHeaders: () => headers,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

export const body =
  (content: Buffer | string | object, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(200, headers).end(typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end();

/** 304 to whoever knows it, as a good publisher does. */
export const unlessKnown =
  (content: Buffer | string, etag: string): Answer =>
  (response, request) =>
    request.headers['if-none-match'] === etag ? response.writeHead(304, { etag }).end() : response.writeHead(200, { etag }).end(content);

/** The connection breaks in the middle. */
export const cutOff =
  (content: Buffer): Answer =>
  (response) => {
    response.writeHead(200, { 'content-length': String(content.length) });
    response.write(content.subarray(0, content.length / 2), () => response.destroy());
  };

/** Announces more than it sends and closes, so that only the length tells. */
export const wrongLength =
  (content: Buffer): Answer =>
  (response) => {
    response.writeHead(200, { 'content-length': String(content.length + 10), connection: 'close' });
    response.write(content, () => response.socket?.end());
  };

export const silent: Answer = () => undefined;

export const redirect = (location: string): Answer => status(302, { location });

/** Small on the wire, and as large as told when unpacked. */
export const gzipBomb = (mebibytes: number): Answer =>
  body(gzipSync(Buffer.alloc(mebibytes * 1024 * 1024, 32)), { 'content-encoding': 'gzip' });

export function hashOf(algorithm: 'sha256' | 'sha512', content: Buffer | string): string {
  return createHash(algorithm).update(content).digest('hex');
}
