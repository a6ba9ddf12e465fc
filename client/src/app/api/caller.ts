import { inject, Injectable, InjectionToken } from '@angular/core';
import { Router } from '@angular/router';
import { problemOf, Refused, unreachable } from './refused';
import type { PageOf } from './types';

export const FETCH = new InjectionToken<typeof fetch>('fetch', {
  providedIn: 'root',
  factory: () => (input, init) => globalThis.fetch(input, init),
});

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;
export interface Sending {
  readonly query?: Query;
  readonly body?: unknown;
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
  readonly abort?: AbortSignal;
}
/** How much of an upload has left, or of a list has come: 0 to `total`. */
export type Progress = (done: number, total: number) => void;

const base = '/api/v1';
const pageSize = 1000;

/** The address of a route; empty filters are left out. */
export function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? `${base}${path}` : `${base}${path}?${search}`;
}

@Injectable({ providedIn: 'root' })
export class Caller {
  private readonly fetch = inject(FETCH);
  private readonly router = inject(Router);

  /** Asks the server and gives its JSON (undefined for 204). Throws `Refused`; a 401 also leads to signing in and back. */
  async ask<Answer>(method: Method, path: string, sending: Sending = {}): Promise<Answer> {
    const answer = await this.answered(method, path, sending);
    const text = await answer.text();
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }

  /** A file, byte for byte. Throws as `ask` does. */
  async file(path: string, sending: Sending = {}): Promise<Blob> {
    return (await this.answered('GET', path, sending)).blob();
  }

  /** Every page of a list, one after the other. */
  async all<Item, Answer extends PageOf<Item> = PageOf<Item>>(path: string, sending: Sending = {}, progress?: Progress): Promise<Answer> {
    const first = await this.ask<Answer>('GET', path, { ...sending, query: { ...sending.query, offset: 0, limit: pageSize } });
    const items = [...first.items];
    while (items.length < first.total) {
      progress?.(items.length, first.total);
      const next = await this.ask<Answer>('GET', path, { ...sending, query: { ...sending.query, offset: items.length, limit: pageSize } });
      if (next.items.length === 0) break;
      items.push(...next.items);
    }
    return { ...first, items };
  }

  /** Sends a file. Only XMLHttpRequest tells how much of it has left (fetch does not). */
  upload<Answer>(
    path: string,
    query: Query,
    body: FormData | Blob,
    progress: Progress,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', addressOf(path, query));
      request.setRequestHeader('accept-language', document.documentElement.lang);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.upload.onprogress = (event) => progress(event.loaded, event.total);
      request.onerror = () => reject(new Refused(unreachable));
      request.onload = () => {
        if (request.status < 300) return resolve(JSON.parse(request.responseText) as Answer);
        return reject(this.refused(request.status, request.responseText, request.getResponseHeader('retry-after'), path));
      };
      request.send(body);
    });
  }

  private async answered(method: Method, path: string, sending: Sending): Promise<Response> {
    const answer = await this.send(method, path, sending);
    if (!answer.ok) throw this.refused(answer.status, await answer.text(), answer.headers.get('retry-after'), path);
    return answer;
  }

  private async send(method: Method, path: string, sending: Sending): Promise<Response> {
    const headers: Record<string, string> = {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      ...sending.headers,
    };
    if (sending.body !== undefined) headers['content-type'] = 'application/json';
    const body = sending.form ?? (sending.body === undefined ? null : JSON.stringify(sending.body));
    try {
      return await this.fetch(addressOf(path, sending.query), { method, headers, body, signal: sending.abort ?? null });
    } catch (thrown) {
      if (sending.abort?.aborted) throw thrown;
      throw new Refused(unreachable);
    }
  }

  private refused(status: number, body: string, retryAfter: string | null, path: string): Refused {
    // Asking for the session is how one finds out; whoever asks decides where to go. Makers sign in on their own page.
    if (status === 401 && path !== '/session' && !path.startsWith('/feed')) void this.toSignIn();
    return new Refused(problemOf(status, body, retryAfter));
  }

  private async toSignIn(): Promise<void> {
    if (this.router.url.startsWith('/sign-in')) return;
    await this.router.navigate(['/sign-in'], { queryParams: { return: this.router.url } });
  }
}
