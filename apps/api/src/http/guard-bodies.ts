import type { FastifyInstance } from 'fastify';
import { looksSealed } from '#privacy';
import type { Nulls } from '../edge/routes.js';
import { type FieldError, malformed } from './problem.js';

/** U+0000 and broken characters, which PostgreSQL cannot store as text: a fact with one could not be shown. */
const notText = /[\0\p{Cs}]/u;

/**
 * Refuses text that looks like sealed data, and nulls: optional fields would let nulls through unchecked, to
 * code that relies on their type. If null has a meaning, the route says so. The nesting depth was checked
 * before parsing.
 */
export function guardBodies(server: FastifyInstance): void {
  server.addHook('preValidation', async ({ body, query, params, routeOptions: { config } }) => {
    const nulls = config.nulls ?? 'nowhere';
    const fault =
      (body === null ? notNull('') : faultIn(body, '', nulls)) ??
      faultIn(query, '', nulls) ??
      faultIn(params, '', nulls);
    if (fault) throw malformed([fault]);
  });
}

const notNull = (field: string): FieldError => ({ field, because: 'must not be null: leave it out' });

function faultIn(value: unknown, field: string, nulls: Nulls | 'nowhere'): FieldError | undefined {
  if (value === null && nulls === 'nowhere') return notNull(field);
  if (typeof value === 'string') {
    if (notText.test(value))
      return { field, because: 'must be text without U+0000 and without broken characters' };
    return looksSealed(value) ? { field, because: 'must not begin like sealed data' } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    const isOwn = field === '';
    if (each === null && isOwn && nulls !== 'anywhere') return notNull(key);
    const fault = faultIn(each, isOwn ? key : `${field}.${key}`, nulls);
    if (fault) return fault;
  }
  return undefined;
}
