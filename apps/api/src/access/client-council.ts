import type { FastifyRequest } from 'fastify';
import type { CouncilCode } from '#domain';
import { malformed, Problem } from '../http/problem.js';
import type { Directory } from './directory.js';

/**
 * The council whose register is asked for: the one in the path, or else the one that `x-client` names by code
 * or by name.
 */
export function clientCouncil({ params, headers }: FastifyRequest, directory: Directory): CouncilCode {
  const inPath = (params as { council?: string }).council;
  const said = inPath ?? headers['x-client'];
  if (typeof said !== 'string' || said === '')
    throw malformed([
      { field: 'x-client', because: 'must name the council: by its code, or its name with hyphens' },
    ]);
  const asked = slug(said);
  for (const [code, { name }] of directory.councils)
    if (slug(code) === asked || slug(name) === asked || shortSlug(name) === asked) return code;
  throw new Problem(404, 'unknown-council', `${said.slice(0, 80)} has not joined this service.`);
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** As registers name councils: Cambridge City Council is `cambridge`. */
const shortSlug = (name: string): string =>
  slug(name)
    .replace(/^(london|royal)-borough-of-/, '')
    .replace(/-(city|district|borough|county)?-?council$/, '');
