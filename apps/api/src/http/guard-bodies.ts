import type { FastifyInstance } from 'fastify';
import { looksSealed } from '#privacy';
import type { Nulls } from '../edge/routes.js';
import { type FieldError, malformed } from './problem.js';

/** U+0000 and halves of characters, which PostgreSQL keeps in no text: a fact with one would be shown nowhere. */
const notText = /[\0\p{Cs}]/u;

/**
 * Refuses text that would be opened as somebody's data when it is read back, and nulls: a rule that a field may be left
 * out lets them through unchecked, and whatever counts on its kind of value would break. Where null says something, the
 * route says so. How deep a body nests was looked at before it was parsed.
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
