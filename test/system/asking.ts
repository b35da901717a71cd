import { overHttp } from './over-http.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer, field by field.
  readonly body: any;
}

export interface Asker {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly put: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly delete: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** By any method; a text is sent as it is under the content type in the headers. */
  readonly ask: (
    method: Method,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
}

/** The methods of the API, as the OpenAPI document writes them. */
export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof methods)[number];

/** Sends requests to a running API as a person whom its development issuer knows, or without a token. */
export function askAs(url: string, name: string | null): Asker {
  const token = name === null ? undefined : tokenOf(url, name);
  const ask = async (
    method: string,
    path: string,
    body: string | undefined,
    given: Record<string, string>,
  ) => {
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${await token}` }),
      ...given,
    };
    const { status, headers: said, text } = await overHttp(`${url}${path}`, { method, headers, body });
    const isJson = said.get('content-type')?.includes('json') ?? false;
    return { status, headers: said, body: isJson ? JSON.parse(text) : text };
  };
  /** A lagging read model asks the client to try again, as this does. */
  const read = async (path: string, headers: Record<string, string>): Promise<Answer> => {
    let answer = await ask('GET', path, undefined, headers);
    for (let again = 0; again < 10 && answer.body?.code === 'not-shown-yet'; again += 1)
      answer = await ask('GET', path, undefined, headers);
    return answer;
  };
  return {
    get: (path, headers = {}) => read(path, headers),
    post: (path, body, headers = {}) => ask('POST', path, JSON.stringify(body), headers),
    put: (path, body, headers = {}) => ask('PUT', path, JSON.stringify(body), headers),
    delete: (path, _body, headers = {}) => ask('DELETE', path, undefined, headers),
    ask: (method, path, body, headers = {}) => {
      if (method === 'get') return read(path, headers);
      const isSentAsIs = body === undefined || 'content-type' in headers;
      const sent = isSentAsIs ? (body as string | undefined) : JSON.stringify(body);
      return ask(method.toUpperCase(), path, sent, headers);
    },
  };
}

const tokens = new Map<string, Promise<string>>();

/** Fetches each person's token once for an API: it is valid longer than any spec file runs. */
function tokenOf(url: string, name: string): Promise<string> {
  const key = `${url} ${name}`;
  const minted = tokens.get(key) ?? mint(url, name);
  tokens.set(key, minted);
  minted.catch(() => tokens.delete(key));
  return minted;
}

async function mint(url: string, name: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const answer = await overHttp(`${url}/dev/token`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name }),
  });
  const { access_token } = JSON.parse(answer.text) as { access_token: string };
  return access_token;
}
