import { createHash } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import { ApiProblem, NoAnswer } from './api-problem.js';
import { AskedOfApi, byFetch } from './asked-of-api.js';
import { type AnswerOfApi, question } from './question.js';
import type { components, paths } from './schema.generated.js';

export type Schemas = components['schemas'];

/** A client of the API that sends every request in one user's name. */
export type CasebookApi = Client<paths> & {
  /** Identifies the user and their session. Cached answers are kept separately for each. */
  readonly caller: string;
};

interface Asking {
  readonly token: string | null;
  /** Answers must include the record up to this position. */
  readonly position?: string | undefined;
  readonly correlationId: string;
  /** Called with the freshness of each answer: the time at which the read model was up to date. */
  readonly heard?: (asOf: string) => void;
  /** The user's network address, to count anonymous requests separately. */
  readonly address?: string;
}

const patienceMs = 30_000;

export function casebookApi(baseUrl: string, asking: Asking): CasebookApi {
  const { token, position, correlationId, heard, address } = asking;
  const client = createClient<paths>({
    baseUrl,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(position !== undefined && { 'casebook-wait-for': position }),
      ...(address !== undefined && { 'x-forwarded-for': address }),
      'x-correlation-id': correlationId,
    },
    // What these two make and take is what openapi-fetch uses of the web's own.
    Request: AskedOfApi as unknown as typeof Request,
    fetch: async (request) => {
      const answer = await orNoAnswer(sent(request as unknown as AskedOfApi));
      const [, asOf] = answer.headers.get('casebook-as-of')?.split('; ') ?? [];
      if (asOf) heard?.(asOf);
      return answer as unknown as Response;
    },
  });
  return { ...client, caller: callerOf(token) };
}

const sent = (asked: AskedOfApi): Promise<AnswerOfApi | Response> =>
  asked.method === 'GET' ? question(asked, patienceMs) : byFetch(asked, AbortSignal.timeout(patienceMs));

/** Identifies a user by a digest of their token; the token itself is not kept. */
const callerOf = (token: string | null): string =>
  token === null ? 'nobody' : createHash('sha256').update(token).digest('base64url');

export async function orNoAnswer<Answer>(asked: Promise<Answer>): Promise<Answer> {
  return await asked.catch((error: Error) => {
    throw new NoAnswer('The API gave no answer.', { cause: error });
  });
}

/** The answer, or null if the API refuses with one of these statuses. */
export async function answeredUnless<Data>(
  statuses: readonly number[],
  asked: Parameters<typeof answered<Data>>[0],
): Promise<Data | null> {
  return await answered(asked).catch((fault: unknown) => {
    if (fault instanceof ApiProblem && statuses.includes(fault.status)) return null;
    throw fault;
  });
}

/** The answer. Throws the API's refusal. */
export async function answered<Data>(
  asked: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await asked;
  if (!response.ok) throw new ApiProblem(response.status, error);
  return data as Data;
}
