import { createHash } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import { ApiProblem, NoAnswer } from './api-problem.js';
import type { components, paths } from './schema.generated.js';

export type Schemas = components['schemas'];

/** The API as somebody sees it: every question in their name. */
export type CasebookApi = Client<paths> & {
  /** Whose questions these are, and of which of their sessions: what may be kept of the answers is kept by it. */
  readonly caller: string;
};

export interface Asking {
  readonly token: string | null;
  /** Answers are to show the record up to here. */
  readonly position?: string | undefined;
  readonly correlationId: string;
  /** Hears of each answer how fresh it is: the moment at which the read model was asked. */
  readonly heard?: (asOf: string) => void;
  /** The address of whoever asks, where nothing else tells them from others. */
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
    fetch: async (request) => {
      const answer = await orNoAnswer(fetch(request, { signal: AbortSignal.timeout(patienceMs) }));
      const [, asOf] = answer.headers.get('casebook-as-of')?.split('; ') ?? [];
      if (asOf) heard?.(asOf);
      return answer;
    },
  });
  return { ...client, caller: callerOf(token) };
}

/** Told apart by their token, of which nothing is kept but its digest. */
const callerOf = (token: string | null): string =>
  token === null ? 'nobody' : createHash('sha256').update(token).digest('base64url');

export async function orNoAnswer(asked: Promise<Response>): Promise<Response> {
  return await asked.catch((error: Error) => {
    throw new NoAnswer('The API gave no answer.', { cause: error });
  });
}

/** What was asked for; null where the API refuses with one of these statuses. */
export async function answeredUnless<Data>(
  statuses: readonly number[],
  asked: Parameters<typeof answered<Data>>[0],
): Promise<Data | null> {
  return await answered(asked).catch((fault: unknown) => {
    if (fault instanceof ApiProblem && statuses.includes(fault.status)) return null;
    throw fault;
  });
}

/** What was asked for, or the API's refusal thrown. */
export async function answered<Data>(
  asked: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await asked;
  if (!response.ok) throw new ApiProblem(response.status, error);
  return data as Data;
}
