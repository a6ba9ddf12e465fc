import { readFileSync } from 'node:fs';
import { Agent, request as requestPlain, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as requestSecure } from 'node:https';
import { rootCertificates } from 'node:tls';
import { makeClock } from '../clock.js';
import { retryAfterOf } from '../intake/polling/fetched.js';
import type { Surroundings } from './command-line.command.js';
import type { PushAnswer } from './push-answers.js';

const SILENCE_MS = 60_000;
const WHOLE_ANSWER_MS = 10 * 60_000;
/** A receipt with many remarks is far smaller; nothing endless is taken from a stranger. */
const LARGEST_ANSWER = 4 * 1024 * 1024;
const USER_AGENT = 'Mimamori/0.1 (pushes documents of a manufacturer)';

/** Sends one document, and follows no redirect: the key is meant for this address alone. Never throws; no answer is status 0 with the reason. */
export type Pushing = (address: string, key: string) => Promise<PushAnswer>;

/** Through the proxy and with the certificate authorities of the settings. The form is made once, and is the same for every hospital. */
export async function openPushing(
  file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string },
  { settings: { proxy, authorities }, language }: Pick<Surroundings, 'settings' | 'language'>,
): Promise<Pushing> {
  const form = new FormData();
  form.append('file', new Blob([file.bytes]), file.name);
  form.append('hash-256', file.sha256);
  const sheet = new Response(form);
  const type = sheet.headers.get('content-type') ?? '';
  const body = Buffer.from(await sheet.arrayBuffer());
  const ca = authorities === undefined ? undefined : [...rootCertificates, readFileSync(authorities, 'utf8')];
  const proxyEnv = proxy === undefined ? undefined : { HTTP_PROXY: proxy, HTTPS_PROXY: proxy };
  const plain = new Agent({ ...(proxyEnv && { proxyEnv }) });
  const secure = new SecureAgent({ ...(ca && { ca }), ...(proxyEnv && { proxyEnv }) });
  return (address, key) => {
    const isSecure = address.startsWith('https:');
    const options = {
      method: 'POST',
      agent: isSecure ? secure : plain,
      headers: {
        authorization: `Bearer ${key}`,
        'accept-language': language,
        'content-type': type,
        'content-length': body.length,
        'user-agent': USER_AGENT,
      },
      timeout: SILENCE_MS,
      signal: AbortSignal.timeout(WHOLE_ANSWER_MS),
    };
    return new Promise((resolve) => {
      const failed = (error: Error) => resolve({ status: 0, retryAfter: undefined, body: error.message });
      const request = (isSecure ? requestSecure : requestPlain)(address, options, (response) => {
        answerOf(response).then(resolve, failed);
      });
      request.on('error', failed);
      request.on('timeout', () => request.destroy(new Error('no answer in time')));
      request.end(body);
    });
  };
}

async function answerOf(response: IncomingMessage): Promise<PushAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_ANSWER) throw new Error('the answer does not end');
    chunks.push(chunk as Buffer);
  }
  const { statusCode = 0, headers } = response;
  const saidAt = headers.date === undefined || Number.isNaN(Date.parse(headers.date)) ? undefined : headers.date;
  const retryAfter = retryAfterOf(headers['retry-after'], saidAt, makeClock(undefined).now());
  return { status: statusCode, retryAfter, body: Buffer.concat(chunks).toString('utf8') };
}
