import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { malformed } from './problem.js';

const header = 'casebook-preview';
const previewed = /^(\/councils\/[^/?]+\/planning-applications\/[^/?]+\/[^?]+)\/preview(?=$|\?)/;

const onACase = /^\/councils\/[^/?]+\/planning-applications\/[^/?]+\/[^?]/;

/** `POST …/preview` of any command on a case is that command with `Casebook-Preview: true`. */
export function previewSuffixToHeader({ method, url = '/', headers }: IncomingMessage): string {
  // Asked to look, it is no address; asked for what no command does, it is refused as the command would be (405).
  if (method === 'GET' || method === 'HEAD' || !previewed.test(url)) return url;
  if (method === 'POST') headers[header] = 'true';
  return url.replace(previewed, '$1');
}

/** Whether the client only wants to know what would happen. */
export function asksForPreview({ headers, url }: FastifyRequest): boolean {
  const said = headers[header];
  if (said === undefined || said === 'false') return false;
  // Elsewhere the header would be overlooked, and what was only asked about would be done.
  if (said === 'true' && onACase.test(url)) return true;
  const because = said === 'true' ? 'is only for commands on a case' : 'must be true or false';
  throw malformed([{ field: 'Casebook-Preview', because }]);
}
