import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

let made: OpenAPIObject | undefined;

/** The API document of the running program: made once, from the routes and their zod schemas. */
export function makeApiDocument(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Mimamori')
    .setDescription('What people and programs outside may rely on.')
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('mimamori')
    .build();
  made = SwaggerModule.createDocument(app, head);
  return made;
}

export function currentApiDocument(): OpenAPIObject | undefined {
  return made;
}
