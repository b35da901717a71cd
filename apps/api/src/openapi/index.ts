import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { feeProposalSchemas } from '../http/fee-proposal.js';
import { problemSchema, unreadProblemSchema } from '../http/openapi.js';
import { checkedQueries, checkedSchemas, takenBy } from './checked.js';
import { completed } from './completed.js';
import { withDescriptions } from './described.js';
import { withExamples } from './examples.js';
import { asJsonSchema } from './json-schema.js';
import { withPreviews } from './previews.js';
import type { Schema } from './rules-of.js';
import { allSchemas } from './schemas.js';
import { tags } from './tags.js';
import { withUploads } from './uploads.js';

/** Serves the document at /openapi.json and a page to read it at /docs. */
export function describeApi(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Casebook',
    swaggerOptions: { filter: true, deepLinking: true, docExpansion: 'none', persistAuthorization: true },
  });
}

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const said = SwaggerModule.createDocument(app, described(), {
    operationIdFactory: (_controller, method) => method,
  });
  const { components, ...document } = completed({
    ...said,
    paths: checkedQueries(said.paths, takenBy(app)),
  });
  const known = checkedSchemas((components?.schemas ?? {}) as Record<string, Schema>);
  const paths = withExamples(withPreviews(withUploads(document.paths, known)));
  const schemas = allSchemas(paths, bothOf(known, writtenSchemas));
  const all = asJsonSchema({ ...document, paths, components: { ...components, schemas } });
  return withDescriptions(all) as OpenAPIObject;
}

const writtenSchemas = { ...feeProposalSchemas, Problem: problemSchema, ProblemUnread: unreadProblemSchema };

/** A schema written by hand must not take the name of a class. */
function bothOf(known: object, written: object): Readonly<Record<string, unknown>> {
  const twice = Object.keys(written).filter((name) => name in known);
  if (twice.length > 0) throw new Error(`Two schemas have the same name in the document: ${twice}`);
  return { ...known, ...written };
}

function described() {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.1')
    .setTitle('Casebook')
    .setDescription(
      'Case management for planning services that councils share. Every command may be repeated with the same ' +
        'Idempotency-Key. Every refusal is a problem document (RFC 9457) with a stable code. x-casebook-roles lists ' +
        'the roles that may use a route (any one of them), and x-casebook-stands-on who must have authorised the caller. What ' +
        'is not HTTP at all is answered 400, without a correlation id.\n\n' +
        'A form for a command can be drawn from its body: x-casebook-label is the label of a field, and x-casebook-hint ' +
        'what helps to fill it in. x-casebook-names says what the id in a field is the id of, x-casebook-own-id that ' +
        'the client makes the id up, and x-casebook-rare that the field is rarely needed.\n\n' +
        'To try it where Casebook runs locally: `GET /dev/people` lists who there is, `POST /dev/token` gives ' +
        'a token for one of them; paste it under Authorize.',
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
