import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemSchema } from './http/openapi.js';
import { completed } from './http/openapi-completed.js';

/** Serves the document at /openapi.json and a page to read it at /docs. */
export function describeApi(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Casebook',
  });
}

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, described(), {
    operationIdFactory: (_controller, method) => method,
  });
  const components = document.components ?? {};
  const schemas = { ...components.schemas, Problem: problemSchema as never };
  return completed({ ...document, components: { ...components, schemas } });
}

function described() {
  const builder = new DocumentBuilder()
    .setTitle('Casebook')
    .setDescription(
      'Case management for planning services that councils share. Every command may be repeated under its ' +
        'Idempotency-Key; every refusal is a problem document (RFC 9457) with a stable code. What a route ' +
        'needs of whoever asks stands in x-casebook-roles (any one of them) and x-casebook-stands-on.',
    )
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/', 'Where this document came from')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description:
        'An access token of the OpenID Connect issuer; where Casebook runs locally, POST /dev/token.',
    });
  for (const [name, description] of Object.entries(tags)) builder.addTag(name, description);
  return builder.build();
}

const tags: Readonly<Record<string, string>> = {
  Submissions: 'Applications as portals send them.',
  'Planning applications':
    'One case: what it is, what happened to it, and everything that can be done to it.',
  Caseload: 'Cases of all your councils, found and sorted.',
  Changes: 'What happened, for whoever follows along.',
  'Councils and officers': 'Who shares the service, who works in it, and for whom each may act.',
  'The shared service': 'Which council is in it at what stage, and the months of its accounts.',
  'Time and money':
    'Time, rates, pools, charges, and what each council owes: its statements, down to the facts.',
  Watching: 'Whether it runs, and how well.',
};
