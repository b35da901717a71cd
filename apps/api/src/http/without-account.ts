import type { FastifyRequest } from 'fastify';
import type { CommandRequest } from '../access/decorators.js';
import { malformed } from './problem.js';

/** A preview, or the case's revision, reveals more than people without an account may see. */
export function nothingOfThoseWhoSignIn(
  { preview }: Pick<CommandRequest, 'preview'>,
  headers: FastifyRequest['headers'],
): void {
  const asked = preview ? 'Casebook-Preview' : headers['if-match'] === undefined ? undefined : 'If-Match';
  if (asked) throw malformed([{ field: asked, because: 'is only for people who sign in' }]);
}
