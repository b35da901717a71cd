import type { OpenAPIObject } from '@nestjs/swagger';
import { schemaOf } from './schema-of.js';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['post']>;

const ofACase = '/councils/{council}/planning-applications/{caseId}/';

/** Every command on a case has a preview at its own address: the same body, answered with what would happen. */
export function withPreviews(paths: Paths): Paths {
  const all = Object.entries(paths).flatMap(([path, item]): [string, Paths[string]][] => {
    const isCommand = path.startsWith(ofACase) && item.post && hasPreview(item.post);
    if (!isCommand || !item.post) return [[path, item]];
    return [
      [path, { ...item, post: withoutHeader(item.post) }],
      [`${path}/preview`, { post: previewOf(item.post) }],
    ];
  });
  return Object.fromEntries(all);
}

const named = (parameter: object, ...names: string[]): boolean =>
  'name' in parameter && names.includes(parameter.name as string);

const hasPreview = ({ parameters = [] }: Operation): boolean =>
  parameters.some((each) => named(each, 'Casebook-Preview'));

/** The header does the same, but its answer differs from the one that the address promises. */
const withoutHeader = (operation: Operation): Operation => ({
  ...operation,
  parameters: (operation.parameters ?? []).filter((each) => !named(each, 'Casebook-Preview')),
});

function previewOf(operation: Operation): Operation {
  const { operationId, summary = '', responses, parameters = [] } = operation;
  const headers = ['Casebook-Preview', 'Idempotency-Key'];
  const done = { description: 'What would happen, or why the command would be refused.', content: answer };
  return {
    ...operation,
    operationId: `preview${operationId!.charAt(0).toUpperCase()}${operationId!.slice(1)}`,
    summary: `Preview: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`,
    parameters: parameters.filter((each) => !named(each, ...headers)),
    responses: { ...responses, 200: done },
  };
}

const answer = { 'application/json': { schema: schemaOf('CommandPreviewView') } };
