import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Refusal } from './refusal.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Bodies, queries and parameters against their zod schemas; what does not fit is 422 with a JSON pointer for each place. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues: readonly Issue[]) =>
      new Refusal(
        422,
        'http.invalid',
        {},
        issues.map((issue) => ({ pointer: pointerOf(issue), code: 'http.invalid-value', params: { reason: issue.message } })),
      ),
  });
}

function pointerOf({ path = [] }: Issue): string {
  return path.map((part) => `/${String(typeof part === 'object' ? part.key : part)}`).join('');
}
