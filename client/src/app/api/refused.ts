import type { Params, ProblemDetail } from './types';

/** Why a request did not do what was asked: the server's problem, or that no answer came at all. */
export interface ClientProblem {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  /** The server's own sentence, shown for a code that the client has no words for. */
  readonly message: string | null;
  readonly params: Params;
  readonly details: readonly ProblemDetail[];
  /** Seconds to wait, where the server names them (429, 503). */
  readonly retryAfter: number | null;
}

export class Refused extends Error {
  constructor(readonly problem: ClientProblem) {
    super(problem.code);
  }
}

export const unreachable: ClientProblem = {
  status: 0,
  code: 'client.unreachable',
  message: null,
  params: {},
  details: [],
  retryAfter: null,
};

/** Reads an answer that is no success. A body that is none of ours (a proxy's page) leaves the status as the code. */
export function problemOf(status: number, body: string, retryAfter: string | null): ClientProblem {
  const seconds = retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null;
  const error = errorOf(body);
  return {
    status,
    code: typeof error['code'] === 'string' ? error['code'] : `http.${status}`,
    message: typeof error['message'] === 'string' ? error['message'] : null,
    params: (error['params'] ?? {}) as Params,
    details: Array.isArray(error['details']) ? (error['details'] as ProblemDetail[]) : [],
    retryAfter: seconds,
  };
}

/** What any thrown thing means to a page. */
export function problemFrom(thrown: unknown): ClientProblem {
  if (thrown instanceof Refused) return thrown.problem;
  return { status: 0, code: 'client.failed', message: null, params: { what: String(thrown) }, details: [], retryAfter: null };
}

function errorOf(body: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null || !('error' in parsed)) return {};
    return (parsed.error ?? {}) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
