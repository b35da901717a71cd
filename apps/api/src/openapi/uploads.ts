import type { OpenAPIObject } from '@nestjs/swagger';
import { uploadsMark } from '../edge/routes.js';
import type { Schema } from './rules-of.js';

type Paths = OpenAPIObject['paths'];
type Item = Paths[string];
type Operation = NonNullable<Item['post']>;
type Content = Exclude<NonNullable<Operation['requestBody']>, { $ref: string }>['content'];

const binary = { type: 'string', format: 'binary' } as const;
const file = {
  ...binary,
  'x-casebook-label': 'The file',
  description: 'The file itself.',
  'x-casebook-hint': 'At most 100 MB. It is checked for viruses when it arrives.',
};

/** Facts that are worked out from the file, if one comes. */
const workedOut = ['bytes', 'mediaType', 'location', 'documentId', 'title', 'sha256'];

/** Describes how routes accept documents: in a form, or as the body itself. */
export function withUploads(paths: Paths, schemas: Readonly<Record<string, Schema>>): Paths {
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      { ...item, ...said('post', item, schemas), ...said('put', item, schemas) },
    ]),
  );
}

function said(method: 'post' | 'put', item: Item, schemas: Readonly<Record<string, Schema>>): Item {
  const operation = item[method];
  if (operation && takesZip(operation)) return { [method]: withZip(operation) };
  const uploads = (operation as Record<string, unknown> | undefined)?.[uploadsMark];
  if (!operation || !uploads) return {};
  const content = uploads === 'form' ? formOr(operation, schemas) : alone;
  const description = howToSend[uploads as 'form' | 'file'];
  return { [method]: { ...operation, requestBody: { description, required: true, content } } };
}

const howToSend = {
  form:
    'A form with the file itself in `file`, and what describes it in the other fields; or JSON, for a file ' +
    'that is kept elsewhere.',
  file: 'The bytes of the file, as they are; or a form with the file in `file`, and perhaps its `sha256`.',
} as const;

const zip = 'application/zip';

const contentOf = ({ requestBody }: Operation): Content =>
  (requestBody as { content?: Content } | undefined)?.content ?? {};

const takesZip = (operation: Operation): boolean => zip in contentOf(operation);

/** Nest gives each media type of a body the same schema, but an archive is bytes. */
const withZip = (operation: Operation): Operation => ({
  ...operation,
  requestBody: {
    ...(operation.requestBody as object),
    content: { ...contentOf(operation), [zip]: { schema: binary } },
  },
});

const alone: Content = {
  'application/octet-stream': { schema: binary },
  'multipart/form-data': {
    schema: { type: 'object', properties: { file }, required: ['file'] },
  },
};

function formOr({ requestBody }: Operation, schemas: Readonly<Record<string, Schema>>): Content {
  const { content } = requestBody as { content: Content };
  const { $ref = '' } = (content['application/json']?.schema ?? {}) as { $ref?: string };
  const { properties, required } = (schemas[$ref.split('/').at(-1)!] ?? {}) as {
    properties?: Record<string, Schema>;
    required?: readonly string[];
  };
  const { bytes: _, ...named } = properties ?? {};
  const needed = (required ?? []).filter((each) => !workedOut.includes(each));
  return {
    ...content,
    'multipart/form-data': {
      schema: { type: 'object', properties: { ...named, file }, required: [...needed, 'file'] } as never,
    },
  };
}
