import { Agent, get, type IncomingMessage } from 'node:http';
import { get as getSecurely, Agent as SecureAgent } from 'node:https';
import { text } from 'node:stream/consumers';
import type { AskedOfApi } from './asked-of-api.js';

const ways = {
  'http:': { get, agent: new Agent({ keepAlive: true }) },
  'https:': { get: getSecurely, agent: new SecureAgent({ keepAlive: true }) },
} as const;

/** A case may have moved, and its successor too. */
const mostMoves = 5;
const moved: ReadonlySet<number> = new Set([301, 302, 307, 308]);

/** Of an answer, what openapi-fetch reads. */
export type AnswerOfApi = Pick<Response, 'status' | 'ok' | 'json' | 'text'> & {
  readonly headers: Pick<Headers, 'get'>;
};

/**
 * Asks the API for data. Node's own client takes half the processor time of `fetch`, and every page asks several
 * questions. Follows the API when it says that a case has moved, but never to another server, which must not learn
 * the user's token.
 */
export async function question({ url, headers }: AskedOfApi, patienceMs: number): Promise<AnswerOfApi> {
  const sent = Object.fromEntries(headers);
  let at = new URL(url);
  for (let moves = 0; ; moves += 1) {
    const answer = await once(at, sent, patienceMs);
    const location = moved.has(answer.status) ? answer.headers.get('location') : null;
    const next = location === null ? undefined : new URL(location, at);
    if (!next || next.origin !== at.origin || moves === mostMoves) return answer;
    at = next;
  }
}

type Sent = Readonly<Record<string, string>>;

async function once(url: URL, headers: Sent, patienceMs: number): Promise<AnswerOfApi> {
  try {
    return await ask(url, headers, patienceMs);
  } catch (error) {
    // The API closed an idle connection just when it was used again: it has not read the question.
    if (error instanceof ClosedMeanwhile) return await ask(url, headers, patienceMs, { isAnew: true });
    throw error;
  }
}

class ClosedMeanwhile extends Error {}

function ask(url: URL, headers: Sent, patienceMs: number, { isAnew = false } = {}): Promise<AnswerOfApi> {
  const way = ways[url.protocol as keyof typeof ways];
  return new Promise((resolve, reject) => {
    const asking = way.get(url, { headers, agent: isAnew ? false : way.agent }, (message) => {
      text(message).then((body) => resolve(answerFrom(message, body)), reject);
    });
    const tooLate = () => asking.destroy(new Error(`No answer within ${patienceMs} ms`));
    const timer = setTimeout(tooLate, patienceMs);
    asking.on('close', () => clearTimeout(timer));
    asking.on('error', (error: NodeJS.ErrnoException) => {
      const isClosed = asking.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '');
      reject(isClosed ? new ClosedMeanwhile(error.message, { cause: error }) : error);
    });
  });
}

function answerFrom({ statusCode: status = 0, headers }: IncomingMessage, body: string): AnswerOfApi {
  return {
    ...{ status, ok: status >= 200 && status < 300 },
    headers: { get: (name) => headers[name.toLowerCase()]?.toString() ?? null },
    json: async () => JSON.parse(body),
    text: async () => body,
  };
}
