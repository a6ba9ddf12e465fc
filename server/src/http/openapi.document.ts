import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The API document of the running program, made when first asked for: half a second and much memory that starting does not need. */
@Injectable()
export class ApiDocument {
  private make: (() => OpenAPIObject) | undefined;
  private made: OpenAPIObject | undefined;

  describe(app: INestApplication): void {
    this.make = () => makeApiDocument(app);
  }

  current(): OpenAPIObject | undefined {
    this.made ??= this.make?.();
    return this.made;
  }
}

/** Made from the routes of the program and their zod schemas. */
export function makeApiDocument(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Mimamori')
    .setDescription('What people and programs outside may rely on.')
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('mimamori')
    .build();
  return SwaggerModule.createDocument(app, head);
}
