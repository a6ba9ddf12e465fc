export type Params = Readonly<Record<string, string | number>>;

export interface RefusalDetail {
  readonly pointer?: string;
  readonly row?: number;
  readonly column?: string;
  readonly code: string;
  readonly params?: Params;
}

/** A request that is answered with "no": status, code and parameters. The sentence is made at the edge, in the reader's language. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503,
    readonly code: string,
    readonly params: Params = {},
    readonly details: readonly RefusalDetail[] = [],
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(code);
  }
}

export function notFound(what: string): Refusal {
  return new Refusal(404, `${what}.not-found`);
}
