import type { INestApplication } from '@nestjs/common';
import { makeApiDocument } from '../src/http/openapi.document.js';

export interface Route {
  readonly method: string;
  /** As in the API document: `/api/v1/devices/{id}`. */
  readonly path: string;
  /** Names of what it may be asked with, and of those that have to be there. */
  readonly takes: readonly string[];
  readonly needs: readonly string[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Operation {
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly required?: boolean }[];
}

/** Every route of the API document, in its order. */
export function documentedRoutes(app: INestApplication): Route[] {
  const { paths } = makeApiDocument(app);
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      const asked = (operation?.parameters ?? []).filter((parameter) => parameter.in === 'query');
      const needed = asked.filter(({ required }) => required);
      const [takes, needs] = [asked, needed].map((some) => some.map(({ name = '' }) => name));
      return operation ? [{ method: method.toUpperCase(), path, takes: takes ?? [], needs: needs ?? [] }] : [];
    }),
  );
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** Every route that the program answers under /api, whether it is in the document or not: `GET /api/v1/devices/{id}`. */
export function answeredRoutes(app: INestApplication): string[] {
  const express: { readonly router: { readonly stack: readonly Layer[] } } = app.getHttpAdapter().getInstance();
  return (
    express.router.stack
      .flatMap(({ route }) =>
        route ? METHODS.filter((method) => route.methods[method]).map((method) => ({ method, path: route.path })) : [],
      )
      // Nest's own last routes, which answer 404, stand for all that is not there.
      .filter(({ path }) => path.startsWith('/api/') && !path.includes('*'))
      .map(({ method, path }) => `${method.toUpperCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
  );
}

/** The path with something in place of its parameters. */
export function filled(path: string, value = 'nothing-there'): string {
  return path.replace(/\{\w+\}/g, value);
}
