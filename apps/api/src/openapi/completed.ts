import type { OpenAPIObject } from '@nestjs/swagger';
import {
  headers,
  headersAnswered,
  parameterInPath,
  parameterInQuery,
  partOfFile,
  problem,
} from '../http/openapi.js';
import { mayAsk } from './may-ask.js';
import { brandedText } from './rules-of.js';
import { statusesOf } from './statuses.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Parameter = Exclude<NonNullable<Operation['parameters']>[number], { $ref: string }>;
type Answers = Operation['responses'];

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Adds what is true of every operation, so that no controller has to repeat it. */
export function completed(document: OpenAPIObject): OpenAPIObject {
  const { Object: _, ...schemas } = document.components?.schemas ?? {};
  const paths = Object.entries(document.paths).map(([path, item]) => [path, completedItem(path, item)]);
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: { ...document.components, schemas: withTexts(schemas), responses: shared, headers },
  };
}

function completedItem(path: string, item: PathItem): PathItem {
  const operations = methods.flatMap((method) => {
    const operation = item[method];
    return operation ? [[method, completedOperation(method, path, operation)]] : [];
  });
  return { ...item, ...Object.fromEntries(operations) };
}

function completedOperation(method: string, path: string, operation: Operation): Operation {
  const given = (operation.parameters ?? []) as Parameter[];
  const parameters = [...given, ...missingIn(path, given)].map(completedParameter);
  return {
    ...operation,
    ...described(operation),
    operationId: operationIdOf(operation),
    // Added to every route: otherwise a reader could not tell a public route from a forgotten one.
    security: operation.security ?? [],
    parameters,
    responses: responses(method, path, operation, parameters),
  };
}

/**
 * A method at two addresses: one for clients that name the council in a header, one with the council in its
 * path.
 */
const operationIdOf = ({ operationId = '' }: Operation): string =>
  operationId.replace('[0]', '').replace('[1]', 'OfCouncil');

/** Path parts that no method takes: a guard or a service reads them. */
const missingIn = (path: string, given: readonly Parameter[]): Parameter[] =>
  [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name!)
    .filter((name) => !given.some((each) => each.in === 'path' && each.name === name))
    .map((name) => ({ name, in: 'path', required: true }));

/** The first sentence of the comment is the summary; the rest is the description, with who may call it. */
function described(operation: Operation): Pick<Operation, 'summary' | 'description'> {
  const [first = '', ...rest] = (operation.summary ?? '').replaceAll('\n', ' ').split(/(?<=\.) +(?=[^\d\s])/);
  return { summary: first, description: [...rest, mayAsk(operation)].join(' ') };
}

function completedParameter(parameter: Parameter): Parameter {
  if (parameter.in === 'path')
    return { ...parameter, ...parameterInPath(parameter.name), schema: { type: 'string' } };
  const isList = parameter.schema && 'type' in parameter.schema && parameter.schema.type === 'array';
  const description = parameter.description ?? parameterInQuery(parameter.name);
  const said = { ...parameter, ...(description && { description }) };
  return withTexts({ ...said, ...(isList && { style: 'form', explode: false }) }, parameter.name);
}

function responses(
  method: string,
  path: string,
  operation: Operation,
  parameters: readonly Parameter[],
): Answers {
  const { responses } = operation;
  const names = new Set(parameters.map(({ name }) => name));
  const isCommand = names.has('Idempotency-Key');
  const own = Object.entries(responses)
    .filter(([status, response]) => Number(status) < 300 || !isProblem(response))
    .map(([status, response]) => {
      const answer = response as Exclude<NonNullable<Answers[string]>, { $ref: string }>;
      const isOfCase = path.endsWith('{caseId}') || isCommand;
      const headers = {
        ...headersAnswered({ isCommand, isOfCase, isRead: names.has('Casebook-Wait-For') }),
        ...answer.headers,
      };
      return [status, { ...answer, description: answer.description || 'Done.', headers }];
    });
  const said = Object.keys(responses).filter((status) => Number(status) >= 300);
  const common = [...said, ...statusesOf({ method, path, operation, parameters: names })].map((status) => [
    String(status),
    { $ref: `#/components/responses/${sharedName(status)}` },
  ]);
  return { ...Object.fromEntries(common), ...Object.fromEntries(own) };
}

/** A route's own answer that is no problem document: whether the service is ready. */
const isProblem = (response: object | undefined): boolean =>
  !(response && 'content' in response) || JSON.stringify(response).includes('/Problem"');

const sharedName = (status: number | string): string =>
  Number(status) < 300 ? 'PartOfFile' : `Problem${status}`;

/** Each answer that many routes have, described once. */
const shared = {
  PartOfFile: partOfFile,
  ...Object.fromEntries(
    Object.values(problem).map(({ status, ...response }) => [sharedName(status), response]),
  ),
};

/** The compiler's plugin cannot know which of our branded texts are dates. */
function withTexts<Part>(part: Part, name = ''): Part {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((each) => withTexts(each, name)) as Part;
  if (isText(part)) return textNamed(name, part) as Part;
  const inParameter = 'in' in part;
  return Object.fromEntries(
    Object.entries(part).map(([key, each]) => [
      key,
      withTexts(each, inParameter || key === 'items' ? name : key),
    ]),
  ) as Part;
}

const isText = (part: object): boolean =>
  '$ref' in part
    ? part.$ref === brandedText
    : 'type' in part &&
      part.type === 'object' &&
      !('properties' in part) &&
      !('allOf' in part) &&
      !('additionalProperties' in part);

function textNamed(name: string, part: object): object {
  const { $ref: _, type: __, ...rest } = part as { $ref?: string; type?: string };
  return { type: 'string', ...(isDay(name) && { format: 'date' }), ...rest };
}

/** A name that ends in `By` or `To` may be a day (`decideBy`) or a person (`proposedBy`). */
const isDay = (name: string): boolean =>
  /^(from|until|dueBefore|untouchedSince)$|(On|By|From|To)$/.test(name) && !/edBy$|^handOverTo$/.test(name);
