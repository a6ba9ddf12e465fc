import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { makeApiDocument } from './http/openapi.document.js';
import { hasNul } from './http/nul.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Refusal } from './http/refusal.js';
import { validationPipe } from './http/validation.pipe.js';
import type { Settings } from './settings.js';

/** Routes whose body is a document in any format: they get the bytes as they came. */
const DOCUMENT_ROUTES = /^\/api\/v1\/(advisories|feed)\/?$/;
const LARGEST_ORDINARY_BODY = '2mb';

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
  const raw = express.raw({ type: (request) => !isMultipart(request.headers['content-type']), limit: settings.largestDocument });
  const json = express.json({ limit: LARGEST_ORDINARY_BODY });
  app.use((request: express.Request, response: express.Response, next: express.NextFunction) =>
    request.method === 'POST' && DOCUMENT_ROUTES.test(request.path) ? raw(request, response, next) : json(request, response, next),
  );
  app.use((request: express.Request, _response: express.Response, next: express.NextFunction) =>
    next(request.url.includes('%00') || hasNul(request.body) ? new Refusal(400, 'http.unreadable-text') : undefined),
  );
  app.setGlobalPrefix('api/v1');
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  await app.init();
  makeApiDocument(app);
  return app;
}

function isMultipart(contentType: string | undefined): boolean {
  return contentType?.startsWith('multipart/') ?? false;
}
