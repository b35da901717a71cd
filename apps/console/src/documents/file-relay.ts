import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblem } from '../api/api-problem.js';
import { type AskedOfApi, byFetch } from '../api/asked-of-api.js';
import { orNoAnswer } from '../api/casebook-api.js';
import { type Link, Refused } from '../page/refused.js';

/** Request headers about a part or a version of a file. */
const asked = ['range', 'if-range', 'if-none-match'] as const;

/** Response headers about a file: its type, how to show it, and the ban on running scripts in it. */
const said = [
  ...['content-type', 'content-disposition', 'content-length', 'content-range', 'accept-ranges'],
  ...['etag', 'repr-digest', 'cache-control', 'casebook-scan'],
  ...['content-security-policy', 'x-content-type-options'],
] as const;

/** Refusals about the document itself, which are shown with the API's text. */
const ofTheDocument: ReadonlySet<number> = new Set([404, 409, 410]);

const patienceMs = 30_000;

interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The request for a file: with the browser's headers, and without a time limit on the download. */
export function askingForFile({ headers }: FastifyRequest) {
  const begins = new AbortController();
  return {
    parseAs: 'stream' as const,
    headers: Object.fromEntries(
      asked.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])),
    ),
    // Only the first byte has a time limit: a large file on a slow line may take long.
    fetch: async (request: Request): Promise<Response> => {
      const timer = setTimeout(() => begins.abort(), patienceMs);
      return await orNoAnswer(byFetch(request as unknown as AskedOfApi, begins.signal)).finally(() =>
        clearTimeout(timer),
      );
    },
  };
}

/** Streams a file to the browser without buffering it, or shows why there is none. */
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
