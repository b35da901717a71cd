import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../scripts/repository.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  readonly responses: Readonly<Record<string, { readonly headers?: Readonly<Record<string, unknown>> }>>;
  readonly security: readonly unknown[];
}

const text = readFileSync(join(repository, 'docs/openapi.json'), 'utf8');
const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> };
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ ...operation, route: `${method} ${path}` })),
);
const routesWhere = (holds: (operation: (typeof operations)[number]) => boolean): string[] =>
  operations.filter(holds).map(({ route }) => route);
const isCommand = ({ parameters }: Operation): boolean =>
  parameters.some(({ name }) => name === 'Idempotency-Key');

describe('the published OpenAPI document', () => {
  it('speaks of the routes that there are', () => {
    expect(operations.length).toBeGreaterThan(20);
  });

  it('has a name of its own for every operation, as generated clients need', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('says in a line what every operation is for', () => {
    expect(routesWhere(({ summary }) => !summary)).toEqual([]);
  });

  it('describes every parameter', () => {
    expect(routesWhere(({ parameters }) => parameters.some(({ description }) => !description))).toEqual([]);
  });

  it('says how whoever may not ask is refused', () => {
    const silent = ({ security, responses }: Operation) =>
      security.length > 0 && !(responses[401] && responses[403]);
    expect(routesWhere((operation) => Boolean(silent(operation)))).toEqual([]);
  });

  it('says of every command that it may be repeated, refused and followed', () => {
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

  it('calls a text a text, where our code has a brand for it', () => {
    expect(text).not.toContain('#/components/schemas/Object');
  });
});
