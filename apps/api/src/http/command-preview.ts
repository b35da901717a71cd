import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { malformed } from './problem.js';

const header = 'casebook-preview';
const previewed = /^(\/councils\/[^/?]+\/planning-applications\/[^/?]+\/[^?]+)\/preview(?=$|\?)/;

const onACase = /^\/councils\/[^/?]+\/planning-applications\/[^/?]+\/[^?]/;

/** `POST …/preview` of any command on a case is that command with `Casebook-Preview: true`. */
export function previewSuffixToHeader({ method, url = '/', headers }: IncomingMessage): string {
  // With another method than POST there is no such address; on a path without a command it is refused like
  // the command (405).
  if (method === 'GET' || method === 'HEAD' || !previewed.test(url)) return url;
  if (method === 'POST') headers[header] = 'true';
  return url.replace(previewed, '$1');
}

/** Whether the client only wants to know what would happen. */
export function asksForPreview({ headers, url }: FastifyRequest): boolean {
  const said = headers[header];
  if (said === undefined || said === 'false') return false;
  // On other routes the header would be ignored, and what was only a question would be carried out.
  if (said === 'true' && onACase.test(url)) return true;
  const because = said === 'true' ? 'is only for commands on a case' : 'must be true or false';
  throw malformed([{ field: 'Casebook-Preview', because }]);
}
