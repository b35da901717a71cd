import type { FastifyInstance } from 'fastify';
import { looksSealed } from '#privacy';
import { malformed } from './problem.js';

/** Nothing that anyone sends in earnest goes deeper, and whatever walks a body may rely on it. */
const deepest = 64;

/** Refuses bodies that nest without end, and text that would be opened as somebody's data when it is read back. */
export function guardBodies(server: FastifyInstance): void {
  server.addHook('preValidation', async ({ body }) => {
    const fault = faultIn(body, '', 0);
    if (fault) throw malformed([fault]);
  });
}

function faultIn(
  value: unknown,
  field: string,
  depth: number,
): { field: string; because: string } | undefined {
  if (depth > deepest) return { field: '', because: `must not nest deeper than ${deepest}` };
  if (typeof value === 'string')
    return looksSealed(value) ? { field, because: 'must not begin as sealed data does' } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    const fault = faultIn(each, field ? `${field}.${key}` : key, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}
