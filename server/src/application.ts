import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { IncomingMessage } from 'node:http';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { ApiDocument } from './http/openapi.document.js';
import { legiblePipe } from './http/legible.pipe.js';
import { hasNul } from './http/nul.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Refusal } from './http/refusal.js';
import { validationPipe } from './http/validation.pipe.js';
import type { Settings } from './settings.js';

/** Routes whose body is a document in any format: they get the bytes as they came. */
const DOCUMENT_ROUTES = /^\/api\/v1\/(advisories|feed)\/?$/;
const LARGEST_ORDINARY_BODY = '2mb';
/** Longer than browsers and proxies keep a connection: else one of them may send on a connection that is being closed, and is reset. */
const KEEP_ALIVE_MS = 75_000;

/** The whole program, ready to listen; `npm start`, the specs and the benchmarks make it the same way. */
export async function createApplication(settings: Settings, clientFolder: string): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(settings, clientFolder), {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.use(
    helmet({
      // upgrade-insecure-requests and HSTS would break plain HTTP in a hospital's own network.
      contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
      strictTransportSecurity: settings.tls,
    }),
  );
  app.use(compression());
  app.useBodyParser('raw', { type: isDocument, limit: settings.largestDocument });
  // What has been read as a document is left alone by the next parser.
  app.useBodyParser('json', { limit: LARGEST_ORDINARY_BODY });
  app.use((request: Request, _response: Response, next: NextFunction) => next(refusalOf(request)));
  app.setGlobalPrefix('api/v1');
  app.useGlobalPipes(legiblePipe, validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  await app.init();
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  app.get(ApiDocument).describe(app);
  return app;
}

/** What is refused whoever asks: letters that PostgreSQL cannot keep, and addresses under /api that belong to no version of the contract. */
function refusalOf({ url, body, path }: Request): Refusal | undefined {
  if (url.includes('%00') || hasNul(body)) return new Refusal(400, 'http.unreadable-text');
  const isAstray = /^\/api(\/|$)/.test(path) && !path.startsWith('/api/v1/');
  return isAstray ? new Refusal(404, 'http.not-found') : undefined;
}

function isDocument({ method, url, headers }: IncomingMessage): boolean {
  const isForm = headers['content-type']?.startsWith('multipart/') ?? false;
  return method === 'POST' && DOCUMENT_ROUTES.test(url?.split('?')[0] ?? '') && !isForm;
}
