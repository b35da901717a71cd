import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemSchema } from './http/openapi.js';

/** Serves the document at /openapi.json and a page to read it at /docs. */
export function describeApi(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Casebook',
  });
}

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const described = new DocumentBuilder()
    .setTitle('Casebook')
    .setDescription(
      'Case management for planning services that councils share. Every command may be repeated under its ' +
        'Idempotency-Key; every refusal is a problem document (RFC 9457) with a stable code.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, described);
  const components = document.components ?? {};
  const schemas = { ...components.schemas, Problem: problemSchema as never };
  return { ...document, components: { ...components, schemas } };
}
