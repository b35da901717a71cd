import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../scripts/repository.js';

const { paths, components } = JSON.parse(readFileSync(join(repository, 'docs/openapi.json'), 'utf8')) as {
  readonly paths: object;
  readonly components: { readonly schemas: object };
};

type Part = Readonly<Record<string, unknown>>;

const odp = 'Open Digital Planning defines it';
const command = 'the route of the command defines it';
const table = 'each table of the law has rows of its own shape';
const fact = 'each type of fact has contents of its own';

/** Everything of which the document says only that it is an object or a value, with the reason. */
const open: Readonly<Record<string, string>> = {
  'ActProposedEvent.content': command,
  'ActProposedFactData.content': command,
  'BatchItemBody.body': command,
  'CouncilLawRowView.says': table,
  'CouncilRuleBody.says': table,
  'DraftBody.content': command,
  'DraftView.content': command,
  Fact: 'any value of JSON, however deep',
  'ImportBody.columns': 'each file has columns of its own',
  'ImportBody.lists': 'each list has the columns of its own file',
  'ImportBody.mapping': 'docs/importing.md defines it, and wrong places are named one by one',
  'LawRowView.says': table,
  'MoneyFactView.event': fact,
  'OpenDataView.submission': odp,
  'PublicApplicationView.data': odp,
  'PublicApplicationsView.data[]': odp,
  'PublicEvent.data': 'docs/asyncapi.json defines it by type',
  'ReasonView.inputs': 'each rule asks for facts of its own',
  'ToldMoneyFactView.event': fact,
};

/** The same for bodies and answers that are no named schema. */
const openBodies: Readonly<Record<string, string>> = {
  'POST /submissions': 'the formats of portals',
  'POST /councils/{council}/unread-submissions/{submission}/reading': 'the formats of portals',
  'GET /councils/{council}/planning-applications/{caseId}/submission': 'the formats of portals',
};

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

const shapes = ['$ref', 'allOf', 'anyOf', 'oneOf', 'enum', 'const'];

/** Whether a schema allows any object, or any value at all. */
function isOpen(schema: Part): boolean {
  if (shapes.some((name) => name in schema)) return false;
  const types = [schema.type].flat().filter((type) => type !== 'null');
  if (!types.includes('object')) return schema.type === undefined;
  const { properties = {}, additionalProperties: more } = schema;
  const isClosed = more === false || (isPart(more) && Object.keys(more).length > 0);
  const isAnyMore = more === true || (isPart(more) && !isClosed);
  return isAnyMore || (!isClosed && Object.keys(properties as object).length === 0);
}

/** The open places in a schema, by name; what an open place holds is not looked at. */
function openIn(schema: unknown, at: string): readonly string[] {
  if (!isPart(schema)) return [];
  if (isOpen(schema)) return [at];
  const properties = Object.entries((schema.properties ?? {}) as Part);
  const choices = ['allOf', 'anyOf', 'oneOf'].flatMap((name) => (schema[name] ?? []) as readonly Part[]);
  return [
    ...properties.flatMap(([name, each]) => openIn(each, `${at}.${name}`)),
    ...choices.flatMap((each) => openIn(each, at)),
    ...openIn(schema.items, `${at}[]`),
    ...(isPart(schema.additionalProperties) ? openIn(schema.additionalProperties, `${at}{}`) : []),
  ];
}

const inSchemas = (): readonly string[] =>
  Object.entries(components.schemas).flatMap(([name, schema]) => openIn(schema, name));

/** Bodies and answers, wherever they are in an operation. */
function openInContents(part: unknown, at: string): readonly string[] {
  if (!isPart(part)) return [];
  return Object.entries(part).flatMap(([name, each]) => {
    if (name === 'schema') return openIn(each, at);
    return name === 'example' ? [] : openInContents(each, at);
  });
}

describe('the published document', () => {
  it('says the shape of every schema, except of those listed here with the reason', () => {
    expect([...new Set(inSchemas())].toSorted()).toEqual(Object.keys(open).toSorted());
  });

  it('says the shape of every body and answer, except of those listed here with the reason', () => {
    const found = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item as Part).flatMap(([method, operation]) =>
        openInContents(operation, `${method.toUpperCase()} ${path}`),
      ),
    );
    expect(found.toSorted()).toEqual(Object.keys(openBodies).toSorted());
  });

  it.each([
    [{}, true],
    [{ type: 'object' }, true],
    [{ type: ['object', 'null'], additionalProperties: {} }, true],
    [{ type: 'object', properties: { a: {} }, additionalProperties: true }, true],
    [{ type: 'object', properties: { a: {} } }, false],
    [{ type: 'object', additionalProperties: { type: 'number' } }, false],
    [{ type: 'string' }, false],
    [{ $ref: '#' }, false],
  ])('is judged by a rule that finds %j open: %s', (schema, expected) => {
    expect(isOpen(schema)).toBe(expected);
  });
});
