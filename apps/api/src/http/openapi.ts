import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiResponse } from '@nestjs/swagger';

/** What every command takes beside its body, and how it may be refused. */
export const CommandHeaders = () =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Your own id for this command. Send it again after a lost answer: it is carried out once.',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The ETag of the case as you saw it. If it has changed since: 412, and nothing happens.',
    }),
    ...problems,
  );

/** The council of a case, and the case: on every route below them. */
export const CaseInPath = () =>
  applyDecorators(
    ApiParam({ name: 'council', description: 'Council code, such as CAM' }),
    ApiParam({ name: 'caseId', description: 'As given at submission (a UUID)' }),
  );

const problem = (status: number, description: string) =>
  ApiResponse({
    status,
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });

const problems = [
  problem(400, 'Malformed: the fields at fault are named.'),
  problem(401, 'Not signed in.'),
  problem(403, 'The role or the council does not allow it.'),
  problem(404, 'No such case in this council.'),
  problem(409, 'Refused as things stand; `code` says why.'),
  problem(412, 'Changed since you looked.'),
  problem(422, 'The Idempotency-Key was used for something else.'),
  problem(503, 'Not available now. Nothing was changed, or a repeat with the same key finds out.'),
];

/** RFC 9457, as a schema. */
export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'correlationId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: software may rely on it.' },
    detail: { type: 'string' },
    correlationId: { type: 'string', description: 'Tell it to whoever runs Casebook.' },
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
