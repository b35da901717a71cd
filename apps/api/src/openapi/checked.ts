import type { INestApplication } from '@nestjs/common';
import { PARAMTYPES_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { labelsOf } from '../http/labels.js';
import { checkedClasses, merged, type Rules, rulesOf, type Schema } from './rules-of.js';

type Schemas = Readonly<Record<string, Schema>>;

// biome-ignore lint/complexity/noBannedTypes: as Nest types what is decorated.
type Class = Function;

/** What a route accepts as a whole, by the method that answers it: the method's name is the operation id. */
interface Taken {
  readonly operationId: string;
  readonly body: Class | undefined;
  readonly query: Class | undefined;
}

export function takenBy(app: INestApplication): readonly Taken[] {
  const modules = [...app.get(ModulesContainer).values()];
  const classes = modules.flatMap(({ controllers }) =>
    [...controllers.values()].map(({ metatype }) => metatype),
  );
  return classes.flatMap((controller) => {
    if (!controller) return [];
    const { prototype } = controller;
    return new MetadataScanner().getAllMethodNames(prototype).map((operationId) => {
      const of = (kind: RouteParamtypes) => wholeArgument(controller, operationId, kind);
      return { operationId, body: of(RouteParamtypes.BODY), query: of(RouteParamtypes.QUERY) };
    });
  });
}

function wholeArgument(controller: Class, name: string, kind: RouteParamtypes): Class | undefined {
  const args: Record<string, { index: number; data?: unknown }> =
    Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {};
  const [found] = Object.entries(args).filter(
    ([key, { data }]) => key.startsWith(`${kind}:`) && data === undefined,
  );
  const types: Class[] = Reflect.getMetadata(PARAMTYPES_METADATA, controller.prototype, name) ?? [];
  return found && types[found[1].index];
}

/** The schemas of bodies with the validator's rules for each property, and its label. */
export function checkedSchemas(schemas: Schemas): Schemas {
  const classes = checkedClasses();
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const [target, other] = classes.get(name) ?? [];
      // Nest would describe one by the other.
      if (other) throw new Error(`Two bodies have the name ${name}.`);
      return [name, target ? withLabels(withRules(schema, rulesOf(target)), target) : schema];
    }),
  );
}

function withRules(schema: Schema, { properties, required }: Rules): Schema {
  const known = (schema.properties ?? {}) as Schemas;
  const all = Object.entries(properties).map(([name, asked]) => [name, merged(known[name], asked)]);
  return {
    ...schema,
    properties: { ...known, ...Object.fromEntries(all) },
    ...(required.length > 0 && { required }),
  };
}

function withLabels(schema: Schema, target: Class): Schema {
  const labels = labelsOf(target.prototype as object);
  const properties = Object.entries((schema.properties ?? {}) as Schemas);
  return {
    ...schema,
    properties: Object.fromEntries(properties.map(([name, of]) => [name, { ...of, ...labels[name] }])),
  };
}

type Paths = OpenAPIObject['paths'];

/** Query parameters, with the validator's rules. */
export function checkedQueries(paths: Paths, taken: readonly Taken[]): Paths {
  const queries = new Map(taken.map(({ operationId, query }) => [operationId, query]));
  const operations = Object.entries(paths).map(([path, item]) => {
    const checked = methods.flatMap((method) => {
      const operation = item[method];
      const query = queries.get(operation?.operationId?.replace(/\[\d\]$/, '') ?? '');
      return operation && query ? [[method, withQuery(operation, rulesOf(query))]] : [];
    });
    return [path, { ...item, ...Object.fromEntries(checked) }];
  });
  return Object.fromEntries(operations);
}

const methods = ['get', 'post', 'put'] as const;

function withQuery(
  operation: NonNullable<Paths[string]['get']>,
  { properties, required }: Rules,
): NonNullable<Paths[string]['get']> {
  const parameters = (operation.parameters ?? []) as { name: string; in: string; schema?: Schema }[];
  const allowed = new Set(parameters.map(({ name }) => name));
  // The document is made from a built API: only there does Nest describe bodies and use comments.
  const missing = Object.keys(properties)
    .filter((name) => !allowed.has(name))
    .map((name) => ({ name, in: 'query', required: required.includes(name), schema: {} }));
  return {
    ...operation,
    parameters: [...parameters, ...missing].map((each) => {
      const asked = each.in === 'query' ? properties[each.name] : undefined;
      if (!asked) return each;
      return { ...each, required: required.includes(each.name), schema: merged(each.schema, asked) };
    }) as never,
  };
}
