import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sentenceOf, languageOf, type Language } from './sentences.js';
import type { Problem } from './page.contract.js';
import { Refusal } from './refusal.js';

/** Turns everything that is thrown into the one shape of the contract; never a stack trace. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    if (response.headersSent) return;
    const refusal = thrown instanceof Refusal ? thrown : this.refusalOf(thrown);
    if (refusal.retryAfterSeconds !== null) response.setHeader('Retry-After', String(refusal.retryAfterSeconds));
    response.status(refusal.status).json(problemOf(refusal, languageOf(http.getRequest<Request>().headers['accept-language'])));
  }

  private refusalOf(thrown: unknown): Refusal | Refusal500 {
    if (thrown instanceof HttpException) return ofHttpException(thrown);
    const parser = ofBodyParser(thrown);
    if (parser) return parser;
    this.log.error(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown), 'request failed');
    return { status: 500, code: 'http.unexpected', params: {}, details: [], retryAfterSeconds: null };
  }
}

type Refusal500 = { readonly status: 500 } & Pick<Refusal, 'code' | 'params' | 'details' | 'retryAfterSeconds'>;

function problemOf(refusal: Refusal | Refusal500, language: Language): Problem {
  const { code, params } = refusal;
  const details = refusal.details.map(({ params: own, ...detail }) => ({
    ...detail,
    message: sentenceOf(language, detail.code, own ?? {}),
  }));
  return { error: { code, message: sentenceOf(language, code, params), params, ...(details.length > 0 && { details }) } };
}

/**
 * Nest's own exceptions: unknown routes, and what express and multer refuse (Nest wraps that, with the status it carries). Validation throws
 * a Refusal itself (validation.pipe.ts).
 */
function ofHttpException(thrown: HttpException): Refusal {
  const status = thrown.getStatus();
  const known = codeOfStatus[status];
  if (known) return new Refusal(known[0], known[1]);
  return ofBodyParser(thrown.cause) ?? new Refusal(400, 'http.refused', { status });
}

const codeOfStatus: Readonly<Record<number, readonly [status: Refusal['status'], code: string]>> = {
  403: [403, 'http.not-allowed'],
  404: [404, 'http.not-found'],
  413: [413, 'document.too-large'],
  415: [415, 'http.encoding-not-known'],
  429: [429, 'http.too-many'],
  503: [503, 'http.busy'],
};

/** What express's body parser and multer throw are plain errors with a `type` or `code`. */
function ofBodyParser(thrown: unknown): Refusal | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const word = 'type' in thrown ? thrown.type : 'code' in thrown ? thrown.code : undefined;
  if (word === 'entity.too.large' || word === 'LIMIT_FILE_SIZE') return new Refusal(413, 'document.too-large');
  if (word === 'entity.parse.failed') return new Refusal(400, 'http.not-json');
  if (word === 'encoding.unsupported' || word === 'charset.unsupported') return new Refusal(415, 'http.encoding-not-known');
  if (word === 'request.aborted' || word === 'request.size.invalid') return new Refusal(400, 'http.broken-off');
  if (typeof word === 'string' && word.startsWith('LIMIT_')) return new Refusal(400, 'http.form-not-understood');
  return undefined;
}
