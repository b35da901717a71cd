import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '#config';
import { caseStages } from '#domain';
import { validation } from '../apps/api/src/http/validation.js';
import { ApiModule, buildApi, type Problem } from '../apps/api/src/index.js';
import { takenBy } from '../apps/api/src/openapi/checked.js';
import { repository } from '../scripts/repository.js';

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly description: string;
  readonly requestBody?: {
    readonly description?: string;
    readonly content: Readonly<Record<string, { readonly schema: Schema; readonly example?: object }>>;
  };
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  readonly responses: Readonly<Record<string, { readonly headers?: Readonly<Record<string, unknown>> }>>;
  readonly security: readonly unknown[];
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: unknown;
}

const text = readFileSync(join(repository, 'docs/openapi.json'), 'utf8');
const document = JSON.parse(text) as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  tags: readonly { readonly name: string; readonly description: string }[];
  components: { readonly schemas: Readonly<Record<string, Schema>> };
};
const { paths } = document;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ ...operation, route: `${method} ${path}` })),
);
const routesWhere = (holds: (operation: (typeof operations)[number]) => boolean): string[] =>
  operations.filter(holds).map(({ route }) => route);
/** A route without sign-in does not return the record's revision or position. */
const isCommand = ({ parameters, security }: Operation): boolean =>
  security.length > 0 && parameters.some(({ name }) => name === 'Idempotency-Key');

describe('the published OpenAPI document', () => {
  it('covers exactly the existing routes', () => {
    expect(operations.length).toBeGreaterThan(20);
  });

  it('gives every operation a unique name, as generated clients need', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('summarises every operation in one line', () => {
    expect(routesWhere(({ summary }) => !summary)).toEqual([]);
  });

  it('describes every parameter', () => {
    expect(routesWhere(({ parameters }) => parameters.some(({ description }) => !description))).toEqual([]);
  });

  it('describes how an unauthorised caller is refused', () => {
    const silent = ({ security, responses }: Operation) =>
      security.length > 0 && !(responses[401] && responses[403]);
    expect(routesWhere((operation) => Boolean(silent(operation)))).toEqual([]);
  });

  it('describes for every command its repetition, its refusals and its result', () => {
    const complete = ({ responses }: Operation) => {
      const { headers = {} } = responses[200] ?? responses[201] ?? {};
      return (
        'ETag' in headers &&
        'Casebook-Position' in headers &&
        [400, 409, 412, 422].every((no) => responses[no])
      );
    };
    expect(routesWhere((operation) => isCommand(operation) && !complete(operation))).toEqual([]);
    expect(operations.filter(isCommand).length).toBeGreaterThan(10);
  });

  it('has a string as the type of a branded text', () => {
    expect(text).not.toContain('#/components/schemas/Object');
  });

  it('gives no schema a title, because generated clients would name their types by it', () => {
    const titled = Object.entries(document.components.schemas).filter(([, schema]) =>
      JSON.stringify({
        ...schema,
        example: null,
        properties: Object.values(schema.properties ?? {}),
      }).includes('"title":"'),
    );
    expect(titled.map(([name]) => name)).toEqual([]);
  });

  it('is OpenAPI 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('declares and describes each of its tags, and no other', () => {
    const used = new Set(operations.flatMap(({ tags }) => tags));
    expect(document.tags.map(({ name }) => name).sort()).toEqual([...used].sort());
    expect(document.tags.filter(({ description }) => !description)).toEqual([]);
    expect(routesWhere(({ tags }) => tags?.length !== 1)).toEqual([]);
  });

  it('names who may call each operation', () => {
    expect(
      routesWhere(({ description }) => !/For an? .+\.|No sign-in is needed\./.test(description)),
    ).toEqual([]);
  });

  it('has no two paths that differ only in parameter names', () => {
    const patterns = Object.keys(paths).map((path) => path.replace(/\{\w+\}/g, '{}'));
    expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([]);
  });

  it('names the words of every stage, of which a case has the same wherever it is shown', () => {
    const stages = Object.entries(document.components.schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).flatMap(([field, schema]) =>
        field === 'stage' ? [{ name, said: JSON.stringify(schema) }] : [],
      ),
    );
    const isOfElse = ({ name }: { name: string }) =>
      /^(Council(View|SettingsView|ChangeAskedStage)|DatedStageView|StageProposalBody|(Listed)?StatementView|PostSubmission)/.test(
        name,
      );
    const ofCases = stages.filter((each) => !isOfElse(each));
    expect(stages.filter(({ said }) => !/"enum"|"\$ref"/.test(said))).toEqual([]);
    expect(ofCases.filter(({ said }) => caseStages.some((stage) => !said.includes(`"${stage}"`)))).toEqual(
      [],
    );
    expect(ofCases.length).toBeGreaterThan(8);
  });

  it('lists 405 and 500 for every operation, and the other refusals once for all routes', () => {
    expect(routesWhere(({ responses }) => !(responses[405] && responses[500]))).toEqual([]);
  });
});

const dataFolder = await mkdtemp(join(tmpdir(), 'casebook-openapi-'));
const app = await buildApi(ApiModule.with(loadConfig({ CASEBOOK_DATA: dataFolder, CASEBOOK_LOG: 'silent' })));
afterAll(async () => {
  await app.close();
  await rm(dataFolder, { recursive: true });
});
const bodies = takenBy(app).flatMap(({ operationId, body }) => (body ? [{ operationId, body }] : []));

describe('a request body in the document', () => {
  const schemaOf = (operationId: string): Schema => {
    const found = operations.find((each) => each.operationId === operationId);
    const schema = found?.requestBody?.content['application/json']?.schema;
    const name = schema?.$ref?.split('/').at(-1) ?? '';
    return document.components.schemas[name] ?? schema ?? {};
  };

  /** The API's answer to an unknown field, by itself. */
  async function toldOf(body: object) {
    const asked = validation.transform({ nonsense: 1 }, { type: 'body', metatype: body as never });
    const { errors } = (await asked.catch((refused: unknown) => refused)) as Problem;
    const known = errors.find(({ field }) => field === 'nonsense')?.because.split('known are: ')[1];
    return {
      properties: known?.split(', ') ?? [],
      required: errors.filter(({ because }) => because === 'must be given').map(({ field }) => field),
    };
  }

  it.each(bodies)('of $operationId has the fields that the API accepts', async ({ operationId, body }) => {
    const { properties = {}, required = [] } = schemaOf(operationId);
    const told = await toldOf(body);
    expect({ properties: Object.keys(properties).sort(), required: [...required].sort() }).toEqual({
      properties: told.properties.sort(),
      required: told.required.sort(),
    });
  });

  it.each(bodies)('of $operationId has an example that the API accepts', async ({ operationId, body }) => {
    const found = operations.find((each) => each.operationId === operationId);
    const example = found?.requestBody?.content['application/json']?.example;
    expect(example).toBeDefined();
    const taken = validation.transform(structuredClone(example), { type: 'body', metatype: body as never });
    expect(
      await taken.then(
        () => [],
        ({ errors }: Problem) => errors,
      ),
    ).toEqual([]);
  });

  const lacking = (
    isJson: boolean,
    lacks: (body: NonNullable<Operation['requestBody']>, type: string) => boolean,
  ) =>
    operations.flatMap(({ route, requestBody }) =>
      Object.keys(requestBody?.content ?? {}).flatMap((type) =>
        (type === 'application/json') === isJson && lacks(requestBody!, type) ? [`${route}: ${type}`] : [],
      ),
    );

  it('of JSON has an example, on every route', () => {
    expect(lacking(true, ({ content }, type) => !content[type]!.example)).toEqual([]);
  });

  it('of another kind says what to send', () => {
    expect(lacking(false, ({ description }) => !description)).toEqual([]);
    expect(lacking(false, () => true).length).toBeGreaterThan(5);
  });

  it('is checked for every route that accepts one', () => {
    expect(bodies.length).toBeGreaterThan(100);
  });
});
