import { Inject, Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as SecureAgent, request as requestSecure } from 'node:https';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { rootCertificates } from 'node:tls';
import { CLOCK, type Clock } from '../../clock.js';
import { SETTINGS, type Settings } from '../../settings.js';
import { bodyOf } from './body.fetch.js';
import { PollProblem, retryAfterOf, type Fetched, type Wanted } from './fetched.js';
import { isAllowedHost } from './allowed-host.js';
import { guardedLookup, whyNotAsked } from './reachable.fetch.js';

const MOST_HOPS = 10;
/** A side that sends nothing for so long has gone; the whole of an answer may take longer. */
const SILENCE_MS = 30_000;
const WHOLE_ANSWER_MS = 15 * 60_000;
const PACE_MS = 500;
/** Within one poll a request that failed in passing is tried again after these waits (and up to half as much again). */
const AGAIN_AFTER_MS = [1000, 4000];
const USER_AGENT = 'Mimamori/0.1 (medical device monitoring; polls on behalf of one hospital)';

/**
 * The one way to the internet: identifies itself, asks one host no faster than it should, asks only for what changed, and never reaches into
 * the hospital (reachable.fetch.ts) unless the administrator of the machine allowed the host.
 */
@Injectable()
export class PoliteFetch {
  private readonly free = new Map<string, number>();
  private readonly agents: { readonly plain: Agent; readonly secure: SecureAgent };

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    const { proxy, authorities } = settings;
    const ca = authorities === undefined ? undefined : [...rootCertificates, readFileSync(authorities, 'utf8')];
    const proxyEnv = proxy === undefined ? undefined : { HTTP_PROXY: proxy, HTTPS_PROXY: proxy };
    this.agents = {
      plain: new Agent({ ...(proxyEnv && { proxyEnv }) }),
      secure: new SecureAgent({ ...(ca && { ca }), ...(proxyEnv && { proxyEnv }) }),
    };
  }

  /** Asks, and asks again when it failed in passing. Throws PollProblem. */
  async get(address: string, wanted: Wanted, signal: AbortSignal): Promise<Fetched> {
    for (const wait of [...AGAIN_AFTER_MS, null]) {
      try {
        return await this.follow(address, wanted, signal);
      } catch (error) {
        const problem = problemOf(error, address, signal);
        if (wait === null || !problem.isPassing || problem.askAgainIn !== undefined) throw problem;
        await pause(Math.round(wait * this.settings.patience * (1 + Math.random() / 2)), undefined, { signal });
      }
    }
    throw new PollProblem('source.not-readable', { address });
  }

  /** Every hop is checked like the first: an address that is fine may lead to one that is not. */
  private async follow(address: string, wanted: Wanted, signal: AbortSignal): Promise<Fetched> {
    const seen = new Set<string>();
    let next = address;
    let asked = wanted;
    while (seen.size <= MOST_HOPS) {
      if (seen.has(next)) throw new PollProblem('source.redirect-loop', { address: next });
      seen.add(next);
      const answer = await this.ask(next, asked, signal);
      if (!('location' in answer)) return answer;
      // A key is meant for the host it was asked of, and for no other to which that one may lead.
      if (new URL(answer.location).origin !== new URL(next).origin) asked = { ...asked, headers: undefined };
      next = answer.location;
    }
    throw new PollProblem('source.redirect-loop', { address });
  }

  private async ask(address: string, wanted: Wanted, signal: AbortSignal): Promise<Fetched | { readonly location: string }> {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const refused = url ? whyNotAsked(url, this.settings.allowedHosts) : 'source.address-not-supported';
    if (!url || refused) throw new PollProblem(refused ?? 'source.address-not-supported', { address });
    await this.turn(url.host, wanted.pace ?? PACE_MS, signal);
    const response = await this.send(url, wanted, AbortSignal.any([signal, AbortSignal.timeout(WHOLE_ANSWER_MS)]));
    const { statusCode: status = 0, headers } = response;
    const saidAt = instantOf(headers.date);
    if ([301, 302, 303, 307, 308].includes(status) && headers.location !== undefined) {
      response.destroy();
      if (!URL.canParse(headers.location, url.href)) throw new PollProblem('source.address-not-supported', { address: headers.location });
      return { location: new URL(headers.location, url.href).href };
    }
    if (status !== 200 && status !== 304 && !wanted.answeredWith?.includes(status)) {
      response.destroy();
      const askAgainIn = retryAfterOf(headers['retry-after'], saidAt, this.clock.now());
      throw new PollProblem('source.answered-badly', { address, status }, askAgainIn, status === 429 || status >= 500);
    }
    const bytes = status === 304 ? null : await bodyOf(response, wanted.limit ?? this.settings.largestDocument);
    if (bytes === null) response.resume();
    return { address, bytes, etag: headers.etag, lastModified: headers['last-modified'], saidAt, headers: plainHeaders(headers) };
  }

  private send(url: URL, wanted: Wanted, signal: AbortSignal): Promise<IncomingMessage> {
    const secure = url.protocol === 'https:';
    // Through a proxy the name is resolved by the proxy, which is the administrator's business.
    const isOwnBusiness = this.settings.proxy !== undefined || isAllowedHost(url, this.settings.allowedHosts);
    const options: RequestOptions = {
      agent: secure ? this.agents.secure : this.agents.plain,
      headers: headersOf(wanted),
      signal,
      timeout: SILENCE_MS * this.settings.patience,
      ...(!isOwnBusiness && { lookup: guardedLookup }),
    };
    return new Promise((resolve, reject) => {
      const request = (secure ? requestSecure : requestPlain)(url, options, resolve);
      request.on('error', reject);
      request.on('timeout', () => request.destroy(new PollProblem('source.timed-out', { address: url.href }, undefined, true)));
      request.end();
    });
  }

  /** Waits until this host may be asked again. */
  private async turn(host: string, pace: number, signal: AbortSignal): Promise<void> {
    const now = this.clock.elapsed();
    const at = Math.max(now, this.free.get(host) ?? 0);
    this.free.set(host, at + pace * this.settings.patience);
    if (at > now) await pause(at - now, undefined, { signal });
  }
}

function headersOf({ etag, lastModified, accept, headers }: Wanted): Record<string, string> {
  return {
    'user-agent': USER_AGENT,
    accept: accept ?? '*/*',
    'accept-encoding': 'gzip, deflate, br',
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
    ...headers,
  };
}

function plainHeaders(headers: IncomingMessage['headers']): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}

function instantOf(date: string | undefined): string | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Codes of Node for what goes wrong on the way, as ours. */
function problemOf(error: unknown, address: string, signal: AbortSignal): PollProblem {
  if (error instanceof PollProblem) return error;
  if (signal.aborted) return new PollProblem('source.interrupted', { address });
  const { code, name } = error as { code?: string; name?: string };
  if (code === 'EINNER') return new PollProblem('source.address-inside', { address });
  if (name === 'TimeoutError' || name === 'AbortError') return new PollProblem('source.timed-out', { address }, undefined, true);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new PollProblem('source.name-not-found', { address }, undefined, true);
  if (/^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code ?? ''))
    return new PollProblem('source.certificate-not-trusted', { address });
  return new PollProblem('source.connection-broke', { address }, undefined, true);
}
