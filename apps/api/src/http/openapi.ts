import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiResponse } from '@nestjs/swagger';

/** What a command without an account accepts besides its body. */
export const CommandKey = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'Your own id for this request: 8 to 128 visible characters. If you send it again after a lost answer, it is carried out once.',
  });

/** What every command accepts besides its body, and how it may be refused. */
export const CommandHeaders = () =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Your own id for this command. If you send it again after a lost answer, it is carried out once.',
      schema: { type: 'string', minLength: 8, maxLength: 128 },
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description:
        'The ETag of the case that you read. If the case has changed since, the answer is 412 and nothing happens.',
      schema: { type: 'string' },
      example: '"12"',
    }),
    ...ofCommands.map((status) => ApiResponse(problem[status])),
  );

/** The council of a case, and the case: on every route below them. */
export const CaseInPath = () => applyDecorators(ApiParam({ name: 'council' }), ApiParam({ name: 'caseId' }));

/** The named parts of paths, wherever they occur. */
export function parameterInPath(name: string): { description: string; example?: string } | undefined {
  const id = /^(.+)Id$/.exec(name)?.[1];
  return (
    inPaths[name] ?? (id ? { description: `Id of the ${id}, as given when it was recorded` } : undefined)
  );
}

/** Query parameters described by name, if their field has no comment. */
export function parameterInQuery(name: string): string | undefined {
  if (/From$/.test(name)) return 'Only this day or later';
  if (/To$/.test(name)) return 'Only this day or earlier';
  return inQueries[name];
}

const inQueries: Readonly<Record<string, string>> = {
  description: 'Words in the description',
  orderBy: 'Whether the first or the last comes first',
  sortBy: 'What they are put in order by',
  state: 'Only fees in this state',
};

const inPaths: Readonly<Record<string, { description: string; example: string }>> = {
  council: { description: 'Council code', example: 'CAM' },
  caseId: {
    description: 'As given at submission (a UUID)',
    example: '4c5c4a4e-6e57-5a0a-9d8e-3a7a0f4a9c11',
  },
  condition: { description: 'Number of the condition in the decision notice', example: '3' },
  officer: { description: 'Id of an officer, as in GET /officers', example: 'amina.hassan' },
  month: { description: 'Month of the accounts', example: '2026-04' },
  year: { description: 'Financial year, by the year in which it begins', example: '2026' },
  service: { description: 'Name of the shared service', example: 'greatercambridge' },
  member: { description: 'Code of a council that shares the service', example: 'SCA' },
  specialist: {
    description: "Id of a specialist, as in the list of specialists' comments",
    example: 'highways',
  },
  meeting: {
    description: 'The day of the meeting, or its id as the list of meetings has it',
    example: '2026-12-04',
  },
  consultee: {
    description: 'Name of the body, as in the list of consultees',
    example: 'county-highways',
  },
  submission: {
    description: 'Id of an unread submission',
    example: '22df0e10-4266-51eb-8b1e-83b59331023b',
  },
  pool: { description: 'Name of a cost pool', example: 'policy' },
  reference: { description: 'Case reference, as its council prints it', example: '26/00017/HFUL' },
  businessCase: { description: 'Name of the business case', example: 'sharing' },
  chargeId: { description: 'Your own id for the charge', example: 'preapp-0042' },
};

const problemOf = <Status extends number>(status: Status, description: string, schema = 'Problem') => ({
  status,
  description,
  content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});

/** Nothing of the request was read, and so it has no correlation id. */
const unread = <Status extends number>(status: Status, description: string) =>
  problemOf(status, description, 'ProblemUnread');

const ofCommands = [400, 401, 403, 404, 409, 412, 422, 503] as const;

export const problem = {
  304: { status: 304, description: 'Unchanged since the `ETag` that you sent in If-None-Match.' },
  308: problemOf(308, 'It has moved: `Location` has the new address.'),
  400: problemOf(400, 'Malformed: the answer names the faulty fields.'),
  401: problemOf(401, 'Not signed in.'),
  403: problemOf(403, 'Your role or your councils do not allow this.'),
  404: problemOf(404, 'It does not exist, or is not yours: both get the same answer.'),
  405: problemOf(405, 'This address does not have that method: `Allow` names those that it has.'),
  408: unread(408, 'The request did not arrive in time.'),
  409: problemOf(409, 'Refused in the present state; `code` says why.'),
  410: problemOf(410, 'The person concerned was erased here.'),
  412: problemOf(412, 'Changed since you read it.'),
  413: problemOf(413, 'Larger than this address accepts.'),
  414: problemOf(414, 'One part of the path is too long to be an id.'),
  415: problemOf(415, 'Of a media type that this address does not accept.'),
  416: problemOf(416, 'The file is shorter than the part that you asked for.'),
  422: problemOf(
    422,
    'Cannot be carried out, for example because the Idempotency-Key was used for something else.',
  ),
  429: problemOf(429, 'Too many requests: `Retry-After` says when to continue.'),
  431: unread(431, 'The headers are larger than this server accepts.'),
  500: problemOf(500, 'Casebook failed. The failure was logged under the correlation id.'),
  503: problemOf(
    503,
    'Not available now. Either nothing changed, or you find out by sending the request again with the same key.',
  ),
} as const;

/** A part of a file, for each route that sends files. */
export const partOfFile = {
  description: 'The part of the file that you asked for in `Range`; `Content-Range` says which it is.',
  content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
} as const;

const header = (description: string) => ({ description, schema: { type: 'string' as const } });

export const headers = {
  'X-Correlation-Id': header('The id of this request in the logs; yours, if you sent one.'),
  ETag: header('The revision in quotes. Send it back in If-Match.'),
  'Casebook-Position': header(
    'The position of the change among all changes. Send it in Casebook-Wait-For to read what you wrote.',
  ),
  'Casebook-As-Of': header(
    'How fresh the answer is: `{position}; {moment}`. It was read at that moment and includes every change up to the position.',
  ),
};

const headerOf = (name: keyof typeof headers) => ({ [name]: { $ref: `#/components/headers/${name}` } });

/** The headers of an answer, except those of HTTP itself. */
export const headersAnswered = ({
  isCommand,
  isOfCase,
  isRead,
}: Record<'isCommand' | 'isOfCase' | 'isRead', boolean>) => ({
  ...headerOf('X-Correlation-Id'),
  ...(isOfCase && headerOf('ETag')),
  ...(isCommand && headerOf('Casebook-Position')),
  ...(isRead && headerOf('Casebook-As-Of')),
});

/** RFC 9457, as a schema. */
export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'correlationId'],
  properties: {
    type: { type: 'string', example: 'urn:casebook:problem:already-valid' },
    title: { type: 'string', example: 'Refused' },
    status: { type: 'integer', example: 409 },
    code: {
      type: 'string',
      description: 'Never changes: software may rely on it.',
      example: 'already-valid',
    },
    detail: { type: 'string', description: 'For people.' },
    correlationId: { type: 'string', description: 'Give it to the people who run Casebook.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'because'],
        properties: { field: { type: 'string' }, because: { type: 'string' } },
      },
    },
  },
} as const;

/** The same, of a request that was refused before anything of it was read. */
export const unreadProblemSchema = {
  ...problemSchema,
  required: problemSchema.required.filter((name) => name !== 'correlationId'),
};
