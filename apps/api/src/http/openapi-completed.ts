import type { OpenAPIObject } from '@nestjs/swagger';
import { headersAnswered, parameterInPath, problem } from './openapi.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Parameter = Exclude<NonNullable<Operation['parameters']>[number], { $ref: string }>;
type Answers = Operation['responses'];

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** What is true of every operation, said of each, so that no controller has to. */
export function completed(document: OpenAPIObject): OpenAPIObject {
  const { Object: _, ...schemas } = document.components?.schemas ?? {};
  const paths = Object.entries(document.paths).map(([path, item]) => [path, completedItem(path, item)]);
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: { ...document.components, schemas: withTexts(schemas) },
  };
}

function completedItem(path: string, item: PathItem): PathItem {
  const operations = methods.flatMap((method) => {
    const operation = item[method];
    return operation ? [[method, completedOperation(path, operation)]] : [];
  });
  return { ...item, ...Object.fromEntries(operations) };
}

function completedOperation(path: string, operation: Operation): Operation {
  const parameters = (operation.parameters as Parameter[] | undefined)?.map(completedParameter) ?? [];
  return {
    ...operation,
    ...summed(operation),
    parameters,
    responses: responses(path, operation, parameters),
  };
}

/** The first sentence of the comment is the line in a list; the rest is read by those who open it. */
function summed({ summary = '' }: Operation): Partial<Pick<Operation, 'summary' | 'description'>> {
  const [first = '', ...rest] = summary.replaceAll('\n', ' ').split(/(?<=\.) +/);
  return { summary: first, ...(rest.length > 0 && { description: rest.join(' ') }) };
}

function completedParameter(parameter: Parameter): Parameter {
  if (parameter.in === 'path')
    return { ...parameter, ...parameterInPath(parameter.name), schema: { type: 'string' } };
  const isList = parameter.schema && 'type' in parameter.schema && parameter.schema.type === 'array';
  return withTexts({ ...parameter, ...(isList && { style: 'form', explode: false }) }, parameter.name);
}

function responses(
  path: string,
  { responses, security, requestBody }: Operation,
  parameters: readonly Parameter[],
): Answers {
  const isCommand = parameters.some(({ name }) => name === 'Idempotency-Key');
  const own = Object.entries(responses).map(([status, response]) => {
    const answer = response as Exclude<NonNullable<Answers[string]>, { $ref: string }>;
    const isOfCase = path.endsWith('{caseId}') || isCommand;
    const headers = Number(status) < 300 ? headersAnswered({ isCommand, isOfCase }) : {};
    return [
      status,
      { ...answer, description: answer.description || 'Done.', headers: { ...headers, ...answer.headers } },
    ];
  });
  const refusals = [
    ...(parameters.length > 0 || requestBody ? [problem[400]] : []),
    ...(security ? [problem[401], problem[403], problem[409], problem[503]] : []),
    ...(path.includes('{') ? [problem[404], problem[414]] : []),
    ...(path.includes('{caseId}') ? [problem[410]] : []),
    ...(requestBody ? [problem[404], problem[413], problem[415], problem[422]] : []),
    ...(watching.test(path) ? [] : [problem[429]]),
  ].map(({ status, ...response }) => [String(status), response]);
  return { ...Object.fromEntries(refusals), ...Object.fromEntries(own) };
}

/** Whoever watches is not counted. */
const watching = /^\/(health|metrics)/;

/** The compiler's plugin takes our branded texts for objects, and cannot know which of them are days. */
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
    ? part.$ref === '#/components/schemas/Object'
    : 'type' in part &&
      part.type === 'object' &&
      !('properties' in part) &&
      !('allOf' in part) &&
      !('additionalProperties' in part);

function textNamed(name: string, part: object): object {
  const { $ref: _, type: __, ...rest } = part as { $ref?: string; type?: string };
  return { type: 'string', ...(isDay(name) && { format: 'date' }), ...rest };
}

/** What ends in `By` or `To` is a day (`decideBy`) or a person (`proposedBy`). */
const isDay = (name: string): boolean =>
  /^(from|until|dueBefore|untouchedSince)$|(On|By|From|To)$/.test(name) && !/edBy$|^handOverTo$/.test(name);
