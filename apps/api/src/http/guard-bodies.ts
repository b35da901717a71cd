import type { FastifyInstance } from 'fastify';
import { looksSealed } from '#privacy';
import { malformed } from './problem.js';

/** Nothing that anyone sends in earnest goes deeper, and whatever walks a body may rely on it. */
const deepest = 64;

/** U+0000 and halves of characters, which PostgreSQL keeps in no text: a fact with one would be shown nowhere. */
const notText = /[\0\p{Cs}]/u;

/** Refuses bodies that nest without end, and text that would be opened as somebody's data when it is read back. */
export function guardBodies(server: FastifyInstance): void {
  server.addHook('preValidation', async ({ body, query, params }) => {
    const fault = faultIn(body, '', 0) ?? faultIn(query, '', 0) ?? faultIn(params, '', 0);
    if (fault) throw malformed([fault]);
  });
}

function faultIn(
  value: unknown,
  field: string,
  depth: number,
): { field: string; because: string } | undefined {
  if (depth > deepest) return { field: '', because: `must not nest deeper than ${deepest}` };
  if (typeof value === 'string') {
    if (notText.test(value)) return { field, because: 'must be text, without U+0000 or half a character' };
    return looksSealed(value) ? { field, because: 'must not begin as sealed data does' } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    const fault = faultIn(each, field ? `${field}.${key}` : key, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}
