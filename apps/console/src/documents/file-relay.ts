import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblem } from '../api/api-problem.js';
import { orNoAnswer } from '../api/casebook-api.js';
import { type Link, Refused } from '../page/refused.js';

/** What a browser says of the part or the state of a file that it wants. */
const asked = ['range', 'if-range', 'if-none-match'] as const;

/** What the API says of a file, how it is to be shown and that nothing of it may run among it. */
const said = [
  ...['content-type', 'content-disposition', 'content-length', 'content-range', 'accept-ranges'],
  ...['etag', 'repr-digest', 'cache-control', 'casebook-scan'],
  ...['content-security-policy', 'x-content-type-options'],
] as const;

/** Refusals that are of the document itself, told in the API's words with a way on. */
const ofTheDocument: ReadonlySet<number> = new Set([404, 409, 410]);

const patienceMs = 30_000;

interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** How a file is asked for: with what the browser asked of it, and for as long as it takes to come. */
export function askingForFile({ headers }: FastifyRequest) {
  const begins = new AbortController();
  return {
    parseAs: 'stream' as const,
    headers: Object.fromEntries(
      asked.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])),
    ),
    // Only the beginning must come soon: a large file over a slow line takes as long as it takes.
    fetch: async (request: Request): Promise<Response> => {
      const timer = setTimeout(() => begins.abort(), patienceMs);
      return await orNoAnswer(fetch(request, { signal: begins.signal })).finally(() => clearTimeout(timer));
    },
  };
}

/** Hands a file on as it comes, none of it held here; or says in words why there is none. */
export async function relayFile(
  { data, error, response }: Answer,
  { method }: FastifyRequest,
  reply: FastifyReply,
  elsewhere: Link,
): Promise<void> {
  const { status } = response;
  if (![200, 206, 304, 416].includes(status)) throw refusal(new ApiProblem(status, error), elsewhere);
  for (const name of said) {
    const value = response.headers.get(name);
    if (value !== null && (status < 400 || name === 'content-range')) void reply.header(name, value);
  }
  void reply.status(status);
  const content = data as ReadableStream | undefined;
  if (status >= 300 || !content) return void (await reply.send());
  if (method === 'HEAD') await content.cancel();
  await reply.send(method === 'HEAD' ? Readable.from([]) : Readable.fromWeb(content));
}

const refusal = (problem: ApiProblem, link: Link): Error =>
  ofTheDocument.has(problem.status)
    ? new Refused(problem.status, {
        ...{ title: 'This document cannot be opened', words: problem.detail, link },
      })
    : problem;
