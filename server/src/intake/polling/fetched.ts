import type { Params } from '../../http/refusal.js';

/** What is asked for, and what is known of it already. */
export interface Wanted {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly accept?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Least time between two requests to this host, in milliseconds, where its operator asks for more than is usual. */
  readonly pace?: number | undefined;
  /** Beside 200: statuses whose body is an answer too (openFDA says with 404 that nothing was found). */
  readonly answeredWith?: readonly number[] | undefined;
  /** Largest body after unpacking, in bytes. */
  readonly limit?: number | undefined;
}

/** The answer to a request that was answered well. */
export interface Fetched {
  /** Of the last hop. */
  readonly address: string;
  /** Null: 304, nothing new. */
  readonly bytes: Buffer | null;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  /** The clock of the other side as ISO 8601; undefined where it does not tell. */
  readonly saidAt: string | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Why a request or a poll came to nothing. */
export class PollProblem extends Error {
  constructor(
    readonly code: string,
    readonly params: Params = {},
    /** Seconds after which the other side wants to be asked again; undefined where it does not say. */
    readonly askAgainIn?: number,
    /** The same request may succeed later: a time-out, a server that is overloaded, a connection that broke. */
    readonly isPassing = false,
  ) {
    super(code);
  }
}

/** `Retry-After` (RFC 9110, 10.2.3) in seconds: a number, or a date. Never more than a day. */
export function retryAfterOf(header: string | undefined, saidAt: string | undefined, now: string): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d{1,9}$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.parse(saidAt ?? now)) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 0), 86_400);
}

/** The file name at the end of an address. */
export function nameOfAddress(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  const last =
    path
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? address;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
